import { isCalendarDate } from "@benhan/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BhytCheckOptions, checkTables } from "../../../src/bhyt/rules/index.ts";
import { linesAt } from "../../../src/bhyt/rules/lists/facility-lists.ts";
import { isOfficialDate, isOfficialMinute, officialDate } from "../../../src/bhyt/schema/official-time.ts";
import { type CellEdits, removeTable, setCell } from "../../../src/testkit/index.ts";
import { sampleTables } from "../sample-tables.ts";

type Options = Partial<BhytCheckOptions>;
const withSummary = (cells: CellEdits) => setCell(sampleTables, "XML1", 0, cells);
const rulesIn = (cells: CellEdits, options: Options = {}) =>
  checkTables(withSummary(cells), options).issues.map(({ rule }) => rule);

describe("SO_NGAY_DTRI", () => {
  // The sample stays from 02/07/2026 08:00 to 03/07/2026 10:00; its orders are all of the first day.
  const accepted = (type: string, days: string, options: Options = {}) =>
    !rulesIn({ MA_LOAI_KCB: type, SO_NGAY_DTRI: days }, options).includes("X1-019");
  const old: Options = { treatmentDays: "4750" };

  it("counts both ends of a stay", () => {
    for (const type of ["01", "03", "04", "06"]) {
      expect(accepted(type, "2")).toBe(true);
      expect(accepted(type, "1")).toBe(false);
    }
  });

  it("is 0 for a stay under 4 hours, and by QĐ 4750 for a consultation too", () => {
    expect(accepted("09", "0")).toBe(true);
    expect(accepted("09", "1")).toBe(false);
    expect(accepted("01", "0", old)).toBe(true);
    expect(accepted("01", "2", old)).toBe(false);
  });

  it("counts the days with services of out-patient treatment, by QĐ 4750 the stay", () => {
    expect(accepted("02", "1")).toBe(true);
    expect(accepted("02", "2")).toBe(false);
    expect(accepted("02", "2", old)).toBe(true);
    expect(accepted("08", "1", old)).toBe(true);
  });

  it("is the longest course of drugs where nothing but drugs is given", () => {
    const dosed = (...doses: readonly string[]) =>
      doses.reduce(
        (tables, LIEU_DUNG, row) => setCell(tables, "XML2", row, { LIEU_DUNG }),
        withSummary({ MA_LOAI_KCB: "05", SO_NGAY_DTRI: "28" }),
      );
    const rules = (...doses: readonly string[]) =>
      checkTables(dosed(...doses)).issues.map(({ rule }) => rule);
    expect(rules("1 viên/lần * 2 lần/ngày * 28 ngày", "1 ống/lần * 1 lần/ngày * 7 ngày")).not.toContain(
      "X1-019",
    );
    expect(rules("1 viên/lần * 2 lần/ngày * 30 ngày", "1 ống/lần * 1 lần/ngày * 7 ngày")).toContain("X1-019");
    // A dose without days says nothing.
    expect(rules("1 viên/lần * 2 lần/ngày", "1 ống/lần * 1 lần/ngày * 7 ngày")).not.toContain("X1-019");
  });

  it("is not judged for forms of care whose count no text gives", () => {
    expect(accepted("10", "77")).toBe(true);
  });

  it("tells the count beside the sentence, not in it", () => {
    const found = checkTables(withSummary({ SO_NGAY_DTRI: "7" })).issues.find(
      ({ rule }) => rule === "X1-019",
    );
    expect(found).toMatchObject({ expected: "2", official: "XML1.SO_NGAY_DTRI" });
  });
});

