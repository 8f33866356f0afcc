import type { Retention, RetentionFacts, RetentionTag } from "@benhan/core";
import { recalculate, retentionOf, retentionRules } from "@benhan/storage/retention";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { at, day } from "./samples.ts";

const plain: RetentionFacts = { endedOn: day("2026-07-02"), tags: [] };
const before = retentionOf(plain);
const correction = { by: "000001/XX-GPHN", reason: "ghi nhầm người bệnh", at: at("2027-01-05T08:00") };

describe("a period that is decided anew", () => {
  it("[RET-07] gets longer when a death becomes known, and says what has changed", () => {
    const change = recalculate(before, { ...plain, tags: ["death"] });
    expect(change).toMatchObject({
      outcome: "longer",
      retention: { rule: "TT33-039", keepUntil: "2056-12-31" },
    });
    expect(change.text.vi).toBe(
      "Kéo dài: giữ đến hết ngày 31/12/2056 (TT33-039), trước đây đến hết ngày 31/12/2036 (TT33-044).",
    );
    expect(change.explanation.decidedBy.source).toBe("TT 33/2025/TT-BYT annex item 39");
  });

  it("stays as it is when nothing is said that lengthens it", () => {
    expect(recalculate(before, { ...plain, tags: ["prescription"] })).toMatchObject({
      outcome: "same",
      retention: before,
    });
  });

  it("does not get shorter when a fact is gone, unless somebody corrects it and says why", () => {
    const long = retentionOf({ ...plain, tags: ["death"] });
    expect(recalculate(long, plain)).toMatchObject({ outcome: "kept", retention: long });
    const change = recalculate(long, plain, { correction });
    expect(change).toMatchObject({ outcome: "shorter", retention: before, correction });
    for (const member of ["by", "reason"] as const) {
      expect(() => recalculate(long, plain, { correction: { ...correction, [member]: " " } })).toThrow(
        /Đính chính/,
      );
    }
    expect(() => recalculate(long, plain, { correction: { by: "x", reason: "y" } as never })).toThrow(
      /Đính chính/,
    );
  });

  it("gets its day when the death that it waits for is known", () => {
    const book: RetentionFacts = { ...plain, scope: "citizen-record" };
    const change = recalculate(retentionOf(book), { ...book, diedOn: day("2030-05-05") });
    expect(change).toMatchObject({ outcome: "known", retention: { keepUntil: "2040-05-05" } });
  });

  it("[RET-05] stays under older rules, with their edition", () => {
    const old: Retention = { rule: "OLD53-04", edition: "tt53-2017", keepUntil: "2031-12-31" };
    const dead: RetentionFacts = { ...plain, endedOn: day("2021-04-01"), tags: ["death"] };
    expect(recalculate(old, dead)).toMatchObject({ outcome: "fixed", retention: old });
    expect(recalculate({ ...old, rule: "Bảng 2012", edition: "BV-2012" }, dead).outcome).toBe("fixed");
    expect(recalculate(old, dead, { fixedEarlier: "longest" })).toMatchObject({
      outcome: "longer",
      retention: { rule: "TT33-039", keepUntil: "2051-12-31" },
    });
  });

  it("refuses what is no period", () => {
    expect(() => recalculate({ ...before, keepUntil: "2036-02-30" }, plain)).toThrow(/Thời hạn phải là ngày/);
    expect(() => recalculate({ rule: "TT33-044" } as never, plain)).toThrow(/keepUntil/);
  });
});

describe("facts that are added", () => {
  const tags = [...new Set(retentionRules().flatMap((rule) => rule.tags))];
  const ids = retentionRules()
    .filter(({ status }) => status !== "superseded")
    .map(({ id }) => id);
  const dated = fc.integer({ min: 1990, max: 2090 }).map((year) => day(`${year}-06-15`));
  const leaf = fc.record({ endedOn: dated, tags: fc.subarray(tags) });
  const some = fc.record({
    endedOn: dated,
    tags: fc.subarray(tags),
    rules: fc.subarray(ids, { maxLength: 3 }),
    members: fc.array(leaf, { maxLength: 2 }),
  });
  const order = (keepUntil: string) =>
    keepUntil === "permanent" ? "~" : keepUntil === "open" ? "}" : keepUntil;

  it("[RET-07] never shorten: a tag, a row, a member or a later end (seed 41)", () => {
    const added = fc.oneof(
      fc
        .constantFrom<RetentionTag>(...tags)
        .map((tag) => (facts: RetentionFacts) => ({ ...facts, tags: [...facts.tags, tag] })),
      fc
        .constantFrom(...ids)
        .map((id) => (facts: RetentionFacts) => ({ ...facts, rules: [...(facts.rules ?? []), id] })),
      leaf.map((member) => (facts: RetentionFacts) => ({
        ...facts,
        members: [...(facts.members ?? []), member],
      })),
      dated.map(
        (endedOn) => (facts: RetentionFacts) => (endedOn > facts.endedOn ? { ...facts, endedOn } : facts),
      ),
      fc.constant((facts: RetentionFacts) => ({
        ...facts,
        digitisedFrom: { reference: "LT-1", keepUntil: "2120-12-31" },
      })),
    );
    fc.assert(
      fc.property(some, added, fc.constantFrom("end-of-year", "calendar-day"), (facts, add, clock) => {
        const first = retentionOf(facts, { clock });
        const second = retentionOf(add(facts), { clock });
        expect(order(second.keepUntil) >= order(first.keepUntil)).toBe(true);
        expect(["same", "longer"]).toContain(recalculate(first, add(facts), { clock }).outcome);
      }),
      { seed: 41, numRuns: 300 },
    );
  });

  it("never make anything shorter without a correction, whatever they are (seed 42)", () => {
    fc.assert(
      fc.property(some, some, (one, other) => {
        const first = retentionOf(one);
        fc.pre(first.keepUntil !== "open");
        const { retention, outcome } = recalculate(first, other);
        expect(order(retention.keepUntil) >= order(first.keepUntil)).toBe(true);
        expect(outcome).not.toBe("shorter");
      }),
      { seed: 42, numRuns: 300 },
    );
  });
});
