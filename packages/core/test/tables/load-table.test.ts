import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkDiagnosisCodes } from "../../src/codes/check-diagnosis-codes.ts";
import { lookUp } from "../../src/codes/look-up.ts";
import { icd10Key } from "../../src/codes/shapes/icd10.ts";
import { digestOf } from "../../src/digest/digest-of.ts";
import {
  codeListTable,
  drugsTable,
  facilitiesTable,
  icd9cmTable,
  icd10Table,
  loadTable,
  servicesTable,
  suppliesTable,
  type TableEdition,
  traditionalMedicineTable,
} from "../../src/tables/index.ts";
import { parseCalendarDate } from "../../src/time/calendar-date.ts";
import { type Value, workbook } from "../spreadsheet/workbook.ts";

const utf8 = new TextEncoder();
const seed = 20261122;
const day = parseCalendarDate;
const tt06: TableEdition = {
  edition: "TT06-2026",
  validFrom: day("2026-07-01"),
  source: { basis: "TT 06/2026/TT-BYT" },
};
const invented: TableEdition = { edition: "TEST-1", source: { basis: "invented" } };
const tick = (text: string) => text.split("|").map((cell) => (cell === "-" ? null : cell));
const short = ({
  issues,
}: {
  readonly issues: readonly { readonly code: string; readonly path: readonly unknown[] }[];
}) => issues.map(({ code, path }) => `${code.replace("core.tables.", "")} ${path.join("/")}`);

/** A table as it is printed: titles, two levels of headers, the numbers of the columns, a heading in between. */
const printed: readonly (readonly Value[])[] = [
  ["BỘ Y TẾ"],
  [],
  ["Danh mục thử, không có thật"],
  tick("TT|MÃ BỆNH|TÊN BỆNH|-|Ghi chú|-|-|-|-|-"),
  tick("-|-|Tiếng Việt|Disease name|cột A|cột B|cột C|cột D|cột E|cột F"),
  tick("(1)|(2)|(3)|(4)|(24)|(25)|(26)|(27)|(28)|(29)"),
  tick("Chương thử|-|-|-|-|-|-|-|-|-"),
  tick("1|Q01.1|Bệnh thử một|Test one|x|-|-|-|-|-"),
  tick("2|Q01.2†|Bệnh thử hai|Test two|-|X|-|-|-|-"),
  tick("3|Q02|Bệnh thử ba|Test three|-|-|1|-|-|-"),
  tick("4|Q03.1|Bệnh thử bốn|Test four|-|-|-|x|x|-"),
  tick("5|Q04.1|Bệnh thử năm|Test five|-|-|-|-|-|x"),
];
const columns = { vi: "Tiếng Việt" };

