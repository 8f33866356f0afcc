import type { Visit } from "@benhan/core";
import { bhytBenefitLevel } from "@benhan/core/codes/bhyt-benefit-level";
import { sampleVisit } from "@benhan/core/testkit";
import { chargesOf, type VisitDraft, withAmounts } from "@benhan/exchange/money";
import { toTables } from "@benhan/exchange/qd3176";
import { checkTables } from "@benhan/exchange/rules";
import { describe, expect, it } from "vitest";
import { cardPercentOf } from "../../../src/bhyt/money/card-level.ts";

/** The visit as a hospital system has it before it reckons: without any amount. */
function draftOf(visit: Visit): VisitDraft {
  const { year, month } = visit.settlement;
  return {
    ...visit,
    medications: visit.medications.map(({ amounts: _amounts, ...line }) => line),
    services: visit.services.map(({ amounts: _amounts, ...line }) => line),
    settlement: { year, month },
  };
}

describe("a visit without amounts", () => {
  const filled = withAmounts(draftOf(sampleVisit()));

  it("gets all of them, and the checker has nothing to say about the money", () => {
    const { issues } = checkTables(toTables(filled).tables);
    const money = issues.filter(({ rule = "" }) => /^(?:SUM-|X2-00|X3-00|X2-010|X3-01)/.test(rule));
    expect(money.map(({ rule, official }) => `${rule} ${official}`)).toEqual([]);
    expect(filled.medications.length + filled.services.length).toBeGreaterThan(0);
    expect(filled.settlement.hospital).toMatch(/^\d+\.\d\d$/);
  });

  it("keeps what the lines already say of level and other sources, and everything else", () => {
    expect(withAmounts(filled)).toEqual(filled);
    const { medications, services, settlement, ...rest } = filled;
    expect(sampleVisit()).toMatchObject(rest);
    expect(settlement).toMatchObject({ year: sampleVisit().settlement.year });
    expect([medications.length, services.length]).toEqual([
      sampleVisit().medications.length,
      sampleVisit().services.length,
    ]);
  });

  it("becomes the charge entries of a record: its lines, and one settlement", () => {
    const charges = chargesOf(filled);
    expect(charges.map(({ of }) => of)).toEqual([
      ...filled.medications.map(() => "medication"),
      ...filled.services.map(() => "service"),
      "settlement",
    ]);
  });
});

describe("the level of a card", () => {
  it("is what the list of levels says, and nothing for numbers of other forms", () => {
    for (const { code, extra } of bhytBenefitLevel.entries) {
      expect(cardPercentOf([`DN${code}797900000000`]), code).toBe(extra?.["percent"]);
    }
    for (const card of ["0123456789", "079185000000", "DN", "", "dn4797900000000", "DN9797900000000"]) {
      expect(cardPercentOf([card]), card).toBeUndefined();
    }
    expect(cardPercentOf(["CC1797900000000", "HN2797900000000"])).toBe(100);
    expect(cardPercentOf(["DN4797900000000", "HN2797900000000"])).toBeUndefined();
    expect(cardPercentOf(["DN4797900000000", "0123456789"])).toBeUndefined();
  });
});
