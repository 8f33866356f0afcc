import type { Visit } from "@benhan/core";
import { valueAt } from "@benhan/core/faults";
import type { BhytRow, BhytTables } from "../qd3176/bhyt-tables.ts";
import { officialOf } from "../schema/official-place.ts";
import type { Loss } from "./loss.ts";
import { tableMaps } from "./table-maps.ts";
import { writeRow } from "./write-row.ts";

/** A visit in the official tables, and everything about it that they do not keep. */
export interface WrittenTables {
  readonly tables: BhytTables;
  /** Paths are paths of the visit. Empty when reading the tables gives the same visit again. */
  readonly losses: readonly Loss[];
}

/**
 * Writes a visit as the tables XML1 to 11 and 13 to 15. Nothing is computed, rounded or made up: sums are those
 * of the record, a table without rows is left out, an unknown value is an absent cell. STT is the order of the lists;
 * cells that repeat XML1 are written from it. Whether the result is acceptable is asked with `checkTables`.
 *
 * @official HOSO
 */
export function toTables(visit: Visit): WrittenTables {
  const tables: Record<string, BhytRow | readonly BhytRow[]> = {};
  const losses: Loss[] = [];
  let summary: BhytRow = {};
  for (const { table, member, many, map } of tableMaps) {
    const held: unknown = member === undefined ? visit : valueAt(visit, [member]);
    const parts: readonly unknown[] = many
      ? Array.isArray(held)
        ? held
        : []
      : held === undefined
        ? []
        : [held];
    const rows = parts.map((part, index) => {
      const written = writeRow(map, part, {
        at: [...(member === undefined ? [] : [member]), ...(many ? [index] : [])],
        official: officialOf({ table, row: index }),
        number: index + 1,
        summary,
      });
      losses.push(...written.losses);
      return written.row;
    });
    const [first] = rows;
    if (first === undefined) continue;
    if (member === undefined) summary = first;
    tables[table] = many ? rows : first;
  }
  return { tables: tables as unknown as BhytTables, losses };
}
