import type { Bilingual, Issue } from "@benhan/core/faults";
import { firstRow, type RowsCounted, type SheetPlace } from "../rows/sheet-place.ts";
import { requireArguments } from "../schema/require-arguments.ts";

/**
 * A finding about tables that were read from sheets, with the rows in its sentences numbered as the sheet numbers them,
 * so that sentence and place agree: `XML2[2]` becomes `XML2[3]` where the column names fill a row of their own. Its path
 * still leads into the tables.
 *
 * @param places Where the rows stood, as `readSheets` answers.
 */
export function inSheetRows(
  issue: Issue,
  places: Readonly<Record<string, readonly SheetPlace[]>>,
  counted: RowsCounted = "sheet",
): Issue {
  requireArguments(
    "inSheetRows",
    ["issue", issue, "object"],
    ["issue.text", issue?.text, "object"],
    ["places", places, "object"],
  );
  const first = firstRow[counted];
  const rewritten = (text: string) =>
    text.replace(/\b(XML\d{1,2})\[(\d+)\]/g, (whole, table: string, number: string) => {
      const row = places[table]?.[Number(number) - 1]?.row;
      return row === undefined ? whole : `${table}[${row + first}]`;
    });
  const inBoth = ({ vi, en }: Bilingual) => ({ vi: rewritten(vi), en: rewritten(en) });
  const { text, nextStep } = issue;
  return { ...issue, text: inBoth(text), ...(nextStep !== undefined && { nextStep: inBoth(nextStep) }) };
}
