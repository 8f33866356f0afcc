import type { RetentionFacts } from "@benhan/core";
import { isEmrError } from "@benhan/core/faults";
import {
  checkRetentionFacts,
  courseEndedOn,
  explainRetention,
  isRetentionTag,
  retentionOf,
} from "@benhan/storage/retention";
import { describe, expect, it } from "vitest";
import { day } from "./samples.ts";

const endedOn = day("2026-07-02");
const plain: RetentionFacts = { endedOn, tags: [] };

describe("the clock", () => {
  it("[RET-06] counts from the end of the year, or from the day where the facility says so", () => {
    expect(retentionOf(plain).keepUntil).toBe("2036-12-31");
    expect(retentionOf(plain, { clock: "calendar-day" }).keepUntil).toBe("2036-07-02");
  });

  it("[RET-06] makes of 29 February the day after, where there is none", () => {
    const leap: RetentionFacts = { endedOn: day("2028-02-29"), tags: ["prescription"] };
    expect(retentionOf(leap, { clock: "calendar-day" }).keepUntil).toBe("2038-03-01");
    const twenty: RetentionFacts = { ...leap, tags: ["death"], scope: "certificate" };
    expect(retentionOf({ ...twenty, tags: ["traffic-accident"] }, { clock: "calendar-day" }).keepUntil).toBe(
      "2048-02-29",
    );
  });

  it("[RET-02] keeps a health book ten years after death, and without an end while nobody died", () => {
    const book: RetentionFacts = { ...plain, scope: "citizen-record" };
    expect(retentionOf(book)).toMatchObject({ rule: "TT33-049", keepUntil: "open" });
    expect(
      explainRetention(book)
        .notes.map(({ en }) => en)
        .join(),
    ).toContain("no day of death");
    expect(retentionOf({ ...book, diedOn: day("2040-02-29") }).keepUntil).toBe("2050-03-01");
  });

  it("goes to the year 9999 and no further", () => {
    expect(retentionOf({ ...plain, endedOn: day("9989-01-01") }).keepUntil).toBe("9999-12-31");
    const beyond = checkRetentionFacts({ ...plain, endedOn: day("9990-01-01") });
    expect(beyond.map(({ code, path }) => [code, path])).toEqual([
      ["storage.retention.year_beyond", ["endedOn"]],
    ]);
    expect(checkRetentionFacts({ endedOn: day("9999-12-31"), tags: [], scope: "incident-file" })).toEqual([]);
  });

  it("ends a long outpatient course by the facility's own rule, and no rule is shorter than the default", () => {
    const course = { lastVisitOn: day("2026-11-02"), closedOn: day("2027-01-15") };
    expect([
      courseEndedOn(course),
      courseEndedOn(course, "last-visit"),
      courseEndedOn(course, "closure"),
    ]).toEqual(["2027-01-15", "2026-11-02", "2027-01-15"]);
    expect(courseEndedOn({ lastVisitOn: day("2026-11-02") }, "closure")).toBeUndefined();
    expect(courseEndedOn({ lastVisitOn: day("2027-02-01"), closedOn: day("2027-01-15") })).toBe("2027-02-01");
    expect(() => courseEndedOn({ lastVisitOn: "2027-02-30" } as never)).toThrow(/lastVisitOn|lịch/);
  });
});

describe("a period that was fixed before 1/7/2025", () => {
  const fixedEarlier = { rule: "OLD53-03", fixedOn: day("2020-03-01") };
  const old: RetentionFacts = { endedOn: day("2020-02-20"), tags: [], fixedEarlier };

  it("[RET-05] stands with its rule and edition, be it longer or shorter than today's", () => {
    expect(retentionOf(old)).toEqual({ rule: "OLD53-03", edition: "tt53-2017", keepUntil: "2035-12-31" });
    const traffic: RetentionFacts = { ...old, tags: ["traffic-accident"] };
    const found = explainRetention(traffic);
    expect(found.retention.keepUntil).toBe("2035-12-31");
    expect(found.notes.map(({ en }) => en).join()).toContain("TT33-040c");
    expect(retentionOf(traffic, { fixedEarlier: "longest" }).keepUntil).toBe("2040-12-31");
  });

  it("[RET-05] may be of a rule of the facility's own, with its day and source", () => {
    const own = {
      rule: "Bảng 2012",
      fixedOn: day("2012-05-01"),
      keepUntil: "2042-05-01",
      edition: "BV-2012",
      source: "QĐ 5/QĐ-BV",
    };
    const found = explainRetention({ ...old, fixedEarlier: own });
    expect(found.retention).toEqual({ rule: "Bảng 2012", edition: "BV-2012", keepUntil: "2042-05-01" });
    expect(found.decidedBy.source).toBe("QĐ 5/QĐ-BV");
    const { source: _, edition: __, keepUntil: ___, ...bare } = own;
    expect(checkRetentionFacts({ ...old, fixedEarlier: bare }).map(({ path }) => path.at(-1))).toEqual([
      "keepUntil",
      "edition",
      "source",
    ]);
  });

  it("[RET-05] is refused when it was fixed later, or under a row that was not in force then", () => {
    const codes = (more: object) =>
      checkRetentionFacts({ ...old, fixedEarlier: { ...fixedEarlier, ...more } }).map(({ code }) =>
        code.slice(18),
      );
    expect(codes({})).toEqual([]);
    expect(codes({ fixedOn: day("2025-06-30") })).toEqual([]);
    expect(codes({ fixedOn: day("2025-07-01") })).toEqual(["fixed_late", "fixed_rule_wrong"]);
    expect(codes({ rule: "OLD2009-10", fixedOn: day("2024-01-01") })).toEqual(["fixed_rule_wrong"]);
    expect(codes({ rule: "TT33-044" })).toEqual(["fixed_rule_wrong"]);
  });
});

