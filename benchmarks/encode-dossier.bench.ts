// How fast is writing a dossier (both layers, with every check of what XML cannot hold) against a plain template that
// only escapes and joins, and against two libraries? All make the same bytes. Done means at least 0.8 of the template,
// 5 times xmlbuilder2 and 1.3 times fast-xml-parser; `npm run bench encode-dossier` prints the ratios.
import { type BhytTableName, bhytTables, encodeTables, rowsOf } from "@benhan/exchange/qd3176";
import { XMLBuilder } from "fast-xml-parser";
import { bench, describe } from "vitest";
import { create } from "xmlbuilder2";
import { ratioOf, sender, typicalFile, typicalTables } from "./dossier.ts";

type Row = Readonly<Record<string, string | undefined>>;

/** The tables with every column, as a library takes them. */
const parts = (Object.keys(typicalTables) as BhytTableName[]).map((name) => {
  const { root, list, fields } = bhytTables[name];
  const columns = fields.map((field) => field.name);
  const rows: readonly Row[] = rowsOf(typicalTables, name);
  return { name, root, list, columns, rows };
});

const encode = () => encodeTables(typicalTables, sender);

const plain = () => fileOf(parts.map((part) => [part.name, plainDocument(part)]));

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;" };
const escaped = (text: string) => text.replace(/[&<>\r]/g, (found) => escapes[found] ?? found);

function plainDocument({ root, list, columns, rows }: (typeof parts)[number]): string {
  const cells = rows.map((row) =>
    columns
      .map((name) => {
        const value = row[name];
        return value === undefined ? `<${name}/>` : `<${name}>${escaped(value)}</${name}>`;
      })
      .join(""),
  );
  if (list === undefined) return `<${root}>${cells.join("")}</${root}>`;
  const body = cells.map((cell) => `<${list.row}>${cell}</${list.row}>`).join("");
  return `<${root}><${list.element}>${body}</${list.element}></${root}>`;
}

/** Both layers, with the fastest Base64 that Node has. */
function fileOf(documents: readonly (readonly [table: string, document: string])[]): Uint8Array {
  const files = documents.map(
    ([table, document]) =>
      `<FILEHOSO><LOAIHOSO>${table}</LOAIHOSO><NOIDUNGFILE>${Buffer.from(document).toString("base64")}</NOIDUNGFILE></FILEHOSO>`,
  );
  return new TextEncoder().encode(
    [
      '<?xml version="1.0" encoding="utf-8"?>',
      '<GIAMDINHHS xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema">',
      `<THONGTINDONVI><MACSKCB>${sender.facilityCode}</MACSKCB></THONGTINDONVI>`,
      `<THONGTINHOSO><NGAYLAP>${sender.createdOn.replaceAll("-", "")}</NGAYLAP><SOLUONGHOSO>1</SOLUONGHOSO>`,
      `<DANHSACHHOSO><HOSO>${files.join("")}</HOSO></DANHSACHHOSO></THONGTINHOSO><CHUKYDONVI/></GIAMDINHHS>`,
    ].join(""),
  );
}

/** A table as nested objects, the form that both libraries take; made beforehand, which is to their advantage. */
function objectOf({ root, list, columns, rows }: (typeof parts)[number]): Record<string, unknown> {
  const objects = rows.map((row) => Object.fromEntries(columns.map((name) => [name, row[name] ?? ""])));
  if (list?.element === undefined) return { [root]: objects[0] };
  return { [root]: { [list.element]: { [list.row]: objects } } };
}

const objects = parts.map((part) => [part.name, objectOf(part)] as const);

const xmlbuilder2 = () =>
  fileOf(objects.map(([name, object]) => [name, create(object).end({ headless: true })]));

const builder = new XMLBuilder({ suppressEmptyNode: true });
const fastXmlParser = () => fileOf(objects.map(([name, object]) => [name, builder.build(object)]));

describe("writing a dossier", () => {
  const expected = Buffer.from(typicalFile);
  for (const [name, made] of Object.entries({ encode, plain, xmlbuilder2, fastXmlParser })) {
    if (!expected.equals(made())) throw new Error(`${name} writes other bytes`);
  }
  console.log(`${ratioOf(plain, encode).toFixed(2)} times the speed of a plain template`);
  console.log(`${ratioOf(xmlbuilder2, encode, 20).toFixed(1)} times the speed of xmlbuilder2`);
  console.log(`${ratioOf(fastXmlParser, encode).toFixed(2)} times the speed of fast-xml-parser`);
  bench("@benhan/exchange", () => {
    encode();
  });
  bench("plain template, unchecked", () => {
    plain();
  });
  bench("xmlbuilder2", () => {
    xmlbuilder2();
  });
  bench("fast-xml-parser", () => {
    fastXmlParser();
  });
});
