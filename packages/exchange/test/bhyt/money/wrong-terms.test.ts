import type { Decimal, Visit } from "@benhan/core";
import { type EmrError, isEmrError } from "@benhan/core/faults";
import { sampleVisit } from "@benhan/core/testkit";
import { calculateClaim, costStatement, withAmounts } from "@benhan/exchange/money";
import { type BhytTables, toTables } from "@benhan/exchange/qd3176";
import { checkTables } from "@benhan/exchange/rules";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runs } from "../../../../../tests/long-run.ts";
import * as words from "../../../src/bhyt/mapping/code-words.ts";
import { paymentMethods, scopes } from "../../../src/bhyt/money/closed-words.ts";

/** Terms as plain JavaScript gives them. */
type Terms = Readonly<Record<string, unknown>>;

const line: Terms = {
  group: "4",
  scope: "insured",
  quantity: "2",
  unitPrice: "400000",
  insurancePercent: "100",
  paymentMethod: "fee-for-service",
};
const { unitPrice: _unitPrice, ...common } = line;
const service: Terms = { ...common, group: "1", hospitalUnitPrice: "300000" };
const claim: Terms = {
  medications: [line],
  services: [],
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

const calculate = (terms: unknown, options?: object) =>
  calculateClaim(terms as Parameters<typeof calculateClaim>[0], options);
const issuesOf = (terms: unknown, options?: object) => errorOf(() => calculate(terms, options)).issues;
const placesOf = (terms: unknown, options?: object) =>
  issuesOf(terms, options).map(
    ({ code, path }) => `${code.replace("exchange.money.", "")} ${path.join(".")}`,
  );
const ofLine = (more: Terms) => ({ ...claim, medications: [{ ...line, ...more }] });
const ofService = (more: Terms) => ({ ...claim, services: [{ ...service, ...more }] });

describe("a claim out of plain JavaScript", () => {
  it.each([
    ["a scope by its code", ofLine({ scope: "2" }), "word medications.0.scope"],
    ["no scope", ofLine({ scope: undefined }), "word medications.0.scope"],
    ["a scope of other words", ofLine({ scope: "outside" }), "word medications.0.scope"],
    ["a name of every object", ofLine({ scope: "constructor" }), "word medications.0.scope"],
    ["a payment method by its code", ofLine({ paymentMethod: "1" }), "word medications.0.paymentMethod"],
    ["no payment method", ofLine({ paymentMethod: undefined }), "word medications.0.paymentMethod"],
    ["an unknown group", ofLine({ group: "99" }), "word medications.0.group"],
    ["a supply among the drugs", ofLine({ group: "10" }), "word medications.0.group"],
    ["a drug among the services", ofService({ group: "4" }), "word services.0.group"],
    [
      "more than everything insured",
      ofLine({ insurancePercent: "150" }),
      "whole_percent medications.0.insurancePercent",
    ],
    ["half a percent", ofLine({ insurancePercent: "99.5" }), "whole_percent medications.0.insurancePercent"],
    [
      "a service ratio above 100",
      ofService({ servicePercent: "101" }),
      "whole_percent services.0.servicePercent",
    ],
    [
      "a level above 100",
      ofLine({ amounts: { benefitPercent: "100.1" } }),
      "percent medications.0.amounts.benefitPercent",
    ],
    ["words for a moment", ofLine({ orderedAt: "hôm qua" }), "minute medications.0.orderedAt"],
    ["a code for a flag", ofService({ reusedSupply: "1" }), "flag services.0.reusedSupply"],
    ["a number for text", ofLine({ quantity: 2 }), "not_text medications.0.quantity"],
    ["amounts of no object", ofLine({ amounts: "1" }), "object medications.0.amounts"],
    [
      "sources of no object",
      ofLine({ amounts: { otherSources: [] } }),
      "object medications.0.amounts.otherSources",
    ],
    ["a line of nothing", { ...claim, medications: [null] }, "object medications.0"],
    ["a gap", { ...claim, medications: new Array(1) }, "object medications.0"],
    ["a care form without its zero", { ...claim, careForm: "3" }, "word careForm"],
    ["an unknown category", { ...claim, visitCategory: "1,1" }, "word visitCategory"],
    ["a card of nothing", { ...claim, cards: [null] }, "cards cards"],
    ["a card alone", { ...claim, cards: "DN4797900000000" }, "cards cards"],
  ])("with %s is not computed", (_what, terms, place) => {
    expect(placesOf(terms)).toEqual([place]);
  });

  it("tells every place at once, in both languages, with its column and a next step", () => {
    const issues = issuesOf({});
    expect(placesOf({})).toEqual([
      "cards cards",
      "word visitCategory",
      "word careForm",
      "date endedOn",
      "list medications",
      "list services",
    ]);
    for (const { text, nextStep, official } of issues) {
      expect([text.vi, text.en, nextStep?.vi, nextStep?.en, official].every(Boolean)).toBe(true);
    }
    expect(errorOf(() => calculate({})).text.en).toContain("6 terms");
  });

  it("names the allowed words and the one that is meant, never what stands there", () => {
    const [byCode] = issuesOf(ofLine({ scope: 2 }));
    expect(byCode?.text.en).toBe(
      'It must be one of: insured (1), self-paid (2), armed-forces (3). What stands here means "self-paid".',
    );
    expect(byCode?.nextStep?.vi).toBe('Ghi "self-paid".');
    expect(byCode?.official).toBe("XML2[1].PHAM_VI");
    expect(issuesOf({ ...claim, careForm: "3" })[0]?.nextStep?.en).toBe('Write "03".');
    const secret = "NGUYEN VAN THU";
    const all = issuesOf({
      ...ofLine({ scope: secret, group: secret, orderedAt: secret }),
      careForm: secret,
    });
    expect(all).toHaveLength(4);
    expect(JSON.stringify(all)).not.toContain(secret);
  });

  it("is refused when the insured part would cost more than the whole", () => {
    const dear = { ...service, insuredUnitPrice: "300001", servicePercent: "100" };
    const { issues } = errorOf(() => calculateClaim({ ...claim, services: [service, dear] } as never));
    expect(issues.map(({ code, official }) => [code, official])).toEqual([
      ["exchange.money.insured_above_charged", "XML3[2].DON_GIA_BH"],
    ]);
  });

  it("is judged with its options", () => {
    expect(placesOf(claim, { rounding: "up", categoryPercent: "150" })).toEqual([
      "word options.rounding",
      "percent options.categoryPercent",
    ]);
  });

  it("is computed with the ratios of decimal columns", () => {
    const { services } = calculate(ofService({ insurancePercent: "80.00", servicePercent: "50.0" }));
    expect(services[0]).toMatchObject({ insurancePercent: "80", servicePercent: "50" });
  });

  it("knows the words of the tables", () => {
    for (const [word, code] of Object.entries(scopes)) expect(words.scope.toText(word as never)).toBe(code);
    for (const [word, code] of Object.entries(paymentMethods)) {
      expect(words.paymentMethod.toText(word as never)).toBe(code);
    }
  });
});

describe.each([null, undefined, "XML1", 1, []])("%j", (value) => {
  it("is no claim, no visit and no tables", () => {
    expect(placesOf(value)).toEqual(["object "]);
    expect(errorOf(() => withAmounts(value as unknown as Visit)).issues).toHaveLength(1);
    expect(errorOf(() => costStatement(value as unknown as BhytTables)).issues).toHaveLength(1);
  });
});

describe("a visit of nothing", () => {
  it("lacks what its claim is made of", () => {
    const { issues } = errorOf(() => withAmounts({} as Visit));
    expect(issues.map(({ path }) => path.join("."))).toEqual(["coverages", "episode"]);
  });
});

const seed = 3176;
const count = runs(300, 5_000);
const money = /^(?:SUM-(?!015)|X2-0(?:0[1-9]|10)$|X3-0(?:0[1-9]|10)$)/;

/** Terms that are well, and now and then some that are not. */
const anyLine = fc.record({
  scope: fc.constantFrom("insured", "insured", "self-paid", "armed-forces", "2", undefined),
  paymentMethod: fc.constantFrom("fee-for-service", "fee-for-service", "capitation", "case-based", "1"),
  quantity: fc.constantFrom("1", "3", "0.5", "1.333", "12"),
  price: fc.constantFrom("1", "999.999", "40000", "123456.78", "8000000"),
  insuredPrice: fc.constantFrom(undefined, undefined, undefined, "0.5", "39000", "200000"),
  insurancePercent: fc.constantFrom("100", "100", "100.00", "50", "0", "33", "99.5", "150"),
  servicePercent: fc.constantFrom(undefined, "100", "50.00", "30", "0", "101"),
  other: fc.constantFrom(undefined, "0.1", "1", "250.55", "100000"),
  level: fc.constantFrom(undefined, undefined, "80", "100", "0", "120"),
});
const anyVisit = fc.record({
  drugs: fc.array(anyLine, { maxLength: 3 }),
  services: fc.array(anyLine, { maxLength: 3 }),
  insured: fc.boolean(),
});

describe(`what is accepted (seed ${seed}, ${count} visits)`, () => {
  it("becomes tables about whose money the checker has nothing to say", { timeout: 300_000 }, () => {
    const sample = sampleVisit();
    let accepted = 0;
    let refused = 0;
    const termsOf = ({
      price: _price,
      insuredPrice: _insured,
      other,
      level,
      servicePercent: _ratio,
      ...terms
    }: Terms) => ({
      ...terms,
      amounts: {
        ...(other !== undefined && { otherSources: { domestic: other as Decimal } }),
        ...(level !== undefined && { benefitPercent: level as Decimal }),
      },
    });
    fc.assert(
      fc.property(anyVisit, ({ drugs, services, insured }) => {
        const [drug] = sample.medications;
        const [item] = sample.services;
        const draft = {
          ...sample,
          ...(insured ? {} : { coverages: [] }),
          medications: drugs.map((one) => ({ ...drug, ...termsOf(one), unitPrice: one.price })),
          services: services.map((one) => ({
            ...item,
            ...termsOf(one),
            hospitalUnitPrice: one.price,
            insuredUnitPrice: one.insuredPrice ?? one.price,
            servicePercent: one.servicePercent,
          })),
        };
        let filled: Visit;
        try {
          filled = withAmounts(draft as unknown as Visit);
        } catch (error) {
          refused += 1;
          expect(isEmrError(error, "exchange.money.not_calculable")).toBe(true);
          return;
        }
        accepted += 1;
        const { issues } = checkTables(toTables(filled).tables);
        const found = issues.filter(({ rule = "", severity }) => money.test(rule) && severity === "error");
        expect(found.map(({ rule, official }) => `${rule} ${official}`)).toEqual([]);
      }),
      { seed, numRuns: count },
    );
    expect(Math.min(accepted, refused)).toBeGreaterThan(count / 20);
  });
});
