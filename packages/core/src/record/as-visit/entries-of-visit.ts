import type { Author } from "../../store/author.ts";
import type { Instant } from "../../time/instant.ts";
import type { LocalMinute } from "../../time/local-minute.ts";
import type { CourseNote, DiagnosticResult } from "../../visit/observation.ts";
import type { Visit } from "../../visit/visit.ts";
import type { ChargeEntry, ClaimStatement } from "../entries/charge.ts";
import type { CourseNoteEntry } from "../entries/course-note.ts";
import type { DiagnosisEntry, DiagnosisPhase } from "../entries/diagnosis.ts";
import type { DischargeEntry } from "../entries/discharge.ts";
import type { ImagingResultEntry } from "../entries/imaging-result.ts";
import type { LaboratoryResultEntry, LaboratoryValue } from "../entries/laboratory-result.ts";
import type { NarrativeEntry, NarrativeTopic } from "../entries/narrative.ts";
import type { TransferEntry } from "../entries/transfer.ts";
import type { VitalSignsEntry } from "../entries/vital-signs.ts";
import type { Entry } from "../entry.ts";
import type { EntryBase } from "../entry-base.ts";
import { codingOf } from "./claim-codes.ts";
import { given } from "./given.ts";
import { toldEntries } from "./told-papers.ts";

/** What the entries of an imported visit share. */
export interface ImportFacts {
  readonly recordedAt: Instant;
  readonly author: Author;
  readonly statement: ClaimStatement | undefined;
}

/** Makes what every entry says about itself. */
type BaseOf = (part: string, occurredAt: LocalMinute, licence?: string) => EntryBase;

/** The entries of an imported visit: findings on arrival, results and course, lines of cost, and the end. */
export function entriesOfVisit(visit: Visit, facts: ImportFacts): readonly Entry[] {
  const base: BaseOf = (part, occurredAt, licence) => ({
    source: { system: visit.source.system, id: `${visit.source.id}/${part}` },
    author: licence === undefined ? facts.author : { kind: "practitioner", id: licence },
    occurredAt,
    recordedAt: facts.recordedAt,
    provenance: { origin: "imported" },
    status: "final",
  });
  return [
    ...vitalSigns(visit, base),
    diagnosis("arrival", "reception", "main", visit.episode.arrivedAt, visit.diagnoses.onArrival, base),
    ...visit.results.map((result, index) => resultEntry(visit, result, `result/${index + 1}`, base)),
    ...visit.courseNotes.map((note, index) => courseNote(note, `course-note/${index + 1}`, base)),
    ...endDiagnoses(visit, base),
    ...narratives(visit, base),
    ...transfers(visit, base),
    ...toldEntries(visit, base),
    discharge(visit, base),
    ...charges(visit, facts.statement, base),
  ];
}

function vitalSigns({ patient: { weightKg }, episode }: Visit, base: BaseOf): readonly VitalSignsEntry[] {
  const { heightCm, arrivedAt } = episode;
  if (weightKg === undefined && heightCm === undefined) return [];
  return [
    given<VitalSignsEntry>({ ...base("vital-signs", arrivedAt), kind: "vital-signs", weightKg, heightCm }),
  ];
}

function diagnosis(
  part: string,
  phase: DiagnosisPhase,
  rank: "main" | "secondary",
  at: LocalMinute,
  text: string,
  base: BaseOf,
  codes: { readonly disease?: string | undefined; readonly traditional?: string | undefined } = {},
): DiagnosisEntry {
  const { disease, traditional } = codes;
  return given<DiagnosisEntry>({
    ...base(`diagnosis/${part}`, at),
    kind: "diagnosis",
    phase,
    rank,
    text,
    coding: disease === undefined ? undefined : codingOf("disease", disease),
    traditional:
      traditional === undefined
        ? undefined
        : { text: traditional, coding: codingOf("traditional", traditional) },
  });
}

/** The words stand with the main code; of the further codes the claim knows no words but the codes. */
function endDiagnoses({ diagnoses, episode }: Visit, base: BaseOf): readonly DiagnosisEntry[] {
  const { atEnd, mainCode, secondaryCodes = [], traditionalCodes = [] } = diagnoses;
  const [mainTraditional, ...otherTraditional] = traditionalCodes;
  const count = Math.max(secondaryCodes.length, otherTraditional.length);
  const others = Array.from({ length: count }, (_, index) => {
    const disease = secondaryCodes[index];
    const traditional = otherTraditional[index];
    const words = disease ?? traditional ?? "";
    return diagnosis(`end/${index + 2}`, "discharge", "secondary", episode.endedAt, words, base, {
      disease,
      traditional,
    });
  });
  const main = diagnosis("end/1", "discharge", "main", episode.endedAt, atEnd, base, {
    disease: mainCode,
    traditional: mainTraditional,
  });
  return [main, ...others];
}

