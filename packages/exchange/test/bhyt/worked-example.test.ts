import { readFileSync } from "node:fs";
import type { CalendarDate } from "@benhan/core";
import { describe, expect, it } from "vitest";
import { totalsOf } from "../../src/bhyt/money/index.ts";
import { decodeDossiers, encodeTables } from "../../src/bhyt/qd3176/index.ts";
import { checkTables } from "../../src/bhyt/rules/index.ts";

const golden = readFileSync(new URL("fixtures/worked-example.golden.xml", import.meta.url));
const { dossiers, envelope, issues } = decodeDossiers(golden);
const [tables = { XML1: { MA_LK: "" } }] = dossiers;

describe("the worked example of the guide", () => {
  it("is read completely; only its signature is missing", () => {
    expect(envelope).toEqual({
      facilityCode: "99999",
      createdOn: "20260702",
      declaredCount: "1",
      signed: false,
    });
    expect(issues.map((issue) => issue.code)).toEqual(["exchange.bhyt.env_010"]);
    expect(dossiers.length).toBe(1);
    expect(Object.keys(tables)).toEqual(["XML1", "XML2", "XML3"]);
    expect(tables.XML1.HO_TEN).toBe("NGUYỄN VĂN MẪU");
    expect(tables.XML2?.[0]?.LIEU_DUNG).toBe("1 viên/lần * 2 lần/ngày * 5 ngày [2 viên/ngày]");
    expect(tables.XML1.MA_BENH_KT).toBeUndefined();
  });

  it("fulfils every rule that can be checked without other people's lists", () => {
    const found = checkTables(tables).issues;
    expect([...new Set(found.map(({ rule }) => rule))]).toEqual(["NOT-CHECKED", "CODE-NOT-CHECKED"]);
  });

  it("has the totals that the guide lists", () => {
    expect(totalsOf(tables)).toEqual({
      T_THUOC: "15000.00",
      T_VTYT: "0.00",
      T_TONGCHI_BV: "65000.00",
      T_TONGCHI_BH: "55000.00",
      T_BNTT: "10000.00",
      T_BNCCT: "0.00",
      T_NGUONKHAC: "0.00",
      T_BHTT: "55000.00",
      T_BHTT_GDV: "55000.00",
    });
  });

  it("is written with the same table documents, byte by byte", () => {
    const written = new TextDecoder().decode(
      encodeTables(tables, { facilityCode: "99999", createdOn: "2026-07-02" as CalendarDate }),
    );
    const contents = (text: string) => [...text.matchAll(/<NOIDUNGFILE>([^<]*)</g)].map((match) => match[1]);
    expect(contents(written)).toEqual(contents(golden.toString("utf8")));
  });
});
