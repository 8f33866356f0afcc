import { compareDecimals, type Decimal } from "../../numbers/decimal.ts";
import { type CalendarDate, daysBetween, isCalendarDate } from "../../time/calendar-date.ts";
import { dateOf } from "../../time/local-minute.ts";
import type { BirthEntry } from "../entries/birth.ts";
import type { DatedIdentifier, IdentifierSystem } from "../patient.ts";
import { claimWarning } from "./as-visit.issues.ts";
import {
  type Copy,
  isUnder,
  type Member,
  nameOf,
  ofDischarge,
  type PaperSource,
  treatmentOf,
} from "./paper-members.ts";
import { ofKind, type PlacedEntry } from "./placed-entries.ts";
import { copiesOf, putPaper } from "./put-paper.ts";
import type { VisitDraft } from "./visit-draft.ts";

/** The leave from work that was certified, out of its last copy. @legal TT 25/2025/TT-BYT Phụ lục II mẫu 07 */
export function putSickLeave(draft: VisitDraft, source: PaperSource): void {
  const { record, entries } = source;
  const copy = lastCopy(draft, entries, "TT25-07");
  if (copy === undefined) return;
  const cards = record.coverages.map(({ cardNumber }) => cardNumber);
  const isChild = isUnder(7, record, dateOf(copy.entry.occurredAt));
  const [end, endFrom] = ofDischarge(entries, "pregnancyEnd");
  putPaper(
    draft,
    ["sickLeave"],
    {
      ...issueOf(copy),
      visitNumber: valueIn(copy, "head.visitNumber"),
      employer: [record.patient.workplace, ["patient", "workplace"]],
      socialInsuranceNumber: numberOf(source, "social-insurance")[0],
      cardNumbers: [cards.length > 0 ? cards : undefined, ["coverages"]],
      diagnosis: diagnosisOf(draft),
      treatment: treatmentOf(entries),
      pregnancyEnd: [withoutMoment(end), endFrom],
      ...daysOf(copy),
      days: valueIn(copy, "leave.days"),
      ...(isChild && { fatherName: parentName(source, "father"), motherName: parentName(source, "mother") }),
      headOfFacility: valueIn(copy, "sign.head"),
      formNumber: valueIn(copy, "head.formNumber"),
    },
    copy,
    ["employer", "fatherName", "motherName", "temporaryCard", "reserve"],
  );
}

/** The rest that protects a pregnancy. @legal TT 25/2025/TT-BYT Phụ lục II mẫu 11 */
export function putMaternityRest(draft: VisitDraft, source: PaperSource): void {
  const { record, entries, masters } = source;
  const copy = lastCopy(draft, entries, "TT25-11");
  if (copy === undefined) return;
  const issued = issueOf(copy);
  const [signedBy, signedFrom] = issued.signedBy;
  const days = daysOf(copy);
  const [from, to] = [days.from[0], days.to[0]];
  putPaper(
    draft,
    ["maternityRest"],
    {
      ...issued,
      ...days,
      days: [isDay(from) && isDay(to) ? String(daysBetween(from, to) + 1) : undefined, days.to[1]],
      employer: [record.patient.workplace, ["patient", "workplace"]],
      diagnosis: diagnosisOf(draft),
      headOfFacility: valueIn(copy, "sign.head"),
      signerName: [nameOf(masters, signedBy, issued.issuedOn[0]), signedFrom],
    },
    copy,
    ["employer", "reserve"],
  );
}

/** The appointment for the first day that the discharge names. @legal TT 01/2025/TT-BYT Phụ lục V */
export function putAppointment(draft: VisitDraft, { entries }: PaperSource): void {
  const copy = lastCopy(draft, entries, "TT01-V");
  if (copy === undefined) return;
  const { paperNumber, issuedOn, signedBy } = issueOf(copy);
  const [dates, datesFrom, missing] = ofDischarge(entries, "followUpDates");
  putPaper(
    draft,
    ["appointment"],
    {
      paperNumber,
      appointedOn: Array.isArray(dates) ? [dates[0], [...datesFrom, 0]] : [undefined, datesFrom, missing],
      appointedBy: signedBy,
      headOfFacility: ofDischarge(entries, "headOfFacility"),
      issuedOn,
    },
    copy,
    ["appointedOn", "reserve"],
  );
}