describe("XML1", () => {
  const cases: readonly (readonly [why: string, rule: string, found: boolean, CellEdits, Options?])[] = [
    ["a stay of 4 hours to the minute", "X1-022", false, { NGAY_VAO: "202607030600" }],
    ["a stay of one minute less", "X1-022", true, { NGAY_VAO: "202607030601" }],
    [
      "a consultation of a day to the minute",
      "X1-023",
      false,
      { MA_LOAI_KCB: "01", NGAY_VAO: "202607021000" },
    ],
    ["a consultation of one minute more", "X1-023", true, { MA_LOAI_KCB: "01", NGAY_VAO: "202607020959" }],
    ["a card of one day", "X1-007", true, { GT_THE_TU: "20260702", GT_THE_DEN: "20260702" }],
    [
      "a visit in the validity of the second card",
      "X1-008",
      false,
      { GT_THE_TU: "20260101;20260702", GT_THE_DEN: "20260131;20261231" },
    ],
    [
      "a visit between two cards",
      "X1-008",
      true,
      { GT_THE_TU: "20260101;20260703", GT_THE_DEN: "20260131;20261231" },
    ],
    ["a card without an end", "X1-008", false, { GT_THE_TU: "20200101", GT_THE_DEN: undefined }],
    ["an emergency where one is registered", "X1-015", false, { MA_DOITUONG_KCB: "2" }],
    ["a self-referral where one is registered", "X1-015", true, { MA_DOITUONG_KCB: "3.3" }],
    ["drugs fetched where one is registered", "X1-015", false, { MA_DOITUONG_KCB: "7.2" }],
    ["1.1 elsewhere", "X1-015", true, { MA_DKBD: "79998" }],
    ["1.15 of an in-patient", "X1-016", false, { MA_DOITUONG_KCB: "1.15" }],
    ["1.15 of an out-patient", "X1-016", true, { MA_DOITUONG_KCB: "1.15", MA_LOAI_KCB: "01" }],
    ["a month without its zero", "X1-026", false, { THANG_QT: "7" }],
    ["month 0", "X1-026", true, { THANG_QT: "0" }],
    ["an appointment the day after", "X1-028", false, { NGAY_TAI_KHAM: "20260704" }],
    ["an appointment on the same day", "X1-028", true, { NGAY_TAI_KHAM: "20260704;20260703" }],
    ["no district after they ended", "X1-031", false, {}],
    ["a district after they ended", "X1-031", true, { MAHUYEN_CU_TRU: "760" }],
    ["a district before", "X1-031", false, { MAHUYEN_CU_TRU: "760", NGAY_VAO: "202506301000" }],
    [
      "another day for that",
      "X1-031",
      false,
      { MAHUYEN_CU_TRU: "760" },
      { noDistrictFrom: "2027-01-01" as never },
    ],
    ["weights of newborns of a mother", "X1-029", false, { CAN_NANG_CON: "3000", MA_BENH_CHINH: "O80.0" }],
    ["weights of newborns of anybody", "X1-029", true, { CAN_NANG_CON: "3000" }],
    ["a department of the rows that the summary lacks", "X1-032", true, { MA_KHOA: "K02" }],
    ["departments of which one is that of the rows", "X1-032", false, { MA_KHOA: "K01;K19" }],
  ];
  for (const [why, rule, found, cells, options] of cases) {
    it(`${why} ${found ? "breaks" : "keeps"} ${rule}`, () => {
      expect(rulesIn(cells, options).includes(rule)).toBe(found);
    });
  }

  it("says maternity rest, in whatever capitals and accents, when XML10 is sent", () => {
    const rules = (CHAN_DOAN_RV: string) =>
      checkTables({
        ...withSummary({ CHAN_DOAN_RV }),
        XML10: { MA_LK: sampleTables.XML1.MA_LK },
      }).issues.map(({ rule }) => rule);
    expect(rules("Dọa sảy thai; NGHỈ DƯỠNG THAI")).not.toContain("X1-030");
    expect(rules("Dọa sảy thai; nghỉ dưỡng thai".normalize("NFD"))).not.toContain("X1-030");
    expect(rules("Dọa sảy thai")).toContain("X1-030");
  });

  it("is not missed in a submission of check-ins alone", () => {
    const checkIn = { XML0: [{ MA_LK: "99999.2026.000001", STT: "1" }] };
    const rules = checkTables(checkIn as never).issues.map(({ rule }) => rule);
    expect(rules).not.toContain("TAB-001");
    expect(rules).not.toContain("KEY-007");
    expect(checkTables(removeTable(sampleTables, "XML1")).issues.map(({ rule }) => rule)).toContain(
      "TAB-001",
    );
  });
});

describe("what rules rest on", () => {
  const seed = 20261122;
  it(`reads days and minutes as the calendar of core does (seed ${seed})`, () => {
    const digits = fc.oneof(
      fc.stringMatching(/^\d{8}$/),
      fc
        .tuple(
          fc.integer({ min: 0, max: 9999 }),
          fc.integer({ min: 0, max: 13 }),
          fc.integer({ min: 0, max: 32 }),
        )
        .map(
          ([y, m, d]) =>
            `${String(y).padStart(4, "0")}${String(m).padStart(2, "0")}${String(d).padStart(2, "0")}`,
        ),
      fc.string({ maxLength: 13 }),
    );
    fc.assert(
      fc.property(digits, (text) => {
        const date = `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}`;
        const isDay = /^\d{8}$/.test(text) && isCalendarDate(date);
        expect(isOfficialDate(text)).toBe(isDay);
        expect(officialDate(text)).toBe(isDay ? date : undefined);
        expect(isOfficialMinute(`${text}2359`)).toBe(isDay);
        expect(isOfficialMinute(`${text}2400`)).toBe(false);
        expect(isOfficialMinute(`${text}1260`)).toBe(false);
      }),
      { seed, numRuns: 2000 },
    );
  });

  it("takes of a facility's list the lines that hold on the day", () => {
    const price = (text: string, days: object) => ({ price: text, ...days }) as never;
    const list = new Map([
      ["A", [price("1", { to: "2026-06-30" }), price("2", { from: "2026-07-01" }), price("3", {})]],
    ]);
    expect(linesAt(list, "A", "2026-06-30" as never)).toEqual([
      price("1", { to: "2026-06-30" }),
      price("3", {}),
    ]);
    expect(linesAt(list, "A", "2026-07-01" as never)).toHaveLength(2);
    expect(linesAt(list, "A", undefined)).toHaveLength(3);
    expect(linesAt(list, "B", undefined)).toEqual([]);
  });
});

describe("blanks around what a cell holds", () => {
  it("are sent with it, so they are no part of a card or a code", () => {
    expect(rulesIn({})).not.toContain("FMT-011");
    for (const blank of [" ", "\n", "\u00a0"]) {
      for (const card of [`${blank}DN4797900000000`, `DN4797900000000${blank}`]) {
        expect(rulesIn({ MA_THE_BHYT: card })).toContain("FMT-011");
      }
      // Else the rules about patients without a card would not know this one.
      expect(rulesIn({ MA_DOITUONG_KCB: `9${blank}` })).toContain("X1-014");
    }
  });

  it("beside a separator are only there for the reader", () => {
    expect(rulesIn({ MA_THE_BHYT: "DN4797900000000; HT3797900000000" })).not.toContain("FMT-011");
    expect(rulesIn({ MA_THE_BHYT: "DN4797900000000; HT3797900000000 " })).toContain("FMT-011");
  });
});
