import { readFileSync } from "node:fs";
import type { CalendarDate } from "@benhan/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bhytEditions, migrateTables } from "../../../src/bhyt/editions/index.ts";
import { type Qd130Tables, qd130 } from "../../../src/bhyt/qd130/index.ts";
import { type BhytTables, decodeDossiers, encodeTables, qd3176 } from "../../../src/bhyt/qd3176/index.ts";
import { type Qd4210Tables, qd4210 } from "../../../src/bhyt/qd4210/index.ts";
import { type Qd4750Tables, qd4750 } from "../../../src/bhyt/qd4750/index.ts";
import { sampleTables } from "../sample-tables.ts";

const golden = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../fixtures/${name}.golden.xml`, import.meta.url)));
const seed = 4210;

const [old] = decodeDossiers<Qd4210Tables>(golden("qd4210"), { edition: qd4210 }).dossiers;
const [trial] = decodeDossiers<Qd130Tables>(golden("qd130"), { edition: qd130 }).dossiers;
const [last] = decodeDossiers<Qd4750Tables>(golden("qd4750"), { edition: qd4750 }).dossiers;
if (old === undefined || trial === undefined || last === undefined) throw new Error("a golden file is empty");

describe("from QĐ 4210", () => {
  const { tables, issues } = migrateTables(old, qd4210);
  const codesAt = (official: string) =>
    issues
      .filter((issue) => issue.official === official)
      .map(({ code }) => code.replace("exchange.bhyt.", ""));

  it("columns with another name today keep what they say", () => {
    expect(tables.XML1).toMatchObject({
      MA_THE_BHYT: old.XML1.MA_THE,
      MA_BENH_CHINH: "J02",
      MA_BENH_KT: "I10;E11",
      CHAN_DOAN_RV: old.XML1.TEN_BENH,
      MA_LOAI_RV: "1",
      T_BHTT: "44000",
    });
    expect(tables.XML2?.[0]).toMatchObject({ TYLE_TT_BH: "100", T_NGUONKHAC: "0", DON_GIA: "1500" });
    expect(tables.XML5?.[0]).toMatchObject({ DIEN_BIEN_LS: "Tỉnh, đỡ đau", THOI_DIEM_DBLS: "201907020900" });
  });

  it("forms are changed only where that says the same, and it is said", () => {
    expect(tables.XML1.NGAY_SINH).toBe("198503020000");
    expect(tables.XML1.MA_LOAI_KCB).toBe("01");
    expect(codesAt("XML1.NGAY_SINH")).toEqual(["migration_form"]);
    expect(codesAt("XML1.MA_LOAI_KCB")).toEqual(["migration_form", "migration_look"]);
  });

  it("amounts that QĐ 3176 divides are not guessed", () => {
    expect(tables.XML1.T_TONGCHI_BV).toBeUndefined();
    expect(tables.XML2?.[0]?.THANH_TIEN_BV).toBeUndefined();
    expect(tables.XML3?.[0]?.DON_GIA_BH).toBeUndefined();
    expect(codesAt("XML1.T_TONGCHI")).toEqual(["migration_split"]);
    expect(codesAt("XML3[1].DON_GIA")).toEqual(["migration_split"]);
    expect(codesAt("XML1.T_TONGCHI_BV")).toEqual(["migration_missing"]);
    expect(codesAt("XML2[1].THANH_TIEN_BV")).toEqual(["migration_missing"]);
  });

  it("what has no place or another meaning is said with path and what to do", () => {
    expect(codesAt("XML1.MA_LYDO_VVIEN")).toEqual(["migration_meaning"]);
    expect(codesAt("XML1.MA_DOITUONG_KCB")).toEqual(["migration_missing"]);
    expect(codesAt("XML2[1].MA_BENH")).toEqual(["migration_gone"]);
    const machine = issues.find(({ code }) => code === "exchange.bhyt.migration_moved");
    expect(machine).toMatchObject({
      path: ["XML4", 0, "MA_MAY"],
      official: "XML4[1].MA_MAY",
      severity: "warning",
    });
    expect(machine?.nextStep?.vi).toContain("XML3.MA_MAY");
  });

  it("the result is in the official form of QĐ 3176", () => {
    const written = encodeTables(tables, { facilityCode: "79999", createdOn: "2026-07-05" as CalendarDate });
    expect(decodeDossiers(written).dossiers).toEqual([tables]);
  });
});

describe("from QĐ 4750", () => {
  const { tables, issues } = migrateTables(last, qd4750);

  it("the referral paper has the names of today; what was redefined or removed is said", () => {
    expect(tables.XML13).toMatchObject({ MA_CSKCB_DEN: last.XML13?.MA_NOI_DEN });
    expect(tables.XML13).not.toHaveProperty("MA_NOI_DEN");
    expect(tables.XML13?.TINH_TRANG_CT).toBeUndefined();
    const about = (field: string) => issues.find(({ path }) => path.join(".") === `XML13.${field}`)?.code;
    expect(about("TEN_THUOC")).toBe("exchange.bhyt.migration_gone");
    expect(about("MA_TTDV")).toBe("exchange.bhyt.migration_meaning");
  });

  it("renumbered codes are not carried over, days lose their hour", () => {
    expect(last.XML6?.[0]?.NHOM_DOI_TUONG).toBe("1");
    expect(tables.XML6?.[0]?.NHOM_DOI_TUONG).toBeUndefined();
    expect(tables.XML14?.NGAY_HEN_KL).toBe("20240703");
    expect(issues.filter(({ code }) => code.endsWith("_shortened")).length).toBe(1);
  });

  it("a value that is too long today is kept and said", () => {
    const XML1 = { ...last.XML1, MA_NGHE_NGHIEP: "22110" };
    const again = migrateTables({ ...last, XML1 }, qd4750);
    expect(again.tables.XML1.MA_NGHE_NGHIEP).toBe("22110");
    expect(
      again.issues.some(
        ({ code, official }) => code.endsWith("_too_long") && official === "XML1.MA_NGHE_NGHIEP",
      ),
    ).toBe(true);
  });
});

describe("from QĐ 130", () => {
  it("codes of staff, which were social-insurance numbers, stay behind", () => {
    const { tables, issues } = migrateTables(trial, qd130);
    expect(trial.XML2?.[0]?.MA_BAC_SI).toBeTruthy();
    expect(tables.XML2?.[0]?.MA_BAC_SI).toBeUndefined();
    const codes = issues.filter(({ official }) => official === "XML2[1].MA_BAC_SI").map(({ code }) => code);
    expect(codes).toEqual(["exchange.bhyt.migration_meaning", "exchange.bhyt.migration_missing"]);
  });
});

describe("every migration", () => {
  it("leaves tables of QĐ 3176 as they are", () => {
    const complete = migrateTables<BhytTables>(sampleTables, qd3176);
    expect(complete.tables).toEqual(sampleTables);
    expect(complete.issues.filter(({ code }) => !code.endsWith("_missing"))).toEqual([]);
  });

  it("says so when it gets something else than tables", () => {
    const broken = null as unknown as Qd4210Tables;
    expect(migrateTables(broken, qd4210).issues.map(({ code }) => code)).toEqual([
      "exchange.bhyt.not_tables",
    ]);
    const odd = { XML1: { MA_LK: "1", GHI_CHU_RIENG: "x" }, XML99: [{}] } as unknown as Qd4210Tables;
    const codes = migrateTables(odd, qd4210).issues.map(({ code }) => code);
    expect(codes).toContain("exchange.bhyt.migration_unknown_table");
    expect(codes).toContain("exchange.bhyt.migration_unknown_column");
    const numbers = { XML1: { MA_LK: "1", T_BHTT: 5 }, constructor: [{}] } as unknown as Qd4210Tables;
    const told = migrateTables(numbers, qd4210).issues.map(({ code, official }) => `${code} ${official}`);
    expect(told).toContain("exchange.bhyt.migration_not_text XML1.T_BHTT");
    expect(told).toContain("exchange.bhyt.migration_unknown_table constructor");
    const empty = migrateTables({} as unknown as Qd4210Tables, qd4210).issues;
    expect(empty.map(({ official }) => official)).toEqual(["XML1"]);
  });

  it(`carries every filled cell over or says where it stayed (seed ${seed})`, () => {
    const cell = fc.stringMatching(/^[0-9A-Z]{1,12}$/);
    const episode = fc.constantFrom(...bhytEditions.slice(0, 3)).chain((edition) =>
      fc
        .record(
          Object.fromEntries(
            Object.entries(edition.tables).map(([name, { fields }]) => [
              name,
              fc.dictionary(fc.constantFrom(...fields.map((field) => field.name)), cell, {
                noNullPrototype: true,
              }),
            ]),
          ),
        )
        .map((rows) => ({ edition, rows })),
    );
    fc.assert(
      fc.property(episode, ({ edition, rows }) => {
        const { tables, issues } = migrateTables<unknown>(rows, edition);
        const kept = JSON.stringify(tables);
        const said = new Set(issues.map(({ path }) => `${path[0]}.${path[path.length - 1]}`));
        for (const [name, row] of Object.entries(rows)) {
          for (const [field, value] of Object.entries(row as Record<string, string>)) {
            expect(kept.includes(`"${value}"`) || said.has(`${name}.${field}`)).toBe(true);
          }
        }
        for (const { text, nextStep } of issues) {
          expect(`${text.vi}${text.en}${nextStep?.vi}${nextStep?.en}`).not.toMatch(/[{}]|undefined/);
        }
      }),
      { seed, numRuns: 200 },
    );
  });
});
