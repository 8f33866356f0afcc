import { isCalendarDate } from "@benhan/core";
import type { Sheets } from "@benhan/core/spreadsheet";
import { editionAt, editionOf, getEdition, sniffEdition } from "@benhan/exchange/editions";
import { type BhytEdition, type BhytTables, qd3176, rowsOf } from "@benhan/exchange/qd3176";

/** Looked at for the first episode at most. */
const mostBytes = 64 * 2 ** 20;
const encoder = new TextEncoder();
const endOfEpisode = encoder.encode("</HOSO>");
const endOfFile = encoder.encode("</DANHSACHHOSO></THONGTINHOSO></GIAMDINHHS>");

/** The edition that the first episode of a file shows; QĐ 3176 for a file that shows none. */
export async function editionOfFile(file: Blob): Promise<BhytEdition> {
  for (let size = 2 ** 20; ; size *= 4) {
    const head = new Uint8Array(await file.slice(0, size).arrayBuffer());
    const end = endOfFirst(head);
    if (end === undefined && size < file.size && size < mostBytes) continue;
    if (end === undefined) return sniffEdition(head) ?? qd3176;
    const first = new Uint8Array(end + endOfFile.length);
    first.set(head.subarray(0, end));
    first.set(endOfFile, end);
    return sniffEdition(first) ?? qd3176;
  }
}

function endOfFirst(head: Uint8Array): number | undefined {
  for (let at = head.indexOf(0x3c); at >= 0; at = head.indexOf(0x3c, at + 1)) {
    if (endOfEpisode.every((byte, index) => head[at + index] === byte)) return at + endOfEpisode.length;
  }
  return undefined;
}

/** The edition whose names the columns of sheets bear. */
export function editionOfSheets(sheets: Sheets): BhytEdition {
  const columns: Record<string, Set<string>> = {};
  let endedAt = "";
  for (const [sheet, rows] of Object.entries(sheets)) {
    const table = sheet.trim().toUpperCase();
    const names = new Set<string>();
    columns[table] = names;
    for (const row of rows) {
      for (const [column, value] of Object.entries(row)) {
        const name = column.trim().toUpperCase();
        names.add(name);
        if (table === "XML1" && name === "NGAY_RA" && endedAt === "") endedAt = digitsOf(value);
      }
    }
  }
  return editionOf({ columns, endedAt });
}

function digitsOf(value: unknown): string {
  if (value instanceof Date && !Number.isNaN(value.getTime())) return value.toISOString().replace(/\D/g, "");
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/**
 * The edition by which an episode is checked that was read in another: the one in force when it ended, unless it has
 * columns that this one does not know.
 *
 * @official NGAY_RA
 */
export function editionOfEpisode(tables: BhytTables, read: BhytEdition): BhytEdition<BhytTables> {
  const digits = /^(\d{4})(\d{2})(\d{2})/.exec(rowsOf(tables, "XML1")[0]?.["NGAY_RA"] ?? "");
  const day = digits === null ? "" : `${digits[1]}-${digits[2]}-${digits[3]}`;
  const inForce = isCalendarDate(day) ? editionAt(day) : read;
  const fits = Object.keys(tables).every((table) => {
    const known = new Set(inForce.tables[table]?.fields.map(({ name }) => name));
    return rowsOf(tables, table).every((row) => Object.keys(row).every((name) => known.has(name)));
  });
  // Rows have the columns of the edition that they were read in, or fewer.
  return (fits ? inForce : read) as BhytEdition<BhytTables>;
}

/** The official title of an edition's id. */
export function editionSource(id: string): string {
  return getEdition(id)?.source ?? id;
}
