import {
  addDays,
  type CalendarDate,
  compareDecimals,
  type Decimal,
  dateOf,
  isDecimal,
  type PrescribedDrug,
  type PrescriptionEntry,
} from "@benhan/core";
import type { PrescriptionCourse, PrescriptionDrug } from "./prescription.ts";
import { writeDay } from "./wire-dates.ts";

/** The code of a drug as the hub wants it. */
export interface DrugCodes {
  drugCodeOf?(drug: PrescribedDrug, entry: PrescriptionEntry): string | undefined;
}

/** The drugs of a prescription, poisons first as on paper. @legal TT 26/2025/TT-BYT Đ6 k5–7 */
export function drugsOf(entry: PrescriptionEntry, codes: DrugCodes): readonly PrescriptionDrug[] {
  const isPoison = ({ poison = false }: PrescribedDrug) => poison;
  const ordered = [...entry.drugs.filter(isPoison), ...entry.drugs.filter((drug) => !isPoison(drug))];
  return ordered.map((drug) => {
    const { inn, tradeName = inn, strength, unit, quantity, route, dose, timing, days } = drug;
    const use = [route, dose, timing, ...(days === undefined ? [] : [`${days} ngày`])];
    const draft: Partial<PrescriptionDrug> = {
      ...given("ma_thuoc", codes.drugCodeOf?.(drug, entry)),
      biet_duoc: inn,
      ten_thuoc: tradeName.includes(strength) ? tradeName : `${tradeName} ${strength}`,
      don_vi_tinh: unit,
      ...given("so_luong", exactNumber(quantity)),
      cach_dung: use.join(", "),
    };
    return draft as PrescriptionDrug;
  });
}

/**
 * The courses that the record names. For the kinds that need one and name none: a single course from the day of
 * prescribing for as long as the drug that is taken longest, where all say their days; this is our reading.
 */
export function coursesOf(
  entry: PrescriptionEntry,
  packs: number | undefined,
): readonly PrescriptionCourse[] {
  const more = packs === undefined ? {} : { so_thang_thuoc: packs };
  const { courses, letter, drugs, occurredAt } = entry;
  if (courses !== undefined) return courses.map(({ from, to }, index) => course(index + 1, from, to, more));
  const days = drugs.map((drug) => (drug.days === undefined ? undefined : exactNumber(drug.days)));
  if (letter === "C" || days.length === 0 || !days.every((count) => isWholeDays(count))) return [];
  const from = dateOf(occurredAt);
  return [course(1, from, addDays(from, Math.max(...days.map(Number)) - 1), more)];
}

/** The number of a decimal, unless a digit would be lost. */
export function exactNumber(value: Decimal): number | undefined {
  const number = Number(value);
  const text = String(number);
  return isDecimal(text) && compareDecimals(text, value) === 0 ? number : undefined;
}

function isWholeDays(count: number | undefined): boolean {
  return count !== undefined && Number.isSafeInteger(count) && count >= 1 && count <= 366;
}

function course(
  dot: number,
  from: CalendarDate,
  to: CalendarDate,
  more: Pick<PrescriptionCourse, "so_thang_thuoc">,
): PrescriptionCourse {
  return { dot, tu_ngay: writeDay(from), den_ngay: writeDay(to), ...more };
}

function given<K extends string, V>(name: K, value: V | undefined): { readonly [key in K]?: V } {
  return (value === undefined ? {} : { [name]: value }) as { readonly [key in K]?: V };
}
