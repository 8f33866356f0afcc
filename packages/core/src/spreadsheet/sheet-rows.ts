import { columnLetters, withColumns } from "./remembered-columns.ts";
import type { SheetRow } from "./sheet.ts";

/**
 * Lines of cells as rows by column name; the first line holds the names. A column without a name is called by its
 * letter when it holds something, and a second column of one name gets a number, so that no content is lost unseen.
 */
export function sheetRows(lines: readonly (readonly unknown[])[]): readonly SheetRow[] {
  const [names = [], ...rest] = lines;
  const width = lines.reduce((widest, line) => Math.max(widest, line.length), 0);
  const columns: string[] = [];
  const taken = new Set<string>();
  for (let index = 0; index < width; index += 1) {
    const given = names[index] ?? "";
    // A name that is an error is none.
    const name = typeof given === "object" && "broken" in given ? "" : String(given).trim();
    let own = name === "" ? `(${columnLetters(index)})` : name;
    while (taken.has(own)) own = `${own} (${columnLetters(index)})`;
    taken.add(own);
    columns.push(own);
  }
  const rows = rest.map((line) =>
    Object.fromEntries(line.flatMap((cell, index) => (isBlank(cell) ? [] : [[columns[index], cell]]))),
  );
  return withColumns(rows, columns);
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || value === "";
}
