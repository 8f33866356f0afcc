import type { DigestText } from "../../digest/digest-text.ts";
import type { FacilityId } from "../../ids/facility-id.ts";
import type { BlobStore } from "../../ports/blob-store.ts";
import type { CallOptions } from "../../ports/call-options.ts";
import type { Clock } from "../../ports/clock.ts";
import { createManualClock, type ManualClock } from "../../testkit/manual-clock.ts";
import { contractBroken } from "../contract.faults.ts";
import type { ContractCase } from "../contract-case.ts";
import { facilityId, start } from "../store-under-test.ts";

/** What a blob store claims about itself. */
export interface BlobStoreTraits {
  /** What was put is there after all handles were closed and the place was opened again. */
  readonly durable: boolean;
  /** Several handles, also of several facilities, may be open on the same place at once. */
  readonly shared: boolean;
  /** {@link BlobPlace.damageBlob} can be called. */
  readonly damageable?: boolean;
  /** {@link BlobPlace.hideBlob} can be called. */
  readonly hideable?: boolean;
}

/** An empty place for blobs, made for one case. */
export interface BlobPlace {
  open(facility: FacilityId): Promise<BlobStore>;
  /** Changes one byte of the stored content behind the back of the store, as a failing disk does. */
  damageBlob?(facility: FacilityId, digest: DigestText): Promise<void>;
  /** Changes that by which a blob is listed: it can be named no more. */
  hideBlob?(facility: FacilityId, digest: DigestText): Promise<void>;
  /** Removes the blobs. All handles are closed by then. */
  dispose(): Promise<void>;
}

/** What an adapter brings to the suite of blob stores. */
export interface BlobStoreSubject {
  readonly traits: BlobStoreTraits;
  /** @param clock What the stores take the moments of storing from. */
  createPlace(clock: Clock): Promise<BlobPlace>;
}

/** What a case gets: an open store of the first facility in an empty place. */
export interface BlobCaseContext {
  readonly blobs: BlobStore;
  /** The clock of the stores; it begins at `start`. */
  readonly clock: ManualClock;
  /** Opens a further handle. */
  open(facility?: FacilityId): Promise<BlobStore>;
  /** Puts bytes that lie in memory, in one piece. */
  put(bytes: Uint8Array): Promise<DigestText>;
  /** The whole content, which must be there, joined. */
  read(digest: DigestText, options?: CallOptions): Promise<Uint8Array>;
  /** Damages the stored content of a blob of the first facility. */
  damage(digest: DigestText): Promise<void>;
  /** Makes that a blob of the first facility can be named no more. */
  hide(digest: DigestText): Promise<void>;
}

/** Declares a case in an empty place of its own, which is removed afterwards. */
export function blobCase(
  title: string,
  run: (context: BlobCaseContext) => Promise<void>,
  need?: keyof BlobStoreTraits,
): ContractCase<BlobStoreSubject, BlobStoreTraits> {
  return {
    title,
    ...(need && { skip: (traits) => (traits[need] ? undefined : `the adapter is not ${need}`) }),
    async run(subject) {
      const clock = createManualClock(start);
      const place = await subject.createPlace(clock);
      const handles: BlobStore[] = [];
      const open = async (facility = facilityId) => {
        const handle = await place.open(facility);
        handles.push(handle);
        return handle;
      };
      const damage = async (digest: DigestText) => {
        if (place.damageBlob === undefined) throw contractBroken({ what: "damageBlob is missing" });
        await place.damageBlob(facilityId, digest);
      };
      const hide = async (digest: DigestText) => {
        if (place.hideBlob === undefined) throw contractBroken({ what: "hideBlob is missing" });
        await place.hideBlob(facilityId, digest);
      };
      try {
        const blobs = await open();
        const put = (bytes: Uint8Array) => blobs.putBlob(inPieces(bytes));
        const read = (digest: DigestText, options?: CallOptions) => readWhole(blobs, digest, options);
        await run({ blobs, clock, open, put, read, damage, hide });
      } finally {
        for (const handle of handles) await handle.close();
        await place.dispose();
      }
    },
  };
}

/** Copies of these bytes in pieces of that length; the last one may be shorter. */
export async function* inPieces(bytes: Uint8Array, length = 2 ** 20): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.slice(at, at + length);
}

/** All bytes of a content. */
export async function joined(content: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of content) pieces.push(piece);
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** Reads a blob of the first facility, which must be there. */
export async function readWhole(
  blobs: BlobStore,
  digest: DigestText,
  options?: CallOptions,
): Promise<Uint8Array> {
  const content = await blobs.getBlob({ facilityId, digest }, options);
  if (content === undefined) throw contractBroken({ what: "a blob that was put is absent" });
  return joined(content);
}
