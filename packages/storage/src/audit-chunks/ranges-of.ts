import type { AuditRow } from "../front/audit-rows.ts";
import { idTime } from "./id-time.ts";

/** When the first and the last of these events were, and the same of the times in their ids. */
export function rangesOf(rows: readonly Pick<AuditRow, "atMs" | "eventId">[]): readonly number[] {
  return [...rangeOf(rows.map((row) => row.atMs)), ...rangeOf(rows.map((row) => idTime(row.eventId)))];
}

function rangeOf(values: readonly number[]): readonly [number, number] {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return [least, most];
}
