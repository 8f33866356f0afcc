import { describe, expect, it } from "vitest";
import {
  ageInMonths,
  cardForms,
  readBirthDate,
  readInsuranceCard,
  readOldId,
  readPersonalId,
} from "../../src/identifiers/index.ts";
import type { BirthMoment, CalendarDate } from "../../src/index.ts";
import { issueNames } from "./issue-names.ts";

const on = (day: string) => ({ on: day as CalendarDate });

describe("rules of identifiers at their boundary days", () => {
  it.each([
    ["CN3797900000000", "2025-12-31", []],
    ["CN3797900000000", "2026-01-01", ["level_unusual"]],
    ["CN2797900000000", "2025-12-31", ["level_unusual"]],
    ["CN2797900000000", "2026-01-01", []],
    ["LH4797900000000", "2025-12-31", []],
    ["LH4797900000000", "2026-01-01", ["level_unusual"]],
  ])("levels of 2026-01-01: %s on %s", (card, day, expected) => {
    expect(issueNames(readInsuranceCard(card, on(day)))).toEqual(expected);
  });

  it.each(["2021-03-31", "2021-04-01", "2025-08-14", "2025-08-15", "2026-08-31", "2026-09-01"])(
    "capture takes all three forms, also on %s",
    (day) => {
      for (const number of ["DN4797900000000", "7900000000", "079290000001"]) {
        expect(issueNames(readInsuranceCard(number, on(day)))).toEqual([]);
      }
    },
  );

  it.each([
    ["079290000001", "2026-08-31", "claimWithPersonalId", ["form_not_accepted"]],
    ["079290000001", "2026-09-01", "claimWithPersonalId", []],
    ["DN4797900000000", "2026-08-31", "claimWithPersonalId", []],
    ["DN4797900000000", "2026-09-01", "claimWithPersonalId", []],
    ["7900000000", "2026-09-01", "claimWithPersonalId", ["form_not_accepted"]],
    ["079290000001", "2026-08-31", "claim", ["form_not_accepted"]],
    ["079290000001", "2026-09-01", "claim", ["form_not_accepted"]],
    ["DN4797900000000", "2026-09-01", "claim", []],
  ] as const)("personal ID in place of the card: %s on %s under %s", (number, day, rule, expected) => {
    const reading = readInsuranceCard(number, { ...on(day), cardForms: cardForms[rule] });
    expect(issueNames(reading)).toEqual(expected);
  });

  it("takes a rule of the host, with its own day, rows in any order", () => {
    const rule = [
      { from: "2025-08-15" as CalendarDate, forms: ["personal-id"] as const },
      { forms: ["card"] as const },
    ];
    const accepts = (number: string, day: string) =>
      issueNames(readInsuranceCard(number, { ...on(day), cardForms: rule })).length === 0;
    expect([accepts("079290000001", "2025-08-14"), accepts("079290000001", "2025-08-15")]).toEqual([
      false,
      true,
    ]);
    expect([accepts("DN4797900000000", "2025-08-14"), accepts("DN4797900000000", "2025-08-15")]).toEqual([
      true,
      false,
    ]);
  });

  it("judges by the newest rules when no day is given", () => {
    expect(issueNames(readInsuranceCard("CN3797900000000"))).toEqual(["level_unusual"]);
    const reading = readInsuranceCard("079290000001", { cardForms: cardForms.claimWithPersonalId });
    expect(issueNames(reading)).toEqual([]);
  });

  it("takes a newer table of groups from the host", () => {
    const usualLevel = (group: string) => (group === "ZZ" ? "4" : undefined);
    expect(issueNames(readInsuranceCard("ZZ4797900000000", { usualLevel }))).toEqual([]);
    expect(issueNames(readInsuranceCard("DN4797900000000", { usualLevel }))).toEqual(["prefix_unknown"]);
  });

  it.each([
    ["2024-12-31", []],
    ["2025-01-01", ["superseded"]],
  ])("old identity cards ended on 2025-01-01: on %s", (day, expected) => {
    expect(issueNames(readOldId("000000001", on(day)))).toEqual(expected);
  });

  it("calls a year of birth a future one until its first day", () => {
    const names = (today: string) =>
      issueNames(readPersonalId("001299000001", { today: today as CalendarDate }));
    expect([names("2098-12-31"), names("2099-01-01")]).toEqual([["future_birth"], []]);
  });

  it.each([
    ["20261122", "2026-11-21", true],
    ["20261122", "2026-11-22", false],
    ["20261200", "2026-11-30", true],
    ["20261200", "2026-12-01", false],
    ["20270000", "2026-12-31", true],
    ["20270000", "2027-01-01", false],
    ["202611221500", "2026-11-21", true],
    ["202611221500", "2026-11-22", false],
  ])("birth %s is a future one on %s: %s", (input, today, isFuture) => {
    const { issues } = readBirthDate(input, { today: today as CalendarDate });
    expect(issues.length > 0).toBe(isFuture);
  });

  it.each([
    ["2020-11-22", "2026-11-21", 71, 71],
    ["2020-11-22", "2026-11-22", 72, 72],
    ["2020-11-22T08:00", "2026-11-22", 72, 72],
    ["2020-11", "2026-11-15", 71, 72],
    ["2020-11", "2026-11-30", 72, 72],
    ["2020", "2026-11-22", 70, 82],
    ["2024-02", "2024-02-10", 0, 0],
  ])("a child born %s has on %s between %i and %i months", (birth, day, least, most) => {
    expect(ageInMonths(birth as BirthMoment, day as CalendarDate)).toEqual({ least, most });
  });
});
