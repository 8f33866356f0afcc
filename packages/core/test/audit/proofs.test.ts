import { createHash } from "node:crypto";
import {
  leafHash,
  proveConsistency,
  proveEvent,
  proveInclusion,
  verifyConsistency,
  verifyEventProof,
  verifyInclusion,
} from "@benhan/core/audit";
import { formatDigest, portableDigest } from "@benhan/core/digest";
import { nodeDigest } from "@benhan/core/node";
import type { AuditStore, TreeHead } from "@benhan/core/ports";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nodeHash } from "../../src/audit/merkle/tree-hash.ts";
import { facilityId } from "./arbitraries.ts";
import { naiveConsistency, naiveLeaf, naivePath, naiveRoot } from "./naive-tree.ts";
import { eventOf, storeWith } from "./sample-log.ts";

const key = { facilityId, writer: "a" };
const options = { digest: nodeDigest };
const leaves = Array.from({ length: 70 }, (_, at) => naiveLeaf(new Uint8Array([at])));
const heads = Array.from({ length: 71 }, (_, size) => ({
  size,
  root: formatDigest(naiveRoot(leaves.slice(0, size))),
}));
const headAt = (size: number) => heads[size] as (typeof heads)[number];
/** The hash over every complete part, by level and place. */
const parts = Array.from({ length: 7 }, (_, level) =>
  Array.from({ length: Math.floor(70 / 2 ** level) }, (_part, index) =>
    naiveRoot(leaves.slice(index * 2 ** level, (index + 1) * 2 ** level)),
  ),
);

/** A store that has only nodes, and counts how often one is read. */
function nodesOnly(read: (level: number, index: number) => Uint8Array | undefined) {
  const counted = { reads: 0 };
  const none = () => {
    throw new Error("not read");
  };
  const store: AuditStore = {
    facilityId,
    writer: "a",
    appendEvents: none,
    listEvents: none,
    listTreeHeads: none,
    addAnchor: none,
    listAnchors: none,
    async readTreeNode({ level, index }) {
      counted.reads += 1;
      return read(level, index);
    },
  };
  return { store, counted };
}

const naiveStore = (size: number) =>
  nodesOnly((level, index) => ((index + 1) * 2 ** level > size ? undefined : parts[level]?.[index])).store;

