import { parseCalendarDate, type RetentionFacts, type RetentionTag } from "@benhan/core";
import { explainRetention, retentionEdition, retentionOf } from "@benhan/storage/retention";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const endedOn = parseCalendarDate("2026-07-02");
const facts = (...tags: readonly RetentionTag[]): RetentionFacts => ({ endedOn, tags });

/** The annex of TT 33/2025/TT-BYT, and for transplants the longer period of Luật 75/2006/QH11. */
const table: readonly (readonly [RetentionTag, rule: string, keepUntil: string])[] = [
  ["death", "TT33-039", "2056-12-31"],
  ["mental-illness", "TT33-040a", "2046-12-31"],
  ["occupational-accident", "TT33-040b", "2046-12-31"],
  ["traffic-accident", "TT33-040c", "2046-12-31"],
  ["transplant", "TRANSPLANT-LAW", "2056-12-31"],
  ["cosmetic-surgery", "TT33-043b", "2046-12-31"],
  ["domestic-violence", "TT33-026", "2046-12-31"],
  ["birth-certificate", "TT33-212", "permanent"],
];
const tags = table.map(([tag]) => tag);

describe("the retention table of TT 33/2025/TT-BYT", () => {
  it("keeps a record without special facts for 10 years after the year of its end", () => {
    expect(retentionOf(facts())).toEqual({ rule: "TT33-044", edition: "tt33-2025", keepUntil: "2036-12-31" });
  });

  it.each(table)("decides about %s by %s", (tag, rule, keepUntil) => {
    expect(retentionOf(facts(tag))).toEqual({ rule, edition: retentionEdition, keepUntil });
  });

  it("counts from the end of the year, whatever the day [RET-06]", () => {
    for (const day of ["2026-01-01", "2026-12-31"]) {
      expect(retentionOf({ endedOn: parseCalendarDate(day), tags: [] }).keepUntil).toBe("2036-12-31");
    }
  });

  it("lets the longest row win, in whatever order and however often the facts are given (seed 33) [RET-02] [RET-07]", () => {
    const order = (keepUntil: string) => (keepUntil === "permanent" ? "9999" : keepUntil);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...tags)), (given) => {
        const found = retentionOf(facts(...given));
        const each = [retentionOf(facts()), ...given.map((tag) => retentionOf(facts(tag)))];
        const longest = each
          .map(({ keepUntil }) => order(keepUntil))
          .sort()
          .at(-1);
        expect(order(found.keepUntil)).toBe(longest);
        expect(retentionOf(facts(...[...given].reverse()))).toEqual(found);
      }),
      { seed: 33 },
    );
  });

  it("never shortens when a fact is added (seed 34)", () => {
    const order = (keepUntil: string) => (keepUntil === "permanent" ? "9999" : keepUntil);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...tags)), fc.constantFrom(...tags), (given, added) => {
        const before = order(retentionOf(facts(...given)).keepUntil);
        expect(order(retentionOf(facts(...given, added)).keepUntil) >= before).toBe(true);
      }),
      { seed: 34 },
    );
  });

  it("explains itself with every row that applies, longest first, and their sources", () => {
    const { decidedBy, rules, notes } = explainRetention(facts("traffic-accident", "death"));
    expect(decidedBy.source).toBe("TT 33/2025/TT-BYT annex item 39");
    expect(rules.map(({ id }) => id)).toEqual(["TT33-039", "TT33-040c", "TT33-044"]);
    expect(notes).toEqual([]);
  });

  it("says that an older decision stands for work that ended before the circular [RET-05]", () => {
    const before = explainRetention({ endedOn: parseCalendarDate("2025-06-30"), tags: [] });
    expect(before.notes[0]?.en).toContain("article 2.3");
    expect(before.retention.keepUntil).toBe("2035-12-31");
    expect(explainRetention({ endedOn: parseCalendarDate("2025-07-01"), tags: [] }).notes).toEqual([]);
  });
});
