import { readCsv, type Sheets } from "@benhan/core/spreadsheet";
import { describe, expect, it } from "vitest";
import { tablesFromSheets } from "../../../src/bhyt/qd3176/index.ts";
import { qd4210 } from "../../../src/bhyt/qd4210/index.ts";
import { sampleTables } from "../sample-tables.ts";

const summary = { MA_LK: "A1", HO_TEN: "NGUYỄN VĂN MẪU" };

function findings(sheets: Sheets): readonly string[] {
  return tablesFromSheets(sheets).issues.map(
    ({ severity, code, path }) => `${severity} ${code.replace("exchange.bhyt.", "")} ${JSON.stringify(path)}`,
  );
}

/** What one cell of XML1 becomes, and what is said about it. */
function cell(column: string, value: unknown): readonly unknown[] {
  const report = tablesFromSheets({ XML1: [{ MA_LK: "A1", [column]: value }] });
  const cells = new Map(report.ok ? Object.entries(report.value[0]?.XML1 ?? {}) : []);
  const text = cells.get(column);
  return [text, ...report.issues.map(({ code }) => code.replace("exchange.bhyt.", ""))];
}

describe("rows with official column names", () => {
  it("become dossiers: one for each row of XML1, the others joined by MA_LK in their order", () => {
    const report = tablesFromSheets({
      XML2: [
        { MA_LK: "A2", TEN_THUOC: "x" },
        { MA_LK: "A1", TEN_THUOC: "y" },
        { MA_LK: "A1", TEN_THUOC: "z" },
      ],
      XML1: [summary, { MA_LK: "A2" }],
      XML8: [{ MA_LK: "A2", GHI_CHU: "g" }],
    });
    expect(report).toEqual({
      ok: true,
      issues: [],
      value: [
        {
          XML1: summary,
          XML2: [
            { MA_LK: "A1", TEN_THUOC: "y" },
            { MA_LK: "A1", TEN_THUOC: "z" },
          ],
        },
        {
          XML1: { MA_LK: "A2" },
          XML2: [{ MA_LK: "A2", TEN_THUOC: "x" }],
          XML8: { MA_LK: "A2", GHI_CHU: "g" },
        },
      ],
    });
  });

  it("may come in any order and case, with blank rows, blank columns and blanks around", () => {
    const report = tablesFromSheets({
      " xml 1 ": [{}, { "": null, " Ho_ten": " NGUYỄN VĂN MẪU ", "ma lk": "A1", thừa: "  " }, { MA_LK: "" }],
    });
    expect(report).toEqual({ ok: true, issues: [], value: [{ XML1: summary }] });
  });

  it("report every fault at once, with sheet, row and column", () => {
    const sheets: Sheets = {
      XML1: [summary, {}, { MA_LK: "A1" }, { HO_TEN: "NGUYỄN MẪU" }],
      XML2: [
        { MA_LK: "A9", TEN_THUOC: "x" },
        { MA_LK: "A1", TEN_THUOCC: "y" },
      ],
      XML8: [{ MA_LK: "A1" }, { MA_LK: "A1" }],
      XML12: [{ MA_LK: "A1" }],
      "xml 2": [],
    };
    expect(findings(sheets)).toEqual([
      'warning unknown_sheet ["XML12"]',
      'error sheet_twice ["xml 2"]',
      'error key_001 ["XML1",3,"MA_LK"]',
      'warning unknown_column ["XML2","TEN_THUOCC"]',
      'error key_003 ["XML1",2,"MA_LK"]',
      'error key_007 ["XML2",0,"MA_LK"]',
      'error env_007 ["XML8",1]',
    ]);
    const [orphan] = tablesFromSheets(sheets).issues.filter(({ rule }) => rule === "KEY-007");
    expect(orphan?.text.vi).toContain("XML2, dòng 2, cột MA_LK");
    expect(tablesFromSheets(sheets).ok).toBe(false);
  });

  it("need a sheet XML1", () => {
    expect(findings({})).toEqual(['error env_006 ["XML1"]']);
  });

  it.each([
    ["text stays text", "HO_TEN", "00012", ["00012"]],
    ["text is brought to NFC", "HO_TEN", "e\u0302\u0301", ["\u1EBF"]],
    ["a number in a column of numbers", "T_BHTT", 15000.5, ["15000.5"]],
    ["binary dust of a spreadsheet", "T_BHTT", 0.1 + 0.2, ["0.3", "converted"]],
    ["official dates written as numbers", "NGAY_RA", 202607020930, ["202607020930"]],
    ["official days written as numbers", "NAM_NAM_LIEN_TUC", 20260702, ["20260702"]],
    ["a date cell", "NGAY_RA", new Date(Date.UTC(2026, 6, 2, 9, 30)), ["202607020930", "converted"]],
    [
      "a time that binary fractions missed",
      "NGAY_RA",
      new Date(Date.UTC(2026, 6, 2, 9, 29, 59, 999)),
      ["202607020930", "converted"],
    ],
    ["a date cell for a day", "NAM_NAM_LIEN_TUC", new Date(Date.UTC(2026, 6, 2)), ["20260702", "converted"]],
    [
      "a date cell for a list of days",
      "GT_THE_TU",
      new Date(Date.UTC(2026, 0, 1)),
      ["20260101", "converted"],
    ],
    [
      "a date cell without a time",
      "NGAY_RA",
      new Date(Date.UTC(2026, 6, 2)),
      ["202607020000", "date_without_time"],
    ],
    ["a birth needs no time", "NGAY_SINH", new Date(Date.UTC(1990, 4, 17)), ["199005170000", "converted"]],
    ["an ISO date", "NGAY_RA", "2026-07-02 09:30:00", ["202607020930", "converted"]],
    ["a date with a day above 12", "NGAY_RA", "25/07/2026 9:30", ["202607250930", "converted"]],
    ["an American date with a day above 12", "NGAY_RA", "07/25/2026 09:30", ["202607250930", "converted"]],
    ["a date that could be two", "NGAY_RA", "02/07/2026", [undefined, "date_ambiguous"]],
    ["a serial day number", "NGAY_RA", 46205.4, [undefined, "serial_date"]],
    ["a serial day number of a whole day", "NGAY_SINH", 33000, [undefined, "serial_date"]],
    ["the same in text, as CSV has it", "NGAY_RA", "46205,42", [undefined, "serial_date"]],
    ["a number that is no day at all", "NGAY_RA", 20269999, ["20269999"]],
    [
      "a code that became a date",
      "MA_DOITUONG_KCB",
      new Date(Date.UTC(2026, 2, 1)),
      [undefined, "became_date"],
    ],
    ["a broken date object", "NGAY_RA", new Date(Number.NaN), [undefined, "not_a_cell"]],
    ["a facility without its zero", "MA_CSKCB", 1001, [undefined, "leading_zero_suspect"]],
    ["the same in text, as CSV has it", "MA_CSKCB", "1001", [undefined, "leading_zero_suspect"]],
    ["a full facility code", "MA_CSKCB", 79999, ["79999"]],
    ["a form of care", "MA_LOAI_KCB", 1, [undefined, "leading_zero_suspect"]],
    ["a personal id of 11 digits", "SO_CCCD", 79185000000, [undefined, "leading_zero_suspect"]],
    ["an old id card", "SO_CCCD", "000000000", ["000000000"]],
    ["a phone of 9 digits", "DIEN_THOAI", 900000000, ["900000000", "leading_zero_possible"]],
    ["one of several facilities", "MA_DKBD", "79999;1001", [undefined, "leading_zero_suspect"]],
    ["scientific notation in a code", "SO_CCCD", "7.9185E+10", [undefined, "digits_lost"]],
    ["scientific notation in a date", "NGAY_RA", "2.02607E+11", [undefined, "digits_lost"]],
    ["more than 15 digits", "MA_THE_BHYT", 4797900000000001000, [undefined, "digits_lost"]],
    ["infinity", "T_BHTT", Number.POSITIVE_INFINITY, [undefined, "not_a_cell"]],
    ["a truth where a text belongs", "HO_TEN", true, [undefined, "boolean_cell"]],
    ["a truth where a sex belongs", "GIOI_TINH", true, [undefined, "boolean_cell"]],
    ["an untruth, which is no empty cell", "GIOI_TINH", false, [undefined, "boolean_cell"]],
    ["an object", "HO_TEN", { text: "x" }, [undefined, "not_a_cell"]],
    ["a name that objects inherit", "constructor", "x", [undefined, "unknown_column"]],
  ])("%s", (_, column, value, expected) => {
    expect(cell(column, value)).toEqual(expected);
  });

  it("leave laboratory results in scientific notation alone", () => {
    const report = tablesFromSheets({ XML1: [summary], XML4: [{ MA_LK: "A1", GIA_TRI: "1.5E+06" }] });
    expect(report).toMatchObject({ ok: true, value: [{ XML4: [{ GIA_TRI: "1.5E+06" }] }] });
  });

  it("take no truth for a code, not even in a column of flags", () => {
    const sheets = { XML1: [summary], XML3: [{ MA_LK: "A1", TAI_SU_DUNG: true }] };
    expect(findings(sheets)).toEqual(['error boolean_cell ["XML3",0,"TAI_SU_DUNG"]']);
    expect(tablesFromSheets(sheets).issues[0]?.text.vi).toContain("XML3, dòng 2, cột TAI_SU_DUNG");
  });

  it("of a whole episode give the episode", () => {
    const sheets = Object.fromEntries(
      Object.entries(sampleTables).map(([table, held]: [string, unknown]) => [
        table,
        Array.isArray(held) ? held : [held],
      ]),
    );
    expect(tablesFromSheets(sheets)).toEqual({ ok: true, issues: [], value: [sampleTables] });
  });
});

