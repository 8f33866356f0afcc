import type { Issue } from "../faults/issue.ts";
import { type Report, reportOf } from "../faults/report.ts";
import type { DatedIdentifier, Patient, Representative } from "../record/patient.ts";
import { type CalendarDate, isCalendarDate } from "../time/calendar-date.ts";
import { type BirthMoment, isBirthMoment } from "../time/partial-date.ts";
import type { Gender } from "../visit/patient.ts";
import { identityIssue } from "./identity.issues.ts";
import { numberOf } from "./merge-patients.ts";
import { activeIdentifier, ended, temporaryIssues, withIdentifier } from "./record-identifier.ts";

/** The numbers that a facility gives somebody who has none. At least one of them. */
export interface GivenNumbers {
  /** The facility's own patient number. @official MA_BN */
  readonly facility?: string;
  /** See `createTemporaryNumber`: it must not look like an official number. */
  readonly temporary?: string;
}

/** What is known of somebody nobody could name. */
export interface UnknownPatientFacts {
  readonly numbers: GivenNumbers;
  readonly gender: Gender;
  /** A guess, such as the year `1980`. */
  readonly birth?: string;
  /** Where the person was found. */
  readonly foundAt: string;
  /** What the person looks like, wears and carries. */
  readonly description?: string;
  /** The day of the registration, `2026-07-02`: the first one of the numbers. */
  readonly on: string;
}

/**
 * A patient whom nobody could name. No personal ID is invented and no name: both stay open until {@link identify}.
 *
 * @legal Luật KCB 15/2023 Đ72: the commune is told within 48 hours
 */
export function unknownPatient(facts: UnknownPatientFacts): Report<Patient> {
  const { numbers, gender, foundAt, description } = facts;
  const { on, birth, issues } = checkedTimes(facts);
  const identifiers = identifiersOf(numbers, on);
  const patient: Patient = {
    identity: { kind: "unknown", foundAt, ...(description !== undefined && { description }) },
    identifiers,
    gender,
    ...(birth !== undefined && { birth, birthEstimated: true }),
    addresses: [],
    representatives: [],
  };
  return reportOf(patient, [...numberIssues(identifiers), ...issues]);
}

/**
 * What is known of a child that was just born. Nationality, ethnic group and occupation are the child's own: none is
 * taken over from the mother, and what is not given stays open, the occupation too.
 */
export interface NewbornFacts extends Pick<Patient, "nationality" | "ethnicGroup" | "occupation"> {
  readonly numbers: GivenNumbers;
  readonly gender: Gender;
  /** For newborns to the minute, `2026-07-02T08:10`. @official NGAY_SINH */
  readonly birth: string;
  /** The day of the registration, `2026-07-02`: the first one of the numbers. */
  readonly on: string;
}

/**
 * A child before its birth is registered: known through the mother, with her as representative and where she lives.
 * She is told in an emergency when her telephone is known. The child has no personal ID yet and takes no other number
 * of hers.
 *
 * @param ordinal 1 for the first child of this birth.
 */
export function newbornOf(mother: Patient, ordinal: number, facts: NewbornFacts): Report<Patient> {
  const { numbers, gender, nationality, ethnicGroup, occupation } = facts;
  const { on, birth, issues: wrongTimes } = checkedTimes(facts);
  const identifiers = identifiersOf(numbers, on);
  const issues = [...numberIssues(identifiers), ...wrongTimes];
  const motherNumber = numberOf(mother);
  if (motherNumber === undefined) {
    const issue = identityIssue("number_missing", ["mother", "identifiers"], "MA_BN");
    return { ok: false, issues: [issue, ...issues] };
  }
  const patient: Patient = {
    identity: { kind: "newborn", mother: motherNumber, ordinal: String(ordinal) },
    identifiers,
    gender,
    ...(birth !== undefined && { birth }),
    ...(nationality !== undefined && { nationality }),
    ...(ethnicGroup !== undefined && { ethnicGroup }),
    ...(occupation !== undefined && { occupation }),
    addresses: mother.addresses.filter(
      ({ use, to }) => use !== "workplace" && (to === undefined || on <= to),
    ),
    representatives: mother.name === undefined ? [] : [motherOf(mother, mother.name)],
  };
  return reportOf(patient, issues);
}

