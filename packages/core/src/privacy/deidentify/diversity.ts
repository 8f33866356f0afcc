import type { AttributeName } from "./deidentify-policy.ts";
import { chapterOf, hidden } from "./generalise.ts";
import { type GroupedRow, grouped, groupKey } from "./group-rows.ts";

/** How much a group gives away of its members together: with one value for all, everybody's is known. */
export interface Diversity {
  readonly of: "diagnosis" | AttributeName;
  /** The least number of different values in a group. Absent without rows. */
  readonly smallest?: number;
  /** Rows in groups that have one value only. */
  readonly rowsAlike: number;
}

/** Of the diagnosis: among people alike in all other quasi-identifiers. @returns The rows by group. */
export function withoutDiagnosis(
  rows: readonly GroupedRow[],
  quasi: readonly AttributeName[],
): readonly (readonly GroupedRow[])[] {
  const keyOf = ({ told: { diagnosis: _, ...others }, candidate }: GroupedRow) =>
    groupKey(others, candidate.reduced, quasi);
  return [...grouped(rows, keyOf).values()];
}

/** Different diagnosis groups; a chapter counts only beside categories of other chapters, what is hidden only alone. */
export function diagnosesIn(rows: readonly GroupedRow[]): number {
  const values = new Set(rows.map(({ told }) => told.diagnosis));
  const chapters = new Set([...values].map(chapterOf));
  const apart = [...values].filter((value) => value !== hidden && !chapters.has(value));
  return Math.max(1, apart.length);
}

/** The diversity of the diagnosis group. */
export function diagnosisDiversity(rows: readonly GroupedRow[], quasi: readonly AttributeName[]): Diversity {
  const groups = withoutDiagnosis(rows, quasi);
  return diversityOf("diagnosis", groups, diagnosesIn);
}

/** The diversity of an attribute that nobody outside knows, among people alike in all quasi-identifiers. */
export function attributeDiversity(
  name: AttributeName,
  rows: readonly GroupedRow[],
  quasi: readonly AttributeName[],
): Diversity {
  const keyOf = ({ told, candidate }: GroupedRow) => groupKey(told, candidate.reduced, quasi);
  const groups = [...grouped(rows, keyOf).values()];
  const valuesIn = (own: readonly GroupedRow[]) =>
    new Set(own.map(({ candidate }) => candidate.reduced.attributes[name])).size;
  return diversityOf(name, groups, valuesIn);
}

function diversityOf(
  of: Diversity["of"],
  groups: readonly (readonly GroupedRow[])[],
  valuesIn: (rows: readonly GroupedRow[]) => number,
): Diversity {
  const counted = groups.map((rows) => ({ rows: rows.length, values: valuesIn(rows) }));
  const smallest = counted.reduce((least, { values }) => Math.min(least, values), Number.POSITIVE_INFINITY);
  const rowsAlike = counted.reduce((sum, own) => sum + (own.values === 1 ? own.rows : 0), 0);
  return { of, ...(counted.length > 0 && { smallest }), rowsAlike };
}
