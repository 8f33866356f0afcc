import {
  type DocumentHead,
  type DocumentKey,
  type EpisodeId,
  epochMs,
  type FacilityId,
  type Instant,
  isEmrError,
  type StoredDocument,
} from "@benhan/core";
import {
  argumentIssues,
  instant,
  isObject,
  kind,
  object,
  optionIssues,
  refuseCall,
  signal as signalShape,
  text,
} from "@benhan/core/options";
import type { CallOptions, RecordStore } from "@benhan/core/ports";
import { recordDisposed } from "../encryption/encryption.faults.ts";

/**
 * How a document stood at a moment. `out-of-order`: a version says that it was recorded before the one that it follows, so
 * that a clock was wrong somewhere, and the answer is the newest version by number that had been recorded by then.
 */
export type HeadAsOf =
  | { readonly state: "present"; readonly head: DocumentHead; readonly clock: "in-order" | "out-of-order" }
  /** What is left of a version whose key was destroyed since. */
  | { readonly state: "disposed"; readonly head: DocumentHead };

/** As {@link HeadAsOf}, with the content; `not-yet`: there was no version of it at that moment. */
export type DocumentAsOf =
  | {
      readonly state: "present";
      readonly document: StoredDocument;
      readonly clock: "in-order" | "out-of-order";
    }
  | { readonly state: "disposed"; readonly head: DocumentHead }
  | { readonly state: "not-yet" };

/**
 * A document as it stood at a moment: its newest version that had been recorded by then. A moment of recording is that of
 * the clock of who wrote it, and says nothing of when others could see it: a version from a place that works offline arrives
 * later. `undefined` when there is no such document.
 *
 * @throws EmrError `core.options.wrong`, and what the store throws
 */
export async function readAsOf(
  store: RecordStore,
  key: DocumentKey,
  at: Instant,
  options: CallOptions = {},
): Promise<DocumentAsOf | undefined> {
  refuseCall("readAsOf", [
    ...argumentIssues("store", store, recordStore),
    ...optionIssues(key, keyShape),
    ...argumentIssues("at", at, instant),
    ...optionIssues(options, callShape),
  ]);
  const { facilityId, documentId } = key;
  const found = await versionAt(store, { facilityId, documentId }, at, options);
  if (found === undefined) return undefined;
  const { head, clock } = found;
  if (head === undefined) return { state: "not-yet" };
  if (head.kind === "disposed") return { state: "disposed", head };
  try {
    const document = await store.readDocument({ facilityId, documentId, version: head.version }, options);
    return document && { state: "present", document, clock };
  } catch (error) {
    if (isEmrError(error, recordDisposed.code)) return { state: "disposed", head };
    throw error;
  }
}

/**
 * The documents as they stood at a moment, by their keys; those that came later are left out. With `episodeId` those that
 * belong to the record now and did then: one that was moved to another record since is found without it.
 *
 * @throws EmrError `core.options.wrong`, and what the store throws
 */
export async function* listAsOf(
  store: RecordStore,
  query: { readonly facilityId: FacilityId; readonly episodeId?: EpisodeId; readonly at: Instant },
  options: CallOptions = {},
): AsyncGenerator<HeadAsOf> {
  refuseCall("listAsOf", [
    ...argumentIssues("store", store, recordStore),
    ...optionIssues(query, queryShape),
    ...optionIssues(options, callShape),
  ]);
  const { at, ...own } = query;
  for await (const { facilityId, documentId } of store.listDocuments(own, options)) {
    const { head, clock = "in-order" } =
      (await versionAt(store, { facilityId, documentId }, at, options)) ?? {};
    if (head === undefined || (own.episodeId !== undefined && head.episodeId !== own.episodeId)) continue;
    yield head.kind === "disposed" ? { state: "disposed", head } : { state: "present", head, clock };
  }
}

/** The newest version by number that had been recorded by then; nothing for a document that is not there. */
async function versionAt(store: RecordStore, key: DocumentKey, at: Instant, options: CallOptions) {
  const until = epochMs(at);
  let head: DocumentHead | undefined;
  let clock: "in-order" | "out-of-order" = "in-order";
  let last = Number.NEGATIVE_INFINITY;
  let isThere = false;
  for await (const version of store.listVersions(key, options)) {
    isThere = true;
    const recorded = epochMs(version.recordedAt);
    if (recorded < last) clock = "out-of-order";
    last = Math.max(last, recorded);
    if (recorded <= until) head = version;
  }
  return isThere ? { head, clock } : undefined;
}

const recordStore = /* @__PURE__ */ kind(
  "một kho hồ sơ đã mở (RecordStore)",
  "an open record store (RecordStore)",
  (value) => isObject(value) && typeof value["listVersions"] === "function",
);

const keyShape = /* @__PURE__ */ object<DocumentKey>({ facilityId: text, documentId: text }, [
  "facilityId",
  "documentId",
]);

const queryShape = /* @__PURE__ */ object<Parameters<typeof listAsOf>[1]>(
  { facilityId: text, episodeId: text, at: instant },
  ["facilityId", "at"],
);

const callShape = /* @__PURE__ */ object<CallOptions>({ signal: signalShape });