/** What became known about somebody. */
export interface IdentityFacts
  extends Partial<
    Pick<Patient, "gender" | "nationality" | "ethnicGroup" | "occupation" | "phone" | "addresses">
  > {
  readonly name: string;
  /** A year, a month, a day or a minute. @official NGAY_SINH */
  readonly birth?: string;
  readonly identifiers: readonly DatedIdentifier[];
  /** The day on which it became known, `2026-07-02`. */
  readonly on: string;
}

/**
 * The patient once it is known who it is: an unknown person who was recognised, a newborn whose birth was registered.
 * The temporary number stays, superseded, so that everything written under it is found; representatives, the mother
 * among them, stay too.
 */
export function identify(patient: Patient, facts: IdentityFacts): Report<Patient> {
  const { name, identifiers: found, on: _, birth: __, addresses, ...others } = facts;
  const { on, birth, issues } = checkedTimes(facts);
  const { birthEstimated: guessed, ...before } = patient;
  const added = found.reduce((list, one) => withIdentifier(list, one, { on }), patient.identifiers);
  const identifiers = added.map((one) =>
    one.system === "temporary" && one.status === "active" ? ended({ ...one, status: "superseded" }, on) : one,
  );
  const known: Patient = {
    ...before,
    ...others,
    identity: { kind: "known" },
    name,
    identifiers,
    addresses: [...patient.addresses, ...(addresses ?? [])],
    ...(birth === undefined ? guessed !== undefined && { birthEstimated: guessed } : { birth }),
  };
  return reportOf(known, [
    ...issues,
    ...(patient.identity.kind === "known" ? [identityIssue("already_known", ["identity"])] : []),
    ...(name.trim() === "" ? [identityIssue("name_missing", ["name"], "HO_TEN")] : []),
    ...(activeIdentifier(known, "facility") === undefined
      ? [identityIssue("facility_number_missing", ["identifiers"], "MA_BN")]
      : []),
  ]);
}

interface CheckedTimes {
  readonly on: CalendarDate;
  readonly birth: BirthMoment | undefined;
  readonly issues: readonly Issue[];
}

/** The times as a host writes them; those that are none are named, and nothing that was made with them is handed out. */
function checkedTimes({ on, birth }: { readonly on: string; readonly birth?: string }): CheckedTimes {
  const isDay = isCalendarDate(on);
  const isBirth = birth === undefined || isBirthMoment(birth);
  return {
    on: (isDay ? on : "0001-01-01") as CalendarDate,
    birth: isBirth ? birth : undefined,
    issues: [
      ...(isBirth ? [] : [identityIssue("birth_invalid", ["birth"], "NGAY_SINH")]),
      ...(isDay ? [] : [identityIssue("day_invalid", ["on"])]),
    ],
  };
}

function identifiersOf({ facility, temporary }: GivenNumbers, on: CalendarDate): readonly DatedIdentifier[] {
  const active = (system: "facility" | "temporary", value: string | undefined): readonly DatedIdentifier[] =>
    value === undefined ? [] : [{ system, value, status: "active", from: on }];
  return [...active("facility", facility), ...active("temporary", temporary)];
}

function numberIssues(identifiers: readonly DatedIdentifier[]): readonly Issue[] {
  if (identifiers.length === 0) return [identityIssue("number_missing", ["numbers"], "MA_BN")];
  return identifiers.flatMap((one) => temporaryIssues(one, ["numbers", one.system]));
}

function motherOf(mother: Patient, name: string): Representative {
  const numbers = mother.identifiers.filter(
    ({ system, status }) =>
      status === "active" && (system === "personal-id" || system === "social-insurance"),
  );
  return {
    relation: "mother",
    name,
    ...(numbers.length > 0 && { identifiers: numbers }),
    ...(mother.phone !== undefined && { phone: mother.phone, emergencyContact: true }),
  };
}
