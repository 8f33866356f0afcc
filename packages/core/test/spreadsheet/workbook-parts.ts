import { strToU8, unzipSync, zipSync } from "fflate";
import { workbook } from "./workbook.ts";

/** The files of a workbook as text, to be changed one by one. */
export type Parts = Record<string, string>;

/**
 * A workbook of these rows of XML, in one sheet `XML1`, with the columns A to C; a style `s="1"` shows dates. `change`
 * may put other files in the place of those of the workbook.
 */
export async function workbookOf(rows: string, change: (parts: Parts) => Parts = (parts) => parts) {
  const good = unzipSync(await workbook({ XML1: [["A", "B", "C"], [new Date(0)]] }));
  const parts = Object.fromEntries(
    Object.entries(good).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]),
  );
  const head = ["A", "B", "C"].map((name) => `<c r="${name}1" t="inlineStr"><is><t>${name}</t></is></c>`);
  const own: Parts = {
    ...parts,
    "xl/worksheets/sheet1.xml": sheetOf(`<row r="1">${head.join("")}</row>${rows}`),
    "xl/styles.xml":
      '<styleSheet><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy hh:mm"/></numFmts>' +
      '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>',
    "xl/workbook.xml": bookOf('<sheet name="XML1" sheetId="1" r:id="rId1"/>'),
    "xl/_rels/workbook.xml.rels": relationsOf([["rId1", "worksheet", "worksheets/sheet1.xml"]]),
    "xl/sharedStrings.xml": "<sst/>",
  };
  const changed = Object.entries(change(own)).map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync(Object.fromEntries(changed));
}

export const sheetOf = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;

export const bookOf = (sheets: string, setting = "<workbookPr/>") =>
  `<workbook xmlns:r="r">${setting}<sheets>${sheets}</sheets></workbook>`;

/** Relations as id, kind and target; styles and texts are added. */
export function relationsOf(relations: readonly (readonly [string, string, string])[]): string {
  const all = [...relations, ["rS", "styles", "styles.xml"], ["rT", "sharedStrings", "sharedStrings.xml"]];
  const kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const tags = all.map(
    ([id, kind, target]) => `<Relationship Id="${id}" Type="${kinds}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships>${tags.join("")}</Relationships>`;
}
