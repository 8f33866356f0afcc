import {
  addMs,
  type DigestText,
  type FacilityId,
  formatDigest,
  type Instant,
  storeDamaged,
} from "@benhan/core";
import { portableDigest } from "@benhan/core/digest";
import { digest as anyDigest, object, plainObject } from "@benhan/core/options";
import { createSystemClock } from "@benhan/core/platform";
import type { BlobHead, BlobStore, Clock, Digest } from "@benhan/core/ports";
import { facility, requireOptions } from "../front/check-opening.ts";
import { createBlobGate, requireContent } from "./check-blob-call.ts";
import { inSegments } from "./read-source.ts";

export interface MemoryBlobStoreOptions {
  readonly facilityId: FacilityId;
  /** Default: the clock of the machine. */
  readonly clock?: Clock;
  /** Default: the portable digest. */
  readonly digest?: Digest;
}

/** Pieces of this length at most are handed out. */
const pieceLength = 2 ** 18;

interface MemoryBlob {
  readonly pieces: readonly Uint8Array[];
  readonly size: number;
  readonly storedAt: Instant;
}

/**
 * Makes a store of blobs in memory: for tests, demonstrations and browsers. It survives nothing.
 *
 * @throws EmrError `core.options.wrong`
 */
export function createMemoryBlobStore(options: MemoryBlobStoreOptions): BlobStore {
  requireOptions("createMemoryBlobStore", options, memoryOptions);
  const { facilityId, clock = createSystemClock(), digest = portableDigest } = options;
  const blobs = new Map<DigestText, MemoryBlob>();
  const gate = createBlobGate(facilityId);

  async function* piecesOf(key: DigestText, blob: MemoryBlob, signal: AbortSignal | undefined) {
    const stream = digest.create();
    for (const piece of blob.pieces) {
      gate.admit(signal && { signal });
      stream.update(piece);
      yield new Uint8Array(piece);
    }
    if (formatDigest(stream.digest()) !== key) throw storeDamaged({ key });
  }

  return {
    facilityId,
    isEncrypted: false,
    async putBlob(content, callOptions) {
      gate.admit(callOptions);
      requireContent(content);
      const stream = digest.create();
      const pieces: Uint8Array[] = [];
      let size = 0;
      for await (const { bytes } of inSegments(content, pieceLength, callOptions?.signal)) {
        stream.update(bytes);
        pieces.push(new Uint8Array(bytes));
        size += bytes.length;
      }
      gate.admit(callOptions);
      const key = formatDigest(stream.digest());
      blobs.set(key, { pieces, size, storedAt: renewed(clock.now(), blobs.get(key)?.storedAt) });
      return key;
    },
    async getBlob(key, callOptions) {
      gate.admitKey("getBlob", key, callOptions);
      const blob = blobs.get(key.digest);
      if (blob === undefined) return undefined;
      const pieces = () => piecesOf(key.digest, blob, callOptions?.signal);
      return { size: blob.size, [Symbol.asyncIterator]: pieces };
    },
    async *listBlobs(query, callOptions): AsyncGenerator<BlobHead> {
      gate.admitList(query, callOptions);
      for (const digestText of [...blobs.keys()].sort()) {
        if (query.after !== undefined && digestText <= query.after) continue;
        gate.admit(callOptions);
        const blob = blobs.get(digestText);
        if (blob === undefined) continue;
        yield { facilityId, digest: digestText, size: blob.size, storedAt: blob.storedAt };
      }
    },
    async removeBlob(key, callOptions) {
      gate.admitKey("removeBlob", key, callOptions);
      const found = blobs.get(key.digest);
      const isMeant = key.storedAt === undefined || found?.storedAt === key.storedAt;
      return isMeant && blobs.delete(key.digest);
    },
    async close() {
      gate.close();
      blobs.clear();
    },
  };
}

/** The present moment, and never that of before: whoever listed the blob sees that it was put again. */
function renewed(now: Instant, before: Instant | undefined): Instant {
  return now === before ? addMs(now, 1) : now;
}

const memoryOptions = /* @__PURE__ */ object<MemoryBlobStoreOptions>(
  { facilityId: facility, clock: plainObject, digest: anyDigest },
  ["facilityId"],
);
