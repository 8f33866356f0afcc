import type { TableDefinition } from "../schema/table-definition.ts";
import { escapeText, normalText } from "./xml-text.ts";

type Row = Readonly<Record<string, string | undefined>>;

/**
 * The document of one table: every official element in official order, empty ones too, no white space, no
 * declaration. The same rows always give the same text. `trailing` stands before the end of the root.
 */
export function writeTable(definition: TableDefinition, rows: readonly Row[], trailing = ""): string {
  const { root, list } = definition;
  const cells = rows.map((row) => writeRow(definition, row));
  if (list === undefined) return `<${root}>${cells.join("")}${trailing}</${root}>`;
  const body = cells.map((cell) => `<${list.row}>${cell}</${list.row}>`).join("");
  const held = list.element === undefined ? body : `<${list.element}>${body}</${list.element}>`;
  return `<${root}>${held}${trailing}</${root}>`;
}

function writeRow(definition: TableDefinition, row: Row): string {
  let text = "";
  for (const { name } of definition.fields) {
    const value = row[name];
    text +=
      value === undefined || value === ""
        ? `<${name}/>`
        : `<${name}>${escapeText(normalText(value))}</${name}>`;
  }
  return text;
}
