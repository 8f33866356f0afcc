import { reformDay } from "../../admin-units/admin-unit.ts";
import { newProvinceOf, provincesAt } from "../../admin-units/provinces.ts";
import { icd10Key } from "../../codes/shapes/icd10.ts";
import { isObject } from "../../options/option-shape.ts";
import { codingSystems } from "../../record/coding-systems.ts";
import { entriesOf } from "../../record/effective-entries.ts";
import type { DiagnosisEntry, DiagnosisPhase } from "../../record/entries/diagnosis.ts";
import type { MedicalRecord } from "../../record/medical-record.ts";
import type { DatedAddress, Patient } from "../../record/patient.ts";
import { type CalendarDate, daysBetween, isCalendarDate } from "../../time/calendar-date.ts";
import { dateOf, isLocalMinute } from "../../time/local-minute.ts";
import type { AttributeName } from "./deidentify-policy.ts";

/** What is known of a record before it is made coarser. Only these members are read; all else of the record is dropped. */
export interface ReducedRecord {
  readonly sex: string;
  /** Whole years at arrival. */
  readonly age: number | undefined;
  /** Code of one of the 34 provinces. */
  readonly province: string | undefined;
  /** `2026-07`. */
  readonly month: string;
  /** Three characters of ICD-10. */
  readonly category: string | undefined;
  readonly attributes: { readonly [name in AttributeName]: string };
}

/** Whether it is a record whose members can be read; `checkRecord` says more. */
export function isReadable(value: unknown): value is MedicalRecord {
  if (!isObject(value)) return false;
  const { facilityId, source, patient, episode, entries } = value;
  if (!isObject(source) || !isObject(patient) || !isObject(episode)) return false;
  const isText = (own: unknown) => typeof own === "string";
  const isTextOrAbsent = (own: unknown) => own === undefined || typeof own === "string";
  const isList = (own: unknown): own is readonly unknown[] => Array.isArray(own) && own.every(isObject);
  return (
    [facilityId, source["system"], source["id"]].every(isText) &&
    isText(episode["arrivedAt"]) &&
    isLocalMinute(String(episode["arrivedAt"])) &&
    [episode["endedAt"], patient["birth"]].every(isTextOrAbsent) &&
    isList(patient["identifiers"]) &&
    isList(patient["addresses"]) &&
    isList(entries) &&
    entries.every((entry) => isObject(entry) && isObject(entry["source"]))
  );
}

/** The named members of a record, each of a closed form: free text, codes of no list and numbers of papers do not pass. */
export function reduce(record: MedicalRecord): ReducedRecord {
  const { patient, episode } = record;
  const arrived = dateOf(episode.arrivedAt);
  return {
    sex: oneOf(patient.gender, ["male", "female", "undetermined"]),
    age: ageAt(patient, arrived),
    province: provinceOf(patient.addresses, arrived),
    month: arrived.slice(0, 7),
    category: mainCategory(record),
    attributes: attributesOf(record),
  };
}

/** What was not said, or not in the words of the list. */
export const unknown = "unknown";

const oneOf = (value: unknown, words: readonly string[]): string =>
  typeof value === "string" && words.includes(value) ? value : unknown;

/** Whole years; of a birth that is known to the year, the difference of the years. */
function ageAt({ birth }: Patient, on: CalendarDate): number | undefined {
  if (birth === undefined || !/^\d{4}(?:-|$)/.test(birth)) return undefined;
  const years = Number(on.slice(0, 4)) - Number(birth.slice(0, 4));
  const isBefore = birth.slice(5, 10) > on.slice(5, 5 + birth.slice(5, 10).length);
  const age = years - (isBefore ? 1 : 0);
  return age < 0 ? undefined : age;
}

/** The home: of the addresses that held on the day, by use. An old code gives the new province. */
function provinceOf(addresses: readonly DatedAddress[], on: CalendarDate): string | undefined {
  const held = addresses.filter(({ from = on, to = on }) => from <= on && on <= to);
  const home = (["residence", "permanent", "temporary"] as const)
    .map((use) => held.find((own) => own.use === use && own.provinceCode !== undefined))
    .find((own) => own !== undefined);
  const { provinceCode = "", catalogue } = home ?? {};
  if (typeof provinceCode !== "string") return undefined;
  const code = catalogue === "vn-admin-2004" ? newProvinceOf(provinceCode) : provinceCode;
  const isKnown = catalogue !== undefined && provincesAt(reformDay).some((unit) => unit.code === code);
  return isKnown ? code : undefined;
}

/** The last word on the main disease counts. */
const phases: readonly DiagnosisPhase[] = [
  "death",
  "autopsy",
  "discharge",
  "department",
  "admission",
  "reception",
];

function mainCategory(record: MedicalRecord): string | undefined {
  const mains = entriesOf(record, "diagnosis").filter(({ rank }) => rank === "main");
  const byPhase = phases.flatMap((phase) => mains.filter((own) => own.phase === phase).slice(-1));
  return byPhase.map(categoryOf).find((category) => category !== undefined);
}

function categoryOf({ coding }: DiagnosisEntry): string | undefined {
  if (coding?.system !== codingSystems.disease || typeof coding.code !== "string") return undefined;
  const [category] = /^[A-Z]\d\d/.exec(icd10Key(coding.code)) ?? [];
  return category;
}

function attributesOf(record: MedicalRecord): ReducedRecord["attributes"] {
  const { episode } = record;
  const discharge = entriesOf(record, "discharge").at(-1);
  return {
    episodeType: oneOf(episode.type, ["outpatient-exam", "outpatient-treatment", "day-care", "inpatient"]),
    payer: oneOf(episode.payer, ["insurance", "fee", "exempt", "other"]),
    outcome: oneOf(discharge?.outcome, outcomes),
    dischargeType: oneOf(discharge?.type, dischargeTypes),
    stayBand: stayBand(episode),
  };
}

const outcomes: readonly string[] = [
  "recovered",
  "improved",
  "unchanged",
  "worse",
  "died",
  "poor-prognosis-home",
  "undetermined",
  "died-outside",
];
const dischargeTypes: readonly string[] = [
  "discharged",
  "transferred-by-need",
  "left-without-notice",
  "left-on-request",
  "transferred-on-request",
];

/** Days from arrival to the end, in bands. */
function stayBand({ arrivedAt, endedAt }: MedicalRecord["episode"]): string {
  if (endedAt === undefined || !isCalendarDate(dateOf(endedAt))) return unknown;
  const days = daysBetween(dateOf(arrivedAt), dateOf(endedAt));
  if (days <= 0) return "0";
  if (days <= 3) return "1-3";
  if (days <= 7) return "4-7";
  if (days <= 14) return "8-14";
  return days <= 30 ? "15-30" : "31+";
}
