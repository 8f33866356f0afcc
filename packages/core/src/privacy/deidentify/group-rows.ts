import type { AttributeName, Detail } from "./deidentify-policy.ts";
import { type ToldValues, tell } from "./generalise.ts";
import type { ReducedRecord } from "./reduced-record.ts";

/** A record on its way out. */
export interface Candidate {
  readonly pseudonym: string;
  readonly person: number;
  readonly reduced: ReducedRecord;
}

/** A record that stands among enough people. */
export interface GroupedRow {
  readonly candidate: Candidate;
  readonly told: ToldValues;
  /** The line of the policy by which it is told. */
  readonly step: number;
}

/**
 * Tells every record by the finest line at which it stands among `k` different people; those of an earlier line do not
 * help the later ones. Whoever never does is left out.
 */
export function groupRows(
  candidates: readonly Candidate[],
  details: readonly Detail[],
  k: number,
  quasi: readonly AttributeName[],
): readonly GroupedRow[] {
  const rows: GroupedRow[] = [];
  let rest = candidates;
  for (const [step, detail] of details.entries()) {
    const groups = new Map<string, GroupedRow[]>();
    for (const candidate of rest) {
      const told = tell(candidate.reduced, detail);
      const key = groupKey(told, candidate.reduced, quasi);
      const row = { candidate, told, step };
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [row]);
      else group.push(row);
    }
    const left: Candidate[] = [];
    for (const group of groups.values()) {
      if (peopleIn(group) >= k) for (const row of group) rows.push(row);
      else for (const { candidate } of group) left.push(candidate);
    }
    rest = left;
  }
  return rows;
}

/** What rows of one group have in common. */
export function groupKey(
  told: Partial<ToldValues>,
  { attributes }: ReducedRecord,
  quasi: readonly AttributeName[],
): string {
  const { sex, ageBand, province, period, diagnosis } = told;
  return JSON.stringify([
    sex,
    ageBand,
    province,
    period,
    diagnosis,
    ...quasi.map((name) => attributes[name]),
  ]);
}

/** How many different people. */
export function peopleIn(rows: readonly GroupedRow[]): number {
  return new Set(rows.map(({ candidate }) => candidate.person)).size;
}

/** The rows by a key. */
export function grouped(
  rows: readonly GroupedRow[],
  keyOf: (row: GroupedRow) => string,
): ReadonlyMap<string, readonly GroupedRow[]> {
  const groups = new Map<string, GroupedRow[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}
