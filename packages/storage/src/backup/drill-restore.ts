import {
  type DocumentHead,
  epochMs,
  type Instant,
  isEmrError,
  type StoredDocument,
  storeDamaged,
} from "@benhan/core";
import { proveConsistency, verifyConsistency } from "@benhan/core/audit";
import type { Issue } from "@benhan/core/faults";
import {
  anything,
  callable,
  notNegative,
  object,
  optionIssues,
  plainObject,
  refuseCall,
  signal,
  textLike,
} from "@benhan/core/options";
import { createSystemClock, systemRandom } from "@benhan/core/platform";
import type { CallOptions, Clock, RandomSource, TreeHead } from "@benhan/core/ports";
import { recordDisposed } from "../encryption/encryption.faults.ts";
import { partsOf } from "../front/parts.ts";
import type { Storage } from "../front/storage.ts";
import { type StoreCheck, verifyStore } from "../integrity/verify-store.ts";

export interface DrillRestoreOptions extends CallOptions {
  /** Opens the copy, restored to a place apart: never the place of the living store. It is closed at the end. */
  readonly open: () => Promise<Storage>;
  /** The store in use, to compare with. It is only read. */
  readonly living: Storage;
  /** Which copy this is: its name, target and day, for the minutes. */
  readonly from: string;
  /** Who does it: a key or a name as the facility writes it. */
  readonly by: string;
  /** So many documents are compared byte for byte, chosen by chance. Default: 100. */
  readonly sample?: number;
  readonly onProgress?: (checked: number) => void;
  readonly clock?: Clock;
  readonly random?: RandomSource;
}

/** The log of one writer in the copy, and whether the living log goes on from it. */
export interface DrilledLog {
  readonly writer: string;
  readonly size: number;
  readonly livingSize: number;
  readonly isSame: boolean;
}

/** The minutes of a drill: plain data, to be kept as JSON. */
export interface RestoreDrill {
  readonly format: "benhan-restore-drill@1";
  readonly facilityId: string;
  readonly from: string;
  readonly by: string;
  readonly startedAt: Instant;
  readonly endedAt: Instant;
  /** The copy is sound, and says what the living store says. */
  readonly passed: boolean;
  readonly counts: StoreCheck["counts"];
  readonly disposed: number;
  readonly errors: number;
  readonly warnings: number;
  readonly logs: readonly DrilledLog[];
  readonly sample: { readonly compared: number; readonly different: number; readonly absent: number };
  /** When the newest version of the copy was recorded: what came later would be lost. */
  readonly newestRecordedAt?: Instant;
  readonly issues: readonly Issue[];
}

/**
 * Restores in earnest, but elsewhere: opens a copy, checks everything in it, and compares logs and a sample of documents
 * with the living store. The answer is the proof that the copy can be restored: keep it, and {@link renderDrill} of it.
 *
 * @throws EmrError `core.options.wrong`, and what opening and reading throw; a copy that does not open is a failed drill
 * @legal TT 05/2025/TT-BNV Đ26–27; TT 13/2025/TT-BYT Đ2 k4; TCVN 14423
 */
