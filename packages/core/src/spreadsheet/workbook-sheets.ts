import { createBoundedMarkup } from "./bounded-markup.ts";
import { textOf } from "./entry-pieces.ts";
import { spreadsheetTooLarge, spreadsheetUnreadable } from "./spreadsheet.faults.ts";
import { tagAttributes } from "./tag-attributes.ts";
import type { ZipEntry } from "./zip-entries.ts";

/** What a workbook says of its sheets. */
export interface WorkbookSheets {
  /** Whether its days are counted from 1904, as Excel on a Macintosh once did. */
  readonly counts1904: boolean;
  /** The file that says so when the reader would not understand it, and how it should say it. */
  readonly mended: ReadonlyMap<ZipEntry, Uint8Array>;
}

/** More than any workbook of a hospital has: the reader looks for each sheet among all of them. */
const maxSheets = 1000;

/**
 * Refuses a workbook of which two sheets are one, or a sheet is nowhere: the reader would hand out the rows of one sheet
 * any number of times, or none.
 */
export async function checkWorkbookSheets(entries: readonly ZipEntry[]): Promise<WorkbookSheets> {
  const workbook = entries.find(({ name }) => name === "xl/workbook.xml");
  const relations = entries.find(({ name }) => name === "xl/_rels/workbook.xml.rels");
  if (workbook === undefined || relations === undefined) throw unreadable();
  const targets = targetsOf(await textOf(relations));
  const xml = await textOf(workbook);
  const ids = new Set<string>();
  const files = new Set<string>();
  let setting: { readonly start: number; readonly end: number; readonly date1904: string } | undefined;
  eachTag(xml, /<(?:[^\s:<>/]*:)?(sheet|workbookPr)(?=[\s/>])/y, (name, tag, start) => {
    const { values, isSpaced } = tagAttributes(tag);
    if (name === "workbookPr") {
      // The reader looks at the first.
      setting ??= { start, end: start + tag.length, date1904: (values.get("date1904") ?? "0").trim() };
      return;
    }
    const id = values.get("id") ?? "";
    const file = targets.get(id);
    const isTwice = ids.has(id) || (file !== undefined && files.has(file));
    if (file === undefined || isTwice || isSpaced || !values.get("name")) throw unreadable();
    ids.add(id);
    files.add(file);
    if (ids.size > maxSheets) throw spreadsheetTooLarge({});
  });
  if (setting === undefined || /^(?:0|false)$/.test(setting.date1904)) {
    return { counts1904: false, mended: new Map() };
  }
  if (!/^(?:1|true)$/.test(setting.date1904)) throw unreadable();
  const tag = xml.slice(setting.start, setting.end);
  const written = `${/^[^\s/>]+/.exec(tag)?.[0]} date1904="1"${tag.endsWith("/>") ? "/>" : ">"}`;
  const mended = xml.slice(0, setting.start) + written + xml.slice(setting.end);
  return { counts1904: true, mended: new Map([[workbook, new TextEncoder().encode(mended)]]) };
}

/** The files of a workbook by the ids that it calls them by. */
function targetsOf(xml: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  eachTag(xml, /<(?:[^\s:<>/]*:)?(Relationship)(?=[\s/>])/y, (_, tag) => {
    const { values, isSpaced } = tagAttributes(tag);
    const id = values.get("Id") ?? "";
    const target = values.get("Target") ?? "";
    const isEscaped = /&/.test(id + (values.get("Type") ?? "")) || /&(?!amp;)/.test(target);
    if (isSpaced || isEscaped || targets.has(id)) throw unreadable();
    targets.set(id, target.startsWith("/") ? target.slice(1) : `xl/${target}`);
    if (targets.size > 2 * maxSheets) throw spreadsheetTooLarge({});
  });
  return targets;
}

function eachTag(xml: string, named: RegExp, take: (name: string, tag: string, start: number) => void): void {
  const markup = createBoundedMarkup((text, start, end) => {
    named.lastIndex = start;
    const name = named.exec(text)?.[1];
    if (name !== undefined) take(name, text.slice(start, end), start);
  });
  markup.take(xml);
}

const unreadable = () => spreadsheetUnreadable({ format: "XLSX" });
