import type { CalendarDate, Decimal, LocalMinute } from "@benhan/core";
import { EmrError } from "@benhan/core/faults";
import {
  type ClaimOptions,
  type ClaimTerms,
  calculateClaim,
  type MedicationTerms,
  type ServiceTerms,
} from "@benhan/exchange/money";
import { describe, expect, it } from "vitest";

const decimal = (text: string) => text as Decimal;
const drug = (price: string, more: Partial<MedicationTerms> = {}): MedicationTerms => ({
  group: "4",
  scope: "insured",
  quantity: decimal("1"),
  unitPrice: decimal(price),
  insurancePercent: decimal("100"),
  paymentMethod: "fee-for-service",
  ...more,
});
const service = (price: string, more: Partial<ServiceTerms> = {}): ServiceTerms => ({
  group: "1",
  scope: "insured",
  quantity: decimal("1"),
  hospitalUnitPrice: decimal(price),
  insurancePercent: decimal("100"),
  paymentMethod: "fee-for-service",
  ...more,
});
const visit = (more: Partial<ClaimTerms> = {}): ClaimTerms => ({
  medications: [drug("1000000")],
  services: [],
  cards: ["DN4797900000000"],
  visitCategory: "1.1",
  careForm: "03",
  endedOn: "2026-07-03" as CalendarDate,
  ...more,
});
const levelOf = (more: Partial<ClaimTerms>, options: Partial<ClaimOptions> = {}) => {
  const { medications, level } = calculateClaim(visit(more), options);
  return [medications[0]?.benefitPercent, level?.from];
};
const issuesOf = (terms: ClaimTerms) => {
  try {
    calculateClaim(terms);
  } catch (error) {
    if (error instanceof EmrError) return error.issues?.map(({ code, path }) => `${code} ${path.join(".")}`);
  }
  return [];
};
const day = (text: string) => text as CalendarDate;

describe("the benefit level of a visit", () => {
  it("is the card's on the right route", () => {
    const level = (card: string) => levelOf({ cards: [`${card}797900000000`] })[0];
    expect(["CC1", "HN2", "HT3", "DN4", "QN5"].map(level)).toEqual(["100", "100", "95", "80", "100"]);
  });

  it("is multiplied by what the category pays on the day, with one decimal where it needs one", () => {
    expect(levelOf({ visitCategory: "1.13", cards: ["HT3797900000000"] })).toEqual(["47.5", "card"]);
    expect(levelOf({ visitCategory: "1.13" })).toEqual(["40", "card"]);
    expect(levelOf({ visitCategory: "1.13", endedOn: day("2026-06-30") })).toEqual(["0", "card"]);
    expect(levelOf({ visitCategory: "3.1" })).toEqual(["32", "card"]);
    expect(levelOf({ visitCategory: "3.1", careForm: "01" })).toEqual(["0", "card"]);
    expect(levelOf({ visitCategory: "1.2" })).toEqual(["100", "card"]);
  });

  it("is 100 below 15 % of the base salary of the day, on the right route only", () => {
    const at = (price: string, more: Partial<ClaimTerms> = {}) =>
      levelOf({ medications: [drug(price)], ...more });
    expect(at("379499.999")).toEqual(["80", "card"]);
    expect(at("379499.99")).toEqual(["100", "below-threshold"]);
    expect(at("379500")).toEqual(["80", "card"]);
    expect(at("351000", { endedOn: day("2026-06-30") })).toEqual(["80", "card"]);
    expect(at("350999", { endedOn: day("2026-06-30") })).toEqual(["100", "below-threshold"]);
    expect(at("1000", { visitCategory: "3.1" })).toEqual(["32", "card"]);
    expect(at("1000", { endedOn: day("2024-06-30") })).toEqual(["80", "card"]);
  });

  it("is nothing outside the scope and outside insurance, and everything once co-payment is waived", () => {
    const lines = [
      drug("900000", { scope: "self-paid" }),
      drug("900000", { orderedAt: "2026-07-02T08:00" as LocalMinute }),
      drug("900000", { orderedAt: "2026-07-03T08:00" as LocalMinute }),
      drug("900000", { amounts: { benefitPercent: decimal("60") } }),
    ];
    const levels = (more: Partial<ClaimTerms>) =>
      calculateClaim(visit({ medications: lines, ...more })).medications.map((line) => line.benefitPercent);
    expect(levels({ copaymentExemptFrom: "2026-07-03T00:00" as LocalMinute })).toEqual([
      "0",
      "80",
      "100",
      "60",
    ]);
    expect(levels({ copaymentExemptFrom: day("2026-07-02") })).toEqual(["0", "100", "100", "60"]);
    expect(levels({ visitCategory: "3.1", copaymentExemptFrom: day("2026-07-02") })).toEqual([
      "0",
      "32",
      "32",
      "60",
    ]);
    expect(levels({ visitCategory: "9" })).toEqual(["0", "0", "0", "60"]);
    const [line] = calculateClaim(visit({ cards: [] })).medications;
    expect([line?.insured, line?.selfPaid, line?.copaid]).toEqual(["0.00", "1000000.00", "0.00"]);
  });

  it("is asked of the host where it does not follow", () => {
    const cards = ["DN4797900000000", "HT3797900000000"];
    expect(issuesOf(visit({ cards }))).toEqual(["exchange.money.card_level cards"]);
    expect(issuesOf(visit({ cards: ["0123456789"] }))).toEqual(["exchange.money.card_level cards"]);
    expect(issuesOf(visit({ visitCategory: "10" }))).toEqual(["exchange.money.category visitCategory"]);
    expect(issuesOf(visit({ visitCategory: "1.99" }))).toEqual(["exchange.money.word visitCategory"]);
    const stated = [drug("1", { amounts: { benefitPercent: decimal("80") } })];
    expect(issuesOf(visit({ cards, visitCategory: "10", medications: stated }))).toEqual([]);
    expect(levelOf({ visitCategory: "10" }, { categoryPercent: decimal("50") })).toEqual(["40", "card"]);
  });
});