/** Everything that a report says, as a person or a log may come to see it. */
const said = (sheets: unknown) => JSON.stringify(tablesFromSheets(sheets as Sheets).issues);

describe("a sheet without the line of column names", () => {
  const patient = { "NGUYEN VAN BIMAT": "TRAN THI BIMAT", DN4797900000000: "x", "BIMAT (C)": "y" };

  it("gives one finding, which does not repeat what stands in its first line", () => {
    expect(findings({ XML1: [patient, patient], XML2: [patient] })).toEqual([
      'error no_column_names ["XML1"]',
      'error no_column_names ["XML2"]',
    ]);
    expect(said({ XML1: [patient] })).not.toMatch(/BIMAT|DN479/);
  });

  it("has a title above the names, perhaps", () => {
    const rows = [
      { "Hồ sơ của BIMAT": "MA_LK", "(B)": "HO_TEN" },
      { "Hồ sơ của BIMAT": "A1", "(B)": "x" },
    ];
    expect(findings({ XML1: rows })).toEqual(['error no_column_names ["XML1"]']);
    expect(said({ XML1: rows })).not.toContain("BIMAT");
  });

  it("may be a sheet of names only", () => {
    expect(findings({ XML1: [summary], XML2: [] })).toEqual([]);
  });
});

describe("names that are no official ones", () => {
  it("of columns are quoted when they look like one, else given by row and place", () => {
    const rows = [
      summary,
      { MA_LK: "A2", TEN_THUOCC: "x", "Nguyen Van Bimat": "y", DN4797900000000: "z", "": " " },
    ];
    expect(findings({ XML1: rows })).toEqual([
      'warning unknown_column ["XML1","TEN_THUOCC"]',
      'warning unknown_column ["XML1",1,2]',
      'warning unknown_column ["XML1",1,3]',
    ]);
    expect(said({ XML1: rows })).toContain("XML1, dòng 3, ô có nội dung thứ 3");
    expect(said({ XML1: rows })).not.toMatch(/Bimat|DN479/i);
  });

  it("of sheets are quoted when they look like a table, else given by place", () => {
    const sheets = { XML1: [summary], XML99: [], "Bệnh nhân Bimat": [] };
    expect(findings(sheets)).toEqual(['warning unknown_sheet ["XML99"]', "warning unknown_sheet [2]"]);
    expect(said(sheets)).toContain("Trang tính thứ 3");
    expect(said(sheets)).not.toContain("Bimat");
  });
});

