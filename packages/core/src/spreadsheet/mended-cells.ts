import { textOf } from "./entry-pieces.ts";
import { mendedDate } from "./mended-date.ts";
import type { BrokenCell } from "./sheet.ts";
import { type TagAttributes, tagAttributes } from "./tag-attributes.ts";
import type { ZipEntry } from "./zip-entries.ts";

/** Begins the text of a cell that was marked: no character of any text, and this is how a workbook writes it. */
const mark = "\uFFFF";
const writtenMark = "_xFFFF_";

/**
 * Sheets as the reader needs them: with a mark in each cell that has an error (`#REF!`, `#N/A`) or a formula without its
 * result, which it would take for blank cells; with ISO dates that it takes for the same time in every zone; and without
 * white space in tags that it would stumble over. Only sheets that had to be mended.
 */
export async function mendedCells(sheets: readonly ZipEntry[]): Promise<ReadonlyMap<ZipEntry, Uint8Array>> {
  const contents = new Map<ZipEntry, Uint8Array>();
  for (const entry of sheets) {
    const xml = await textOf(entry);
    const mended = mendedSheet(xml);
    if (mended !== xml) contents.set(entry, new TextEncoder().encode(mended));
  }
  return contents;
}

/** What a cell that was read says of itself when it was marked. */
export function brokenCellOf(value: unknown): BrokenCell | undefined {
  if (typeof value !== "string" || !value.startsWith(mark)) return undefined;
  return { broken: value === `${mark}error` ? "error" : "not_calculated" };
}

/** A cell that is being read. */
interface OpenCell {
  readonly name: string;
  readonly from: number;
  /** Where its content begins. */
  readonly inside: number;
  readonly attributes: TagAttributes;
  hasFormula: boolean;
  hasValue: boolean;
  /** Where the text of its value begins. */
  valueAt?: number;
}

/** Goes from tag to tag, each character once, whatever the text is; what is no good XML the reader refuses. */
function mendedSheet(xml: string): string {
  const kept: string[] = [];
  let keptTo = 0;
  let cell: OpenCell | undefined;
  for (let at = xml.indexOf("<"); at >= 0; ) {
    const end = endOfMarkup(xml, at);
    if (end < 0) break;
    const tag = /^<(\/?)(?:[^\s:<>/]*:)?(c|f|v|is)(?=[\s/>])/.exec(xml.slice(at, at + longestName));
    const [whole, slash, local] = tag ?? [];
    const isEmpty = xml[end - 2] === "/";
    if (whole !== undefined && slash === "" && local === "c") {
      const attributes = tagAttributes(xml.slice(at, end));
      cell = { name: whole.slice(1), from: at, inside: end, attributes, hasFormula: false, hasValue: false };
      if (isEmpty) cell = undefined;
    } else if (local === "c" && slash === "/" && cell !== undefined) {
      const mended = mendedCell(cell, xml, end);
      if (mended !== undefined) {
        kept.push(xml.slice(keptTo, cell.from), mended);
        keptTo = end;
      }
      cell = undefined;
    } else if (cell !== undefined && slash === "" && local === "f") cell.hasFormula = true;
    else if (cell !== undefined && slash === "" && (local === "v" || local === "is")) {
      // A formula may well come to an empty text; an empty number is none.
      cell.hasValue = typeOf(cell) === "str" || (!isEmpty && xml[end] !== "<");
      if (!isEmpty && local === "v") cell.valueAt = end;
    }
    at = xml.indexOf("<", end);
  }
  return kept.length === 0 ? xml : kept.join("") + xml.slice(keptTo);
}

/** What is to stand in the place of a cell that ends at `end`; undefined when it may stay. */
function mendedCell(cell: OpenCell, xml: string, end: number): string | undefined {
  const { name, inside, attributes, valueAt } = cell;
  const value = name.replace(/c$/, "v");
  const cellWith = (type: string, text: string) =>
    `<${name} r=${quoted(attributes, "r")} t="${type}"><${value}>${text}</${value}></${name}>`;
  const broken = brokenWord(cell);
  if (broken !== undefined) return cellWith("str", `${writtenMark}${broken}`);
  if (typeOf(cell) === "d" && valueAt !== undefined) {
    const { type, text } = mendedDate(xml.slice(valueAt, xml.indexOf("<", valueAt)));
    return cellWith(type, text);
  }
  if (!attributes.isSpaced) return undefined;
  const tag = [...attributes.values.keys()].map((key) => ` ${key}=${quoted(attributes, key)}`);
  return `<${name}${tag.join("")}>${xml.slice(inside, end)}`;
}

const typeOf = ({ attributes }: OpenCell) => attributes.values.get("t") ?? "n";

function quoted({ values }: TagAttributes, name: string): string {
  return `"${(values.get(name) ?? "").replaceAll('"', "&quot;")}"`;
}

/** More than any prefix with the name of a cell. */
const longestName = 64;

function brokenWord(cell: OpenCell): BrokenCell["broken"] | undefined {
  if (typeOf(cell) === "e") return "error";
  return cell.hasFormula && !cell.hasValue ? "not_calculated" : undefined;
}

/** Where the remark, the section or the tag ends that begins here; -1 when it does not. */
function endOfMarkup(xml: string, start: number): number {
  for (const [open, close] of sections) {
    if (!xml.startsWith(open, start)) continue;
    const end = xml.indexOf(close, start + open.length);
    return end < 0 ? -1 : end + close.length;
  }
  for (let at = start + 1; at < xml.length; at += 1) {
    const sign = xml[at];
    if (sign === ">") return at + 1;
    if (sign !== '"' && sign !== "'") continue;
    at = xml.indexOf(sign, at + 1);
    if (at < 0) return -1;
  }
  return -1;
}

const sections = [
  ["<!--", "-->"],
  ["<![CDATA[", "]]>"],
  ["<?", "?>"],
] as const;