/** The birth papers that were issued, each about the entry of its child. @legal TT 22/2025/TT-BYT mẫu 01 */
export function putBirths(draft: VisitDraft, source: PaperSource): void {
  const births = ofKind(source.entries, "birth");
  const copies = copiesOf(source.entries, "TT22-01");
  const papers = births.flatMap((birth) => {
    const own = copies.filter((copy) => isAbout(copy, birth, births.length)).at(-1);
    return own === undefined ? [] : [{ birth, copy: own }];
  });
  for (const copy of copies) {
    if (!births.some((birth) => isAbout(copy, birth, births.length))) {
      draft.find(claimWarning("birth_unknown", copy.path));
    }
  }
  papers.forEach(({ birth, copy }, index) => {
    putBirth(draft, source, { birth, copy, at: ["births", index], count: births.length });
  });
}

/** A copy bears the key of the entry that it is about, or the number of the child; an only child needs neither. */
function isAbout({ entry: { copy } }: Copy, { entry }: PlacedEntry<BirthEntry>, count: number): boolean {
  return copy === undefined ? count === 1 : copy === entry.source.id || copy === entry.ordinal;
}

const states = {
  alive: "Sống",
  stillborn: "Thai chết lưu",
  died: "Chết sau sinh",
} as const satisfies Readonly<Record<BirthEntry["state"], string>>;

interface BirthSource {
  readonly birth: PlacedEntry<BirthEntry>;
  readonly copy: Copy;
  readonly at: readonly (string | number)[];
  readonly count: number;
}

function putBirth(draft: VisitDraft, source: PaperSource, { birth, copy, at, count }: BirthSource): void {
  const { record, masters } = source;
  const { entry, path } = birth;
  const of = (member: keyof BirthEntry): Member => [entry[member], [...path, member]];
  const ofPatient = (member: "name" | "ethnicGroup" | "nationality"): Member => [
    record.patient[member],
    ["patient", member],
  ];
  const ofAddress = (member: string): Member => {
    const place = ["patient", "address", member];
    return [draft.at(place), draft.from(place)];
  };
  const { paperNumber, issuedOn, signedBy } = issueOf(copy);
  const [idNumber, idIssuedOn, idIssuedBy] = numberOf(source, "personal-id", "old-id", "passport");
  const born = record.patient.birth?.slice(0, 10);
  const weeks = entry.gestationWeeks;
  const card = record.coverages.length - 1;
  putPaper(
    draft,
    at,
    {
      paperNumber,
      bookNumber: valueIn(copy, "head.book"),
      "carer.name": ofPatient("name"),
      "carer.birth": [isDay(born) ? born : undefined, ["patient", "birth"]],
      "carer.ethnicGroup": ofPatient("ethnicGroup"),
      "carer.nationality": ofPatient("nationality"),
      "carer.idNumber": idNumber,
      "carer.idIssuedOn": idIssuedOn,
      "carer.idIssuedBy": idIssuedBy,
      "carer.address": ofAddress("text"),
      "carer.provinceCode": ofAddress("provinceCode"),
      "carer.districtCode": ofAddress("districtCode"),
      "carer.communeCode": ofAddress("communeCode"),
      "carer.socialInsuranceNumber": numberOf(source, "social-insurance")[0],
      "carer.cardNumber": [record.coverages[card]?.cardNumber, ["coverages", card, "cardNumber"]],
      fatherName: valueIn(copy, "child.father"),
      intendedName: of("intendedName"),
      gender: of("gender"),
      childrenBorn: [String(count), ["entries"]],
      deliveries: valueIn(copy, "child.delivery"),
      livingChildren: valueIn(copy, "child.living"),
      weightGrams: of("weightGrams"),
      bornAt: of("occurredAt"),
      birthPlace: valueIn(copy, "child.place"),
      condition: [states[entry.state], [...path, "state"]],
      caesarean: [entry.delivery === "caesarean", [...path, "delivery"]],
      under32Weeks: [weeks && compareDecimals(weeks, "32" as Decimal) < 0, [...path, "gestationWeeks"]],
      attendantName: [nameOf(masters, entry.attendedBy, issuedOn[0]), [...path, "attendedBy"]],
      writerName: [nameOf(masters, signedBy[0], issuedOn[0]), signedBy[1]],
      issuedOn,
      headOfFacility: valueIn(copy, "sign.head"),
    },
    copy,
    ["note", "temporaryCard", "condition", "reserve"],
  );
}