export async function drillRestore(options: DrillRestoreOptions): Promise<RestoreDrill> {
  refuseCall("drillRestore", optionIssues(options, drillOptions), "guides/archive-and-backup.md");
  const { open, living, from, by, sample = 100, onProgress } = options;
  const { clock = createSystemClock(), random = systemRandom, signal: since } = options;
  const { facilityId } = partsOf(living, "drillRestore", "living").gate;
  const call = since ? { signal: since } : {};
  const startedAt = clock.now();
  const copy = await open();
  try {
    partsOf(copy, "drillRestore", "open");
    const logs: DrilledLog[] = [];
    const livingHeads = new Map<string, TreeHead>();
    for await (const head of living.listTreeHeads({ facilityId }, call)) livingHeads.set(head.writer, head);
    const sizes = new Map<string, number>();
    for await (const head of copy.listTreeHeads({ facilityId }, call)) {
      sizes.set(head.writer, head.size);
      const now = livingHeads.get(head.writer);
      logs.push({
        ...{ writer: head.writer, size: head.size, livingSize: now?.size ?? 0 },
        isSame: now !== undefined && (await goesOn(living, head, now)),
      });
    }
    // A writer may be newer than the copy, but a copy without any log of a store that has one is no copy of it.
    for (const { writer, size } of livingHeads.values()) {
      if (sizes.has(writer) || size === 0) continue;
      logs.push({ writer, size: 0, livingSize: size, isSame: sizes.size > 0 });
    }
    const anchors: TreeHead[] = [];
    for await (const anchor of living.listAnchors({ facilityId }, call)) {
      if (anchor.size <= (sizes.get(anchor.writer) ?? 0)) anchors.push(anchor);
    }
    const check = await verifyStore(copy, {
      ...{ anchors, signal: since },
      onProgress: ({ checked }) => onProgress?.(checked),
    });
    const { chosen, newestRecordedAt } = await choose(copy);
    const compared = { compared: chosen.length, different: 0, absent: 0 };
    if (newestRecordedAt === undefined) compared.absent += (await choose(living)).chosen.length;
    for (const head of chosen) {
      const answer = await compare(copy, head);
      if (answer !== "same") compared[answer] += 1;
    }
    const passed =
      check.isSound && logs.every(({ isSame }) => isSame) && compared.different + compared.absent === 0;
    return {
      ...{ format: "benhan-restore-drill@1", facilityId, from, by, startedAt, endedAt: clock.now(), passed },
      ...{ counts: check.counts, disposed: check.disposed, errors: check.errors, warnings: check.warnings },
      ...{ logs, sample: compared },
      ...(newestRecordedAt !== undefined && { newestRecordedAt }),
      issues: check.issues,
    };
  } finally {
    await copy.close();
  }

  /** Whether the living log has that of the copy as its beginning. */
  async function goesOn(store: Storage, head: TreeHead, now: TreeHead): Promise<boolean> {
    if (now.size < head.size) return false;
    const { writer } = head;
    const path = await proveConsistency(store, { facilityId, writer, from: head.size, to: now.size }, call);
    return verifyConsistency({ from: head, to: now, path });
  }

  /** Some versions of the copy by chance, each as likely, in constant memory. */
  async function choose(store: Storage) {
    const chosen: DocumentHead[] = [];
    let seen = 0;
    let newest: Instant | undefined;
    for await (const head of store.listDocuments({ facilityId }, call)) {
      if (newest === undefined || epochMs(head.recordedAt) > epochMs(newest)) newest = head.recordedAt;
      if (head.kind === "disposed") continue;
      seen += 1;
      if (chosen.length < sample) chosen.push(head);
      else {
        const place = numberOf(random.bytes(6)) % seen;
        if (place < sample) chosen[place] = head;
      }
    }
    return { chosen, newestRecordedAt: newest };
  }

  async function compare(store: Storage, head: DocumentHead): Promise<"same" | "different" | "absent"> {
    const { documentId, version } = head;
    const key = { facilityId, documentId, version };
    const [there, here] = [await opened(store, key), await opened(living, key)];
    // What was disposed of since the copy was made is no fault of the copy.
    if (here === "disposed") return "same";
    if (here === undefined || there === undefined) return "absent";
    if (there === "disposed" || there === "damaged" || here === "damaged") return "different";
    return JSON.stringify({ ...here, body: [] }) === JSON.stringify({ ...there, body: [] }) &&
      here.digest === there.digest
      ? "same"
      : "different";
  }

  /** The store compares the bytes with their digest. */
  async function opened(
    store: Storage,
    key: Parameters<Storage["readDocument"]>[0],
  ): Promise<StoredDocument | "disposed" | "damaged" | undefined> {
    try {
      return await store.readDocument(key, call);
    } catch (error) {
      if (isEmrError(error, recordDisposed.code)) return "disposed";
      if (isEmrError(error, storeDamaged.code)) return "damaged";
      throw error;
    }
  }
}

const numberOf = (bytes: Uint8Array): number => bytes.reduce((sum, byte) => sum * 256 + byte, 0);

const notEmpty = /* @__PURE__ */ textLike(
  "chuỗi không rỗng",
  "a text that is not empty",
  (value) => value.trim() !== "",
);

const drillOptions = /* @__PURE__ */ object<DrillRestoreOptions>(
  {
    open: callable,
    // Told by `partsOf`.
    living: anything,
    from: notEmpty,
    by: notEmpty,
    sample: notNegative,
    onProgress: callable,
    clock: plainObject,
    random: plainObject,
    signal,
  },
  ["open", "living", "from", "by"],
);