describe("a table as it is printed", () => {
  it("is found under its titles, with merged headers, numbered columns and headings", async () => {
    const bytes = await workbook({ "Ghi chú": [["không phải bảng"]], "Phụ lục": printed });
    const report = await loadTable(bytes, icd10Table, { ...tt06, edition: "TT06-2026-test" }, { columns });
    expect(short(report)).toEqual(["heading_skipped Phụ lục/6"]);
    expect(report.ok && report.value).toMatchObject({
      id: "icd-10-vn",
      edition: "TT06-2026-test",
      validFrom: "2026-07-01",
    });
    expect(report.ok && report.value.entries).toEqual([
      { code: "Q01.1", vi: "Bệnh thử một", en: "Test one", extra: { notMain: true } },
      { code: "Q01.2†", vi: "Bệnh thử hai", en: "Test two", extra: { discouragedMain: true } },
      { code: "Q02", vi: "Bệnh thử ba", en: "Test three", extra: { notSpecific: true } },
      {
        code: "Q03.1",
        vi: "Bệnh thử bốn",
        en: "Test four",
        extra: { causeOfDeathOnly: true, womenOnly: true },
      },
      { code: "Q04.1", vi: "Bệnh thử năm", en: "Test five", extra: { menOnly: true } },
    ]);
    expect(report.summary).toMatchObject({
      table: "icd-10-vn",
      digest: digestOf(bytes),
      sheet: "Phụ lục",
      headerRow: 5,
      rows: 5,
      loaded: 5,
      columns: { code: "MÃ BỆNH", vi: "Tiếng Việt", notMain: "cột A", menOnly: "cột F" },
      unused: ["TT"],
      findings: { "core.tables.heading_skipped": 1 },
    });
  });

  it("feeds the checks of diagnoses: each flag is found by the code without its mark", async () => {
    const report = await loadTable(await workbook({ A: printed }), icd10Table, tt06, { columns });
    const icd10 = report.ok ? report.value : undefined;
    const found = (main: string, gender: "male" | "female", died = false) =>
      checkDiagnosisCodes(
        { main },
        { on: day("2026-07-02"), gender, died, strict: true, ...(icd10 && { icd10 }) },
      )
        .issues.map(({ code }) => code)
        .filter((code) => code !== "core.codes.unverified");
    expect(found("Q011", "male")).toContain("core.codes.not_main");
    expect(found("q01.2", "male")).toContain("core.codes.discouraged_main");
    expect(found("Q02", "male")).toContain("core.codes.not_specific");
    expect(found("Q03.1", "male")).toEqual(
      expect.arrayContaining(["core.codes.cause_of_death_only", "core.codes.other_gender"]),
    );
    expect(found("Q03.1", "female", true)).toEqual([]);
    expect(found("Q04.1", "female")).toContain("core.codes.other_gender");
  });

  it("is compared with the counts of the public copy, which refuse nothing", async () => {
    const report = await loadTable(await workbook({ A: printed }), icd10Table, tt06, { columns });
    expect(report.ok).toBe(true);
    const counts = report.issues.filter(({ code }) => code === "core.tables.count_differs");
    expect(counts).toHaveLength(7);
    expect(counts[0]?.text.vi).toContain("5 ≠ 5395");
    expect(counts.every(({ severity }) => severity === "information")).toBe(true);
  });

  it("that repeats its headers on each page has them once", async () => {
    const rows = [
      ["Mã", "Tên"],
      ["A", "một"],
      ["Mã", "Tên"],
      ["B", "hai"],
    ];
    const csv = rows.map((row) => row.join(";")).join("\n");
    const list = codeListTable({ id: "TEST", name: { vi: "Thử", en: "test" } });
    const report = await loadTable(csv, list, invented);
    expect(report.ok && report.value.entries.map(({ code }) => code)).toEqual(["A", "B"]);
  });

  it("holds from the day of its edition and not before", async () => {
    const report = await loadTable(await workbook({ A: printed }), icd10Table, tt06, { columns });
    const table = report.ok ? report.value : undefined;
    const state = (on: string) => lookUp(table, "Q011", day(on), { key: icd10Key }).state;
    expect([state("2026-06-30"), state("2026-07-01")]).toEqual(["unverified", "known"]);
  });
});

describe("headers", () => {
  const list = codeListTable({ id: "TEST", name: { vi: "Thử", en: "test" } });

  it.each(["Mã,Tên", "MA,TEN", "ma ,  Tên.", "MÃ,TÊN", "Mã,Tên".normalize("NFD"), "\uFEFFmã,tên"])(
    "%s are found whatever their case, accents and punctuation",
    async (headers) => {
      expect((await loadTable(`${headers}\nA1,một`, list, invented)).ok).toBe(true);
    },
  );

  it("that are not there refuse the table and name what is missing", async () => {
    const report = await loadTable("Cột lạ,Tên\nA1,một", list, invented);
    expect(report.ok).toBe(false);
    expect(short(report)).toEqual(["no_header "]);
    expect(report.issues[0]?.text.vi).toContain("Mã, Tên");
    expect(report.summary).toMatchObject({ rows: 0, loaded: 0 });
  });

  it("may be named by the host, by header or by number", async () => {
    for (const columns of [{ code: "Cột lạ" }, { code: 1 }]) {
      const report = await loadTable("Cột lạ,Tên\nA1,một", list, invented, { columns });
      expect(report.ok && report.value.entries).toEqual([{ code: "A1", vi: "một" }]);
    }
  });

  it("that fit two columns are refused; a second fitting sheet is a warning", async () => {
    expect(short(await loadTable("Mã,MA,Tên\nA1,A2,một", list, invented))).toContain("column_twice 0/Mã");
    const sheet = [
      ["Mã", "Tên"],
      ["A1", "một"],
    ];
    const bytes = await workbook({ Một: sheet, Hai: sheet });
    const report = await loadTable(bytes, list, invented);
    expect(report).toMatchObject({ ok: true, summary: { sheet: "Một" } });
    expect(short(report)).toEqual(["other_sheet Hai"]);
    const second = await loadTable(bytes, list, invented, { sheet: "Hai" });
    expect(second).toMatchObject({ ok: true, issues: [], summary: { sheet: "Hai" } });
  });

  it("stand in the row that the host names", async () => {
    const csv = "Mã,Tên\nMã,Tên mới\nA1,một";
    const option = { headerRow: 2, columns: { vi: "Tên mới" } };
    const report = await loadTable(csv, list, invented, option);
    expect(report.ok && report.value.entries).toEqual([{ code: "A1", vi: "một" }]);
    expect((await loadTable(csv, list, invented, { headerRow: 3 })).ok).toBe(false);
  });

  it("without rows under them are refused", async () => {
    expect(short(await loadTable("Mã,Tên\n", list, invented))).toEqual(["no_rows "]);
  });
});

