import { withRowAmounts } from "@benhan/exchange/money";
import { checkTables } from "@benhan/exchange/rules";
import { createDossierGenerator } from "@benhan/exchange/testkit";
import { describe, expect, it } from "vitest";
import { sampleTables } from "../sample-tables.ts";

type Cells = Readonly<Record<string, string>>;

const withRow = (table: "XML2" | "XML3", cells: Cells) => ({
  ...sampleTables,
  [table]: (sampleTables[table] ?? []).map((row, at) => (at === 0 ? { ...row, ...cells } : row)),
});
const dots = (tables: typeof sampleTables) =>
  checkTables(tables).issues.flatMap(({ rule, severity, official, expected }) =>
    rule === "THOUSANDS-DOT" ? [`${severity} ${official} ${expected}`] : [],
  );
const drug = (cells: Cells) =>
  dots(withRowAmounts(withRow("XML2", { DON_VI_TINH: "Viên", SO_LUONG: "90", ...cells })));
const service = (cells: Cells) => dots(withRowAmounts(withRow("XML3", { SO_LUONG: "1", ...cells })));

describe("a dot that groups thousands", () => {
  it("in a price whose amounts were computed from it is a warning at the price", () => {
    expect(drug({ DON_GIA: "19.475" })).toEqual(["warning XML2[1].DON_GIA 19475"]);
    expect(drug({ DON_GIA: "252.500" })).toEqual(["warning XML2[1].DON_GIA 252500"]);
    expect(service({ DON_GIA_BV: "42.100", DON_GIA_BH: "42.100" })).toEqual([
      "warning XML3[1].DON_GIA_BV 42100",
      "warning XML3[1].DON_GIA_BH 42100",
    ]);
  });

  it("says how the number is read", () => {
    const { issues } = checkTables(withRow("XML2", { DON_VI_TINH: "Viên", DON_GIA: "19.475" }));
    const found = issues.find(({ rule }) => rule === "THOUSANDS-DOT");
    expect(found?.text.vi).toContain("19.475 là mười chín phẩy bốn bảy lăm");
    expect(found?.code).toBe("exchange.bhyt.thousands_dot");
  });

  it("in a price keeps the check from calling the right amount wrong: no amount is expected", () => {
    const amounts = { THANH_TIEN_BV: "1752750.00", THANH_TIEN_BH: "1752750.00", TYLE_TT_BH: "100" };
    const tables = withRow("XML2", { DON_VI_TINH: "Viên", SO_LUONG: "90", DON_GIA: "19.475", ...amounts });
    expect(dots(tables)).toEqual(["warning XML2[1].DON_GIA 19475"]);
    const priced = checkTables(tables).issues.filter(({ rule }) => rule === "X2-001" || rule === "X2-002");
    expect(priced.map(({ official, expected }) => [official, expected])).toEqual([
      ["XML2[1].THANH_TIEN_BV", undefined],
      ["XML2[1].THANH_TIEN_BH", undefined],
    ]);
  });

  it("is found in any price or quantity when the amount is 1000 times its formula, and in the amount when a thousandth", () => {
    const cells = { DON_VI_TINH: "Viên", SO_LUONG: "2", DON_GIA: "157.143" };
    expect(dots(withRow("XML2", { ...cells, THANH_TIEN_BV: "314286.00" }))).toEqual([
      "warning XML2[1].DON_GIA 157143",
    ]);
    expect(dots(withRow("XML2", { ...cells, DON_GIA: "19475", THANH_TIEN_BV: "38.95" }))).toEqual([
      "warning XML2[1].THANH_TIEN_BV 38950.00",
    ]);
  });

  it.each([["157.143"], ["333.333"], ["19475"], ["19475.000"], ["8000"], ["0.500"], ["25.5"]])(
    "is not seen in a price of %s",
    (price) => {
      expect(drug({ DON_GIA: price })).toEqual([]);
    },
  );

  it("is not seen where decimals are honest: small units, and programs that write three everywhere", () => {
    expect(drug({ DON_VI_TINH: "Lít", DON_GIA: "3.150" })).toEqual([]);
    expect(drug({ DON_VI_TINH: "Gam", DON_GIA: "12.500" })).toEqual([]);
    expect(drug({ SO_LUONG: "10.000", DON_GIA: "500.000" })).toEqual([]);
    expect(drug({ DON_GIA: "500.000" })).toEqual(["warning XML2[1].DON_GIA 500000"]);
  });

  it("is seen in none of 300 sound episodes", { timeout: 60_000 }, () => {
    const generator = createDossierGenerator({ seed: "thousands-dot" });
    for (let count = 0; count < 300; count++) expect(dots(generator.next())).toEqual([]);
  });
});