describe("content without a column name", () => {
  it("is an error that names the rows, as it would be lost", () => {
    const rows = [summary, ...Array.from({ length: 12 }, (_, index) => ({ MA_LK: `B${index}`, "(C)": "x" }))];
    const report = tablesFromSheets({ XML1: rows });
    expect(findings({ XML1: rows })).toEqual(['error unnamed_column ["XML1","(C)"]']);
    expect(report.issues[0]?.text.vi).toContain("dòng 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 và 2 dòng nữa");
  });

  it("is none when it is blank", () => {
    expect(findings({ XML1: [{ ...summary, "(C)": "  " }] })).toEqual([]);
  });

  it("is the surplus cell of a CSV line", async () => {
    const sheets = { XML1: await readCsv("MA_LK,HO_TEN\nA1,x\nA2,y,z\nA3,w, \n") };
    expect(findings(sheets)).toEqual(['error unnamed_column ["XML1","(C)"]']);
    expect(said(sheets)).toContain("dòng 3 ");
  });
});

describe("a MA_LK that the spreadsheet has spoiled", () => {
  it("in XML1 is the only finding: its rows in other sheets are no orphans", () => {
    const sheets = {
      XML1: [{ MA_LK: 123456789012345680 }],
      XML2: [{ MA_LK: "123456789012345678", STT: "1" }],
    };
    expect(findings(sheets)).toEqual(['error digits_lost ["XML1",0,"MA_LK"]']);
    expect(findings({ ...sheets, XML1: [summary, ...sheets.XML1] })).toEqual([
      'error digits_lost ["XML1",1,"MA_LK"]',
    ]);
  });

  it("in another sheet is said of its row", () => {
    expect(findings({ XML1: [summary], XML2: [{ MA_LK: new Date(0), STT: "1" }] })).toEqual([
      'error became_date ["XML2",0,"MA_LK"]',
    ]);
  });
});