describe("cells that a spreadsheet has spoiled", () => {
  const facilities = (...codes: readonly Value[]) =>
    workbook({ A: [["Mã CSKCB", "Tên CSKCB"], ...codes.map((code) => [code, "Cơ sở thử"])] });

  it("lose leading zeros only with a finding", async () => {
    const report = await loadTable(await facilities("01001", 1002, "1003", 79004), facilitiesTable, invented);
    expect(report.ok).toBe(false);
    expect(short(report)).toEqual(["leading_zero_lost A/2/Mã CSKCB", "leading_zero_lost A/3/Mã CSKCB"]);
    expect(report.issues[0]?.text).toMatchObject({ vi: expect.stringContaining("A, dòng 3, cột Mã CSKCB") });
  });

  it("were codes and became numbers, dates or shortened numbers", async () => {
    const bytes = await workbook({
      A: [
        ["Mã ICD-9-CM", "Tên"],
        [38.1, "mất số 0"],
        [47, "không rõ"],
        [new Date(Date.UTC(2026, 0, 2)), "thành ngày"],
        ["1.23E+11", "rút gọn"],
        [true, "đúng sai"],
      ],
    });
    expect(short(await loadTable(bytes, icd9cmTable, invented))).toEqual([
      "number_not_code A/1/Mã ICD-9-CM",
      "number_as_code A/2/Mã ICD-9-CM",
      "became_date A/3/Mã ICD-9-CM",
      "digits_lost A/4/Mã ICD-9-CM",
      "not_a_cell A/5/Mã ICD-9-CM",
    ]);
  });

  it("stand twice, are empty, or have another shape", async () => {
    const csv = "Mã bệnh,Tên bệnh\nQ01.1,một\n,hai\nQ01.1,ba\n99,bốn\nQ05,\nChương thử,\n";
    const report = await loadTable(csv, icd10Table, invented);
    expect(short(report).filter((text) => !text.startsWith("column_missing"))).toEqual([
      "cell_empty 2/Mã bệnh",
      "cell_empty 5/Tên bệnh",
      "duplicate 3/Mã bệnh",
      "code_shape 4/Mã bệnh",
      "heading_skipped 6",
    ]);
    expect(report.issues.find(({ code }) => code === "core.tables.duplicate")?.text.en).toContain("row 2");
    expect(report.issues.filter(({ code }) => code === "core.tables.column_missing")).toHaveLength(6);
  });

  it("in decomposed Unicode are brought to NFC and counted", async () => {
    const csv = "Mã,Tên\nA1,Tiếng Việt\nA2,Tiếng Việt hai".normalize("NFD");
    const list = codeListTable({ id: "TEST", name: { vi: "Thử", en: "test" } });
    const report = await loadTable(csv, list, invented);
    expect(report.ok && report.value.entries[0]?.vi).toBe("Tiếng Việt".normalize("NFC"));
    expect(report.summary.findings).toEqual({ "core.tables.not_nfc": 2 });
  });

  it("lose characters that nobody sees", async () => {
    const csv = "Mã,Tên\nA\u200d1\0,\u202eTên\u00ad \u2060một\u200e\n";
    const list = codeListTable({ id: "TEST", name: { vi: "Thử", en: "test" } });
    const report = await loadTable(csv, list, invented);
    expect(report.ok && report.value.entries).toEqual([{ code: "A1", vi: "Tên một" }]);
  });

  it("with more text than a spreadsheet takes are refused, a full page of long ones is read", async () => {
    const list = codeListTable({ id: "TEST", name: { vi: "Thử", en: "test" } });
    const rows = (length: number, count: number) => {
      const long = "x".repeat(length);
      return Array.from({ length: count }, (_, at) => ({ Mã: `A${at}`, Tên: long }));
    };
    expect(short(await loadTable(rows(32_768, 1), list, invented))).toEqual(["text_too_long 1/Tên"]);
    expect((await loadTable(rows(32_767, 100), list, invented)).ok).toBe(true);
  });

  it("with days that can mean two are refused unless the host says how they are meant", async () => {
    const csv =
      "MA_THUOC,TEN_HOAT_CHAT,TEN_THUOC,SO_DANG_KY,TU_NGAY,DEN_NGAY\n40.1,A,B,VD-1,03/07/2026,31/12/2026";
    expect(short(await loadTable(csv, drugsTable, invented))).toEqual(["date_ambiguous 1/TU_NGAY"]);
    const report = await loadTable(csv, drugsTable, invented, { dateOrder: "dmy" });
    expect(report.ok && report.value.entries[0]).toEqual({
      code: "40.1",
      vi: "A",
      from: "2026-07-03",
      to: "2026-12-31",
      extra: { product: "B", registration: "VD-1" },
    });
  });

  it.each([
    ["20260703", []],
    ["202607031530", []],
    ["2026-07-03", []],
    ["31/07/2026", []],
    ["07/31/2026", []],
    ["31/02/2026", ["date_unreadable"]],
    ["20260230", ["date_unreadable"]],
    ["hôm qua", ["date_unreadable"]],
    ["46206", ["date_unreadable"]],
  ])("with the day %s give %j", async (text, expected) => {
    const report = await loadTable(
      `Mã,Tên,Từ ngày\nA,B,${text}`,
      codeListTable({ id: "T", name: { vi: "T", en: "T" } }),
      invented,
    );
    expect(report.issues.map(({ code }) => code.replace("core.tables.", ""))).toEqual(expected);
  });

  it("whose last day lies before the first are refused", async () => {
    const csv = "Mã,Tên,Từ ngày,Đến ngày\nA,B,20260702,20260701";
    const list = codeListTable({ id: "T", name: { vi: "T", en: "T" } });
    expect(short(await loadTable(csv, list, invented))).toEqual(["dates_reversed 1/Đến ngày"]);
  });

  it("may be left out instead, with warnings", async () => {
    const bytes = await facilities("01001", 1002, "01003");
    const report = await loadTable(bytes, facilitiesTable, invented, { badRows: "skip" });
    expect(report.ok && report.value.entries.map(({ code }) => code)).toEqual(["01001", "01003"]);
    expect(report.issues).toMatchObject([{ code: "core.tables.leading_zero_lost", severity: "warning" }]);
    expect(report.summary).toMatchObject({ rows: 3, loaded: 2 });
  });

  it("are all counted, listed up to a limit", async () => {
    const csv = `Mã CSKCB,Tên CSKCB\n${Array.from({ length: 500 }, (_, at) => `${at % 10},x`).join("\n")}`;
    const report = await loadTable(csv, facilitiesTable, invented, { shownOfEach: 3 });
    expect(report.issues.map(({ code }) => code)).toEqual([
      ...Array(3).fill("core.tables.leading_zero_lost"),
      "core.tables.more_findings",
    ]);
    expect(report.issues.at(-1)).toMatchObject({
      severity: "error",
      text: { vi: expect.stringContaining("497") },
    });
    expect(report.summary.findings).toEqual({ "core.tables.leading_zero_lost": 500 });
  });

  it("say nothing of their content in any finding", async () => {
    const csv = "Mã CSKCB,Tên CSKCB\nBÍ-MẬT-1,x\nBÍ-MẬT-1,y\n77,";
    const { issues } = await loadTable(csv, facilitiesTable, invented);
    expect(issues.length).toBeGreaterThan(1);
    expect(JSON.stringify(issues)).not.toMatch(/BÍ-MẬT|77/);
  });
});

