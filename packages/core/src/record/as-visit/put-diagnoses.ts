import type { DiagnosisEntry, DiagnosisPhase } from "../entries/diagnosis.ts";
import { claimWarning } from "./as-visit.issues.ts";
import type { ClaimCodes } from "./claim-codes.ts";
import { latest, ofKind, type PlacedEntry } from "./placed-entries.ts";
import type { PlacedStatement } from "./put-episode.ts";
import type { VisitDraft } from "./visit-draft.ts";

type Diagnosis = PlacedEntry<DiagnosisEntry>;

/** What the patient was found to have: in words from the entries on arrival and at the end, in codes from those at the end. */
export function putDiagnoses(
  draft: VisitDraft,
  entries: readonly PlacedEntry[],
  stated: PlacedStatement | undefined,
  codes: ClaimCodes,
): void {
  const all = ofKind(entries, "diagnosis");
  putWords(draft, "onArrival", firstPhase(all, ["reception", "admission", "department"]), "arrivalDiagnosis");
  const atEnd = firstPhase(all, ["discharge", "death"]);
  putWords(draft, "atEnd", atEnd, "endDiagnosis");
  const disease = ({ entry, path }: Diagnosis) => codes.read("disease", entry.coding, [...path, "coding"]);
  const main = latest(atEnd.filter(({ entry }) => entry.rank === "main"));
  for (const other of atEnd) {
    if (other.entry.rank === "main" && other !== main)
      draft.find(claimWarning("several", other.path, "MA_BENH_CHINH"));
  }
  if (main === undefined) draft.put(["diagnoses", "mainCode"], undefined, ["entries"], "endDiagnosis");
  else draft.put(["diagnoses", "mainCode"], disease(main), [...main.path, "coding", "code"]);
  const others = atEnd.filter(({ entry }) => entry.rank !== "main");
  putCodes(
    draft,
    "secondaryCodes",
    others.map((other) => [disease(other), [...other.path, "coding", "code"]]),
  );
  const ordered = [...(main === undefined ? [] : [main]), ...others];
  putCodes(
    draft,
    "traditionalCodes",
    ordered.map(({ entry, path }) => [
      codes.read("traditional", entry.traditional?.coding, [...path, "traditional", "coding"]),
      [...path, "traditional", "coding", "code"],
    ]),
  );
  putProcedureCodes(draft, entries, stated, codes);
}

/** The diagnoses of the first of these phases that has any; what was only considered is left out. */
function firstPhase(all: readonly Diagnosis[], phases: readonly DiagnosisPhase[]): readonly Diagnosis[] {
  const phase = phases.find((wanted) => all.some(({ entry }) => entry.phase === wanted));
  // On arrival a suspicion counts as a diagnosis; what was excluded later never stands at the end.
  return all.filter(
    ({ entry }) => entry.phase === phase && (entry.rank !== "differential" || isArrival(entry.phase)),
  );
}

function isArrival(phase: DiagnosisPhase): boolean {
  return phase !== "discharge" && phase !== "death";
}

function putWords(
  draft: VisitDraft,
  member: "onArrival" | "atEnd",
  diagnoses: readonly Diagnosis[],
  missing: "arrivalDiagnosis" | "endDiagnosis",
): void {
  const ordered = [
    ...diagnoses.filter(({ entry }) => entry.rank === "main"),
    ...diagnoses.filter(({ entry }) => entry.rank !== "main"),
  ];
  const [first, ...others] = ordered;
  if (first === undefined) {
    draft.put(["diagnoses", member], undefined, ["entries"], missing);
    return;
  }
  const words = others.reduce(
    (said, { entry }) => (saysNothing(entry) || isSaid(entry.text, said) ? said : `${said}; ${entry.text}`),
    first.entry.text,
  );
  draft.put(["diagnoses", member], words, [...first.path, "text"]);
}

/** Many systems write the whole diagnosis into the main one, its parts joined with semicolons. */
function isSaid(text: string, said: string): boolean {
  return said.split(";").some((part) => part.trim() === text.trim());
}

/** An entry whose words are its code came from a list of codes. */
function saysNothing({ text, coding, traditional }: DiagnosisEntry): boolean {
  return text === coding?.code || text === traditional?.coding?.code;
}

function putCodes(
  draft: VisitDraft,
  member: "secondaryCodes" | "traditionalCodes",
  codes: readonly (readonly [code: string | undefined, path: readonly (string | number)[]])[],
): void {
  codes
    .filter(([code]) => code !== undefined)
    .forEach(([code, path], index) => {
      draft.put(["diagnoses", member, index], code, path);
    });
}

function putProcedureCodes(
  draft: VisitDraft,
  entries: readonly PlacedEntry[],
  stated: PlacedStatement | undefined,
  codes: ClaimCodes,
): void {
  const statedCodes = stated?.statement.procedureCodes;
  if (stated !== undefined && statedCodes !== undefined) {
    draft.put(["diagnoses", "procedureCodes"], statedCodes, [...stated.path, "procedureCodes"]);
    return;
  }
  const done = ofKind(entries, "procedure").flatMap(({ entry, path }) =>
    codes.readAll("procedure", entry.codings ?? [], [...path, "codings"]),
  );
  const seen = new Set<string>();
  for (const { code, path } of done) {
    if (seen.has(code)) continue;
    draft.put(["diagnoses", "procedureCodes", seen.size], code, path);
    seen.add(code);
  }
}
