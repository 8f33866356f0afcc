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
  return rest.map((line) =>
    Object.fromEntries(line.flatMap((cell, index) => (isBlank(cell) ? [] : [[columns[index], cell]]))),
  );
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || value === "";
}

/** 0 → A, 25 → Z, 26 → AA. */
function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}