describe("the catalogues", () => {
  it("of drugs hold one code in several products", async () => {
    const csv =
      "MA_THUOC;TEN_HOAT_CHAT;TEN_THUOC;SO_DANG_KY;DON_GIA\n40.1;A;B;VD-1;1500.5\n40.1;A;C;VD-2;900\n40.1;A;C;VD-2;900";
    const report = await loadTable(csv, drugsTable, invented);
    expect(short(report)).toEqual(["duplicate 3/MA_THUOC"]);
  });

  it("of services, supplies and traditional medicine are read by their official names", async () => {
    const services = await loadTable(
      "MA_DVKT,TEN_DVKT,DON_GIA\n03.0001.0002,Dịch vụ thử,15000",
      servicesTable,
      invented,
    );
    expect(services.ok && services.value.entries).toEqual([
      { code: "03.0001.0002", vi: "Dịch vụ thử", extra: { price: "15000" } },
    ]);
    const supplies = await loadTable(
      [{ MA_VAT_TU: "N00.00.000.1", TEN_VAT_TU: "Vật tư thử" }],
      suppliesTable,
      invented,
    );
    expect(supplies).toMatchObject({ ok: true, summary: { rows: 1 } });
    expect(supplies.summary.digest).toBeUndefined();
    const yhct = await loadTable(
      "Mã bệnh YHCT,Tên bệnh YHCT\nU99.001,Bệnh thử",
      traditionalMedicineTable,
      invented,
    );
    expect(yhct.ok).toBe(true);
  });

  it("whose numbers have separators are refused, not guessed", async () => {
    const report = await loadTable(
      'MA_DVKT,TEN_DVKT,DON_GIA\n03.0001.0002,x,"1,500"',
      servicesTable,
      invented,
    );
    expect(short(report)).toEqual(["number_unreadable 1/DON_GIA"]);
  });
});