describe("what is no set of sheets", () => {
  it.each([
    [null, ["error not_sheets []"]],
    [undefined, ["error not_sheets []"]],
    [[[summary]], ["error not_sheets []"]],
    [{ XML1: null }, ['error not_rows ["XML1"]']],
    [{ XML1: [null] }, ['error not_rows ["XML1",0]']],
    [{ XML1: [null, summary] }, ['error not_rows ["XML1",0]']],
    [{ XML1: [summary, ["A1"]] }, ['error not_rows ["XML1",1]']],
  ])("is a finding: %j", (sheets, expected) => {
    expect(findings(sheets as unknown as Sheets)).toEqual(expected);
  });
});

describe("a very wide line", () => {
  it("of nothing but delimiters is refused, and one as wide as a table may be is a finding", async () => {
    const wide = (columns: number) => readCsv(`MA_LK${",".repeat(columns)}\nA1${",".repeat(columns)}z\n`);
    await expect(wide(1_000_000)).rejects.toMatchObject({ code: "core.spreadsheet.file_too_large" });
    expect(findings({ XML1: await wide(500) })).toEqual([expect.stringMatching(/^error unnamed_column/)]);
  });

  it("keeps every cell under its own name, even where two names would become one", async () => {
    const [row] = await readCsv("X (C),X,X\n1,2,3");
    expect(row).toEqual({ "X (C)": "1", X: "2", "X (C) (C)": "3" });
  });
});

describe("columns that no table has", () => {
  it.each([
    ["MABENHKT", "bị bỏ qua. Có phải là MA_BENH_KT?"],
    ["MA_BENH_CHIHN", "bị bỏ qua. Có phải là MA_BENH_CHINH?"],
    ["GHI_CHU_RIENG", "bị bỏ qua."],
  ])("are told with the official name that may be meant: %s", (column, end) => {
    const [issue] = tablesFromSheets({ XML1: [{ ...summary, [column]: "x" }] }).issues;
    expect(issue?.text.vi).toBe(`XML1, cột ${column}: bảng không có cột này, nội dung ${end}`);
  });
});

