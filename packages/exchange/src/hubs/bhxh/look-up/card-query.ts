import { type Issue, isPartialDate, type PartialDate } from "@benhan/core";
import { readInsuranceCard } from "@benhan/core/identifiers";
import { textOf } from "../../wire/json-answer.ts";
import {
  birthUnreadable,
  cardNumberInvalid,
  nameHoldsDigits,
  nameMissing,
  officerIdInvalid,
  officerMissing,
} from "./card-query.issues.ts";

/** The registered officer who looks up: the gateway refuses look-ups of nobody in particular. */
export interface Officer {
  /** @official hoTenCb */
  readonly name: string;
  /** 12 digits. @official cccdCb */
  readonly citizenId: string;
}

/** Whose card is looked up. */
export interface CardQuery {
  /** The card (15 characters), the insurance number (10 digits) or the citizen number (12). @official maThe */
  readonly cardNumber: string;
  /** As on the card, with its accents. @official hoTen */
  readonly name: string;
  /**
   * `1990-05-17`, `1990-05` or `1990`; also `17/05/1990`, `05/1990` and the eight digits of QR codes and claims.
   *
   * @official ngaySinh
   */
  readonly birth: string;
  /** Default: that of the options. */
  readonly officer?: Officer;
}

/** The fields of a query as the gateway wants them. */
export interface CardFields {
  readonly maThe: string;
  readonly hoTen: string;
  /** `dd/MM/yyyy`, `MM/yyyy` or `yyyy`. */
  readonly ngaySinh: string;
}

/** A query in the gateway's own form; absent when it would certainly be refused. */
export interface ReadCardQuery {
  readonly fields?: CardFields;
  /** Errors where `fields` is absent; else what a person should look at. */
  readonly issues: readonly Issue[];
}

/** Puts a query into the form of the gateway, or says everything that is wrong with it. Nothing is sent. */
export function readCardQuery({ cardNumber, name, birth }: CardQuery): ReadCardQuery {
  const card = readInsuranceCard(textOf(cardNumber) ?? "");
  const hoTen = tidyName(name);
  const date = birthOf(textOf(birth) ?? "");
  const issues: Issue[] = [];
  if (card.parts === undefined) issues.push(cardNumberInvalid(card.issues.at(-1)));
  if (hoTen === "") issues.push(nameMissing);
  else if (/\d/.test(hoTen)) issues.push(nameHoldsDigits);
  if (date === undefined) issues.push(birthUnreadable);
  if (date === undefined || issues.some(({ severity }) => severity === "error")) return { issues };
  return { fields: { maThe: card.value, hoTen, ngaySinh: officialDate(date) }, issues };
}

/** The two fields of the officer, or what is wrong with them. */
export function readOfficer(
  officer: Officer | undefined,
): { readonly hoTenCb: string; readonly cccdCb: string } | Issue {
  const hoTenCb = tidyName(officer?.name);
  if (officer === undefined || hoTenCb === "") return officerMissing;
  const cccdCb = textOf(officer.citizenId) ?? "";
  return /^\d{12}$/.test(cccdCb) ? { hoTenCb, cccdCb } : officerIdInvalid;
}

/** Composed letters, single blanks, nothing invisible. Letters stay as they are: the gateway compares them. */
function tidyName(name: unknown): string {
  if (typeof name !== "string") return "";
  return name
    .normalize("NFC")
    .replace(/\p{Cf}/gu, "")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
}

const forms: readonly RegExp[] = [
  /^(?<y>\d{4})(?:-(?<m>\d{2})(?:-(?<d>\d{2})(?:T.*)?)?)?$/,
  /^(?:(?:(?<d>\d{1,2})[/.-])?(?<m>\d{1,2})[/.-])(?<y>\d{4})$/,
  // No month is 19 or 20: the two forms of eight digits cannot be confused for years from 1900 to 2099.
  /^(?<y>(?:19|20)\d{2})(?<m>0\d|1[0-2])(?<d>\d{2})$/,
  /^(?<d>\d{2})(?<m>\d{2})(?<y>(?:19|20)\d{2})$/,
];

/** A birth in any of the forms. Claims write zeros for what is not known: `19900000`. */
export function birthOf(text: string): PartialDate | undefined {
  for (const form of forms) {
    const found = form.exec(text.trim())?.groups;
    if (found === undefined) continue;
    const parts = [found["y"], found["m"], found["d"]].map((part) => part?.padStart(2, "0"));
    const date = parts.filter((part) => part !== undefined && part !== "00").join("-");
    return isPartialDate(date) && date >= "1800" ? date : undefined;
  }
  return undefined;
}

function officialDate(date: PartialDate): string {
  return date.split("-").reverse().join("/");
}
