import { canonicalJson, type JsonValue } from "../canonical/canonical-json.ts";
import type { Issue } from "../faults/issue.ts";
import { type Report, reportOf } from "../faults/report.ts";
import type { DatedIdentifier, IdentifierSystem, Patient } from "../record/patient.ts";
import type { Author } from "../store/author.ts";
import { type Instant, localMinuteOf } from "../time/instant.ts";
import { dateOf } from "../time/local-minute.ts";
import { identityIssue } from "./identity.issues.ts";
import { mergeDoubts } from "./merge-candidates.ts";
import { activeIdentifier, ended } from "./record-identifier.ts";

/** The number under which the facility knows a patient. */
export interface PatientNumber {
  readonly system: IdentifierSystem;
  readonly value: string;
}

/** Who decided about the identity of patients, when and why. Decisions are kept for ever, also those that were undone. */
export interface MergeDecision {
  readonly kind: "merge" | "unmerge";
  /** The patient that goes on. */
  readonly survivor: PatientNumber;
  /** The patient whose number leads to the survivor from then on. */
  readonly absorbed: PatientNumber;
  readonly by: Author;
  readonly at: Instant;
  /** What was compared. Required. */
  readonly reason: string;
}

/** Who decides, when and why. */
export type MergeGrounds = Pick<MergeDecision, "by" | "at" | "reason">;

/** A merge as it is kept: the decision, what came out of it, and both patients as they were. */
export interface PatientMerge {
  readonly decision: MergeDecision;
  readonly patient: Patient;
  readonly survivor: Patient;
  readonly absorbed: Patient;
}

/** A merge that was undone: both patients as they were before it. */
export interface PatientUnmerge {
  readonly decision: MergeDecision;
  readonly survivor: Patient;
  readonly absorbed: Patient;
  /** Numbers that were recorded or changed after the merge, for a person to give to one of the two. */
  readonly since: readonly DatedIdentifier[];
}

/**
 * One patient out of two. The facts of the survivor go first, those that it lacks are taken over; all numbers are
 * kept, and where both have an active one of a system that of the absorbed patient is superseded on the day of the
 * decision. What speaks against the merge is a warning: a person decided.
 */
export function mergePatients(
  survivor: Patient,
  absorbed: Patient,
  grounds: MergeGrounds,
): Report<PatientMerge> {
  const [own, other] = [numberOf(survivor), numberOf(absorbed)];
  const issues = [
    ...(grounds.reason.trim() === "" ? [identityIssue("reason_missing", ["reason"])] : []),
    ...(own === undefined ? [identityIssue("number_missing", ["survivor", "identifiers"], "MA_BN")] : []),
    ...(other === undefined ? [identityIssue("number_missing", ["absorbed", "identifiers"], "MA_BN")] : []),
  ];
  if (own === undefined || other === undefined) return { ok: false, issues };
  const isSame = own.system === other.system && own.value === other.value;
  const decision: MergeDecision = { kind: "merge", survivor: own, absorbed: other, ...grounds };
  const { birth: _, birthEstimated: __, ...facts } = { ...absorbed, ...survivor };
  const patient: Patient = {
    ...facts,
    ...bornBest(survivor, absorbed),
    gender: survivor.gender === "undetermined" ? absorbed.gender : survivor.gender,
    identity: survivor.identity.kind === "known" ? survivor.identity : absorbed.identity,
    identifiers: mergedIdentifiers(survivor, absorbed, grounds.at),
    addresses: union(survivor.addresses, absorbed.addresses),
    representatives: union(survivor.representatives, absorbed.representatives),
  };
  return reportOf({ decision, patient, survivor, absorbed }, [
    ...issues,
    ...(isSame ? [identityIssue("same_patient", ["absorbed", "identifiers"], "MA_BN")] : []),
    ...doubtIssues(survivor, absorbed),
  ]);
}

/**
 * Both patients again, exactly as they were before the merge. `current` is the merged patient as it stands now: what
 * was recorded after the merge is named and given to nobody.
 */