function resultEntry(
  visit: Visit,
  result: DiagnosticResult,
  part: string,
  base: BaseOf,
): LaboratoryResultEntry | ImagingResultEntry {
  const { serviceCode, code, name, value, unit, description, conclusion, readBy, reserve } = result;
  const service = visit.services.find((line) => line.code === serviceCode)?.name;
  const shared = {
    ...base(part, result.resultAt ?? visit.episode.endedAt, readBy),
    name: name ?? service ?? serviceCode,
    coding: codingOf("service", serviceCode),
    readBy,
    reserve,
  };
  const isIndex = code !== undefined || name !== undefined || value !== undefined || unit !== undefined;
  if (!isIndex && description !== undefined && conclusion !== undefined) {
    return given<ImagingResultEntry>({
      ...shared,
      kind: "imaging-result",
      modality: "other",
      description,
      conclusion,
    });
  }
  const values: readonly LaboratoryValue[] =
    value === undefined
      ? []
      : [
          given<LaboratoryValue>({
            name: name ?? code ?? serviceCode,
            coding: code === undefined ? undefined : codingOf("index", code),
            value,
            unit,
          }),
        ];
  return given<LaboratoryResultEntry>({
    ...shared,
    kind: "laboratory-result",
    discipline: "other",
    values,
    description,
    conclusion,
  });
}

function courseNote(note: CourseNote, part: string, base: BaseOf): CourseNoteEntry {
  const { at, text, stage, consultation, surgery, authors, reserve } = note;
  const [author, ...coAuthors] = authors;
  return given<CourseNoteEntry>({
    ...base(part, at, author),
    kind: "course-note",
    text,
    stage,
    consultation,
    surgery,
    coAuthors: coAuthors.length > 0 ? coAuthors : undefined,
    reserve,
  });
}

/** The passages of the summary; the history of a transfer paper stands alone when there is no summary. */
function narratives(visit: Visit, base: BaseOf): readonly NarrativeEntry[] {
  const { recordSummary: summary, transferPaper, episode } = visit;
  const texts: readonly (readonly [NarrativeTopic, string | undefined])[] =
    summary === undefined
      ? [["present-illness", transferPaper?.history]]
      : [
          ["course-summary", summary.history],
          ["result-summary", summary.resultSummary],
          ["treatment-summary", summary.treatment],
        ];
  return texts.flatMap(([topic, text]): readonly NarrativeEntry[] =>
    text === undefined
      ? []
      : [{ ...base(`narrative/${topic}`, episode.endedAt), kind: "narrative", topic, text }],
  );
}

/** A transfer needs to know where to and how the patient was; a paper without that stays a statement of the claim. */
function transfers({ transferPaper: paper, episode }: Visit, base: BaseOf): readonly TransferEntry[] {
  const to = episode.referredTo;
  const condition = paper?.conditionAtTransfer;
  if (paper === undefined || to === undefined || condition === undefined) return [];
  const { escortName, escortTitle } = paper;
  return [
    given<TransferEntry>({
      ...base("transfer", episode.endedAt, paper.decidedBy),
      kind: "transfer",
      fileNumber: paper.fileNumber,
      bookNumber: paper.bookNumber,
      paperNumber: paper.paperNumber,
      to,
      transferReason: paper.reason,
      clinicalSigns: paper.clinicalSigns,
      resultSummary: paper.resultSummary,
      treatment: paper.treatment,
      condition,
      plan: paper.plan,
      transport: paper.transport,
      escort:
        escortName === undefined
          ? undefined
          : given<NonNullable<TransferEntry["escort"]>>({ name: escortName, title: escortTitle }),
      decidedBy: paper.decidedBy,
      headOfFacility: paper.headOfFacility,
    }),
  ];
}

function discharge({ episode, dischargePapers }: Visit, base: BaseOf): DischargeEntry {
  const [paper] = dischargePapers;
  return given<DischargeEntry>({
    ...base("discharge", episode.endedAt, paper?.signedBy),
    kind: "discharge",
    type: episode.dischargeType,
    outcome: episode.outcome,
    treatmentDays: episode.treatmentDays,
    treatment: episode.treatmentMethod,
    advice: episode.advice,
    followUpDates: episode.followUpDates,
    leave: paper?.leave,
    pregnancyEnd: paper?.pregnancyEnd,
    signedBy: paper?.signedBy,
    headOfFacility: episode.headOfFacility,
  });
}

function charges(visit: Visit, stated: ClaimStatement | undefined, base: BaseOf): readonly ChargeEntry[] {
  const { medications, services, settlement: sums, episode } = visit;
  return [
    ...medications.map(
      (line, index): ChargeEntry => ({
        ...base(`medication/${index + 1}`, line.orderedAt, line.orderedBy[0]),
        kind: "charge",
        charge: { of: "medication", line },
      }),
    ),
    ...services.map(
      (line, index): ChargeEntry => ({
        ...base(`service/${index + 1}`, line.orderedAt, line.orderedBy[0]),
        kind: "charge",
        charge: { of: "service", line },
      }),
    ),
    {
      ...base("settlement", sums.paidAt ?? episode.endedAt),
      kind: "charge",
      charge: { of: "settlement", sums, ...(stated !== undefined && { stated }) },
    },
  ];
}