describe("a file", () => {
  const list = codeListTable({ id: "T", name: { vi: "T", en: "T" } });

  it("that is no spreadsheet is one documented error", async () => {
    const unreadable = { code: "core.spreadsheet.file_unreadable" };
    const oldExcel = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]);
    await expect(loadTable(oldExcel, list, invented)).rejects.toMatchObject(unreadable);
    await expect(loadTable(utf8.encode("PK, không phải ZIP"), list, invented)).rejects.toMatchObject(
      unreadable,
    );
    await expect(loadTable(new Uint8Array([0xff, 0xfe]), list, invented)).rejects.toMatchObject(unreadable);
  });

  it("is not read on after the caller has given up", async () => {
    const csv = `Mã,Tên\n${Array.from({ length: 9000 }, (_, at) => `A${at},x`).join("\n")}`;
    const controller = new AbortController();
    const seen: number[] = [];
    const loading = loadTable(csv, list, invented, {
      signal: controller.signal,
      onProgress: async ({ lines }) => {
        seen.push(lines);
        if (lines >= 4000) controller.abort("enough");
      },
    });
    await expect(loading).rejects.toBe("enough");
    expect(seen).toEqual([2000, 4000]);
  });
});

describe("rows of anything", () => {
  const cell = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.double(),
    fc.integer(),
    fc.boolean(),
    fc.constantFrom(null, undefined, "", " ", "01001", "20260702", "x", Symbol("s"), 10n, Number.NaN),
    fc.date({ noInvalidDate: false }),
    fc.constant({}),
    fc.array(fc.string()),
  );
  const row = fc.record(
    { "Mã CSKCB": cell, "Tên CSKCB": cell, "Từ ngày": cell, "Đến ngày": cell, Khác: cell },
    { requiredKeys: [] },
  );

  it("are read or refused, never thrown at; what is loaded is whole and stands once", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 20 }), async (rows) => {
        const report = await loadTable(rows, facilitiesTable, invented, { badRows: "skip" });
        const entries = report.ok ? report.value.entries : [];
        expect(entries.length).toBeLessThanOrEqual(report.summary.rows);
        for (const { code, vi, from, to } of entries) {
          expect(code).toMatch(/^[0-9A-Z]{5}$/);
          expect(vi.trim()).not.toBe("");
          expect((from ?? "") <= (to ?? "9999")).toBe(true);
        }
        expect(new Set(entries.map(({ code, from }) => `${code} ${from}`)).size).toBe(entries.length);
      }),
      { seed, numRuns: 500 },
    );
    console.log(`seed ${seed}`);
  });
});
