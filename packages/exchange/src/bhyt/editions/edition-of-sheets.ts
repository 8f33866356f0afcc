import type { Sheets } from "@benhan/core/spreadsheet";
import { officialName } from "../rows/sheet-names.ts";
import type { BhytEdition } from "../schema/bhyt-edition.ts";
import { requireArguments } from "../schema/require-arguments.ts";
import { editionOf } from "./edition-of.ts";

/** The edition whose names the columns of sheets bear: for the option `edition` of `readSheets`. */
export function editionOfSheets(sheets: Sheets): BhytEdition {
  requireArguments("editionOfSheets", ["sheets", sheets, "object"]);
  const columns: Record<string, Set<string>> = {};
  let endedAt = "";
  for (const [sheet, rows] of Object.entries(sheets)) {
    const names = new Set<string>();
    const table = officialName(sheet);
    columns[table] = names;
    // JSON of a stranger is not always what its type says.
    for (const row of Array.isArray(rows) ? rows : []) {
      if (typeof row !== "object" || row === null) continue;
      for (const [column, value] of Object.entries(row)) {
        const name = officialName(column);
        names.add(name);
        if (table === "XML1" && name === "NGAY_RA" && endedAt === "") endedAt = officialDigits(value);
      }
    }
  }
  return editionOf({ columns, endedAt });
}

/** `yyyymmdd…` of a cell that is text, number or date. */
function officialDigits(value: unknown): string {
  if (typeof value === "string" || typeof value === "number") return String(value);
  return value instanceof Date && !Number.isNaN(value.getTime())
    ? value.toISOString().replace(/\D/g, "")
    : "";
}