describe("the lines of a claim", () => {
  const priceOf = (line: ServiceTerms) =>
    calculateClaim(visit({ services: [line] })).services[0]?.insuredUnitPrice;

  it("know the insured price of a supply by its ceiling, of a reused one by its own", () => {
    const supply = (more: Partial<ServiceTerms>) => service("5000", { group: "10", ...more });
    expect(priceOf(supply({ ceiling: decimal("4000") }))).toBe("4000");
    expect(priceOf(supply({ ceiling: decimal("6000.5") }))).toBe("5000");
    expect(priceOf(supply({ ceiling: decimal("0"), insuredUnitPrice: decimal("4500") }))).toBe("4500");
    expect(priceOf(supply({ insuredUnitPrice: decimal("4000"), reusedSupply: true }))).toBe("5000");
    expect(priceOf(service("5000"))).toBe("5000");
  });

  it("tell every wrong term at once, and no value of it", () => {
    const terms = visit({
      medications: [drug("1,5", { quantity: decimal("-1") })],
      services: [
        service("1", {
          amounts: { otherSources: { domestic: decimal("x"), total: decimal("1") } },
          ceiling: decimal(""),
        }),
        service("100", { amounts: { otherSources: { domestic: decimal("5"), total: decimal("6") } } }),
      ],
    });
    expect(issuesOf(terms)).toEqual([
      "exchange.money.number medications.0.quantity",
      "exchange.money.number medications.0.unitPrice",
      "exchange.money.number services.0.ceiling",
      "exchange.money.number services.0.amounts.otherSources.domestic",
      "exchange.money.other_sources_sum services.1.amounts.otherSources.total",
    ]);
    const tooMuch = service("100", { amounts: { otherSources: { domestic: decimal("100.01") } } });
    expect(issuesOf(visit({ services: [tooMuch] }))).toEqual([
      "exchange.money.other_sources services.0.amounts.otherSources",
    ]);
  });

  it("come from a hospital system as plain text", () => {
    const claim = calculateClaim({
      medications: [],
      services: [
        {
          group: "15",
          scope: "insured",
          quantity: "4",
          hospitalUnitPrice: "200000.00",
          insurancePercent: "100",
          paymentMethod: "fee-for-service",
          ceiling: undefined,
        },
      ],
      cards: ["DN4797900000000"],
      visitCategory: "1.1",
      careForm: "03",
      endedOn: "2026-07-10",
    });
    expect(claim.sums).toMatchObject({ hospital: "800000.00", fundPaid: "640000.00", copaid: "160000.00" });
    expect(issuesOf(visit({ endedOn: day("10/07/2026"), copaymentExemptFrom: day("20260101") }))).toEqual([
      "exchange.money.date endedOn",
      "exchange.money.date_or_minute copaymentExemptFrom",
    ]);
  });

  it("lead to both totals of the fund that the texts allow", () => {
    const paid = drug("1000000", { amounts: { otherSources: { domestic: decimal("300000") } } });
    const total = (options: Partial<ClaimOptions>) =>
      calculateClaim(visit({ medications: [paid] }), options).sums.fundPaid;
    expect(total({})).toBe("700000.00");
    expect(total({ fundTotalWithOtherSources: "formula" })).toBe("1000000.00");
  });
});

