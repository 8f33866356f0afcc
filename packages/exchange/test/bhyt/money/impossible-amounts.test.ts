import { describe, expect, it } from "vitest";
import { rowAmounts, totalsOf, withRowAmounts } from "../../../src/bhyt/money/index.ts";
import { sampleTables } from "../sample-tables.ts";

const terms = { quantity: "1", price: "100", insuredRatio: "100", benefitLevel: "100" };
const refused = (path: readonly (string | number)[], code: string) => ({
  code: "exchange.money.not_calculable",
  issues: [expect.objectContaining({ path, code: `exchange.money.${code}` })],
});
function thrownBy(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}

describe("amounts by which somebody would pay less than nothing", () => {
  it.each([
    ["insuredPrice", { insuredPrice: "200" }, "insured_above_charged"],
    ["otherSources", { otherSources: "500" }, "other_sources"],
  ] as const)("are refused for a row, at %s", (term, more, code) => {
    expect(thrownBy(() => rowAmounts({ ...terms, ...more } as never))).toMatchObject(refused([term], code));
  });

  it("are refused for the tables, at the cell that was given", () => {
    const [row, ...rest] = sampleTables.XML3 ?? [];
    const other = { ...row, DON_GIA_BV: "100", DON_GIA_BH: "200", TYLE_TT_DV: "100", TYLE_TT_BH: "100" };
    const dear = { ...sampleTables, XML3: [other, ...rest] } as never;
    expect(thrownBy(() => withRowAmounts(dear))).toMatchObject(
      refused(["XML3", 0, "DON_GIA_BH"], "insured_above_charged"),
    );
  });

  it.each([null, "x", 5])("tables that are %o are no empty tables", (held) => {
    expect(thrownBy(() => totalsOf({ XML2: held } as never))).toMatchObject(refused(["XML2"], "list"));
  });

  it.each(["half-up", "HALF_EVEN", null])("nor is %o a way of rounding", (rounding) => {
    expect(thrownBy(() => rowAmounts(terms as never, rounding as never))).toMatchObject(
      refused(["rounding"], "word"),
    );
  });
});
