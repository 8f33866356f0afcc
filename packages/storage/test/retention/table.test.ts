import type { RetentionFacts, RetentionScope } from "@benhan/core";
import { addDays } from "@benhan/core";
import { explainDisposal, explainRetention, retentionOf, retentionRules } from "@benhan/storage/retention";
import { describe, expect, it } from "vitest";
import { type DataRow, dataRows, day, manifest } from "./samples.ts";

const endedOn = day("2026-07-02");
const parent = { keepUntil: "2041-12-31" };
const dependent = ["same-as-parent-record", "end-of-processing-purpose"];

/** Facts that ask for this row and no other. `facility-file` has no row of its own. */
function factsOf({ id, status, clockStart, validTo }: DataRow): RetentionFacts {
  const facts: RetentionFacts = { endedOn, tags: [], scope: "facility-file" };
  if (status === "superseded") {
    const fixedOn = day(validTo ?? "");
    return { ...facts, endedOn: fixedOn, fixedEarlier: { rule: id, fixedOn } };
  }
  return {
    ...facts,
    rules: [id],
    ...(clockStart === "date-of-death-of-the-citizen" && { diedOn: day("2050-03-04") }),
    ...(dependent.includes(clockStart) && { parent }),
  };
}

/** The last day, computed afresh from what the data say. */
function lastDay({ period, clockStart, validTo }: DataRow): string {
  if (period.permanent) return "permanent";
  if (dependent.includes(clockStart)) return parent.keepUntil;
  const years = period.years ?? Number.NaN;
  if (clockStart === "date-of-death-of-the-citizen") return `${2050 + years}-03-04`;
  if (/^date-/.test(clockStart)) return `${2026 + years}-07-02`;
  return `${(validTo === null ? 2026 : Number(validTo.slice(0, 4))) + years}-12-31`;
}

describe("every row of the retention table", () => {
  it("is there, as the data have it: 61 in force, 10 derived, 9 superseded", () => {
    const count = (status: string) => retentionRules().filter((rule) => rule.status === status).length;
    expect([count("in-force"), count("derived"), count("superseded")]).toEqual([61, 10, 9]);
    expect(
      retentionRules().map(({ id, text, source, confidence }) => [id, text.vi, text.en, source, confidence]),
    ).toEqual(
      dataRows.map((row) => [row.id, row.recordGroupVi, row.recordGroupEn, row.source, row.confidence]),
    );
  });

  it.each(dataRows.map((row) => [row.id, row] as const))(
    "%s decides: due on the day after its last, and not before",
    (id, row) => {
      const facts = factsOf(row);
      const keepUntil = lastDay(row);
      const { retention, decidedBy } = explainRetention(facts);
      expect(retention).toMatchObject({ rule: id, keepUntil });
      expect(decidedBy.source).toBe(row.source);
      const on = (text: string) =>
        explainDisposal({ key: "HS-1", manifest, facts }, { holds: [], on: day(text) }).isDisposable;
      if (keepUntil === "permanent") return expect(on("9999-12-31")).toBe(false);
      expect(on(keepUntil)).toBe(false);
      expect(on(addDays(day(keepUntil), 1))).toBe(true);
    },
  );

  it("[RET-01] has the same periods on paper, electronically and on both", () => {
    for (const row of dataRows) {
      const own = factsOf(row);
      const found = (["paper", "electronic", "both"] as const).map((medium) =>
        retentionOf({ ...own, medium }),
      );
      expect(new Set(found.map(({ keepUntil }) => keepUntil))).toEqual(new Set([lastDay(row)]));
    }
  });

  it("is asked for by a tag, by its scope, or by its id", () => {
    for (const { id, tags, scope, isBase, status } of retentionRules()) {
      if (status === "superseded") continue;
      const facts: RetentionFacts = { endedOn, tags, scope };
      const asked = tags.length > 0 || isBase ? facts : { ...facts, rules: [id] };
      const found = explainRetention({ ...asked, parent: "none" });
      expect(found.rules.map((rule) => rule.id)).toContain(id);
    }
  });
});