describe("names of columns that a programmer or a clerk wrote", () => {
  const texts = (sheets: Sheets, rowsCounted: "sheet" | "data" = "sheet") =>
    tablesFromSheets(sheets, { rowsCounted }).issues.map(({ text }) => text.vi);

  it.each([
    ["maThuoc", "MA_THUOC"],
    ["Mã thuốc", "MA_THUOC"],
    ["Số lượng", "SO_LUONG"],
    ["soLuongg", "SO_LUONG"],
    ["ĐƠN GIÁ", "DON_GIA"],
  ])("are told with the official one: %s", (column, official) => {
    const rows = [{ MA_LK: "A1", STT: "1", TEN_THUOC: "x", [column]: "y" }];
    expect(texts({ XML1: [summary], XML2: rows })).toEqual([
      `XML2, cột ${column}: bảng không có cột này, nội dung bị bỏ qua. Có phải là ${official}?`,
    ]);
  });

  it("are told once, whatever the number of rows, and though most of them are wrong", () => {
    const rows = Array.from({ length: 9 }, () => ({ MA_LK: "A1", maThuoc: "x", SoLuong: 1, ghiChu: "y" }));
    expect(texts({ XML1: [summary], XML2: rows }, "data")).toEqual([
      "XML2.maThuoc: bảng không có cột này, nội dung bị bỏ qua. Có phải là MA_THUOC?",
      "XML2.SoLuong: bảng không có cột này, nội dung bị bỏ qua. Có phải là SO_LUONG?",
      "XML2.ghiChu: bảng không có cột này, nội dung bị bỏ qua.",
    ]);
  });

  it("have a letter in a sheet, and what may be a person only that", async () => {
    const XML1 = await readCsv(
      "MA_LK,HO_TEN,STT,ghi chú,TRAN THI BIMAT,Nguyễn Bimat,SO_1234\nA1,x,1,a,b,c,d\n",
    );
    const told = texts({ XML1 });
    expect(told.map((text) => text.split(":")[0])).toEqual([
      "XML1, cột D (ghi chú)",
      "XML1, cột E",
      "XML1, cột F",
      "XML1, cột G",
    ]);
    expect(said({ XML1 })).not.toMatch(/bimat|1234/i);
  });

  it("are hidden where most of the line is unknown: it may be a patient's", () => {
    const rows = [{ MA_LK: "A1", Bimat: "x", Hanoi: "y", Kinh: "z" }];
    expect(said({ XML1: rows })).not.toMatch(/Bimat|Hanoi|Kinh/);
    expect(findings({ XML1: rows })).toHaveLength(3);
  });

  it("without one that is official make an error, not an empty table", () => {
    const rows = [
      { "Mã liên kết": "A1", maThuoc: "x" },
      { "Mã liên kết": "A1", maThuoc: "y" },
    ];
    expect(findings({ XML1: [summary], XML2: rows })).toEqual([
      'error key_001 ["XML2"]',
      'warning unknown_column ["XML2","Mã liên kết"]',
      'warning unknown_column ["XML2","maThuoc"]',
    ]);
    expect(texts({ XML1: [summary], XML2: rows })[1]).toContain("Có phải là MA_LK?");
    expect(findings({ XML1: rows })[0]).toBe('error key_001 ["XML1"]');
    expect(findings({ XML1: rows }).join()).not.toContain("env_006");
    expect(texts({ XML1: [summary], XML2: rows.slice(1) })[0]).toContain(
      "XML2, dòng 2, cột MA_LK đang trống",
    );
  });
});

it("a column MA_LK that is not there is one finding, not one for each row", () => {
  const rows = Array.from({ length: 300 }, (_, index) => ({ STT: String(index), TEN_THUOC: "x" }));
  const sheets = { XML1: [summary], XML2: rows };
  expect(findings(sheets)).toEqual(['error key_001 ["XML2"]']);
  expect(tablesFromSheets(sheets).issues[0]?.text.vi).toMatch(/^XML2: không có cột MA_LK/);
});

it("the other spelling of a column of QĐ 4210 is read in rows as in XML", () => {
  const XML1 = [{ MA_LK: "A1", MA_LOAI_KCB: 1, T_NGUON_KHAC: "" }];
  const other = (column: string) =>
    tablesFromSheets({ XML1, XML2: [{ MA_LK: "A1", [column]: "5" }] }, { edition: qd4210 });
  for (const column of ["T_NGUON_KHAC", "T_NGUONKHAC"]) {
    expect(other(column)).toEqual({
      ok: true,
      issues: [],
      value: [{ XML1: { MA_LK: "A1", MA_LOAI_KCB: "1" }, XML2: [{ MA_LK: "A1", T_NGUON_KHAC: "5" }] }],
    });
  }
});

