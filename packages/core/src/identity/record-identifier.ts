import type { Issue } from "../faults/issue.ts";
import type { JsonPath } from "../faults/json-path.ts";
import { type Report, reportOf } from "../faults/report.ts";
import { checkTemporaryNumber } from "../identifiers/temporary-number.ts";
import type { DatedIdentifier, IdentifierSystem, Patient } from "../record/patient.ts";
import { addDays, type CalendarDate } from "../time/calendar-date.ts";
import { identityIssue } from "./identity.issues.ts";

/** How a number is recorded. */
export interface RecordIdentifierOptions {
  /** The day of recording: from then on a number without a day of its own holds. */
  readonly on: CalendarDate;
  /** Lets other active numbers of the same system stand, e.g. the passports of two countries. Default false. */
  readonly besideOthers?: boolean;
}

/**
 * The patient with one number more. A new active number supersedes the active one of its system, which stays with its
 * last day; nothing is ever deleted. A number that is known already takes up what is newly known about it, and one
 * that held before the active one is recorded as superseded.
 *
 * @legal NĐ 70/2024 Đ11; TT 13/2025 Đ1 k3
 */
export function recordIdentifier(
  patient: Patient,
  identifier: DatedIdentifier,
  options: RecordIdentifierOptions,
): Report<Patient> {
  const issues = temporaryIssues(identifier, ["value"]);
  return reportOf(
    { ...patient, identifiers: withIdentifier(patient.identifiers, identifier, options) },
    issues,
  );
}

/** A temporary number must not be taken for an official one. */
export function temporaryIssues({ system, value }: DatedIdentifier, path: JsonPath): readonly Issue[] {
  if (system !== "temporary") return [];
  return checkTemporaryNumber(value).issues.map((issue) => ({ ...issue, path }));
}

/** The numbers with one more, by the rule of {@link recordIdentifier}. */
export function withIdentifier(
  identifiers: readonly DatedIdentifier[],
  identifier: DatedIdentifier,
  { on, besideOthers = false }: RecordIdentifierOptions,
): readonly DatedIdentifier[] {
  const known = identifiers.find((one) => isSame(one, identifier) && one.status === identifier.status);
  if (known !== undefined) {
    return identifiers.map((one) =>
      one === known ? { ...one, ...identifier, ...earliest(one, identifier) } : one,
    );
  }
  if (identifier.status !== "active") return [...identifiers, identifier];
  const from = identifier.from ?? on;
  const added = { ...identifier, from };
  if (besideOthers) return [...identifiers, added];
  const newer = identifiers.find(
    (one) => isActive(one, identifier.system) && one.from !== undefined && one.from > from,
  );
  if (newer?.from !== undefined) {
    return [...identifiers, ended({ ...added, status: "superseded" }, addDays(newer.from, -1))];
  }
  return [
    ...identifiers.map((one) =>
      isActive(one, identifier.system) ? ended({ ...one, status: "superseded" }, addDays(from, -1)) : one,
    ),
    added,
  ];
}

/** Since when a number that is told twice holds: since the earlier of the days that are told. */
function earliest(known: DatedIdentifier, again: DatedIdentifier): Pick<DatedIdentifier, "from"> {
  if (known.from === undefined || (again.from !== undefined && again.from < known.from)) return {};
  return { from: known.from };
}

/** The number with its last day: never before its first one, never later than it ended anyway. */
export function ended(identifier: DatedIdentifier, last: CalendarDate): DatedIdentifier {
  const { from, to } = identifier;
  const end = to !== undefined && to < last ? to : last;
  return { ...identifier, to: from !== undefined && from > end ? from : end };
}

/**
 * The patient with a number marked as wrong: somebody else's, or mistyped. It stays visible and is never used again.
 */
export function markIdentifierWrong(
  patient: Patient,
  identifier: Pick<DatedIdentifier, "system" | "value">,
): Report<Patient> {
  if (!patient.identifiers.some((one) => isSame(one, identifier))) {
    return { ok: false, issues: [identityIssue("identifier_unknown", ["identifiers"])] };
  }
  const identifiers = patient.identifiers.map(
    (one): DatedIdentifier => (isSame(one, identifier) ? { ...one, status: "error" } : one),
  );
  return reportOf({ ...patient, identifiers }, []);
}

/**
 * The number of a system that was used for the patient on a day; its first and its last day belong to it. Numbers
 * marked as wrong are never given. On the day on which one took the place of another the new one is given.
 */
export function identifierAt(
  patient: Pick<Patient, "identifiers">,
  system: IdentifierSystem,
  on: CalendarDate,
): DatedIdentifier | undefined {
  return patient.identifiers
    .filter(
      ({ system: of, status, from, to }) =>
        of === system &&
        status !== "error" &&
        (from === undefined || from <= on) &&
        (to === undefined || on <= to),
    )
    .reduce<DatedIdentifier | undefined>(
      (last, next) => (last === undefined || !isBefore(next, last) ? next : last),
      undefined,
    );
}

function isBefore(one: DatedIdentifier, other: DatedIdentifier): boolean {
  const [a, b] = [one.from ?? "", other.from ?? ""];
  return a < b || (a === b && one.status === "superseded" && other.status === "active");
}

/** The active number of a system that was recorded last. */
export function activeIdentifier(
  patient: Pick<Patient, "identifiers">,
  system: IdentifierSystem,
): DatedIdentifier | undefined {
  return patient.identifiers.filter((one) => isActive(one, system)).at(-1);
}

function isActive(one: DatedIdentifier, system: IdentifierSystem): boolean {
  return one.system === system && one.status === "active";
}

function isSame(
  a: Pick<DatedIdentifier, "system" | "value">,
  b: Pick<DatedIdentifier, "system" | "value">,
): boolean {
  return a.system === b.system && a.value === b.value;
}