/** What section 2 of the reading of the law says, by hand. */
const groups: readonly (readonly [
  what: string,
  facts: Partial<RetentionFacts>,
  years: number | "permanent",
])[] = [
  ["an ordinary record", {}, 10],
  ["a record of daily-life injury", { tags: [] }, 10],
  ["death", { tags: ["death"] }, 30],
  ["mental illness", { tags: ["mental-illness"] }, 20],
  ["a transplant, by the law on transplants", { tags: ["transplant"] }, 30],
  ["cosmetic surgery", { tags: ["cosmetic-surgery"] }, 20],
  ["violence at home", { tags: ["domestic-violence"] }, 20],
  ["gender re-determination", { tags: ["gender-redetermination"] }, 70],
  ["a forensic assessment", { scope: "assessment-file", tags: ["forensic"] }, 70],
  ["toxicology, DNA, histology", { scope: "assessment-file", tags: ["forensic-laboratory"] }, 50],
  ["assessment after treatment", { scope: "assessment-file", tags: ["assessment-after-treatment"] }, 20],
  ["HIV testing and treatment", { scope: "programme-file", tags: ["hiv"] }, 20],
  ["an outpatient record of the HIV programme", { tags: ["hiv"] }, 20],
  ["substitution treatment", { tags: ["substitution-treatment"] }, 20],
  ["pre-exposure prophylaxis", { tags: ["hiv-pre-exposure"] }, 20],
  ["occupational HIV exposure", { tags: ["occupational-hiv-exposure"] }, 50],
  ["a register", { scope: "register" }, 5],
  ["a fitness certificate", { scope: "certificate", tags: ["fitness"] }, 2],
  ["an ordinary prescription", { tags: ["prescription"] }, 10],
  ["a prescription of controlled drugs", { tags: ["controlled-drug"] }, 20],
];

describe("what the law groups", () => {
  it.each(groups)("[RET-02] keeps %s as long as the annex says", (_, facts, years) => {
    const { keepUntil } = retentionOf({ endedOn, tags: [], ...facts });
    expect(keepUntil).toBe(`${2026 + Number(years)}-12-31`);
  });

  it.each([
    [{ scope: "register", tags: ["birth-certificate"] }],
    [{ tags: ["birth-certificate"] }],
    [{ tags: ["assisted-reproduction"] }],
    [{ tags: ["gamete-donation"] }],
    [{ tags: ["official"] }],
    [{ scope: "incident-file", tags: [] }],
    [{ scope: "archive-file", tags: [] }],
  ] as const)("[RET-03] keeps %o for ever", (facts) => {
    expect(retentionOf({ endedOn, ...facts }).keepUntil).toBe("permanent");
    const found = explainDisposal(
      { key: "HS-1", manifest, facts: { endedOn, ...facts } },
      { holds: [], on: day("9999-12-31") },
    );
    expect(found.reasons.map(({ code, rule }) => [code, rule])).toEqual([
      ["storage.retention.keep_permanent", "RET-03"],
    ]);
  });

  it("[RET-04] asks for a decision where no row names the file, and keeps it with the answer", () => {
    const scopes: readonly RetentionScope[] = [
      "certificate",
      "programme-file",
      "facility-file",
      "drug-file",
      "log",
    ];
    for (const scope of scopes)
      expect(() => retentionOf({ endedOn, tags: [], scope })).toThrow(/Không dòng nào/);
    const nearest = { rule: "TT33-064", reason: "phiếu lĩnh thuốc", decider: "000001/XX-GPHN" };
    const found = explainRetention({ endedOn, tags: [], scope: "drug-file", nearest });
    expect(found.retention).toMatchObject({ rule: "TT33-064", keepUntil: "2046-12-31" });
    expect(found.nearest).toEqual(nearest);
  });

  it("[RET-04] never takes less than what the file falls under by itself", () => {
    const nearest = { rule: "TT33-048", reason: "giấy lẻ", decider: "000001/XX-GPHN" };
    expect(retentionOf({ endedOn, tags: [], nearest }).keepUntil).toBe("2036-12-31");
  });

  it("[RET-15] keeps a prescription as long as its record, and ten years at least", () => {
    const of = (keepUntil: string) =>
      retentionOf({ endedOn, tags: ["prescription"], parent: { keepUntil } }).keepUntil;
    expect([of("2030-12-31"), of("2056-12-31"), of("permanent")]).toEqual([
      "2036-12-31",
      "2056-12-31",
      "permanent",
    ]);
    expect(
      retentionOf({ endedOn, tags: ["controlled-drug"], parent: { keepUntil: "2036-12-31" } }),
    ).toMatchObject({
      rule: "DRV-RX-NH",
      keepUntil: "2046-12-31",
    });
  });
});
