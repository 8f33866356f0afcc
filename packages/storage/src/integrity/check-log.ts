import { createTreeFrontier, type TreeFrontier } from "@benhan/core/audit";
import { formatDigest } from "@benhan/core/digest";
import type { TreeHead } from "@benhan/core/ports";
import { hexOf } from "../encryption/hex.ts";
import { frontierOf, isSoundHead } from "../front/log-head.ts";
import type { StoreParts } from "../front/parts.ts";
import { sameBytes } from "../front/same-bytes.ts";
import { ifReadable } from "../walk/open-failure.ts";
import type { FindingCode } from "./store-finding.ts";

/** Where the check of a log stands: plain data. */
export interface LogPlace {
  readonly writer: string;
  /** `TreeFrontier.state`, as hexadecimal digits; absent behind an event whose hash is lost. */
  readonly tree?: string;
}

type Tell = (code: FindingCode, part: "events" | "anchors", key: string) => void | Promise<void>;

/** Lets the trees of the logs grow with the events of a walk, and compares them with what is stored and anchored. */
export interface LogCheck {
  /** The next event of a log; without its hash where that cannot be known. */
  add(writer: string, index: number, leaf: Uint8Array | undefined): Promise<void>;
  /** The last log has come to its end. */
  end(): Promise<void>;
  place(): LogPlace | undefined;
}

/** So many events are compared with the stored hashes at once. */
const nodesAtOnce = 200;

interface Node {
  readonly level: number;
  readonly index: number;
  readonly hash: Uint8Array;
}

/** @param copies Anchors of which a copy was kept elsewhere. */
export function createLogCheck(
  { gate, digest }: StoreParts,
  copies: readonly TreeHead[],
  tell: Tell,
  signal: AbortSignal | undefined,
  start: LogPlace | undefined,
): LogCheck {
  let writer = start?.writer;
  let tree: TreeFrontier | undefined = start?.tree
    ? createTreeFrontier(digest, bytesOf(start.tree))
    : undefined;
  let waiting: Node[] = [];
  /** Sizes and roots that were anchored, the smallest first, of those behind the present size. */
  let anchors: TreeHead[] | undefined;

  async function compareNodes(): Promise<void> {
    const nodes = waiting;
    waiting = [];
    const own = writer;
    if (own === undefined || nodes.length === 0) return;
    const stored = await ifReadable(signal, () =>
      gate.read(async (rows) => {
        const found: (Uint8Array | undefined)[] = [];
        for (const { level, index } of nodes) found.push(await rows.auditNode(own, level, index));
        return found;
      }, signal),
    );
    if (stored === undefined) await tell("unreadable", "events", own);
    for (const [at, { level, index, hash }] of nodes.entries()) {
      if (stored === undefined || sameBytes(hash, stored[at])) continue;
      await tell("node-changed", "events", `${own}/${(index + 1) * 2 ** level - 1}`);
    }
  }

  /** A page of anchors behind a size: a log may have a great many. */
  async function anchorsBehind(own: string, size: number): Promise<TreeHead[]> {
    const behind: TreeHead[] = copies.filter((copy) => copy.writer === own && copy.size > size);
    const after = { place: Number.MAX_SAFE_INTEGER, anchor: { writer: own, size } as never };
    const page = { after, limit: 50 };
    const read = await ifReadable(signal, () => gate.read((rows) => rows.listAnchors(own, page), signal));
    for (const { anchor } of read ?? []) behind.push(anchor);
    return behind.sort((one, other) => one.size - other.size);
  }

  async function compareAnchors(own: string, size: number): Promise<void> {
    anchors ??= await anchorsBehind(own, size - 1);
    while (anchors[0] !== undefined && anchors[0].size <= size) {
      const anchor = anchors.shift();
      if (anchor === undefined || tree === undefined || anchor.size !== size) continue;
      if (anchor.root !== formatDigest(tree.root())) {
        await tell("anchor-differs", "anchors", `${own}/${size}`);
      }
      // The page may have ended here.
      if (anchors.length === 0) {
        anchors = await anchorsBehind(own, size);
        break;
      }
    }
  }

  async function end(): Promise<void> {
    await compareNodes();
    const own = writer;
    const grown = tree;
    [writer, tree, anchors] = [undefined, undefined, undefined];
    if (own === undefined || grown === undefined) return;
    const { size } = grown;
    const [row, isSound] = (await ifReadable(signal, () =>
      gate.read(async (rows) => {
        const found = await rows.auditLog(own);
        return [found, found !== undefined && (await isSoundHead(found, digest, rows))] as const;
      }, signal),
    )) ?? [undefined, false];
    if (row === undefined || !isSound) await tell("head-changed", "events", own);
    const stored = row && frontierOf(row, digest);
    if (stored !== undefined && row?.size === size && !sameBytes(stored.root(), grown.root())) {
      await tell("root-differs", "events", own);
    }
  }

  return {
    async add(own, index, leaf) {
      if (writer !== own) {
        await end();
        writer = own;
        tree = createTreeFrontier(digest);
      }
      if (leaf === undefined || tree?.size !== index) {
        tree = undefined;
        return;
      }
      for (const [at, hash] of tree.append(leaf).entries()) {
        const level = at + 1;
        waiting.push({ level, index: tree.size / 2 ** level - 1, hash });
      }
      if (waiting.length >= nodesAtOnce) await compareNodes();
      await compareAnchors(own, tree.size);
    },
    end,
    place() {
      if (writer === undefined) return undefined;
      return { writer, ...(tree !== undefined && { tree: hexOf(tree.state()) }) };
    },
  };
}

function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