describe("the proofs over a log", () => {
  it("[LOG-01] lead from every event to the root at every size, as RFC 9162 says", async () => {
    for (let size = 1; size <= 70; size += 1) {
      const store = naiveStore(size);
      for (let index = 0; index < size; index += 1) {
        const path = await proveInclusion(store, { ...key, index, size }, options);
        expect(path).toEqual(naivePath(index, leaves.slice(0, size)));
        const proof = { leaf: leaves[index] as Uint8Array, index, head: headAt(size), path };
        expect(verifyInclusion(proof, nodeDigest)).toBe(true);
      }
    }
  });

  it("[LOG-01] lead from every size to every larger one, as RFC 9162 says", async () => {
    for (let to = 0; to <= 70; to += 1) {
      const store = naiveStore(to);
      for (let from = 0; from <= to; from += 1) {
        const path = await proveConsistency(store, { ...key, from, to }, options);
        if (from > 0) expect(path).toEqual(naiveConsistency(from, leaves.slice(0, to)));
        const proof = { from: headAt(from), to: headAt(to), path };
        expect(verifyConsistency(proof, nodeDigest)).toBe(true);
      }
    }
  });

  it("do not hold for another event, place, size, root or path", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 70 }), fc.nat(), fc.nat(), (size, one, other) => {
        const index = one % size;
        const path = naivePath(index, leaves.slice(0, size));
        const leaf = leaves[index] as Uint8Array;
        const holds = (changes: object) =>
          verifyInclusion({ leaf, index, head: headAt(size), path, ...changes }, nodeDigest);
        const twisted = path.map((hash, at) => (at === other % path.length ? flipped(hash, other) : hash));
        expect(holds({})).toBe(true);
        expect(holds({ leaf: flipped(leaf, other) })).toBe(false);
        expect(holds({ head: headAt((size % 70) + 1) })).toBe(false);
        expect(holds({ path: [...path, leaf] })).toBe(false);
        if (path.length > 0) {
          expect(holds({ path: twisted })).toBe(false);
          expect(holds({ path: path.slice(1) })).toBe(false);
        }
        for (let place = 0; place < size; place += 1) {
          if (place !== index) expect(holds({ index: place })).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("do not hold for a log that was changed in between", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 70 }), fc.nat(), fc.nat(), (to, one, other) => {
        const from = (one % to) + 1;
        const changed = leaves
          .slice(0, to)
          .map((leaf, at) => (at === other % from ? flipped(leaf, other) : leaf));
        const head = { size: to, root: formatDigest(naiveRoot(changed)) };
        const path = naiveConsistency(from, changed);
        expect(verifyConsistency({ from: headAt(from), to: head, path }, nodeDigest)).toBe(false);
        const sound = {
          from: headAt(from),
          to: headAt(to),
          path: naiveConsistency(from, leaves.slice(0, to)),
        };
        expect(verifyConsistency(sound, nodeDigest)).toBe(true);
        expect(
          verifyConsistency({ ...sound, path: [...sound.path, flipped(leaves[0] as Uint8Array, 1)] }),
        ).toBe(false);
        if (sound.path.length > 0) {
          expect(verifyConsistency({ ...sound, path: sound.path.slice(1) }, nodeDigest)).toBe(false);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("take what is no proof at all for none", () => {
    const leaf = leaves[0] as Uint8Array;
    const one = headAt(1);
    expect(verifyInclusion({ leaf, index: 0, head: one, path: [] })).toBe(true);
    expect(verifyInclusion({ leaf, index: -1, head: one, path: [] })).toBe(false);
    expect(verifyInclusion({ leaf, index: 0.5, head: one, path: [] })).toBe(false);
    expect(verifyInclusion({ leaf, index: 0, head: { ...one, size: 0 }, path: [] })).toBe(false);
    expect(verifyInclusion({ leaf, index: 0, head: { ...one, root: "x" as never }, path: [] })).toBe(false);
    expect(verifyInclusion({ leaf: leaf.subarray(1), index: 0, head: one, path: [] })).toBe(false);
    expect(verifyConsistency({ from: headAt(2), to: one, path: [] })).toBe(false);
    expect(verifyConsistency({ from: one, to: headAt(3), path: [] })).toBe(false);
    expect(verifyConsistency({ from: { ...one, size: 0 }, to: headAt(3), path: [] })).toBe(false);
    expect(verifyConsistency({ from: { ...one, size: Number.NaN }, to: headAt(3), path: [] })).toBe(false);
  });

  it("do not hold with more hashes than the size allows, even for a root that was made to fit", () => {
    const [one, two, three, four] = leaves as [Uint8Array, Uint8Array, Uint8Array, Uint8Array];
    const above = (left: Uint8Array, right: Uint8Array) => nodeHash(left, right, nodeDigest);
    const pair = above(one, two);
    const head = { size: 1, root: formatDigest(pair) };
    expect(verifyInclusion({ leaf: two, index: 0, head, path: [one] })).toBe(false);

    const path = [three, four, pair];
    expect(verifyConsistency({ from: headAt(3), to: headAt(4), path })).toBe(true);
    const from = { size: 3, root: formatDigest(above(one, above(pair, three))) };
    const to = { size: 4, root: formatDigest(above(one, above(pair, above(three, four)))) };
    expect(verifyConsistency({ from, to, path: [...path, one] })).toBe(false);
  });

  it("do not hold with hashes of another length, whatever they are", () => {
    const long = new Uint8Array(40);
    const leaf = leaves[0] as Uint8Array;
    expect(verifyInclusion({ leaf, index: 0, head: headAt(2), path: [long] })).toBe(false);
    expect(verifyConsistency({ from: headAt(1), to: headAt(2), path: [long] })).toBe(false);
  });

  it.each([1_000_000, 999_999, 524_289, 524_288, 524_287, 1_048_575, 655_359])(
    "of a log of %i events are short and read few nodes",
    async (size) => {
      // The hashes do not matter here, only how many there are.
      const { store, counted } = nodesOnly(
        (level, index) => new Uint8Array(createHash("sha256").update(`${level}/${index}`).digest()),
      );
      const places = [0, 1, 2, 3, 255, 65_535, 262_143, 262_144, 524_285, 524_286, size - 2, size - 1];
      const some = Array.from({ length: 300 }, (_, at) => (at * 7919 * 131) % size);
      for (const index of [...places, ...some].filter((place) => place < size)) {
        counted.reads = 0;
        const path = await proveInclusion(store, { ...key, index, size }, options);
        expect(path.length).toBeLessThanOrEqual(20);
        expect(counted.reads).toBeLessThanOrEqual(40);
        counted.reads = 0;
        const longer = await proveConsistency(store, { ...key, from: index + 1, to: size }, options);
        expect(longer.length).toBeLessThanOrEqual(21);
        expect(counted.reads).toBeLessThanOrEqual(40);
      }
    },
  );

  it("are refused for what lies outside of the log, and where a hash is gone", async () => {
    const store = naiveStore(5);
    const outOfRange = { code: "core.audit.proof_out_of_range" };
    const missing = { code: "core.audit.node_missing" };
    await expect(proveInclusion(store, { ...key, index: 5, size: 5 })).rejects.toMatchObject(outOfRange);
    await expect(proveConsistency(store, { ...key, from: 6, to: 5 })).rejects.toMatchObject(outOfRange);
    await expect(proveInclusion(store, { ...key, index: 0, size: 6 })).rejects.toMatchObject(missing);
    await expect(proveConsistency(store, { ...key, from: 5, to: 6 })).rejects.toMatchObject(missing);
  });

  it("name every mistake of a call", async () => {
    const wrong = { facilityId: "bệnh viện", writer: "", index: -1, sise: 5 };
    await expect(proveInclusion({} as never, wrong as never, { digest: 5 } as never)).rejects.toMatchObject({
      code: "core.options.wrong",
      issues: expect.arrayContaining([
        expect.objectContaining({ path: ["store"] }),
        expect.objectContaining({ path: ["writer"] }),
        expect.objectContaining({ path: ["index"] }),
        expect.objectContaining({ path: ["sise"] }),
        expect.objectContaining({ path: ["digest"] }),
      ]),
    });
  });
});

describe("the proof of one event", () => {
  it("[LOG-01] is checked by somebody without the log", async () => {
    const store = await storeWith({ a: 37, b: 3 });
    for (const index of [0, 5, 36]) {
      const proof = await proveEvent(store, { ...key, index }, options);
      const report = verifyEventProof(JSON.parse(JSON.stringify(proof)));
      expect(report).toEqual({ ok: true, value: eventOf(index), issues: [] });
      expect(proof.head).toEqual({ ...key, ...store.logs.get("a")?.head });
    }
  });

  it("stands under an earlier head too, and that of an anchor holds nothing of the token", async () => {
    const store = await storeWith({ a: 20 });
    const head = { ...key, ...store.logs.get("a")?.head, stampedAt: "x", token: new Uint8Array() };
    await store.appendEvents([eventOf(20)]);
    const proof = await proveEvent(store, { ...key, index: 7, head: head as unknown as TreeHead });
    expect(proof.head.size).toBe(20);
    expect(Object.keys(proof.head)).toEqual(["facilityId", "writer", "size", "root"]);
    expect(verifyEventProof(proof).ok).toBe(true);
    for (const [index, parts] of [
      [20, {}],
      [7, { writer: "b" }],
      [7, { facilityId: "khac" }],
    ] as const) {
      const other = { ...head, ...parts } as unknown as TreeHead;
      await expect(proveEvent(store, { ...key, index, head: other })).rejects.toMatchObject({
        code: "core.audit.proof_out_of_range",
      });
    }
  });

  it("does not hold once any part of it was changed", async () => {
    const store = await storeWith({ a: 37 });
    const proof = await proveEvent(store, { ...key, index: 9 });
    const other = await proveEvent(store, { ...key, index: 10 });
    const changes: readonly object[] = [
      { event: proof.event.replace("bs-", "bt-") },
      { event: other.event },
      { index: 10 },
      { path: other.path },
      { path: [] },
      { head: { ...proof.head, size: 16 } },
      { head: { ...proof.head, facilityId: "khac" } },
      { head: { ...proof.head, root: other.path[0] } },
    ];
    for (const change of changes) {
      const report = verifyEventProof({ ...proof, ...change });
      expect(report.ok, JSON.stringify(change)).toBe(false);
      expect(report.issues[0]?.code).toBe("core.audit.proof_wrong");
    }
  });

  it.each([undefined, null, "x", {}, { edition: "benhan-event-proof-1" }, { edition: "2" }])(
    "is not %j",
    (value) => {
      expect(verifyEventProof(value as never)).toMatchObject({
        ok: false,
        issues: [{ code: "core.audit.proof_unreadable" }],
      });
    },
  );

  it("is not made of an event that is not there, or was changed", async () => {
    const store = await storeWith({ a: 4 });
    await expect(proveEvent(store, { ...key, writer: "c", index: 0 })).rejects.toMatchObject({
      code: "core.audit.event_absent",
    });
    const row = store.logs.get("a")?.rows[2];
    const bytes = new TextEncoder().encode(new TextDecoder().decode(row?.bytes).replace("view", "vies"));
    if (row) row.bytes = bytes;
    expect(leafHash(bytes, portableDigest)).not.toEqual(store.logs.get("a")?.nodes.get("0/2"));
    await expect(proveEvent(store, { ...key, index: 2 })).rejects.toMatchObject({
      code: "core.audit.proof_failed",
    });
    store.logs.get("a")?.rows.splice(2, 1);
    await expect(proveEvent(store, { ...key, index: 2 })).rejects.toMatchObject({
      code: "core.audit.event_absent",
    });
  });
});

function flipped(bytes: Uint8Array, at: number): Uint8Array {
  const other = new Uint8Array(bytes);
  other[at % other.length] = (other[at % other.length] ?? 0) ^ 1;
  return other;
}