describe("rows of data", () => {
  it("have words of their own: nobody opens JSON in Excel", () => {
    const said = (column: string, value: unknown) => {
      const { issues } = tablesFromSheets(
        { XML1: [{ MA_LK: "A1", [column]: value }] },
        { rowsCounted: "data" },
      );
      return issues.map(({ text, nextStep }) => `${text.vi} ${nextStep?.vi}`).join();
    };
    for (const [column, value] of [
      ["MA_CSKCB", 1001],
      ["SO_CCCD", 79185000000],
      ["DIEN_THOAI", 900000000],
      ["MA_THE_BHYT", 4797900000000001000],
    ] as const) {
      expect(said(column, value)).toContain("trong dấu nháy");
      expect(said(column, value)).not.toMatch(/Excel|bảng tính/);
    }
    expect(said("NGAY_RA", 46205.42)).toMatch(/số ngày của Excel.*yyyymmddHHMM/);
    expect(said("T_BHTT", 0.1 + 0.2)).not.toMatch(/bảng tính/);
  });

  it("are named as such, from 1", () => {
    const sheets = { XML1: [summary], XML2: [{ MA_LK: "A1" }, { TEN_THUOC: "x" }] };
    const said = (rowsCounted: "sheet" | "data") =>
      tablesFromSheets(sheets, { rowsCounted }).issues.map(({ text }) => text.en);
    expect(said("data")).toEqual(["XML2[2].MA_LK is empty: the row belongs to no episode."]);
    expect(said("sheet")).toEqual(["XML2, row 3, column MA_LK is empty: the row belongs to no episode."]);
  });
});

describe("one MA_LK in XML1 that no other row has", () => {
  const rows = (...keys: readonly string[]) => keys.map((MA_LK) => ({ MA_LK }));

  it("is one finding when the others agree", () => {
    const sheets = { XML1: [summary], XML2: rows("A9", "A9"), XML3: rows("A9") };
    expect(findings(sheets)).toEqual(['error key_007 ["XML1",0,"MA_LK"]']);
    expect(tablesFromSheets(sheets).ok).toBe(false);
  });

  it("is no reason to blame XML1 when they do not, or there is but one", () => {
    expect(findings({ XML1: [summary], XML2: rows("A9", "A8") })).toHaveLength(2);
    expect(findings({ XML1: [summary], XML2: rows("A9", "A1") })).toEqual([
      'error key_007 ["XML2",0,"MA_LK"]',
    ]);
    expect(findings({ XML1: [summary], XML2: rows("A9") })).toEqual(['error key_007 ["XML2",0,"MA_LK"]']);
    expect(findings({ XML1: [summary, { MA_LK: "A2" }], XML2: rows("A9", "A9") })).toHaveLength(2);
  });
});

describe("a cell that holds no content", () => {
  it("is an error at its place when Excel shows an error or has not calculated it", () => {
    expect(cell("MA_BENH_KT", { broken: "error" })).toEqual([undefined, "error_cell"]);
    expect(cell("MA_BENH_KT", { broken: "not_calculated" })).toEqual([undefined, "formula_not_calculated"]);
    expect(cell("MA_BENH_KT", { broken: "other" })).toEqual([undefined, "not_a_cell"]);
    const { issues } = tablesFromSheets({
      XML1: [summary],
      XML2: [{ MA_LK: "A1" }, { MA_LK: "A1", DON_GIA: { broken: "error" } }],
    });
    expect(issues.map(({ severity, text, path }) => [severity, text.vi.split(":")[0], path])).toEqual([
      ["error", "XML2, dòng 3, cột DON_GIA", ["XML2", 1, "DON_GIA"]],
    ]);
  });
});

it.each(["A\u0000B", "A\uD800", "A\uFFFF"])("text that no XML can hold, %j, is an error", (text) => {
  expect(cell("HO_TEN", text)).toEqual([undefined, "illegal_character"]);
  expect(cell("HO_TEN", "A\tB\n\u{1F600}")).toEqual(["A\tB\n\u{1F600}"]);
});