describe("what lies together", () => {
  it("[RET-07] takes the longest of its members, however deep they lie", () => {
    const deep: RetentionFacts = { ...plain, members: [{ ...plain, tags: ["death"] }] };
    expect(retentionOf({ ...plain, members: [plain, deep] })).toMatchObject({
      rule: "TT33-039",
      keepUntil: "2056-12-31",
    });
    const later: RetentionFacts = { ...plain, endedOn: day("2029-01-01") };
    expect(retentionOf({ ...plain, members: [later] }).keepUntil).toBe("2039-12-31");
  });

  it("[RET-11] keeps a digitised copy as long as its original, whose reference stays with it", () => {
    const digitisedFrom = { reference: "LT-0031/2019", keepUntil: "2049-12-31" };
    const found = explainRetention({ ...plain, digitisedFrom });
    expect(found.retention).toEqual({ rule: "RET-11", edition: "tt33-2025", keepUntil: "2049-12-31" });
    expect(found.notes.map(({ vi }) => vi).join()).toContain("không được hủy chỉ vì đã số hóa");
    expect(
      retentionOf({ ...plain, digitisedFrom: { ...digitisedFrom, keepUntil: "2030-12-31" } }).keepUntil,
    ).toBe("2036-12-31");
  });

  it("gives a part no day before its record is named, and its own when it stands alone", () => {
    const image = (more: Partial<RetentionFacts>) =>
      retentionOf({ ...plain, tags: ["imaging"], ...more }).keepUntil;
    expect(image({})).toBe("open");
    expect(image({ parent: "none" })).toBe("2036-12-31");
    expect(image({ parent: { keepUntil: "2056-12-31" } })).toBe("2056-12-31");
    expect(image({ parent: { keepUntil: "2028-12-31" } })).toBe("2036-12-31");
    const log: RetentionFacts = { ...plain, scope: "log", tags: ["access-log"] };
    expect(retentionOf({ ...log, parent: "none" }).keepUntil).toBe("2031-12-31");
    expect(retentionOf({ ...log, parent: { keepUntil: "permanent" } }).keepUntil).toBe("permanent");
  });
});

describe("facts that are wrong", () => {
  const loop: { members: unknown[] } & Omit<RetentionFacts, "members"> = { ...plain, members: [] };
  loop.members.push(loop);
  const wrong: readonly (readonly [facts: unknown, code: string, path: string])[] = [
    [undefined, "core.options.kind", ""],
    [{ endedOn, tags: "death" }, "core.options.kind", "tags"],
    [{ endedOn, tags: ["daeth"] }, "core.options.kind", "tags.0"],
    [{ endedOn: "2026-02-30", tags: [] }, "core.options.kind", "endedOn"],
    [{ tags: [] }, "core.options.missing", "endedOn"],
    [{ ...plain, scop: "register" }, "core.options.unknown", "scop"],
    [{ ...plain, scope: "registers" }, "core.options.kind", "scope"],
    [{ ...plain, diedOn: "2023-02-29" }, "core.options.kind", "diedOn"],
    [{ ...plain, rules: ["TT33-999"] }, "storage.retention.rule_unknown", "rules.0"],
    [{ ...plain, rules: ["OLD53-01"] }, "storage.retention.rule_unknown", "rules.0"],
    [
      { ...plain, nearest: { rule: "TT33-064", reason: " ", decider: "x" } },
      "storage.retention.unsaid",
      "nearest.reason",
    ],
    [
      { ...plain, parent: { keepUntil: "2026-13-01" } },
      "storage.retention.keep_until_wrong",
      "parent.keepUntil",
    ],
    [
      { ...plain, members: [{ ...plain, rules: ["X"] }] },
      "storage.retention.rule_unknown",
      "members.0.rules.0",
    ],
    [loop, "storage.retention.too_deep", "members"],
  ];

  it.each(wrong)("are told with their place: %o", (facts, code, path) => {
    const issues = checkRetentionFacts(facts as RetentionFacts);
    expect(issues.map((issue) => [issue.code, issue.path.join(".")])).toContainEqual([code, path]);
    for (const { nextStep } of issues) expect(nextStep).toBeDefined();
    let error: unknown;
    try {
      retentionOf(facts as RetentionFacts);
    } catch (failure) {
      error = failure;
    }
    expect(isEmrError(error, "core.options.wrong")).toBe(true);
  });

  it("of JavaScript callers in the settings are refused as well", () => {
    expect(() => retentionOf(plain, { clock: "calender-day" } as never)).toThrow(/calendar-day/);
    expect([isRetentionTag("death"), isRetentionTag("register"), isRetentionTag(undefined)]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
