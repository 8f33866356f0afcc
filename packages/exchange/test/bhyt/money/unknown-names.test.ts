import { type EmrError, isEmrError } from "@benhan/core/faults";
import { sampleVisit } from "@benhan/core/testkit";
import {
  calculateClaim,
  claimTermsOf,
  costStatement,
  rowAmounts,
  totalsOf,
  withAmounts,
  withRowAmounts,
} from "@benhan/exchange/money";
import { checkFromTables } from "@benhan/exchange/qd3176";
import { checkTables } from "@benhan/exchange/rules";
import { createDossierGenerator } from "@benhan/exchange/testkit";
import { describe, expect, it } from "vitest";

const whole = createDossierGenerator({ seed: "unknown-names" }).next("surgery");
const { XML2 = [], ...withoutDrugs } = whole;

const line = {
  group: "4",
  scope: "insured",
  quantity: "2",
  unitPrice: "400000",
  insurancePercent: "100",
  paymentMethod: "fee-for-service",
};
const { unitPrice: _, ...common } = line;
const claim = {
  medications: [line],
  services: [{ ...common, group: "1", hospitalUnitPrice: "300000" }],
  cards: ["DN4797900000000"],
  visitCategory: "1.1",
  careForm: "03",
  endedOn: "2026-07-03",
};

