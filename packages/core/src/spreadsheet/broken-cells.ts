import { eachPieceOf } from "./check-workbook-size.ts";
import type { BrokenCell } from "./sheet.ts";
import { spreadsheetUnreadable } from "./spreadsheet.faults.ts";
import { type ZipEntry, zipWith } from "./zip-entries.ts";

/** Begins the text of a cell that was marked: no character of any text, and this is how a workbook writes it. */
const mark = "\uFFFF";
const writtenMark = "_xFFFF_";

/**
 * The workbook with a mark in each cell that has an error (`#REF!`, `#N/A`) or a formula without its result. The reader
 * would take them for blank cells, and their content would be lost unseen. The same bytes when there is no such cell.
 */
export async function withBrokenCells(
  workbook: Uint8Array,
  calculated: readonly ZipEntry[],
): Promise<Uint8Array> {
  const contents = new Map<ZipEntry, Uint8Array>();
  for (const entry of calculated) {
    const xml = await textOf(entry);
    const marked = markedSheet(xml);
    if (marked !== xml) contents.set(entry, new TextEncoder().encode(marked));
  }
  return contents.size === 0 ? workbook : zipWith(workbook, contents);
}

/** What a cell that was read says of itself when it was marked. */
export function brokenCellOf(value: unknown): BrokenCell | undefined {
  if (typeof value !== "string" || !value.startsWith(mark)) return undefined;
  return { broken: value === `${mark}error` ? "error" : "not_calculated" };
}

async function textOf(entry: ZipEntry): Promise<string> {
  const decoder = new TextDecoder();
  const pieces: string[] = [];
  await eachPieceOf(entry, (piece) => void pieces.push(decoder.decode(piece, { stream: true })));
  try {
    return pieces.join("") + decoder.decode();
  } catch (cause) {
    // Longer than a text can be.
    throw spreadsheetUnreadable({ format: "XLSX" }, { cause });
  }
}

/** A cell that is being read. */
interface OpenCell {
  readonly from: number;
  readonly name: string;
  readonly reference: string;
  readonly type: string;
  hasFormula: boolean;
  hasValue: boolean;
}

/** Goes from tag to tag, each character once, whatever the text is; what is no good XML the reader refuses. */
function markedSheet(xml: string): string {
  const kept: string[] = [];
  let keptTo = 0;
  let cell: OpenCell | undefined;
  const close = (to: number) => {
    const broken = cell && brokenWord(cell);
    if (cell !== undefined && broken !== undefined) {
      const { from, name, reference } = cell;
      const value = name.replace(/c$/, "v");
      kept.push(xml.slice(keptTo, from));
      kept.push(`<${name} r=${reference} t="str"><${value}>${writtenMark}${broken}</${value}></${name}>`);
      keptTo = to;
    }
    cell = undefined;
  };
  for (let at = xml.indexOf("<"); at >= 0; ) {
    const end = endOfMarkup(xml, at);
    if (end < 0) break;
    const tag = /^<(\/?)(?:[\w.-]+:)?(c|f|v|is)(?=[\s/>])/.exec(xml.slice(at, at + longestName));
    const [whole, slash, local] = tag ?? [];
    const isEmpty = xml[end - 2] === "/";
    if (whole !== undefined && slash === "" && local === "c") {
      const attributes = xml.slice(at + whole.length, end);
      const reference = /\sr\s*=\s*("[^"<]*"|'[^'<]*')/.exec(attributes)?.[1];
      const type = /\st\s*=\s*["']([^"']*)["']/.exec(attributes)?.[1] ?? "n";
      const name = whole.slice(1);
      cell = reference === undefined ? undefined : { ...{ from: at, name, reference, type }, ...nothingYet };
      if (isEmpty) cell = undefined;
    } else if (local === "c" && slash === "/") close(end);
    else if (cell !== undefined && slash === "" && local === "f") cell.hasFormula = true;
    else if (cell !== undefined && slash === "" && (local === "v" || local === "is")) {
      // A formula may well come to an empty text; an empty number is none.
      cell.hasValue = cell.type === "str" || (!isEmpty && xml[end] !== "<");
    }
    at = xml.indexOf("<", end);
  }
  return kept.length === 0 ? xml : kept.join("") + xml.slice(keptTo);
}

const nothingYet = { hasFormula: false, hasValue: false };
/** More than any prefix with the name of a cell. */
const longestName = 64;

function brokenWord({ type, hasFormula, hasValue }: OpenCell): BrokenCell["broken"] | undefined {
  if (type === "e") return "error";
  return hasFormula && !hasValue ? "not_calculated" : undefined;
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
