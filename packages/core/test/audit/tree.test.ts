import { createTreeFrontier, leafHash, nodePosition, nodesBefore } from "@benhan/core/audit";
import { portableDigest } from "@benhan/core/digest";
import { nodeDigest } from "@benhan/core/node";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyRoot, nodeHash } from "../../src/audit/merkle/tree-hash.ts";
import { nodesCompletedBy } from "../../src/audit/merkle/tree-position.ts";
import { naiveLeaf, naiveRoot } from "./naive-tree.ts";

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");
const bytes = (text: string) => new Uint8Array(Buffer.from(text, "hex"));

// The tree of the reference implementations of RFC 6962 and RFC 9162.
const published = [
  "",
  "00",
  "10",
  "2021",
  "3031",
  "40414243",
  "5051525354555657",
  "606162636465666768696a6b6c6d6e6f",
];
const publishedRoots = [
  "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
  "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
  "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
  "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
  "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
  "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
  "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
  "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
  "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
];
const leaves = published.map((leaf) => leafHash(bytes(leaf), portableDigest));
const anyLeaves = fc
  .array(fc.uint8Array({ minLength: 1, maxLength: 4 }), { maxLength: 130 })
  .map((all) => all.map(naiveLeaf));

describe("the tree over a log", () => {
  it.each([portableDigest, nodeDigest, { algorithm: "sha-256" as const, create: nodeDigest.create }])(
    "has the published roots of the tree of RFC 6962 and RFC 9162",
    (digest) => {
      const frontier = createTreeFrontier(digest);
      const roots = [hex(frontier.root())];
      for (const leaf of published) {
        frontier.append(leafHash(bytes(leaf), digest));
        roots.push(hex(frontier.root()));
      }
      expect(roots).toEqual(publishedRoots);
      expect(hex(emptyRoot(digest))).toBe(publishedRoots[0]);
    },
  );

  it("has its edge as nodes, the largest first, which together are all of it", () => {
    const nodes = new Map<string, Uint8Array>();
    const frontier = createTreeFrontier(nodeDigest);
    expect(frontier.parts()).toEqual([]);
    for (let index = 0; index < 70; index += 1) {
      const leaf = leafHash(new Uint8Array([index]), nodeDigest);
      for (const [level, hash] of [leaf, ...frontier.append(leaf)].entries()) {
        nodes.set(`${level}/${(index + 1) / 2 ** level - 1}`, hash);
      }
      let from = 0;
      for (const { level, index: at, hash } of frontier.parts()) {
        expect([at * 2 ** level, nodes.get(`${level}/${at}`)]).toEqual([from, hash]);
        from += 2 ** level;
      }
      expect(from).toBe(index + 1);
    }
  });

  it("tells the hash of a node from that of an event with the same bytes", () => {
    const [left, right] = leaves as [Uint8Array, Uint8Array];
    const joined = new Uint8Array([...left, ...right]);
    expect(hex(nodeHash(left, right, nodeDigest))).toBe(publishedRoots[2]);
    expect(leafHash(joined, nodeDigest)).not.toEqual(nodeHash(left, right, nodeDigest));
  });

  it("has at every size the root of the naive tree, and gives each complete node once", () => {
    fc.assert(
      fc.property(anyLeaves, (all) => {
        const frontier = createTreeFrontier(nodeDigest);
        expect(frontier.root()).toEqual(naiveRoot([]));
        for (const [index, leaf] of all.entries()) {
          const nodes = frontier.append(leaf);
          expect(nodes).toHaveLength(nodesCompletedBy(index));
          for (const [at, node] of nodes.entries()) {
            expect(node).toEqual(naiveRoot(all.slice(index + 1 - 2 ** (at + 1), index + 1)));
          }
          expect(frontier.size).toBe(index + 1);
          expect(frontier.root()).toEqual(naiveRoot(all.slice(0, index + 1)));
        }
      }),
      { numRuns: 20 },
    );
  });

  it("goes on from what was kept, wherever it lies in memory", () => {
    fc.assert(
      fc.property(anyLeaves, fc.nat(130), (all, at) => {
        const first = createTreeFrontier(nodeDigest);
        for (const leaf of all.slice(0, at)) first.append(leaf);
        const state = Buffer.concat([Buffer.from("xyz"), first.state()]).subarray(3);
        const second = createTreeFrontier(nodeDigest, state);
        state.fill(0);
        expect(second.state()).toEqual(first.state());
        for (const leaf of all.slice(at)) second.append(leaf);
        expect(second.size).toBe(all.length);
        expect(second.root()).toEqual(naiveRoot(all));
      }),
      { numRuns: 30 },
    );
  });

  it.each([0, 7, 9, 39, 41, 72])("refuses %i bytes that are no state", (length) => {
    const state = new Uint8Array(length).fill(1);
    expect(() => createTreeFrontier(nodeDigest, state)).toThrow(
      expect.objectContaining({ code: "core.audit.frontier_unreadable" }),
    );
  });

  it("refuses a state whose size and hashes do not belong together", () => {
    const state = createTreeFrontier(nodeDigest).state();
    state[7] = 1;
    expect(() => createTreeFrontier(nodeDigest, state)).toThrow(
      expect.objectContaining({ code: "core.audit.frontier_unreadable" }),
    );
  });
});

describe("the places of the nodes", () => {
  it("count up without gaps in the order in which nodes become complete", () => {
    let position = 0;
    for (let index = 0; index < 2000; index += 1) {
      expect(nodesBefore(index)).toBe(position);
      for (let level = 0; level <= nodesCompletedBy(index); level += 1) {
        expect(nodePosition(level, (index + 1) / 2 ** level - 1)).toBe(position);
        position += 1;
      }
    }
  });

  it.each([
    [0, 0],
    [1, 1],
    [1_000_000, 1_999_993],
    [2 ** 40, 2 ** 41 - 1],
    [2 ** 40 + 3, 2 ** 41 + 3],
  ])("before the event %i stand %i nodes", (index, count) => {
    expect(nodesBefore(index)).toBe(count);
  });

  it("know sizes beyond 32 bits", () => {
    expect(nodesCompletedBy(2 ** 40 - 1)).toBe(40);
    expect(nodesCompletedBy(2 ** 40)).toBe(0);
  });
});
