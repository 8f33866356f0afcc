import { isEmrError } from "@benhan/core/faults";
import { rowAmounts, totalsOf, withRowAmounts } from "@benhan/exchange/money";
import { checkTables } from "@benhan/exchange/rules";
import { createDossierGenerator } from "@benhan/exchange/testkit";
import { describe, expect, it } from "vitest";

const terms = { quantity: "2", price: "8000", insuredRatio: "100", benefitLevel: "80" };

/** What is said of each place, all at once. */
function told(run: () => unknown): readonly string[] {
  try {
    run();
  } catch (error) {
    if (!isEmrError(error, "exchange.money.not_calculable")) throw error;
    for (const { text, nextStep } of error.issues) {
      expect([text.vi, text.en, nextStep?.vi, nextStep?.en].every(Boolean)).toBe(true);
    }
    return error.issues.map(
      ({ code, path, official }) =>
        `${code.replace("exchange.money.", "")} ${path.join(".")} ${official ?? ""}`,
    );
  }
  throw new Error("nothing was thrown");
}

const amounts = (more: object) =>
  rowAmounts({ ...terms, ...more } as unknown as Parameters<typeof rowAmounts>[0]);

describe("the terms of a row", () => {
  it.each([
    ["1,5", "number"],
    ["abc", "number"],
    [" 2 ", "number"],
    ["-1", "number"],
    ["8.000,00", "number"],
    ["1e3", "number"],
    ["", "missing"],
    [" ", "missing"],
    [null, "missing"],
    [undefined, "missing"],
    [2, "not_text"],
    [Number.NaN, "not_text"],
    [2n, "not_text"],
    [true, "number"],
    [{}, "number"],
  ])("are not computed with a quantity of %s", (quantity, problem) => {
    expect(told(() => amounts({ quantity }))).toEqual([`${problem} quantity SO_LUONG`]);
  });

  it.each([
    ["abc", "percent"],
    ["180", "percent"],
    ["-80", "percent"],
    ["", "missing"],
    [80, "not_text"],
  ])("are not computed with a level of %s", (benefitLevel, problem) => {
    expect(told(() => amounts({ benefitLevel }))).toEqual([`${problem} benefitLevel MUC_HUONG`]);
  });

  it("are told all at once, and null is not the same as nothing", () => {
    const wrong = { quantity: 1, price: "x", insuredPrice: "1.", serviceRatio: "101", otherSources: null };
    expect(told(() => amounts({ ...wrong, insuredRatio: undefined, benefitLevel: "" }))).toEqual([
      "not_text quantity SO_LUONG",
      "number price DON_GIA",
      "number insuredPrice DON_GIA_BH",
      "percent serviceRatio TYLE_TT_DV",
      "missing insuredRatio TYLE_TT_BH",
      "missing benefitLevel MUC_HUONG",
      "missing otherSources T_NGUONKHAC",
    ]);
    expect(told(() => rowAmounts(null as never))).toEqual(["object  "]);
  });

  it("may be empty text where they may be left out, and may have needless zeros", () => {
    const empty = { insuredPrice: "", serviceRatio: " ", otherSources: "" };
    expect(amounts({ ...empty, quantity: "02", price: "008000.00" })).toEqual(amounts({}));
  });
});

describe("the amounts of tables", () => {
  const whole = createDossierGenerator({ seed: "row-terms" }).next("surgery");
  const withRow = (table: "XML2" | "XML3", cells: object) => ({
    ...whole,
    [table]: (whole[table] ?? []).map((row, index) => (index === 1 ? { ...row, ...cells } : row)),
  });

  it("are those that stand in whole tables already", () => {
    const { XML2 = [], XML3 = [], XML1 } = whole;
    const bare = <Row extends object>(row: Row) =>
      Object.fromEntries(Object.entries(row).filter(([name]) => !/^(?:THANH_TIEN|T_(?:BN|BH))/.test(name)));
    const filled = withRowAmounts({
      ...whole,
      ...{ XML1: bare(XML1), XML2: XML2.map(bare), XML3: XML3.map(bare) },
    } as unknown as typeof whole);
    expect(checkTables(filled).ok).toBe(true);
    expect(filled.XML2).toMatchObject(XML2);
    expect(filled.XML3).toMatchObject(XML3);
    expect(filled.XML1).toMatchObject(XML1);
  });

  it("are refused with every wrong cell by table, row and column", () => {
    const wrong = {
      ...withRow("XML2", { DON_GIA: "8.000,00", SO_LUONG: 2 }),
      XML3: withRow("XML3", { MUC_HUONG: undefined, T_NGUONKHAC: null }).XML3,
    };
    expect(told(() => withRowAmounts(wrong as never))).toEqual([
      "not_text XML2.1.SO_LUONG XML2[2].SO_LUONG",
      "number XML2.1.DON_GIA XML2[2].DON_GIA",
      "missing XML3.1.MUC_HUONG XML3[2].MUC_HUONG",
      "missing XML3.1.T_NGUONKHAC XML3[2].T_NGUONKHAC",
    ]);
    expect(told(() => withRowAmounts(null as never))).toEqual(["exchange.bhyt.not_tables  "]);
    expect(told(() => withRowAmounts({ XML1: [whole.XML1], XML2: {} } as never))).toEqual([
      "object XML1 XML1",
      "list XML2 XML2",
    ]);
  });

  it("have no total that vanishes: an amount that is no number is named", () => {
    const wrong = withRow("XML2", { THANH_TIEN_BV: "8.000,00", T_BHTT: 5 });
    expect(told(() => totalsOf(wrong as never))).toEqual([
      "number XML2.1.THANH_TIEN_BV XML2[2].THANH_TIEN_BV",
      "not_text XML2.1.T_BHTT XML2[2].T_BHTT",
    ]);
    expect(told(() => totalsOf(null as never))).toEqual(["exchange.bhyt.not_tables  "]);
  });
});

describe("checking tables out of plain JavaScript", () => {
  const whole = createDossierGenerator({ seed: "row-terms" }).next("examination");

  it("says once that XML1 is a list, and judges nothing", () => {
    const { ok, issues } = checkTables({ ...whole, XML1: [whole.XML1] } as never);
    expect([ok, issues.map(({ code }) => code)]).toEqual([false, ["exchange.bhyt.summary_is_list"]]);
  });

  it("names numbers in cells, each column once, and calls nothing empty that is not", () => {
    const rows = (whole.XML3 ?? []).map((row) => ({ ...row, SO_LUONG: 1, MUC_HUONG: 80 }));
    const { issues } = checkTables({ ...whole, XML1: { ...whole.XML1, T_THUOC: 0 }, XML3: rows } as never);
    expect(issues.map(({ code, official }) => `${code} ${official}`).sort()).toEqual([
      "exchange.bhyt.cell_not_text XML1.T_THUOC",
      "exchange.bhyt.cell_not_text XML3[1].MUC_HUONG",
      "exchange.bhyt.cell_not_text XML3[1].SO_LUONG",
    ]);
  });
});
