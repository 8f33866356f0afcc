import type { CalendarDate } from "@benhan/core";
import { type BhytTables, encodeTables } from "../../src/bhyt/qd3176/index.ts";
import { sampleTables } from "../bhyt/sample-tables.ts";

/** The invented dossier, under a key of its own. */
export function dossier(
  number: number,
  changes: Readonly<Record<string, string | undefined>> = {},
): BhytTables {
  const MA_LK = `99999.2026.${String(number).padStart(6, "0")}`;
  const rows = Object.entries(sampleTables).map(([table, held]: [string, unknown]) => [
    table,
    Array.isArray(held) ? held.map((row: object) => ({ ...row, MA_LK })) : { ...(held as object), MA_LK },
  ]);
  const tables = Object.fromEntries(rows) as BhytTables;
  return { ...tables, XML1: { ...tables.XML1, ...changes } };
}

/** A file of dossiers as a facility exports it. */
export function fileOf(...dossiers: readonly BhytTables[]): Uint8Array {
  return encodeTables(dossiers, { facilityCode: "79999", createdOn: "2026-07-03" as CalendarDate });
}
