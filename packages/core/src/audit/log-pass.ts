import { formatDigest } from "../digest/digest-text.ts";
import type { AuditStore, LoggedEvent, TreeHead, TreeHeadAnchor } from "../ports/audit-store.ts";
import type { Digest } from "../ports/digest.ts";
import { auditEventBytes } from "./audit-event-bytes.ts";
import { addDamage, addRemoved, type LogFindings } from "./log-findings.ts";
import { createTreeFrontier } from "./merkle/tree-frontier.ts";
import { leafHash, nodeHash, sameBytes } from "./merkle/tree-hash.ts";
import { placeAbove, storedNodes } from "./stored-nodes.ts";

/** A log that was read to its end. */
export interface VerifiedLog {
  readonly writer: string;
  /** How many events its head says. */
  readonly size: number;
  /** How many of them are fixed by an anchor. What came later could still be taken away unseen. */
  readonly anchored: number;
}

/** One reading of one log. */
export interface LogPass {
  readonly writer: string;
  /** The place of the event that is to come. */
  readonly next: number;
  take(logged: LoggedEvent): Promise<void>;
  /** Takes an event that cannot be read. */
  takeUnread(index: number): Promise<void>;
  /** Goes on behind the next event, which cannot be read. False when the log is at its end. */
  skip(): Promise<boolean>;
  end(): Promise<VerifiedLog>;
}

/** Up to where a log is read, and the root that it says to have there. */
export interface LogEnd extends Pick<TreeHead, "size">, Partial<Pick<TreeHead, "root">> {}

interface LogPassOptions extends Pick<TreeHead, "facilityId" | "writer">, LogEnd {
  readonly store: AuditStore;
  readonly digest: Digest;
  readonly findings: LogFindings;
  /** By size. */
  readonly anchors: readonly TreeHeadAnchor[];
  readonly signal?: AbortSignal;
  /** Whether the stored hashes are read. */
  readonly nodes: "compare" | "pass-over";
  /** The size that the log has by now. */
  readonly newSize: () => Promise<number>;
  readonly onProgress?: (progress: {
    readonly writer: string;
    readonly checked: number;
    readonly size: number;
  }) => void;
}

/** An event in its place; without a hash where it is not there or cannot be read. */
interface Placed {
  readonly index: number;
  readonly leaf?: Uint8Array;
}

/** So many events are held at once, for which the hashes are read together. */
const batch = 128;

