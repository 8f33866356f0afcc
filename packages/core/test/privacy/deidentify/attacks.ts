import type { DeidentifiedRow } from "../../../src/privacy/index.ts";
import type { Known } from "./invented-patients.ts";

/**
 * What an attack gives: of all people whom the attacker looks for, how many would be linked on average when the attacker
 * picks one row of the best match at random, and how small a best match was.
 */
export interface Outcome {
  readonly success: number;
  /** Of the best matches that hold the right row. */
  readonly smallestMatch: number;
}

/** For each person, the rows that the attacker takes for theirs, by number; and which row is theirs in truth. */
export function outcomeOf(
  people: readonly Known[],
  matchOf: (person: Known) => readonly string[],
  truth: (person: Known) => string | undefined,
): Outcome {
  let success = 0;
  let smallestMatch = Number.POSITIVE_INFINITY;
  for (const person of people) {
    const match = matchOf(person);
    const own = truth(person);
    if (own === undefined || !match.includes(own)) continue;
    success += 1 / match.length;
    smallestMatch = Math.min(smallestMatch, match.length);
  }
  return { success: success / people.length, smallestMatch };
}

/** What the attacker works out of what is known. */
export interface Worked {
  readonly sex: string;
  readonly age: number;
  readonly province: string;
  readonly month: string;
  readonly diagnosis: string;
}

export function workedOut({ birth, sex, province, admitted, diagnosis }: Known): Worked {
  const before = birth.slice(5) > admitted.slice(5) ? 1 : 0;
  return {
    sex,
    age: Number(admitted.slice(0, 4)) - Number(birth.slice(0, 4)) - before,
    province,
    month: admitted.slice(0, 7),
    diagnosis: diagnosis.slice(0, 3),
  };
}

type Quasi = Pick<DeidentifiedRow, "sex" | "ageBand" | "province" | "period" | "diagnosis">;

/** Does the row fit the person? `slack` allows a year of age and a neighbouring month, for who knows things roughly. */
export function fits(
  row: Quasi,
  person: Worked,
  chapterOf: (category: string) => string,
  slack: boolean,
): boolean {
  const ages = slack ? [-1, 0, 1] : [0];
  const months = slack ? [-1, 0, 1] : [0];
  return (
    row.sex === person.sex &&
    (row.province === "*" || row.province === person.province) &&
    ["*", person.diagnosis, chapterOf(person.diagnosis)].includes(row.diagnosis) &&
    ages.some((by) => isInBand(row.ageBand, person.age + by)) &&
    months.some((by) => isInPeriod(row.period, person.month, by))
  );
}

/** How much a row tells: an attacker looks at the most exact rows first. */
export function exactness({ ageBand, province, period, diagnosis }: Quasi): number {
  const [from = 0, to = 200] = ageBand.split("-").map(Number);
  const age = ageBand === "*" ? 0 : ageBand.endsWith("+") ? 3 : 20 / (to - from + 1);
  const time = period === "*" ? 0 : period.length;
  const disease = diagnosis === "*" ? 0 : diagnosis.startsWith("chapter") ? 3 : 6;
  return age + time + disease + (province === "*" ? 0 : 6);
}

function isInBand(band: string, age: number): boolean {
  if (band === "*") return true;
  if (band.endsWith("+")) return age >= Number.parseInt(band, 10);
  const [from = 0, to = 0] = band.split("-").map(Number);
  return from <= age && age <= to;
}

function isInPeriod(period: string, month: string, by: number): boolean {
  if (period === "*") return true;
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + by;
  const [year, number] = [String(Math.floor(index / 12)), (index % 12) + 1];
  if (period.length === 4) return period === year;
  return period.includes("Q")
    ? period === `${year}-Q${Math.ceil(number / 3)}`
    : period === `${year}-${String(number).padStart(2, "0")}`;
}

/** Spearman's rank correlation of two orders of the same things: 1 the same order, about 0 none. */
export function orderLikeness(a: readonly string[], b: readonly string[]): number {
  const place = new Map(b.map((one, index) => [one, index]));
  const n = a.length;
  const sum = a.reduce((all, one, index) => all + (index - (place.get(one) ?? 0)) ** 2, 0);
  return 1 - (6 * sum) / (n * (n * n - 1));
}
