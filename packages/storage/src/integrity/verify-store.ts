import type { DigestText, StoredDocument } from "@benhan/core";
import type { Issue } from "@benhan/core/faults";
import {
  callable,
  given,
  kind,
  listOf,
  measure,
  object,
  optionIssues,
  refuseCall,
  signal as signalShape,
} from "@benhan/core/options";
import type { BlobListOptions, BlobStore, TreeHead } from "@benhan/core/ports";
import { partsOf } from "../front/parts.ts";
import type { Storage } from "../front/storage.ts";
import { ifReadable } from "../walk/open-failure.ts";
import type { WalkItem, WalkPlace, WalkStep } from "../walk/walk-item.ts";
import { walkParts } from "../walk/walk-item.ts";
import { walkSteps } from "../walk/walk-store.ts";
import { isWholeBlob } from "./check-blob.ts";
import { checkAnchor, checkDocument, checkReceipt, type ItemMeans } from "./check-item.ts";
import { createLogCheck, type LogPlace } from "./check-log.ts";
import { type CheckedPart, type FindingCode, noCounts, storeFinding } from "./store-finding.ts";
import { verifyPlace } from "./verify-place.ts";

/** Where a check stands: plain data, to be kept as JSON until the next helping. */
export interface VerifyPlace {
  /** The piece of the engine's structure that was looked at last. */
  readonly structure?: string;
  readonly store?: WalkPlace;
  readonly log?: LogPlace;
  /** The blob that was looked at last; then the store is through. */
  readonly blob?: DigestText | "";
}

/** How far a check is. */
export interface VerifyProgress {
  readonly part: CheckedPart;
  /** How many things were looked at in this helping. */
  readonly checked: number;
  /** Where to go on, should the helping be broken off now. */
  readonly next: VerifyPlace;
}

