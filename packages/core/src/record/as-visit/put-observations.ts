import type { JsonPath } from "../../faults/json-path.ts";
import type { Author } from "../../store/author.ts";
import type { ConsultationEntry } from "../entries/consultation.ts";
import type { CourseNoteEntry } from "../entries/course-note.ts";
import type { ImagingResultEntry } from "../entries/imaging-result.ts";
import type { LaboratoryResultEntry } from "../entries/laboratory-result.ts";
import type { ProcedureEntry } from "../entries/procedure.ts";
import { claimWarning } from "./as-visit.issues.ts";
import type { ClaimCodes } from "./claim-codes.ts";
import type { PlacedEntry } from "./placed-entries.ts";
import type { VisitDraft } from "./visit-draft.ts";

/** The results, one row for each index of the laboratory and one for each image, and the course of the treatment. */
export function putObservations(draft: VisitDraft, entries: readonly PlacedEntry[], codes: ClaimCodes): void {
  draft.put(["results"], [], ["entries"]);
  draft.put(["courseNotes"], [], ["entries"]);
  const counts = { results: 0, courseNotes: 0 };
  const putRow = (list: keyof typeof counts, row: Row) => {
    const at = [list, counts[list]];
    counts[list] += 1;
    draft.put(at, {}, row.path);
    for (const [member, cell] of Object.entries(row.cells)) {
      draft.put([...at, member], cell[0], [...row.path, ...cell[1]]);
    }
  };
  for (const { entry, path } of entries) {
    if (entry.kind === "laboratory-result") {
      for (const cells of laboratoryRows(entry, path, codes)) putRow("results", { path, cells });
    } else if (entry.kind === "imaging-result")
      putRow("results", { path, cells: imagingRow(entry, path, codes) });
    else if (entry.kind === "course-note") putRow("courseNotes", { path, cells: noteRow(entry) });
    else if (entry.kind === "consultation") putRow("courseNotes", { path, cells: consultationRow(entry) });
    else if (entry.kind === "procedure") {
      if (entry.course === undefined) {
        draft.find(claimWarning("course_missing", [...path, "course"], "DIEN_BIEN_LS"));
      }
      putRow("courseNotes", { path, cells: procedureRow(entry) });
    }
  }
}

/** For each member of a row its value and where in the entry it stands. */
type Cells = Readonly<Record<string, readonly [value: unknown, from: JsonPath]>>;

interface Row {
  readonly path: JsonPath;
  readonly cells: Cells;
}

/** What a laboratory says of the whole panel stands in its first row. */
function laboratoryRows(entry: LaboratoryResultEntry, path: JsonPath, codes: ClaimCodes): readonly Cells[] {
  const panel: Cells = {
    description: [entry.description, ["description"]],
    conclusion: [entry.conclusion, ["conclusion"]],
    reserve: [entry.reserve, ["reserve"]],
  };
  const all: Cells = {
    serviceCode: serviceOf(entry, path, codes),
    resultAt: [entry.occurredAt, ["occurredAt"]],
    readBy: readerOf(entry),
  };
  if (entry.values.length === 0) return [{ ...all, ...panel }];
  return entry.values.map((value, index) => {
    const at = (member: string) => ["values", index, member];
    return {
      ...all,
      code: [codes.read("index", value.coding, [...path, ...at("coding")]), [...at("coding"), "code"]],
      name: [value.name, at("name")],
      value: [value.value, at("value")],
      unit: [value.unit, at("unit")],
      ...(index === 0 && panel),
    };
  });
}

/** Names and values belong to indices with a unit; an image is told by description and conclusion (X4-006). */
function imagingRow(entry: ImagingResultEntry, path: JsonPath, codes: ClaimCodes): Cells {
  return {
    serviceCode: serviceOf(entry, path, codes),
    description: [entry.description, ["description"]],
    conclusion: [entry.conclusion, ["conclusion"]],
    resultAt: [entry.occurredAt, ["occurredAt"]],
    readBy: readerOf(entry),
    reserve: [entry.reserve, ["reserve"]],
  };
}

function serviceOf(
  { coding }: LaboratoryResultEntry | ImagingResultEntry,
  path: JsonPath,
  codes: ClaimCodes,
): Cells[string] {
  return [codes.read("service", coding, [...path, "coding"]), ["coding", "code"]];
}

function readerOf(entry: LaboratoryResultEntry | ImagingResultEntry): Cells[string] {
  return entry.readBy === undefined ? [entry.approvedBy, ["approvedBy"]] : [entry.readBy, ["readBy"]];
}

function noteRow(entry: CourseNoteEntry): Cells {
  return {
    at: [entry.occurredAt, ["occurredAt"]],
    text: [entry.text, ["text"]],
    stage: [entry.stage, ["stage"]],
    consultation: [entry.consultation, ["consultation"]],
    surgery: [entry.surgery, ["surgery"]],
    authors: [[...licenceOf(entry.author), ...(entry.coAuthors ?? [])], ["author"]],
    reserve: [entry.reserve, ["reserve"]],
  };
}

function consultationRow(entry: ConsultationEntry): Cells {
  const { chair, secretary, members } = entry;
  return {
    at: [entry.occurredAt, ["occurredAt"]],
    text: [entry.summary, ["summary"]],
    consultation: [entry.conclusion, ["conclusion"]],
    authors: [[...new Set([chair, secretary, ...members])], ["chair"]],
  };
}

function procedureRow(entry: ProcedureEntry): Cells {
  const { team, author } = entry;
  const surgeons = team.filter(({ role }) => role === "surgeon");
  const others = team.filter(({ role }) => role !== "surgeon");
  const staff = [...surgeons, ...others].map(({ practitioner }) => practitioner);
  return {
    at: [entry.occurredAt, ["occurredAt"]],
    text: [entry.course ?? entry.diagnosisAfter ?? entry.diagnosisBefore, ["course"]],
    surgery: [`${entry.name}: ${entry.method}`, ["method"]],
    authors: [[...new Set(staff.length > 0 ? staff : licenceOf(author))], ["team"]],
  };
}

/** A claim names people; a program that wrote an entry is none. */
function licenceOf({ kind, id }: Author): readonly string[] {
  return kind === "practitioner" ? [id] : [];
}