describe("the explanation of a claim", () => {
  const claim = calculateClaim(
    visit({
      medications: [drug("1000000", { insurancePercent: decimal("50") })],
      services: [
        service("90000", {
          group: "10",
          ceiling: decimal("80000"),
          amounts: { otherSources: { stateBudget: decimal("20000") } },
        }),
      ],
    }),
  );
  const trail = new Map(claim.explain().map((one) => [one.amount, one]));

  it("names formula, inputs and value of each amount", () => {
    expect(trail.get("XML2[1].T_BHTT")).toMatchObject({
      formula: "THANH_TIEN_BH × MUC_HUONG/100",
      inputs: { THANH_TIEN_BH: "500000.00", MUC_HUONG: "80" },
      value: "400000.00",
    });
    expect(trail.get("XML3[1].DON_GIA_BH")?.inputs).toEqual({ DON_GIA_BV: "90000", T_TRANTT: "80000" });
    expect(trail.get("XML2[1].MUC_HUONG")?.inputs).toEqual({
      MUC_HUONG_THE: "80",
      TYLE_DOITUONG: "100",
      NGUONG_15_LCS: "379500",
    });
    expect(trail.get("XML3[1].T_BNTT")).toMatchObject({ inputs: { T_NGUONKHAC: "20000.00" }, value: "0.00" });
  });

  it("has every amount once, with the value of the result, in both languages", () => {
    const [drugAmounts] = claim.medications;
    const [serviceAmounts] = claim.services;
    const values = (table: string, amounts: typeof drugAmounts) => ({
      [`${table}[1].THANH_TIEN_BV`]: amounts?.hospital,
      [`${table}[1].THANH_TIEN_BH`]: amounts?.insured,
      [`${table}[1].T_NGUONKHAC`]: amounts?.otherSources.total,
      [`${table}[1].MUC_HUONG`]: amounts?.benefitPercent,
      [`${table}[1].T_BNTT`]: amounts?.selfPaid,
      [`${table}[1].T_BNCCT`]: amounts?.copaid,
      [`${table}[1].T_BHTT`]: amounts?.fundPaid,
    });
    const { sums } = claim;
    expect(Object.fromEntries([...trail].map(([amount, { value }]) => [amount, value]))).toEqual({
      ...values("XML2", drugAmounts),
      ...values("XML3", serviceAmounts?.amounts),
      "XML3[1].DON_GIA_BH": "80000",
      "XML1.T_THUOC": sums.drugs,
      "XML1.T_VTYT": sums.supplies,
      "XML1.T_TONGCHI_BV": sums.hospital,
      "XML1.T_TONGCHI_BH": sums.insured,
      "XML1.T_BNTT": sums.selfPaid,
      "XML1.T_BNCCT": sums.copaid,
      "XML1.T_BHTT": sums.fundPaid,
      "XML1.T_NGUONKHAC": sums.otherSources,
      "XML1.T_BHTT_GDV": sums.fundPaidFeeForService,
    });
    expect(claim.explain()).toHaveLength(trail.size);
    for (const { vi, en, value, source } of trail.values()) {
      for (const text of [vi, en]) expect(text).toContain(`= ${value}`);
      expect(source).toMatch(/QĐ/);
    }
  });

  /** The number that a formula gives for its inputs. */
  const evaluate = ({ formula, inputs }: ReturnType<typeof claim.explain>[number]): number => {
    const script = Object.entries(inputs)
      .sort(([left], [right]) => right.length - left.length)
      .reduce((text, [name, input]) => text.replaceAll(new RegExp(`\\b${name}\\b`, "g"), input), formula);
    const plain = script
      .replaceAll("×", "*")
      .replaceAll("−", "-")
      .replaceAll(/\b(?:min|max)\b/g, "Math.$&");
    return Number(new Function(`return ${plain};`)());
  };

  it.each(["0", "0.01", "1999.99", "40000", "95000", "100000"])(
    "has formulas that give its values, with %s of other sources",
    (other) => {
      const amounts = { otherSources: { foreign: decimal(other) } };
      const line = { quantity: decimal("2"), insurancePercent: decimal("95"), amounts };
      const explained = calculateClaim(
        visit({
          medications: [drug("50000", line)],
          services: [
            service("60000", { ...line, insuredUnitPrice: decimal("50000"), servicePercent: decimal("90") }),
            service("60000", { ...line, group: "10", ceiling: decimal("55000") }),
          ],
          visitCategory: "1.13",
        }),
      ).explain();
      const single = explained.filter(({ formula }) => !formula.includes("Σ"));
      expect(single).toHaveLength(3 * 7 + 1 + (other === "0" ? 1 : 0));
      for (const one of single)
        expect(evaluate(one), `${one.amount} ${one.en}`).toBeCloseTo(Number(one.value), 1);
    },
  );
});
