import type { FieldDefinition, FieldType } from "./table-definition.ts";

type Draft = { -readonly [Key in keyof FieldDefinition]: FieldDefinition[Key] };

const types: Readonly<Record<string, FieldType>> = {
  s: "string",
  n: "number",
  d: "date8",
  t: "datetime12",
  b: "date8|datetime12",
};

/**
 * Columns out of the short notation of the generated data: 460 objects written out weigh half as much again. One line a
 * column, its name and its form first: a letter for the type (`s` text, `n` number, `d` day, `t` minute, `b` either),
 * the most characters, after a dot the most decimals. Marks follow in any order:
 *
 * - `!` required, `?` required under a condition
 * - `;` or `+` separates several values; behind it the form of one: `;s15`, `;d8`
 * - `#LIST` its code list, `=NAME` the column of XML1 with the same value; alone, of the column's own name
 * - `|NAME` another spelling, `~type` or `~size` what is in doubt
 */
export function readColumns(text: string): readonly FieldDefinition[] {
  return text.split("\n").map(readColumn);
}

/** One line of {@link readColumns}. */
export function readColumn(line: string): FieldDefinition {
  const [name = "", form = "", ...marks] = line.split(" ");
  const [, letter = "", size, decimals] = /^(\w)(\d*)\.?(\d?)$/.exec(form) ?? [];
  const column: Draft = { name, type: types[letter] ?? "string" };
  if (size) column.maxLength = Number(size);
  if (decimals) column.decimals = Number(decimals);
  for (const mark of marks) addMark(column, mark[0], mark.slice(1));
  return column;
}

function addMark(column: Draft, mark: string | undefined, rest: string): void {
  if (mark === "!") column.required = true;
  else if (mark === "?") column.required = "conditional";
  else if (mark === "#") column.codeList = rest || column.name;
  else if (mark === "=") column.mirrors = rest || column.name;
  else if (mark === "|") column.otherSpelling = rest;
  else if (mark === "~") column.doubt = rest === "type" ? "type" : "size";
  else if (mark !== undefined) {
    column.separator = mark;
    if (rest === "") return;
    const { type, maxLength } = readColumn(`${column.name} ${rest}`);
    column.itemType = type;
    if (maxLength !== undefined) column.itemLength = maxLength;
  }
}