/** The copy that was issued last. Of others a warning tells, but for those in whose place a later one was issued. */
function lastCopy(draft: VisitDraft, entries: readonly PlacedEntry[], form: string): Copy | undefined {
  const copies = copiesOf(entries, form);
  const last = copies.at(-1);
  const replaced = new Set(copies.flatMap(({ entry: { issue } }) => [issue?.replaces, issue?.reissueOf]));
  for (const other of copies) {
    const { number } = other.entry.issue ?? {};
    if (other === last || (number !== undefined && replaced.has(number))) continue;
    draft.find(claimWarning("several", other.path));
  }
  return last;
}

/** Number, series and day of an issued copy, and who answers for it. */
function issueOf({ entry, path }: Copy) {
  const { issue, author, occurredAt } = entry;
  return {
    paperNumber: [issue?.number, [...path, "issue", "number"]],
    series: [issue?.series, [...path, "issue", "series"]],
    signedBy: [author.kind === "practitioner" ? author.id : undefined, [...path, "author"]],
    issuedOn: [dateOf(occurredAt), [...path, "occurredAt"]],
  } as const;
}

/** A value of an issued copy under the id of its field. */
function valueIn({ entry, path }: Copy, field: string): Member {
  const value = Object.hasOwn(entry.values, field) ? entry.values[field] : undefined;
  return [value, [...path, "values", field]];
}

function daysOf(copy: Copy) {
  return { from: valueIn(copy, "leave.from"), to: valueIn(copy, "leave.to") };
}

function isDay(value: unknown): value is CalendarDate {
  return typeof value === "string" && isCalendarDate(value);
}

/** The last diagnosis in words, as the papers of discharge have it. */
function diagnosisOf(draft: VisitDraft): Member {
  return [draft.at(["diagnoses", "atEnd"]), ["entries"], "endDiagnosis"];
}

function parentName({ record: { patient } }: PaperSource, relation: "father" | "mother"): Member {
  const index = patient.representatives.findIndex((one) => one.relation === relation);
  return [patient.representatives[index]?.name, ["patient", "representatives", index, "name"]];
}

/** The active number of the first system that has one, the day and the place of its issue. */
function numberOf(
  { record: { patient } }: PaperSource,
  ...systems: readonly IdentifierSystem[]
): readonly [number: Member, issuedOn: Member, issuedBy: Member] {
  const path = ["patient", "identifiers"];
  const active = systems.flatMap((system) =>
    patient.identifiers.filter((one) => one.system === system && one.status === "active").slice(-1),
  );
  const [chosen] = active;
  const of = (member: keyof DatedIdentifier): Member =>
    chosen === undefined
      ? [undefined, path]
      : [chosen[member], [...path, patient.identifiers.indexOf(chosen), member]];
  return [of("value"), of("issuedOn"), of("issuedBy")];
}

function withoutMoment(end: unknown): unknown {
  if (typeof end !== "object" || end === null) return undefined;
  const { at: _, ...rest } = end as { readonly at?: unknown };
  return rest;
}
