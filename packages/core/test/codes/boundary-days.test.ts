import { addDays, type CalendarDate, parseCalendarDate } from "@benhan/core";
import { type CodeSystem, editionAt, entriesAt, isKnown, lookUp } from "@benhan/core/codes";
import { sampleTerminology } from "@benhan/core/testkit";
import { describe, expect, it } from "vitest";
import { allLists } from "./all-lists.ts";

const lists = new Map([...(await allLists()), ["icd-10-vn (invented)", sampleTerminology]]);
const day = parseCalendarDate;
/** A day without any boundary near it. */
const today = day("2026-11-21");

/** Every day on which something begins, or after which something ends. */
function boundaries(editions: readonly CodeSystem[]): readonly CalendarDate[] {
  const days = editions.flatMap((edition) =>
    [edition, ...edition.entries].flatMap((dated) => {
      const from = "entries" in dated ? dated.validFrom : dated.from;
      const to = "entries" in dated ? dated.validTo : dated.to;
      return [
        ...(from === undefined ? [] : [addDays(from, -1), from]),
        ...(to === undefined ? [] : [to, addDays(to, 1)]),
      ];
    }),
  );
  return [...new Set(days)].sort();
}

const inside = (on: CalendarDate, from?: CalendarDate, to?: CalendarDate) =>
  (from === undefined || on >= from) && (to === undefined || on <= to);

const cases = [...lists].flatMap(([list, editions]) =>
  [...boundaries(editions), today].map((on) => ({ list, editions, on })),
);

describe("every list at its boundary days", () => {
  it("finds the boundaries that the decisions name [STD-02]", () => {
    const found = Object.fromEntries(
      [...lists]
        .map(([list, editions]) => [list, boundaries(editions)])
        .filter(([, days]) => days?.length !== 0),
    );
    expect(found).toEqual({
      "bhyt-object-prefix": ["2025-12-31", "2026-01-01"],
      department: ["2026-07-31", "2026-08-01"],
      "encounter-type": ["2026-07-31", "2026-08-01"],
      "insurance-visit-category": ["2026-06-30", "2026-07-01"],
      "icd-10-vn (invented)": ["2026-06-30", "2026-07-01"],
    });
  });

  it.each(cases)("$list on $on", ({ editions, on }) => {
    const valid = editions.filter((edition) => inside(on, edition.validFrom, edition.validTo));
    expect(valid).toHaveLength(1);
    const [edition] = valid;
    expect(editionAt(editions, on)).toBe(edition);
    const expected = edition?.entries.filter(
      ({ from, to, status }) => inside(on, from, to) && status !== "retired",
    );
    expect(entriesAt(editions, on)).toEqual(expected);
    const codes = new Set(editions.flatMap(({ entries }) => entries.map(({ code }) => code)));
    const live = new Set(expected?.map(({ code }) => code));
    for (const code of codes) {
      expect(isKnown(editions, code, on), `${code} on ${on}`).toBe(live.has(code));
      expect(lookUp(editions, code, on).state).not.toBe("unknown");
    }
    // Nothing holds twice on one day.
    expect(expected).toHaveLength(live.size);
    expect(lookUp(editions, "no such code", on)).toEqual({ state: "unknown", edition: edition?.edition });
  });
});

describe("what changed on the boundary days", () => {
  const table = (list: string) => lists.get(list) ?? [];
  const state = (list: string, code: string, on: string) => lookUp(table(list), code, day(on)).state;

  it.each(["11", "12", "13", "14", "15", "16"])("form of care %s begins on 2026-08-01", (code) => {
    expect(state("encounter-type", code, "2026-07-31")).toBe("not-yet");
    expect(state("encounter-type", code, "2026-08-01")).toBe("known");
  });

  it("departments K51 to K60 begin with QĐ 1804, K99 changes its meaning", () => {
    expect(state("department", "K51", "2026-07-31")).toBe("not-yet");
    expect(state("department", "K51", "2026-08-01")).toBe("known");
    const words = (on: string) => {
      const answer = lookUp(table("department"), "K99", day(on));
      return "entry" in answer ? answer.entry.vi : undefined;
    };
    expect(words("2026-07-31")).toMatch(/COVID-19/);
    expect(words("2026-08-01")).toMatch(/nhóm A/);
  });

  it("a visit category changes its share, a card group its level", () => {
    const extra = (list: string, code: string, on: string) => {
      const answer = lookUp(table(list), code, day(on));
      return "entry" in answer ? answer.entry.extra : undefined;
    };
    for (const code of ["1.13", "1.14", "1.18"]) {
      expect(extra("insurance-visit-category", code, "2026-06-30")?.["rate"]).toBe(0);
      expect(extra("insurance-visit-category", code, "2026-07-01")?.["rate"]).toBe(50);
    }
    const changed = table("bhyt-object-prefix")[0]?.entries.filter(({ to }) => to !== undefined) ?? [];
    expect(changed).toHaveLength(2);
    for (const { code } of changed) {
      const before = extra("bhyt-object-prefix", code, "2025-12-31")?.["level"];
      expect(extra("bhyt-object-prefix", code, "2026-01-01")?.["level"]).not.toBe(before);
    }
  });

  it("retired codes stay readable and are never offered", () => {
    for (const code of ["5", "6", "9", "11"])
      expect(state("service-group", code, "2026-08-01")).toBe("retired");
    expect(entriesAt(table("service-group"), today)).toHaveLength(15);
    expect(state("insurance-visit-category", "7.1", "2026-08-01")).toBe("retired");
  });

  it("the invented list tells an ended, a coming and an unknown code apart", () => {
    const list = "icd-10-vn (invented)";
    expect(state(list, "Z99.X4", "2026-06-30")).toBe("known");
    expect(state(list, "Z99.X4", "2026-07-01")).toBe("retired");
    expect(state(list, "Z99.X5", "2026-06-30")).toBe("not-yet");
    expect(state(list, "Z99.X5", "2026-07-01")).toBe("known");
    expect(state(list, "Z99.X9", "2026-07-01")).toBe("unknown");
  });
});

describe("the size of the lists", () => {
  it("is what their sources say", () => {
    const counts = Object.fromEntries(
      [...lists].map(([list, editions]) => [
        list,
        editions.map(({ entries }) => new Set(entries.map(({ code }) => code)).size).join("+"),
      ]),
    );
    expect(counts).toEqual({
      accident: "9",
      "bhyt-benefit-level": "5",
      "bhyt-object-prefix": "54",
      "blood-group": "12",
      country: "249",
      department: "51+67",
      "discharge-type": "5",
      "encounter-type": "10+16",
      "ethnic-group": "56",
      "exam-specialty": "39",
      gender: "3",
      "insurance-visit-category": "34",
      "living-area": "3",
      occupation: "49",
      "payment-scope": "3",
      "personal-id-century": "10",
      "personal-id-province": "63",
      "practitioner-position": "6",
      "practitioner-title": "9",
      route: "65",
      "service-group": "19",
      "transport-fuel": "15",
      "treatment-result": "8",
      "icd-10-vn (invented)": "4+5",
    });
  });
});

describe("a bundled list", () => {
  it("cannot be changed for the others by whoever looked something up", async () => {
    for (const [list, editions] of await allLists()) {
      for (const system of editions) {
        expect(Object.isFrozen(system) && Object.isFrozen(system.entries), list).toBe(true);
        expect(
          system.entries.every((entry) => Object.isFrozen(entry)),
          list,
        ).toBe(true);
      }
    }
  });
});
