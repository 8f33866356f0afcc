import { describe, expect, test } from "vitest";
import { judge } from "./judge.ts";
import type { Records } from "./records.ts";

/** One visit in three versions: delivered, refused, delivered; the middle one never reached the hub. */
const good: Records = {
  acknowledged: [1, 2, 3].map((version) => ({
    ...{ key: "claim LK", chain: "LK", version, digest: `d${version}`, entryId: `e${version}` },
    ...{ documentId: "doc", documentVersion: version },
  })),
  entries: [
    { entryId: "e1", chain: "LK", sequence: 1, digest: "d1", state: "delivered" },
    { entryId: "e2", chain: "LK", sequence: 2, digest: "d2", state: "dead", lastCode: "hub.refused" },
    { entryId: "e3", chain: "LK", sequence: 3, digest: "d3", state: "delivered" },
  ],
  receipts: [
    { entryId: "e1", digest: "d1", outcome: "UNKNOWN" },
    { entryId: "e1", digest: "d1", outcome: "ACCEPTED" },
    { entryId: "e2", digest: "d2", outcome: "REJECTED_DATA" },
    { entryId: "e3", digest: "d3", outcome: "ACCEPTED_WITH_WARNING" },
  ],
  documents: new Map([1, 2, 3].map((version) => [`doc@${version}`, `d${version}`])),
  arrivals: [
    { key: "claim LK", digest: "d1", effective: false },
    { key: "claim LK", digest: "d1", effective: false },
    { key: "claim LK", digest: "d3", effective: true },
  ],
  overdue: new Set(),
};

const receipt = { entryId: "e1", outcome: "UNKNOWN" } as const;
const twin = {
  ...{ key: "claim LK", chain: "LK", version: 3, digest: "d7", entryId: "e7" },
  ...{ documentId: "doc", documentVersion: 3 },
};

const entriesWith = (entryId: string, change: object) =>
  good.entries.map((one) => (one.entryId === entryId ? { ...one, ...change } : one));

test("a lost answer that was repeated is no double", () => {
  expect(judge(good)).toEqual({
    ...{ accepted: 2, rejected: 1, unclear: 0, overdue: 0, repeats: 1 },
    ...{ lost: [], double: [], wrong: [] },
  });
});

describe("what is found", () => {
  test.each<readonly [string, Partial<Records>, "lost" | "double" | "wrong"]>([
    ["an entry that is gone", { entries: good.entries.slice(1) }, "lost"],
    ["a document that is gone", { documents: new Map() }, "lost"],
    ["delivered, but not there", { arrivals: good.arrivals.slice(2) }, "lost"],
    ["delivered without a receipt", { receipts: good.receipts.slice(2) }, "lost"],
    ["dead without a reason", { receipts: good.receipts.slice(0, 2) }, "lost"],
    ["waiting, and nobody is told", { entries: entriesWith("e2", { state: "queued" }) }, "lost"],
    [
      "rejected, and yet there",
      { arrivals: [...good.arrivals, { ...arrival("d2"), effective: false }] },
      "wrong",
    ],
    ["an older version counts", { arrivals: [arrival("d3"), arrival("d1")].map(lastCounts) }, "wrong"],
    ["an entry that nobody queued", { acknowledged: good.acknowledged.slice(0, 2) }, "wrong"],
    ["another number in the chain", { entries: entriesWith("e3", { sequence: 4 }) }, "wrong"],
    ["two that count", { arrivals: good.arrivals.map((one) => ({ ...one, effective: true })) }, "double"],
    [
      "bytes that nobody queued",
      { arrivals: [...good.arrivals, { ...arrival("d9"), effective: false }] },
      "double",
    ],
    ["two hashes of one version", { receipts: [...good.receipts, { ...receipt, digest: "d8" }] }, "double"],
    ["one version twice", { acknowledged: [...good.acknowledged, twin] }, "double"],
  ])("%s", (_, change, list) => {
    expect(judge({ ...good, ...change })[list]).not.toEqual([]);
  });

  test("an overdue entry that is told of is none", () => {
    const entries = entriesWith("e2", { state: "queued" });
    expect(judge({ ...good, entries, overdue: new Set(["e2"]) })).toMatchObject({ overdue: 1, lost: [] });
  });
});

function arrival(digest: string) {
  return { key: "claim LK", digest, effective: true };
}

function lastCounts(one: ReturnType<typeof arrival>, at: number) {
  return { ...one, effective: at === 1 };
}