export interface VerifyStoreOptions {
  /** `next` of the helping before. Default: the beginning. */
  readonly after?: VerifyPlace | undefined;
  /** Ends after about so many things; tables of the engine's structure are none. Default: at the end of the store. */
  readonly limit?: number | undefined;
  /** Ends after about so many milliseconds. */
  readonly forMs?: number | undefined;
  /** Copies of anchors that were kept outside of the store; whoever can write the store could remove its own. */
  readonly anchors?: readonly TreeHead[] | undefined;
  /** Reads every blob to its end, too. */
  readonly blobs?: BlobStore | undefined;
  /** The attachments that a document names: each must be among the blobs. */
  readonly blobsOf?: ((document: StoredDocument) => readonly DigestText[]) | undefined;
  /** Told of everything that is found; `issues` of the answer holds the first thousand. */
  readonly onIssue?: ((issue: Issue) => void | Promise<void>) | undefined;
  readonly onProgress?: ((progress: VerifyProgress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** What a check, or a helping of it, has found. */
export interface StoreCheck {
  /** No error in what was looked at. */
  readonly isSound: boolean;
  /** How many things of each part were looked at. */
  readonly counts: Readonly<Record<CheckedPart, number>>;
  /** How many of them were disposed of: their key is destroyed, as it should be. */
  readonly disposed: number;
  readonly errors: number;
  readonly warnings: number;
  /** The first thousand. */
  readonly issues: readonly Issue[];
  /** Where the next helping goes on; absent when the end was reached. */
  readonly next?: VerifyPlace;
}

const findingOf = {
  index: "index-damaged",
  structure: "structure-damaged",
} as const;

const mostIssues = 1000;
const unreadable: readonly FindingCode[] = ["unreadable"];
/** Progress is told after so many things. */
const progressEvery = 100;

/**
 * Reads everything that a store keeps, and names what is damaged: what the engine itself says of its tables and indexes
 * (SQLite, table by table: it holds the thread for the time of one table; engines without such a check say nothing), each version against its digest or its authenticated
 * cipher and the version before it, outbox and receipts, the hash tree of every log against its anchors, the cards, and
 * the blobs. It writes nothing. Needs the memory of a few things, however large the store is; may run while the store is
 * in use. In helpings: keep `next` and give it as `after`.
 *
 * @throws what the engine throws when it cannot work (`core.store.unavailable`), and `signal.reason` when aborted
 */
export async function verifyStore(storage: Storage, options: VerifyStoreOptions = {}): Promise<StoreCheck> {
  const parts = partsOf(storage, "verifyStore");
  refuseCall("verifyStore", optionIssues(options, verifyOptions), "guides/verify-and-migrate.md");
  const {
    after,
    limit = Number.POSITIVE_INFINITY,
    forMs,
    blobs,
    blobsOf,
    onIssue,
    onProgress,
    signal,
  } = options;
  const counts = noCounts();
  const issues: Issue[] = [];
  let [checked, disposed, errors, warnings] = [0, 0, 0, 0];
  const started = performance.now();
  const isLate = () => forMs !== undefined && performance.now() - started >= forMs;
  const isOver = () => checked >= limit || isLate();

  const tell = async (code: FindingCode, part: CheckedPart, key: string) => {
    const issue = storeFinding(code, part, key);
    if (issue.severity === "error") errors += 1;
    else warnings += 1;
    if (issues.length < mostIssues) issues.push(issue);
    await onIssue?.(issue);
  };
  const log = createLogCheck(parts, options.anchors ?? [], tell, signal, after?.log);
  const means: ItemMeans = { parts, blobs, blobsOf, signal };
  const done = (next?: VerifyPlace): StoreCheck => ({
    isSound: errors === 0,
    ...{ counts, disposed, errors, warnings, issues },
    ...(next !== undefined && { next }),
  });
  const count = (part: CheckedPart, next: () => VerifyPlace) => {
    counts[part] += 1;
    checked += 1;
    if (checked % progressEvery === 0) onProgress?.({ part, checked, next: next() });
  };

  if (after === undefined) {
    for (const copy of options.anchors ?? []) {
      const found = (await ifReadable(signal, () => checkAnchor(means, copy))) ?? unreadable;
      for (const code of found) await tell(code, "anchors", `${copy.writer}/${copy.size}`);
    }
  }
  if (after === undefined || after.structure !== undefined) {
    let name = after?.structure;
    for (;;) {
      const piece = await parts.gate.examine(name, signal);
      if (piece === undefined) break;
      name = piece.name;
      for (const damage of piece.damages) await tell(findingOf[damage.kind], "structure", damage.name);
      const next: VerifyPlace = { structure: name };
      // A table is none of the things that a limit counts, and may be large.
      counts.structure += 1;
      onProgress?.({ part: "structure", checked, next });
      if (isLate()) return done(next);
    }
  }
  if (after?.blob === undefined) {
    let isBehindLogs =
      after?.store !== undefined && walkParts.indexOf(after.store.part) > walkParts.indexOf("events");
    const walk = walkSteps(parts, { after: after?.store, signal });
    for await (const step of walk) {
      if (!isBehindLogs && walkParts.indexOf(step.part) > walkParts.indexOf("events")) {
        isBehindLogs = true;
        await log.end();
      }
      await checkStep(step);
      const place = log.place();
      const next = (): VerifyPlace => ({ store: step.place, ...(place && { log: place }) });
      // The place of such a damage is that of the event behind it.
      const isWithNext = step.found === "damage" && step.code === "index-changed";
      if (isWithNext) continue;
      count(step.part, next);
      if (isOver()) return done(next());
    }
    if (!isBehindLogs) await log.end();
  }
  if (blobs !== undefined) {
    const { facilityId } = parts.gate;
    const from = after?.blob ? { after: after.blob } : {};
    const call: BlobListOptions = {
      ...(signal && { signal }),
      // Without it, files that cannot even be named would pass for none.
      onDamage: async ({ name, code }) => {
        counts.blobs += 1;
        await tell(code === "key-missing" ? "blob-key-missing" : "blob-unnamed", "blobs", name);
      },
    };
    for await (const { digest } of blobs.listBlobs({ facilityId, ...from }, call)) {
      if (!(await isWholeBlob(blobs, { facilityId, digest }, signal)))
        await tell("blob-changed", "blobs", digest);
      const next = (): VerifyPlace => ({ blob: digest });
      count("blobs", next);
      if (isOver()) return done(next());
    }
  }
  return done();

  async function checkStep(step: WalkStep): Promise<void> {
    const { part, key } = step;
    if (step.found === "damage") await tell(step.code, part, key);
    if (step.found === "disposed") disposed += 1;
    if (step.place.part === "events" && (step.found !== "damage" || step.code !== "index-changed")) {
      const { writer, at } = step.place;
      const isEvent = step.found === "damage" || (step.found === "sound" && step.part === "events");
      const leaf = isEvent ? step.leaf : undefined;
      await log.add(writer, at, leaf ?? (await leafOf(writer, at)));
    }
    if (step.found !== "sound") return;
    const found = (await ifReadable(signal, () => aroundItem(means, step))) ?? unreadable;
    for (const code of found) await tell(code, part, key);
  }

  /** What the tree says of an event that is damaged: with it the rest of the log can still be judged. */
  async function leafOf(writer: string, at: number): Promise<Uint8Array | undefined> {
    return ifReadable(signal, () => parts.gate.read((rows) => rows.auditNode(writer, 0, at), signal));
  }
}

/** The answer of a check that could look at nothing. */
export function nothingChecked(): StoreCheck {
  return { isSound: false, counts: noCounts(), disposed: 0, errors: 0, warnings: 0, issues: [] };
}

/** What a thing that is sound itself misses around it. */
async function aroundItem(means: ItemMeans, item: WalkItem): Promise<readonly FindingCode[]> {
  if (item.part === "documents") return checkDocument(means, item);
  if (item.part === "receipts") return checkReceipt(means, item);
  return item.part === "anchors" ? checkAnchor(means, item.anchor) : [];
}

const verifyOptions = /* @__PURE__ */ object<VerifyStoreOptions>({
  after: verifyPlace,
  limit: measure,
  forMs: measure,
  anchors: /* @__PURE__ */ listOf(given),
  blobs: /* @__PURE__ */ kind(
    "kho tệp (BlobStore)",
    "a blob store",
    (value) => typeof value === "object" && value !== null && "listBlobs" in value,
  ),
  blobsOf: callable,
  onIssue: callable,
  onProgress: callable,
  signal: signalShape,
});
