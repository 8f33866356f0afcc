import type { Issue } from "../faults/issue.ts";
import { type CalendarDate, isCalendarDate } from "../time/calendar-date.ts";
import type { PartialDate } from "../time/partial-date.ts";
import type { Gender } from "../visit/patient.ts";
import { readFacilityCode } from "./facility-code.ts";
import { hexText } from "./hex-text.ts";
import { readInsuranceCard } from "./insurance-card.ts";
import { fieldUnread, type QrCard, qrText, qrWords } from "./qr-field.ts";
import { within } from "./reading.ts";
import { scannedDate } from "./scanned-date.ts";

/** What the code of a health-insurance card says. */
export interface InsuranceCardQr {
  readonly kind: "insurance-card";
  readonly cardNumber: string;
  readonly name?: string;
  readonly birth: PartialDate;
  readonly gender: Gender;
  readonly address?: string;
  /** Facility of first registration. @official MA_DKBD */
  readonly registeredFacility?: string;
  readonly validFrom?: CalendarDate;
  /** Absent when the card has no end, or, with an issue that says so, when it could not be read. */
  readonly validTo?: CalendarDate;
  readonly issuedOn?: CalendarDate;
  /** The insurance office that keeps the card. */
  readonly managingOffice?: string;
  /** Of a child's card. */
  readonly parentName?: string;
  /** @official MA_KHUVUC */
  readonly livingArea?: "K1" | "K2" | "K3";
  /** That part as it stands: some cards have a digit whose meaning is not known. */
  readonly livingAreaRaw?: string;
  /** When five years of insurance in a row are reached. */
  readonly fiveYearsFrom?: CalendarDate;
}

const genders: ReadonlyMap<string, Gender> = new Map([
  ["1", "male"],
  ["2", "female"],
]);

/**
 * Reads the parts of an insurance card's code: a card number, a birth and the sex as a digit must be in their places.
 * The check values at the end are of unknown making and ignored.
 */
export function readInsuranceCardQr(parts: readonly string[]): QrCard<InsuranceCardQr> {
  const texts = parts.map((part, index) =>
    qrText(index === parts.length - 1 ? part.replace(/\$$/, "") : part),
  );
  const number = readInsuranceCard(texts[0] ?? "");
  const birth = scannedDate(texts[2] ?? "");
  const gender = genders.get(texts[3] ?? "");
  const isNumber = /^(?:[A-Z]{2}\d{13}|\d{10}|\d{12})$/.test(number.value);
  if (!isNumber || parts.length < 7 || birth === undefined || gender === undefined) return undefined;

  const issues: Issue[] = [...within(["cardNumber"], number.issues)];
  const plain = (
    name: "name" | "address" | "parentName" | "managingOffice" | "livingAreaRaw",
    index: number,
  ) => {
    const read = qrWords(texts[index]);
    if (texts[index] !== undefined && read === undefined) issues.push(fieldUnread(name));
    return read;
  };
  const words = (name: "name" | "address" | "parentName", index: number) =>
    given(name, hexText(plain(name, index) ?? "").normalize("NFC") || undefined);
  const day = (name: "validFrom" | "validTo" | "issuedOn" | "fiveYearsFrom", index: number) => {
    const date = scannedDate(texts[index] ?? "");
    if (date !== undefined && isCalendarDate(date)) return given(name, date);
    if (texts[index] !== undefined) issues.push(fieldUnread(name));
    return {};
  };
  const place = readFacilityCode(texts[5] ?? "", { isRegistration: true });
  if (texts[5] !== undefined && place.parts === undefined) issues.push(fieldUnread("registeredFacility"));
  const area = plain("livingAreaRaw", 11);
  const card: InsuranceCardQr = {
    kind: "insurance-card",
    cardNumber: number.value,
    ...words("name", 1),
    birth,
    gender,
    ...words("address", 4),
    ...(place.parts !== undefined && { registeredFacility: place.value }),
    ...day("validFrom", 6),
    ...day("validTo", 7),
    ...day("issuedOn", 8),
    ...given("managingOffice", plain("managingOffice", 9)),
    ...words("parentName", 10),
    ...(area === "K1" || area === "K2" || area === "K3" ? { livingArea: area } : {}),
    ...given("livingAreaRaw", area),
    ...day("fiveYearsFrom", 12),
  };
  return { card, issues };
}

/** A member that is there only when it has a value. */
function given<Name extends keyof InsuranceCardQr>(
  name: Name,
  value: InsuranceCardQr[Name] | undefined,
): Partial<Pick<InsuranceCardQr, Name>> {
  return (value === undefined ? {} : { [name]: value }) as Partial<Pick<InsuranceCardQr, Name>>;
}
