import type { RetentionFacts } from "@benhan/core";
import { openMemoryStorage } from "@benhan/storage/memory";
import {
  type ChangedRecord,
  indexChanges,
  planDue,
  type RetentionIndexItem,
  releaseHold,
  retentionIndexOf,
} from "@benhan/storage/retention";
import { describe, expect, it } from "vitest";
import { at, day, facilityId, hold, item, valueIn } from "./samples.ts";

const facts: RetentionFacts = { endedOn: day("2026-07-02"), tags: [] };
const closed = (key: string, more: Partial<ChangedRecord> = {}): ChangedRecord => ({ key, facts, ...more });

async function all<T>(list: AsyncIterable<T>): Promise<readonly T[]> {
  const found: T[] = [];
  for await (const one of list) found.push(one);
  return found;
}

describe("the index of what is due", () => {
  it("[RET-09] takes a day's changed records, and nothing of what did not change", () => {
    const { put, changes } = indexChanges([
      closed("HS-1", { patient: "BN-1" }),
      closed("HS-2", { before: { rule: "TT33-044", edition: "tt33-2025", keepUntil: "2036-12-31" } }),
      closed("HS-3", {
        before: { rule: "TT33-044", edition: "tt33-2025", keepUntil: "2036-12-31" },
        facts: { ...facts, tags: ["death"] },
      }),
      closed("SK-1", { facts: { ...facts, scope: "citizen-record" } }),
    ]);
    expect(put).toEqual([
      {
        key: "HS-1",
        patient: "BN-1",
        rule: "TT33-044",
        edition: "tt33-2025",
        keepUntil: "2036-12-31",
        dueOn: "2037-01-01",
      },
      { key: "HS-3", rule: "TT33-039", edition: "tt33-2025", keepUntil: "2056-12-31", dueOn: "2057-01-01" },
      { key: "SK-1", rule: "TT33-049", edition: "tt33-2025", keepUntil: "open" },
    ]);
    expect(changes.map(({ key, outcome }) => [key, outcome])).toEqual([
      ["HS-2", "same"],
      ["HS-3", "longer"],
    ]);
    expect(() => indexChanges([{ key: "HS-1" }] as never)).toThrow(/facts/);
    expect(() => indexChanges([closed("HS-1", { facts: { ...facts, tags: ["x"] } as never })])).toThrow(
      /tags/,
    );
  });

  it("[RET-07] goes on from the longer period when a record changed twice on one day", () => {
    const endedOn = day("2026-03-01");
    const changes = indexChanges([
      { key: "HS-1", facts: { endedOn, tags: ["death"] } },
      { key: "HS-1", facts: { endedOn, tags: ["domestic-violence"] } },
    ]);
    expect(changes.put.map(({ key, keepUntil }) => [key, keepUntil])).toEqual([["HS-1", "2056-12-31"]]);
  });

  it("[RET-09] looks again when the period is over at what a hold keeps besides", () => {
    const longer = item("HS-1", { facts: { ...facts, tags: ["death"] } });
    const plan = planDue([longer], { holds: [hold({ scope: [{ record: "HS-1" }] })], on: day("2037-01-02") });
    expect(plan.later.map(({ dueOn }) => dueOn)).toEqual(["2057-01-01"]);
  });

  it("[RET-09] gives candidates, and brings back what stays on the day on which it may be free", () => {
    const later = { kind: "parent", to: "HS-9", keepUntil: "2044-12-31" } as const;
    const found = [
      item("HS-1"),
      item("HS-2", { links: [later] }),
      item("HS-3"),
      item("HS-4", { facts: { ...facts, tags: ["official"] } }),
      item("HS-6", { links: [{ kind: "incident-file", to: "SC-1", keepUntil: "permanent" }] }),
      item("HS-5", { retention: { rule: "TT33-044", edition: "tt33-2025", keepUntil: "2050-12-31" } }),
    ];
    const holds = [hold({ scope: [{ record: "HS-3" }] })];
    const plan = planDue(found, { holds, on: day("2037-01-02") });
    expect(plan.candidates.map(({ key }) => key)).toEqual(["HS-1"]);
    expect(plan.later.map(({ key, keepUntil, dueOn }) => [key, keepUntil, dueOn])).toEqual([
      ["HS-2", "2036-12-31", "2045-01-01"],
      ["HS-3", "2036-12-31", "2037-01-03"],
      ["HS-4", "permanent", undefined],
      ["HS-6", "2036-12-31", "2038-01-01"],
      ["HS-5", "2050-12-31", "2051-01-01"],
    ]);
    expect(plan.explained).toHaveLength(6);
  });

  it("[RET-09] reads a day's part of a large archive, over years and holds, until everything due is gone", async () => {
    const index = retentionIndexOf(await openMemoryStorage({ facilityId }));
    let read = 0;
    const years = Array.from({ length: 400 }, (_, at) => 1990 + (at % 40));
    const factsOf = new Map<string, RetentionFacts>();
    for (const [at, year] of years.entries())
      factsOf.set(`HS-${at}`, { endedOn: day(`${year}-06-01`), tags: [] });
    await index.put(indexChanges([...factsOf].map(([key, own]) => ({ key, facts: own }))).put);
    await index.putHold(hold({ scope: [{ record: "HS-5" }] })); // of 1995: over at the end of 2005
    const gone: string[] = [];
    for (let year = 2001; year <= 2010; year += 1) {
      const days = { from: day(`${year - 1}-01-02`), to: day(`${year}-01-01`) };
      const due: readonly RetentionIndexItem[] = await all(index.dueOn(days));
      const items = due.map(({ key }) => item(key, { facts: factsOf.get(key) as RetentionFacts }));
      if (year === 2008) {
        const [standing] = await all(index.listHolds());
        if (standing === undefined) throw new Error("no hold");
        const release = { at: at("2037-01-01T00:00"), by: "vt-01", document: "CV-41" };
        await index.putHold(valueIn(releaseHold(standing, release)));
      }
      read += due.length;
      const plan = planDue(items, { holds: await all(index.listHolds()), on: days.to });
      await index.put(plan.later);
      await index.remove(plan.candidates.map(({ key }) => key));
      gone.push(...plan.candidates.map(({ key }) => key));
    }
    // Ten a year; the held one was looked at in 2006, 2007 and, free, in 2008.
    expect(gone).toHaveLength(100);
    expect(read).toBe(102);
    expect(gone.indexOf("HS-5")).toBeGreaterThan(gone.indexOf("HS-6"));
  });
});
