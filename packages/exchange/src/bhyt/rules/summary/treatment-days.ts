import { daysBetween } from "@benhan/core";
import type { BhytRow } from "../../qd3176/bhyt-tables.ts";
import { isOfficialDate } from "../../schema/official-time.ts";
import { type CheckedVisit, textOf } from "../checked-visit.ts";

/** What SO_NGAY_DTRI may say: one number, or the numbers between which sources disagree. */
export interface TreatmentDays {
  readonly least: number;
  readonly most: number;
}

/**
 * Days of treatment by the form of care, as QĐ 3176 counts them or as QĐ 4750 did. Undefined when the tables do not say
 * enough: another form of care, dates that are none, drugs whose dose names no days.
 *
 * @official SO_NGAY_DTRI
 */
export function treatmentDays(visit: CheckedVisit): TreatmentDays | undefined {
  const type = textOf(visit.summary, "MA_LOAI_KCB");
  const old = visit.options.treatmentDays === "4750";
  switch (type) {
    case "01":
      return old ? exactly(0) : stay(visit);
    case "02":
      return old ? stay(visit) : serviceDays(visit);
    case "03":
    case "04":
    case "06":
      return stay(visit);
    case "05":
      return drugDays(visit);
    case "07":
      return old ? exactly(0) : drugDays(visit);
    case "08":
      return serviceDays(visit);
    case "09":
      return exactly(0);
    default:
      return undefined;
  }
}

const exactly = (days: number): TreatmentDays => ({ least: days, most: days });

function stay(visit: CheckedVisit): TreatmentDays | undefined {
  const arrived = visit.dateOf("NGAY_VAO");
  const { endedOn } = visit;
  if (arrived === undefined || endedOn === undefined || endedOn < arrived) return undefined;
  return exactly(daysBetween(arrived, endedOn) + 1);
}

/** Days on which something was done; whether days of orders and drugs alone count is not settled. */
function serviceDays({ rows }: CheckedVisit): TreatmentDays | undefined {
  const done = new Set<string>();
  const any = new Set<string>();
  const add = (days: Set<string>, row: BhytRow, field: string) => {
    const day = textOf(row, field)?.slice(0, 8) ?? "";
    if (!isOfficialDate(day)) return false;
    days.add(day);
    any.add(day);
    return true;
  };
  for (const row of rows("XML3")) {
    if (!add(done, row, "NGAY_TH_YL")) add(done, row, "NGAY_YL");
    add(any, row, "NGAY_YL");
  }
  for (const row of rows("XML2")) {
    add(any, row, "NGAY_YL");
    add(any, row, "NGAY_TH_YL");
  }
  return any.size === 0 ? undefined : { least: Math.min(done.size, any.size), most: any.size };
}

const daysOfDose = /\*\s*(\d{1,3}) ngày/;

/** The longest course of the drugs, as LIEU_DUNG tells it: amount * times a day * days. */
function drugDays({ rows }: CheckedVisit): TreatmentDays | undefined {
  let longest = 0;
  for (const row of rows("XML2")) {
    const days = daysOfDose.exec(textOf(row, "LIEU_DUNG") ?? "")?.[1];
    if (days === undefined) return undefined;
    longest = Math.max(longest, Number(days));
  }
  return longest === 0 ? undefined : exactly(longest);
}