/** Begins to compare a log with its tree. */
export function createLogPass(options: LogPassOptions): LogPass {
  const { facilityId, writer, digest, findings, size, anchors, signal } = options;
  const { readNode, readAbove } = storedNodes(options);
  const frontier = createTreeFrontier(digest);
  let held: Placed[] = [];
  let next = 0;
  let known = size;
  let isBeyond = false;
  /** An event and its hash are gone: no root can be computed any more. */
  let isLost = false;
  let [nextAnchor, anchored] = [0, 0];
  compareRoots();

  return {
    writer,
    get next() {
      return next;
    },
    async take({ index, bytes, event }) {
      if (!(await isReached(index))) return;
      if (event.facilityId !== facilityId) foreign(index);
      const leaf = leafHash(bytes, digest);
      // What a reader is shown must be what was hashed.
      if (sameBytes(auditEventBytes(event), bytes)) await place({ index, leaf });
      else {
        changed(index);
        await place({ index });
      }
    },
    async takeUnread(index) {
      if (!(await isReached(index))) return;
      changed(index);
      await place({ index });
    },
    async skip() {
      changed(next);
      if (next >= size) return false;
      await place({ index: next });
      return true;
    },
    async end() {
      if (next < size) await missing(size);
      await compareHeld();
      for (const anchor of anchors) if (anchor.size > size) addRemoved(findings, anchor, size);
      return { writer, size, anchored };
    },
  };

  /** Tells what lies before an event in vain, and whether the event has a place behind it. */
  async function isReached(index: number): Promise<boolean> {
    if (index >= size) await beyond(index);
    else if (!Number.isSafeInteger(index) || index < next) misplaced(index);
    else {
      if (index > next) await missing(index);
      return true;
    }
    return false;
  }

  async function place(placed: Placed): Promise<void> {
    held.push(placed);
    next = placed.index + 1;
    if (held.length >= batch) await compareHeld();
  }

  async function missing(until: number): Promise<void> {
    findings.add("events_missing", writer, ["events", next], {
      vi: `thiếu các sự kiện từ ${next} đến ${until - 1}.`,
      en: `the events ${next} to ${until - 1} are missing.`,
    });
    while (next < until && !isLost) await place({ index: next });
    await compareHeld();
    next = until;
  }

  async function compareHeld(): Promise<void> {
    const placed = held;
    held = [];
    signal?.throwIfAborted();
    const isCompared = options.nodes === "compare";
    const leaves = isCompared ? await Promise.all(placed.map(({ index }) => readNode(0, index))) : [];
    const above = isCompared ? await Promise.all(placed.map(({ index }) => readAbove(index))) : [];
    for (const [at, one] of placed.entries()) {
      const leaf = isCompared ? await leafOf(one, leaves[at]) : one.leaf;
      isLost ||= leaf === undefined;
      if (leaf === undefined || isLost) continue;
      const completed = frontier.append(leaf);
      if (isCompared) compareAbove(one.index, completed, above[at] ?? []);
      compareRoots();
    }
    if (placed.length > 0) options.onProgress?.({ writer, checked: next, size });
  }

  function compareAbove(
    index: number,
    completed: readonly Uint8Array[],
    stored: readonly (Uint8Array | undefined)[],
  ): void {
    for (const [below, hash] of completed.entries()) {
      const [level, kept] = [below + 1, stored[below]];
      if (kept === undefined || !sameBytes(hash, kept)) nodeDiffers(level, placeAbove(index, level));
    }
  }

  /** The hash to go on with, so that one fault does not make all that follows look wrong. */
  async function leafOf({ index, leaf }: Placed, stored: Uint8Array | undefined) {
    if (leaf === undefined) return stored;
    if (stored !== undefined && sameBytes(leaf, stored)) return leaf;
    if (stored === undefined || (await fits(index, leaf))) {
      nodeDiffers(0, index);
      return leaf;
    }
    changed(index);
    return stored;
  }

  /** Of an event and its stored hash, which differ: is it the event that the node above was made of? */
  async function fits(index: number, leaf: Uint8Array): Promise<boolean> {
    const isRight = index % 2 === 1;
    const beside = await readNode(0, isRight ? index - 1 : index + 1);
    const node = await readNode(1, Math.floor(index / 2));
    if (beside === undefined || node === undefined) return false;
    return sameBytes(isRight ? nodeHash(beside, leaf, digest) : nodeHash(leaf, beside, digest), node);
  }

  function compareRoots(): void {
    if (frontier.size !== size && frontier.size !== anchors[nextAnchor]?.size) return;
    const root = formatDigest(frontier.root());
    for (let anchor = anchors[nextAnchor]; anchor?.size === frontier.size; anchor = anchors[nextAnchor]) {
      nextAnchor += 1;
      if (anchor.root === root) anchored = anchor.size;
      else {
        findings.add("anchor_differs", writer, ["anchors", anchor.size], {
          vi: `${anchor.size} sự kiện đầu không còn là những sự kiện đã gắn dấu thời gian.`,
          en: `its first ${anchor.size} events are no longer those that were anchored.`,
        });
      }
    }
    if (frontier.size !== size || options.root === undefined || options.root === root) return;
    findings.add("root_differs", writer, ["heads", size], {
      vi: `mã băm tính lại từ ${size} sự kiện khác với đầu cây băm đã lưu.`,
      en: `the hash over its ${size} events is not that of the stored head.`,
    });
  }

  async function beyond(index: number): Promise<void> {
    // Events that were appended since this began are in the head by now.
    if (index >= known) known = await options.newSize();
    if (index < known || isBeyond) return;
    isBeyond = true;
    findings.add("events_beyond_head", writer, ["events", index], {
      vi: `có sự kiện ${index} nằm ngoài ${known} sự kiện của đầu cây băm.`,
      en: `the event ${index} lies beyond the ${known} events of its head.`,
    });
  }

  function changed(index: number): void {
    addDamage(findings, { what: "event", writer, at: index });
  }

  function foreign(index: number): void {
    findings.add("event_foreign", writer, ["events", index], {
      vi: `sự kiện ${index} là của cơ sở khác.`,
      en: `the event ${index} is that of another facility.`,
    });
  }

  function misplaced(index: number): void {
    findings.add("event_misplaced", writer, ["events", index], {
      vi: `sự kiện ${index} lặp lại hoặc nằm sai thứ tự.`,
      en: `the event ${index} is there twice or out of order.`,
    });
  }

  function nodeDiffers(level: number, index: number): void {
    findings.add("node_differs", writer, ["nodes", level, index], {
      vi: `mã băm ${index} của tầng ${level} không khớp với các sự kiện.`,
      en: `the hash ${index} of level ${level} is not that of the events.`,
    });
  }
}
