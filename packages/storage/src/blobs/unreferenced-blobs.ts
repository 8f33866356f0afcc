import { type DigestText, epochMs, wrongFacility } from "@benhan/core";
import { callable, measure, notNegative, object, plainObject, signal } from "@benhan/core/options";
import { createSystemClock } from "@benhan/core/platform";
import type { BlobHead, Clock } from "@benhan/core/ports";
import { requireOptions } from "../front/check-opening.ts";
import { type ReferenceOptions, walkReferences } from "./walk-references.ts";

export interface UnreferencedOptions extends ReferenceOptions {
  /**
   * How long a blob may wait for the record that refers to it, in milliseconds. Default 24 hours. Longer than any program
   * may take between putting and committing.
   */
  readonly graceMs?: number;
  /** The same as that of the store of blobs. Default: the clock of the machine. */
  readonly clock?: Clock;
  /**
   * So many blobs are looked for in one walk through the records, at about 300 bytes of memory each. Default 200,000. With
   * more blobs than that, the records are walked through once for each such part.
   */
  readonly atOnce?: number;
}

const dayMs = 24 * 3_600_000;

/**
 * The blobs that no version of any document refers to, and that nobody has put again for a time of grace: what a crash
 * between putting and committing left, and what disposal left behind. Reads every version of every document.
 *
 * Give each to `removeBlob` as it is: one that is put again meanwhile then stays.
 *
 * ```ts
 * for await (const blob of unreferencedBlobs({ blobs, records: store })) await blobs.removeBlob(blob);
 * ```
 *
 * @throws EmrError `core.options.wrong`, `core.store.wrong_facility`, and what stores throw: when a version cannot be read,
 * nobody knows what it refers to, and no further blob is told
 */
export async function* unreferencedBlobs(options: UnreferencedOptions): AsyncGenerator<BlobHead> {
  requireOptions("unreferencedBlobs", options, unreferencedOptions);
  const { blobs, records, graceMs = dayMs, atOnce = 200_000, signal: since } = options;
  const { facilityId } = blobs;
  if (records.facilityId !== facilityId) throw wrongFacility({ count: 1 });
  // Before the first record is read: what is put from now on may be referred to by what was read already.
  const newest = epochMs((options.clock ?? createSystemClock()).now()) - graceMs;
  const callOptions = since === undefined ? {} : { signal: since };
  let after: DigestText | undefined;
  do {
    const found = new Map<DigestText, BlobHead>();
    const query = { facilityId, ...(after !== undefined && { after }) };
    after = undefined;
    for await (const blob of blobs.listBlobs(query, callOptions)) {
      if (epochMs(blob.storedAt) < newest) found.set(blob.digest, blob);
      if (found.size < atOnce) continue;
      after = blob.digest;
      break;
    }
    if (found.size === 0) return;
    for await (const { digests } of walkReferences(options, facilityId)) {
      for (const digest of digests) found.delete(digest);
    }
    yield* found.values();
  } while (after !== undefined);
}

const unreferencedOptions = /* @__PURE__ */ object<UnreferencedOptions>(
  {
    blobs: plainObject,
    records: plainObject,
    referencesOf: callable,
    graceMs: notNegative,
    clock: plainObject,
    atOnce: measure,
    signal,
  },
  ["blobs", "records"],
);