export function unmergePatients(
  merge: PatientMerge,
  grounds: MergeGrounds,
  current: Patient = merge.patient,
): Report<PatientUnmerge> {
  const { survivor, absorbed, patient } = merge;
  const before = new Set(patient.identifiers.map(textOf));
  const since = current.identifiers.filter((one) => !before.has(textOf(one)));
  const isChanged = textOf(current) !== textOf(patient);
  const decision: MergeDecision = { ...merge.decision, ...grounds, kind: "unmerge" };
  return reportOf({ decision, survivor, absorbed, since }, [
    ...(grounds.reason.trim() === "" ? [identityIssue("reason_missing", ["reason"])] : []),
    ...(isChanged ? [identityIssue("recorded_since", ["since"])] : []),
  ]);
}

/** Under which number a patient is found now: follows the decisions in the order in which they were taken. */
export function survivorOf(decisions: readonly MergeDecision[], number: PatientNumber): PatientNumber {
  const leadsTo = new Map<string, PatientNumber>();
  for (const { kind, survivor, absorbed } of decisions) {
    if (kind === "merge") leadsTo.set(keyOf(absorbed), survivor);
    else leadsTo.delete(keyOf(absorbed));
  }
  const seen = new Set<string>();
  let here = number;
  for (let next = leadsTo.get(keyOf(here)); next !== undefined && !seen.has(keyOf(here)); ) {
    seen.add(keyOf(here));
    here = next;
    next = leadsTo.get(keyOf(here));
  }
  return here;
}

/** The number under which the facility knows a patient: its own, else the temporary one. */
export function numberOf(patient: Pick<Patient, "identifiers">): PatientNumber | undefined {
  const own = activeIdentifier(patient, "facility") ?? activeIdentifier(patient, "temporary");
  return own && { system: own.system, value: own.value };
}

/** The birth that is known, before one that was guessed; of two of a kind the survivor's. */
function bornBest(survivor: Patient, absorbed: Patient): Pick<Patient, "birth" | "birthEstimated"> {
  const born = [survivor, absorbed].filter(({ birth }) => birth !== undefined);
  const best = born.find(({ birthEstimated }) => birthEstimated !== true) ?? born[0];
  if (best?.birth === undefined) return {};
  const { birth, birthEstimated } = best;
  return { birth, ...(birthEstimated !== undefined && { birthEstimated }) };
}

function mergedIdentifiers(survivor: Patient, absorbed: Patient, at: Instant): readonly DatedIdentifier[] {
  const known = new Set(survivor.identifiers.map(keyOf));
  const taken = absorbed.identifiers
    .filter((one) => one.status !== "active" || !known.has(keyOf(one)))
    .map((one) => {
      if (one.status !== "active" || activeIdentifier(survivor, one.system) === undefined) return one;
      return ended({ ...one, status: "superseded" }, dateOf(localMinuteOf(at)));
    });
  return union(survivor.identifiers, taken);
}

function doubtIssues(survivor: Patient, absorbed: Patient): readonly Issue[] {
  return mergeDoubts(survivor, absorbed).map((doubt) => {
    if (doubt === "personal-id-differs") {
      return identityIssue("personal_id_differs", ["absorbed", "identifiers"], "SO_CCCD");
    }
    return doubt === "gender-differs"
      ? identityIssue("gender_differs", ["absorbed", "gender"], "GIOI_TINH")
      : identityIssue("birth_differs", ["absorbed", "birth"], "NGAY_SINH");
  });
}

function union<T extends object>(own: readonly T[], others: readonly T[]): readonly T[] {
  const known = new Set(own.map(textOf));
  return [...own, ...others.filter((one) => !known.has(textOf(one)))];
}

function textOf(value: object): string {
  return canonicalJson(value as JsonValue);
}

function keyOf({ system, value }: PatientNumber): string {
  return JSON.stringify([system, value]);
}
