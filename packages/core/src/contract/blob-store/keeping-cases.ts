import { digestOf } from "../../digest/digest-of.ts";
import type { BlobStore } from "../../ports/blob-store.ts";
import {
  type ContractCase,
  collect,
  must,
  mustAbort,
  mustEqual,
  mustFail,
  sampleBytes,
} from "../contract-case.ts";
import { after, facilityId, start } from "../store-under-test.ts";
import { type BlobStoreSubject, type BlobStoreTraits, blobCase, inPieces, joined } from "./blob-case.ts";

const list = (blobs: BlobStore) => collect(blobs.listBlobs({ facilityId }));

/** What is kept, and from when on; what is not. */
export const keepingCases: readonly ContractCase<BlobStoreSubject, BlobStoreTraits>[] = [
  blobCase("a list tells digest, size and moment of every blob", async ({ blobs, clock, put }) => {
    const sizes = new Map<string, number>();
    for (let size = 0; size < 40; size += 1) sizes.set(await put(sampleBytes(size)), size);
    clock.advance(5000);
    const late = await put(sampleBytes(50));
    const listed = await list(blobs);
    mustEqual(listed.length, 41, "the list is not complete, or tells a blob twice");
    for (const { digest, size, storedAt, facilityId: facility } of listed) {
      mustEqual(size, digest === late ? 50 : sizes.get(digest), "a size is wrong");
      mustEqual(storedAt, digest === late ? after(5) : start, "a moment is wrong");
      mustEqual(facility, facilityId, "the facility is wrong");
    }
  }),
  blobCase("a list goes on behind any blob, also behind one that is gone", async ({ blobs, put }) => {
    for (let size = 0; size < 20; size += 1) await put(sampleBytes(size));
    const all = await list(blobs);
    mustEqual(await list(blobs), all, "the order changes");
    for (const [at, { digest }] of all.entries()) {
      const rest = await collect(blobs.listBlobs({ facilityId, after: digest }));
      mustEqual(rest, all.slice(at + 1), "what comes behind a blob is wrong");
    }
    const gone = all[7] as (typeof all)[number];
    await blobs.removeBlob(gone);
    const rest = await collect(blobs.listBlobs({ facilityId, after: gone.digest }));
    mustEqual(rest, all.slice(8), "what comes behind a blob that is gone is wrong");
  }),
  blobCase("the same content again is one blob, with the moment of the last time", async (context) => {
    const { blobs, clock, put, read } = context;
    const bytes = sampleBytes(5000);
    const digest = await put(bytes);
    clock.advance(60_000);
    mustEqual(await blobs.putBlob(inPieces(bytes, 99)), digest, "the digest differs the second time");
    const once = [{ facilityId, digest, size: 5000, storedAt: after(60) }];
    mustEqual(await list(blobs), once, "there is not one blob, renewed");
    mustEqual(await read(digest), bytes, "the content is gone");
  }),
  blobCase("writers of the same content at once make one blob", async ({ blobs, read }) => {
    const bytes = sampleBytes(200_000);
    const digests = await Promise.all(
      Array.from({ length: 8 }, (_, at) => blobs.putBlob(inPieces(bytes, 10_000 + at))),
    );
    mustEqual(new Set(digests).size, 1, "the writers got different digests");
    mustEqual((await list(blobs)).length, 1, "there is not one blob");
    mustEqual(await read(digestOf(bytes)), bytes, "the content is not that of the writers");
  }),
  blobCase("what is removed is gone, and may be put again", async ({ blobs, put, read }) => {
    const [digest, other] = [await put(sampleBytes(10)), await put(sampleBytes(11))];
    mustEqual(await blobs.removeBlob({ facilityId, digest }), true, "removing does not say so");
    mustEqual(await blobs.getBlob({ facilityId, digest }), undefined, "the blob is still there");
    mustEqual(
      (await list(blobs)).map((blob) => blob.digest),
      [other],
      "the list is wrong",
    );
    mustEqual(await blobs.removeBlob({ facilityId, digest }), false, "it was removed twice");
    await put(sampleBytes(10));
    mustEqual(await read(digest), sampleBytes(10), "the content did not come back");
  }),
  blobCase("a blob that was put again since it was listed is not removed", async (context) => {
    const { blobs, clock, put, read } = context;
    const bytes = sampleBytes(10);
    const digest = await put(bytes);
    const [listed] = await list(blobs);
    must(listed !== undefined, "the blob is not listed");
    // Also when the clock stands still.
    for (const pause of [0, 1000]) {
      clock.advance(pause);
      await put(bytes);
      mustEqual(await blobs.removeBlob(listed), false, "the blob was removed as it had been listed");
      mustEqual(await read(digest), bytes, "the content is gone");
    }
    const [renewed] = await list(blobs);
    must(renewed !== undefined && (await blobs.removeBlob(renewed)), "it cannot be removed as it is listed");
  }),
  blobCase("a source that fails leaves nothing behind", async ({ blobs }) => {
    const failure = new Error("the scanner was switched off");
    async function* failing() {
      yield sampleBytes(100_000);
      throw failure;
    }
    await mustAbort(() => blobs.putBlob(failing()), failure, "a source that fails");
    mustEqual(await list(blobs), [], "something was kept");
    mustEqual(await blobs.getBlob({ facilityId, digest: digestOf(sampleBytes(100_000)) }), undefined, "kept");
  }),
  blobCase("what is no content is refused, and closed", async ({ blobs }) => {
    for (const wrong of [undefined, "text", sampleBytes(5), { size: 5 }]) {
      const call = () => blobs.putBlob(wrong as unknown as AsyncIterable<Uint8Array>);
      await mustFail(call, "core.options.wrong", "putting what is no content");
    }
    let isEnded = false;
    async function* texts() {
      try {
        yield sampleBytes(5);
        yield "text" as unknown as Uint8Array;
      } finally {
        isEnded = true;
      }
    }
    await mustFail(() => blobs.putBlob(texts()), "core.options.wrong", "a piece that is no bytes");
    must(isEnded, "the source was left open");
    mustEqual(await list(blobs), [], "something was kept");
  }),
  blobCase("an abort ends a source that waits, and nothing is kept", async ({ blobs }) => {
    const reason = { why: "stopped" };
    const early = AbortSignal.abort(reason);
    await mustAbort(() => blobs.putBlob(inPieces(sampleBytes(5)), { signal: early }), reason, "putting");
    const stop = new AbortController();
    async function* waiting() {
      yield sampleBytes(5);
      setTimeout(() => stop.abort(reason));
      await new Promise(() => undefined);
    }
    await mustAbort(() => blobs.putBlob(waiting(), stop), reason, "a source that waits");
    mustEqual(await list(blobs), [], "something was kept");
  }),
  blobCase("an abort ends reading, listing and removing", async ({ blobs, put, read }) => {
    const bytes = sampleBytes(3 * 2 ** 20);
    const digest = await put(bytes);
    await put(sampleBytes(5));
    const reason = { why: "stopped" };
    const early = { signal: AbortSignal.abort(reason) };
    await mustAbort(() => read(digest, early), reason, "reading");
    await mustAbort(() => collect(blobs.listBlobs({ facilityId }, early)), reason, "listing");
    await mustAbort(() => blobs.removeBlob({ facilityId, digest }, early), reason, "removing");
    const stop = new AbortController();
    const content = (await blobs.getBlob({ facilityId, digest }, stop)) ?? [];
    const reading = async () => {
      for await (const _ of content) stop.abort(reason);
    };
    await mustAbort(reading, reason, "reading on");
    mustEqual(await joined((await blobs.getBlob({ facilityId, digest })) ?? inPieces(bytes)), bytes, "gone");
  }),
];
