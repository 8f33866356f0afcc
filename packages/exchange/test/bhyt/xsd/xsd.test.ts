import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { CalendarDate } from "@benhan/core";
import { describe, expect, it } from "vitest";
import { qd3176 } from "../../../src/bhyt/qd3176/edition.ts";
import { encodeTables } from "../../../src/bhyt/qd3176/index.ts";
import { qd4210 } from "../../../src/bhyt/qd4210/index.ts";
import { encodeCheckIn } from "../../../src/bhyt/qd4750/index.ts";
import { checkInRow, createDossierGenerator } from "../../../src/testkit/index.ts";
import { sampleTables } from "../sample-tables.ts";
import { documentOf, documentsOf, schemaErrors, skipped, titled } from "./xsd-files.ts";

const golden = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../fixtures/${name}.golden.xml`, import.meta.url)));
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

it("the schemas are what the generator makes, byte by byte", () => {
  const generator = fileURLToPath(new URL("../../../../../tools/generate/bhyt-xsd.mjs", import.meta.url));
  const { status, stderr } = spawnSync(process.execPath, [generator, "--check"], { encoding: "utf8" });
  expect(stderr).toBe("");
  expect(status).toBe(0);
});

describe(titled("the schemas accept"), () => {
  it.skipIf(skipped).each([
    ["qd130", 12],
    ["qd4750", 15],
    ["qd3176", 15],
  ])("every document of the golden file of %s", (edition, count) => {
    const documents = documentsOf(golden(edition));
    expect(documents.length).toBe(count);
    expect(schemaErrors(edition, documents)).toEqual([]);
  });

  it.skipIf(skipped)("what is written for an in-patient episode, and several episodes in one file", () => {
    const createdOn = "2026-07-04" as CalendarDate;
    const two = encodeTables(
      [sampleTables, { ...sampleTables, XML1: { ...sampleTables.XML1, MA_LK: "2" } }],
      {
        facilityCode: "79999",
        createdOn,
      },
    );
    expect(schemaErrors("qd3176", documentsOf(two))).toEqual([]);
  });

  it.skipIf(skipped)(
    "a file of two hundred invented episodes of every kind (seed xsd)",
    () => {
      const { next } = createDossierGenerator({ seed: "xsd" });
      const tables = Array.from({ length: 200 }, () => next());
      const bytes = encodeTables(tables, { facilityCode: "99999", createdOn: "2026-10-01" as CalendarDate });
      const documents = documentsOf(bytes);
      expect(documents.length).toBeGreaterThan(700);
      expect(schemaErrors("qd3176", documents)).toEqual([]);
      const checkIns = tables.map((episode) => ({
        table: "XML0",
        bytes: encodeCheckIn([checkInRow(episode)]),
      }));
      expect(schemaErrors("qd3176", checkIns)).toEqual([]);
    },
    30_000,
  );

  it.skipIf(skipped)("tables that travel alone, with a signature in them too", () => {
    const signed = text(encodeCheckIn([{ MA_LK: "99999.2026.000001" }])).replace(
      "<CHUKYDONVI/>",
      '<CHUKYDONVI><Signature xmlns="http://www.w3.org/2000/09/xmldsig#"><SignedInfo/></Signature></CHUKYDONVI>',
    );
    expect(schemaErrors("qd130", [{ table: "XML0", bytes: golden("check-in.qd130") }])).toEqual([]);
    expect(
      schemaErrors("qd3176", [
        { table: "XML0", bytes: golden("check-in.qd4750") },
        { table: "XML0", bytes: signed },
        { table: "XML12", bytes: golden("assessment.qd3176") },
      ]),
    ).toEqual([]);
  });

  it.skipIf(skipped)("documents of QĐ 4210, whose rows stand under the root", () => {
    const documents = Object.entries(qd4210.tables).map(([table, definition]) => ({
      table,
      bytes: documentOf(definition, [{ MA_LK: "99999.2019.000001", STT: "1" }]),
    }));
    expect(schemaErrors("qd4210", documents)).toEqual([]);
  });
});

describe(titled("the schemas refuse"), () => {
  const { XML2: drugs } = qd3176.tables;
  if (drugs === undefined) throw new Error("no XML2");
  const written = documentOf(drugs, sampleTables.XML2 ?? []);
  const errorsOf = (document: string) =>
    schemaErrors("qd3176", [{ table: "XML2", bytes: document }]).join("\n");

  const broken: readonly (readonly [string, string, string])[] = [
    [
      "elements in another order",
      written.replace(/(<STT>1<\/STT>)(<MA_THUOC>[^<]*<\/MA_THUOC>)/, "$2$1"),
      "STT",
    ],
    [
      "a value that is too long",
      written.replace("<MA_KHOA>K19<", `<MA_KHOA>${"K".repeat(51)}<`),
      "maxLength",
    ],
    ["an element that is missing", written.replace("<NGAY_TH_YL/>", ""), "NGAY_TH_YL"],
    ["an element of no edition", written.replace("<DU_PHONG/>", "<DU_PHONG/><GHI_CHU/>"), "GHI_CHU"],
    ["an element twice", written.replace("<DU_PHONG/>", "<DU_PHONG/><DU_PHONG/>"), "DU_PHONG"],
    ["a number with a comma", written.replace("<SO_LUONG>4<", "<SO_LUONG>4,5<"), "pattern"],
    ["a fourth decimal", written.replace("<DON_GIA>2500.000<", "<DON_GIA>2500.0001<"), "pattern"],
    ["a minute with dashes", written.replace("<NGAY_YL>202607020920<", "<NGAY_YL>2026-07-02 09<"), "pattern"],
    ["a table without rows", documentOf(drugs, []), "CHI_TIET_THUOC"],
  ];

  it.skipIf(skipped)("nothing of the unbroken document", () => {
    expect(errorsOf(written)).toBe("");
  });

  it.skipIf(skipped).each(broken)("%s", (_what, document, says) => {
    expect(document).not.toBe(written);
    expect(errorsOf(document)).toContain(says);
  });

  it.skipIf(skipped)("a table of another edition in the envelope", () => {
    const envelope = text(golden("qd4750"));
    const misnamed = envelope.replace("<LOAIHOSO>XML14<", "<LOAIHOSO>XML12<");
    expect(misnamed).not.toBe(envelope);
    expect(schemaErrors("qd4750", [{ table: "GIAMDINHHS", bytes: misnamed }]).join("\n")).toContain("XML12");
  });
});