function errorOf(run: () => unknown): EmrError {
  try {
    run();
  } catch (error) {
    if (isEmrError(error, "exchange.money.not_calculable")) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
}

/** What is said: the place, and the name that is meant. */
function told(run: () => unknown): readonly string[] {
  return errorOf(run).issues.map(({ code, path, text, nextStep }) => {
    expect([text.vi, text.en, nextStep?.vi, nextStep?.en].every(Boolean)).toBe(true);
    const near = /Is it (.*)\?$/.exec(text.en)?.[1] ?? "";
    return `${code.split(".").at(-1)} ${path.join(".")} ${near}`.trim();
  });
}

const calculate = (terms: object, options?: object) =>
  calculateClaim(terms as Parameters<typeof calculateClaim>[0], options);

describe("a name that no formula knows", () => {
  it("is named at every depth of a claim with the one that is meant, all at once", () => {
    const [service] = claim.services;
    const wrong = {
      ...claim,
      copaymentExemptfrom: "2026-07-01",
      Services: [],
      medications: [{ ...line, amounts: { benefitpercent: "80" } }],
      services: [
        { ...service, insuredPrice: "1", amounts: { otherSource: {}, otherSources: { statebudget: "1" } } },
      ],
    };
    expect(told(() => calculate(wrong, { roundings: "down", rounding: "down" }))).toEqual([
      "unknown_name copaymentExemptfrom copaymentExemptFrom",
      "unknown_name Services services",
      "unknown_name medications.0.amounts.benefitpercent benefitPercent",
      "unknown_name services.0.insuredPrice",
      "unknown_name services.0.amounts.otherSource otherSources",
      "unknown_name services.0.amounts.otherSources.statebudget stateBudget",
      "unknown_name options.roundings rounding",
    ]);
    const [, , , far] = errorOf(() => calculate(wrong)).issues;
    expect(far?.nextStep?.en).toContain("insuredUnitPrice");
  });

  it("is none when it belongs to the line of a whole visit, or holds nothing", () => {
    const terms = claimTermsOf(sampleVisit());
    expect(calculateClaim(terms).sums).toEqual(
      calculateClaim({ ...terms, nothing: undefined } as typeof terms).sums,
    );
    expect(() => withAmounts(sampleVisit())).not.toThrow();
  });

  it("is refused in a visit whose amounts are to be filled", () => {
    const visit = { ...sampleVisit(), copaymentExemptfrom: "2026-07-01" };
    expect(told(() => withAmounts(visit))).toEqual(["unknown_name copaymentExemptfrom copaymentExemptFrom"]);
  });

  it("is refused in the terms of a row, and so is a rounding that there is not", () => {
    const terms = { quantity: "2", price: "8000", insuredRatio: "100", benefitLevel: "80", otherSource: "1" };
    expect(told(() => rowAmounts(terms as never, "up" as never))).toEqual([
      "unknown_name otherSource otherSources",
      "word rounding",
    ]);
  });

  it("is refused in options of each kind: what is no list, no day, no word", () => {
    const options = {
      inpatientCareForms: "03",
      rightRouteCategories: [1],
      baseSalaries: [{}],
      benefitDecimalFrom: "x",
    };
    expect(told(() => calculate(claim, options))).toEqual([
      "words options.inpatientCareForms",
      "words options.rightRouteCategories",
      "salaries options.baseSalaries",
      "date options.benefitDecimalFrom",
    ]);
    expect(told(() => calculate(claim, null as never))).toEqual(["object options"]);
    expect(told(() => withRowAmounts(whole, { rounding: "up" } as never))).toEqual(["word options.rounding"]);
    expect(told(() => withRowAmounts(whole, { round: "down" } as never))).toEqual([
      "unknown_name options.round",
    ]);
  });

  it("is refused as a column, the first cell of each", () => {
    const rows = XML2.map((row) => ({ ...row, T_NGUONKHAC_NSN: "5000.00", don_gia: "1" }));
    const XML1 = { ...whole.XML1, MUCHUONG: "80" };
    expect(told(() => withRowAmounts({ ...whole, XML1, XML2: rows } as never))).toEqual(
      [
        "unknown_name XML1.MUCHUONG",
        "unknown_name XML2.0.T_NGUONKHAC_NSN T_NGUONKHAC_NSNN",
        "unknown_name XML2.0.don_gia DON_GIA",
      ].map((place) => expect.stringContaining(place)),
    );
  });
});

describe("a table that there is not", () => {
  const tables = { ...withoutDrugs, xml2: XML2 } as typeof whole;
  const env004 = expect.objectContaining({
    code: "exchange.bhyt.no_such_table",
    rule: "ENV-004",
    path: ["xml2"],
  });

  it.each([
    ["withRowAmounts", withRowAmounts],
    ["totalsOf", totalsOf],
    ["costStatement", costStatement],
  ])("is refused by %s, with the name that is meant", (_name, run) => {
    expect(told(() => run(tables))).toEqual(["no_such_table xml2 XML2"]);
  });

  it("is an error of checkTables, which judges nothing, and of checkFromTables", () => {
    expect(checkTables(tables)).toMatchObject({ ok: false, issues: [env004] });
    expect(checkFromTables(tables, { facilityId: "bv-thu-nghiem" as never })).toMatchObject({
      ok: false,
      issues: expect.arrayContaining([env004]),
    });
    expect(checkTables({ ...whole, XML99: undefined } as typeof whole).ok).toBe(true);
  });

  it("is told as a list where a list of episodes was passed", () => {
    for (const list of [[whole], { dossiers: [whole] }]) {
      const { ok, issues } = checkTables(list as never);
      expect([ok, issues.map(({ code }) => code)]).toEqual([false, ["exchange.bhyt.not_tables"]]);
      expect(issues[0]?.nextStep?.en).toContain("for (const tables of dossiers)");
      expect(told(() => withRowAmounts(list as never))).toEqual(["not_tables"]);
    }
  });
});

describe("other sources that are left out", () => {
  const parts = ["T_NGUONKHAC_NSNN", "T_NGUONKHAC_VTNN", "T_NGUONKHAC_VTTN", "T_NGUONKHAC_CL", "T_NGUONKHAC"];
  const without = <Row extends object>(row: Row, blank?: string) => ({
    ...row,
    ...Object.fromEntries(parts.map((name) => [name, blank])),
  });

  it.each([undefined, "", " "])(
    "are 0 in the cells of rows that have %j, and the check is clean",
    (blank) => {
      const { XML3 = [] } = whole;
      const rows = {
        XML2: XML2.map((row) => without(row, blank)),
        XML3: XML3.map((row) => without(row, blank)),
      };
      const filled = withRowAmounts({ ...whole, ...rows } as unknown as typeof whole);
      for (const row of [...(filled.XML2 ?? []), ...(filled.XML3 ?? [])]) {
        expect(parts.map((name) => row[name as keyof typeof row])).toEqual(parts.map(() => "0.00"));
      }
      expect(checkTables(filled).issues.filter(({ severity }) => severity !== "information")).toEqual([]);
    },
  );

  it("keep what is told: the total is the sum of the parts, and another total is refused", () => {
    const [first, ...others] = XML2;
    const given = (cells: object) =>
      ({ ...whole, XML2: [{ ...without(first ?? {}), ...cells }, ...others] }) as unknown as typeof whole;
    const filled = withRowAmounts(given({ T_NGUONKHAC_CL: "1.5", T_NGUONKHAC_NSNN: "2" }));
    expect(filled.XML2?.[0]).toMatchObject({
      T_NGUONKHAC_NSNN: "2",
      T_NGUONKHAC_VTNN: "0.00",
      T_NGUONKHAC_CL: "1.5",
      T_NGUONKHAC: "3.50",
    });
    expect(told(() => withRowAmounts(given({ T_NGUONKHAC: "5000" })))).toEqual([
      "other_sources_sum XML2.0.T_NGUONKHAC",
    ]);
    expect(told(() => withRowAmounts(given({ T_NGUONKHAC_CL: "5.000,00" })))).toEqual([
      "number XML2.0.T_NGUONKHAC_CL",
    ]);
  });

  it("are told as 0 by the explanation of a claim", () => {
    const { vi, en } = calculate(claim)
      .explain()
      .find(({ amount }) => amount === "XML2[1].T_NGUONKHAC") ?? { vi: "", en: "" };
    expect([vi, en]).toEqual([
      expect.stringContaining("nguồn không ghi được tính là 0"),
      expect.stringContaining("those not told are taken as 0"),
    ]);
  });
});
