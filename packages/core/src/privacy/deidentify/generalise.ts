import type { Detail } from "./deidentify-policy.ts";
import { icd10Chapters } from "./icd10-chapters.data.ts";
import { type ReducedRecord, unknown } from "./reduced-record.ts";

/** The quasi-identifiers of a row as they are told. */
export interface ToldValues {
  readonly sex: string;
  /** `40-44`; `90+` for everybody from 90. */
  readonly ageBand: string;
  /** Code of the province since 1/7/2025. */
  readonly province: string;
  /** `2026-07`, `2026-Q3` or `2026`. */
  readonly period: string;
  /** `K35`, or the chapter: `chapter-XI`. */
  readonly diagnosis: string;
}

/** What stands for a value that is not told. */
export const hidden = "*";

/** Everybody from this age on is told together. */
const oldest = 90;

/** A record as coarse as one line of the policy has it. */
export function tell(record: ReducedRecord, { age, period, diagnosis, province }: Detail): ToldValues {
  return {
    sex: record.sex,
    ageBand: ageBand(record.age, age),
    province: province === "hidden" ? hidden : (record.province ?? unknown),
    period: periodOf(record.month, period),
    diagnosis: diagnosisOf(record.category, diagnosis),
  };
}

function ageBand(age: number | undefined, width: Detail["age"]): string {
  if (width === "hidden") return hidden;
  if (age === undefined) return unknown;
  if (age >= oldest) return `${oldest}+`;
  const from = age - (age % width);
  return `${from}-${Math.min(from + width, oldest) - 1}`;
}

function periodOf(month: string, by: Detail["period"]): string {
  const year = month.slice(0, 4);
  switch (by) {
    case "month":
      return month;
    case "quarter":
      return `${year}-Q${Math.ceil(Number(month.slice(5, 7)) / 3)}`;
    case "year":
      return year;
    default:
      return hidden;
  }
}

function diagnosisOf(category: string | undefined, by: Detail["diagnosis"]): string {
  if (by === "hidden") return hidden;
  if (category === undefined) return unknown;
  return by === "category" ? category : (chapterOf(category) ?? unknown);
}

/** `chapter-XI` of `K35`. */
export function chapterOf(category: string): string | undefined {
  const [chapter] = icd10Chapters.find(([, from, to]) => from <= category && category <= to) ?? [];
  return chapter === undefined ? undefined : `chapter-${chapter}`;
}
