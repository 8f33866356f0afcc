import type { JsonPath } from "../../faults/json-path.ts";
import type { FacilityMasters } from "../../masters/facility-masters.ts";
import { rowAt } from "../../masters/row-at.ts";
import type { CalendarDate } from "../../time/calendar-date.ts";
import { dateOf } from "../../time/local-minute.ts";
import type { DischargeEntry } from "../entries/discharge.ts";
import type { FormDataEntry } from "../entries/form-data.ts";
import type { NarrativeEntry, NarrativeTopic } from "../entries/narrative.ts";
import type { MedicalRecord } from "../medical-record.ts";
import type { MissingSource } from "./as-visit.issues.ts";
import { latest, ofKind, type PlacedEntry } from "./placed-entries.ts";
import type { PlacedStatement } from "./put-episode.ts";

/** A member of a paper: its value, where it comes from, and what is missing if it is. */
export type Member = readonly [value: unknown, from: JsonPath, missing?: MissingSource | undefined];
export type Paper = Readonly<Record<string, Member>>;

/** Everything that the papers are made of. */
export interface PaperSource {
  readonly record: MedicalRecord;
  readonly entries: readonly PlacedEntry[];
  readonly stated: PlacedStatement | undefined;
  readonly masters: FacilityMasters | undefined;
}

/** An issued copy of a paper. */
export type Copy = PlacedEntry<FormDataEntry>;

/** A member of the discharge. */
export function ofDischarge(entries: readonly PlacedEntry[], member: keyof DischargeEntry): Member {
  const discharge = latest(ofKind(entries, "discharge"));
  if (discharge === undefined) return [undefined, ["entries"], "discharge"];
  return [discharge.entry[member], [...discharge.path, member]];
}

/** Quá trình bệnh lý: of the summary, else of the admission, as the forms print it. */
export function courseOf(entries: readonly PlacedEntry[]): Member {
  const course = narrative(entries, "course-summary") ?? narrative(entries, "present-illness");
  return textOf(course, "courseSummary");
}

/** Phương pháp điều trị: of the discharge, else of the summary, as the forms print it. */
export function treatmentOf(entries: readonly PlacedEntry[]): Member {
  const own = ofDischarge(entries, "treatment");
  const summary = narrative(entries, "treatment-summary");
  return own[0] === undefined && summary !== undefined
    ? [summary.entry.text, [...summary.path, "text"]]
    : own;
}

/** Tóm tắt kết quả cận lâm sàng. */
export function resultsOf(entries: readonly PlacedEntry[]): Member {
  return textOf(narrative(entries, "result-summary"), "resultSummary");
}

/** The passage of a topic that was written last. */
export function narrative(
  entries: readonly PlacedEntry[],
  topic: NarrativeTopic,
): PlacedEntry<NarrativeEntry> | undefined {
  return latest(ofKind(entries, "narrative").filter(({ entry }) => entry.topic === topic));
}

function textOf(passage: PlacedEntry<NarrativeEntry> | undefined, missing: MissingSource): Member {
  if (passage === undefined) return [undefined, ["entries"], missing];
  return [passage.entry.text, [...passage.path, "text"]];
}

/** A child that died: born by the entry of the birth, died by the issued copy. */
export function childDeathOf(entries: readonly PlacedEntry[], copy: Copy | undefined): Member {
  const died = ofKind(entries, "birth").filter(({ entry }) => entry.state === "died");
  const path = [...(copy?.path ?? ["entries"]), "values"];
  const diedOn = copy?.entry.values["stay.childDiedOn"];
  const [first] = died;
  if (first === undefined || diedOn === undefined) return [undefined, path];
  return [{ bornOn: dateOf(first.entry.occurredAt), diedOn, count: String(died.length) }, path];
}

/** Father or mother as a paper names them. */
export function parent({ patient }: MedicalRecord, relation: "father" | "mother"): Member {
  const index = patient.representatives.findIndex((one) => one.relation === relation);
  const one = patient.representatives[index];
  if (one === undefined) return [undefined, ["patient", "representatives"]];
  const number = one.identifiers?.find(
    ({ system, status }) => system === "social-insurance" && status === "active",
  );
  return [{ name: one.name, socialInsuranceNumber: number?.value }, ["patient", "representatives", index]];
}

/** Papers of children name the parents. Who was born in a year or month counts as a child to its last day. */
export function isUnder(years: number, { patient: { birth } }: MedicalRecord, on: CalendarDate): boolean {
  if (birth === undefined) return false;
  const year = String(Number(birth.slice(0, 4)) + years).padStart(4, "0");
  const birthday = `${year}${birth.slice(4, 10)}`;
  return on < `${birthday}${"-12-31".slice(birthday.length - 4)}`;
}

/** The name that a licence had in the catalogue on a day. */
export function nameOf(
  masters: FacilityMasters | undefined,
  licence: string | undefined,
  on: CalendarDate | undefined,
): string | undefined {
  if (masters === undefined || licence === undefined || on === undefined) return undefined;
  return rowAt(masters.practitioners, licence, on)?.name;
}
