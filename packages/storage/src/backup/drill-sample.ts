import { type DocumentHead, epochMs, type Instant, type StoredDocument } from "@benhan/core";
import type { CallOptions, RandomSource } from "@benhan/core/ports";
import type { Storage } from "../front/storage.ts";
import { openFailure } from "../walk/open-failure.ts";

/** Versions chosen by chance. */
export interface ChosenVersions {
  readonly chosen: DocumentHead[];
  newestRecordedAt?: Instant;
}

/** Chooses some newest versions of a store into `into`, each as likely, in constant memory. */
export async function chooseVersions(
  store: Storage,
  into: ChosenVersions,
  {
    sample,
    random,
    call,
  }: { readonly sample: number; readonly random: RandomSource; readonly call: CallOptions },
): Promise<void> {
  const { chosen } = into;
  let seen = 0;
  for await (const head of store.listDocuments({ facilityId: store.facilityId }, call)) {
    const { newestRecordedAt: newest } = into;
    if (newest === undefined || epochMs(head.recordedAt) > epochMs(newest)) {
      into.newestRecordedAt = head.recordedAt;
    }
    if (head.kind === "disposed") continue;
    seen += 1;
    if (chosen.length < sample) chosen.push(head);
    else {
      const place = numberOf(random.bytes(6)) % seen;
      if (place < sample) chosen[place] = head;
    }
  }
}

const numberOf = (bytes: Uint8Array): number => bytes.reduce((sum, byte) => sum * 256 + byte, 0);

/** How a version of the copy stands in the living store; `unknown` where the living store cannot say. */
export async function compareVersion(
  copy: Storage,
  living: Storage,
  { documentId, version }: DocumentHead,
  call: CallOptions,
): Promise<"same" | "different" | "absent" | "unknown"> {
  const key = { facilityId: living.facilityId, documentId, version };
  const [there, here] = [await opened(copy, key, call), await opened(living, key, call)];
  // What was disposed of since the copy was made is no fault of the copy.
  if (here === "disposed") return "same";
  if (here === "damaged") return "unknown";
  if (here === undefined || there === undefined) return "absent";
  if (there === "disposed" || there === "damaged") return "different";
  return JSON.stringify({ ...here, body: [] }) === JSON.stringify({ ...there, body: [] }) &&
    here.digest === there.digest
    ? "same"
    : "different";
}

/** The store compares the bytes with their digest. */
async function opened(
  store: Storage,
  key: Parameters<Storage["readDocument"]>[0],
  call: CallOptions,
): Promise<StoredDocument | "disposed" | "damaged" | undefined> {
  try {
    return await store.readDocument(key, call);
  } catch (error) {
    return openFailure(error, call.signal) === "disposed" ? "disposed" : "damaged";
  }
}
