import { digestOf } from "../../digest/digest-of.ts";
import type { DigestText } from "../../digest/digest-text.ts";
import { type ContractCase, must, mustEqual, mustFail, sampleBytes } from "../contract-case.ts";
import { pooledBytes } from "../pooled-bytes.ts";
import { facilityId } from "../store-under-test.ts";
import { type BlobStoreSubject, type BlobStoreTraits, blobCase, inPieces } from "./blob-case.ts";

const mebibyte = 2 ** 20;

/** Content comes back as it went in, whatever its size and its pieces. */
export const contentCases: readonly ContractCase<BlobStoreSubject, BlobStoreTraits>[] = [
  blobCase("content comes back byte for byte, under its digest", async ({ blobs, read }) => {
    for (const [length, piece] of [
      [1, 1],
      [1000, 7],
      [100_000, 4096],
    ] as const) {
      const bytes = sampleBytes(length);
      const digest = await blobs.putBlob(inPieces(bytes, piece));
      mustEqual(digest, digestOf(bytes), "the answer is not the digest of the content");
      mustEqual(await read(digest), bytes, "the content differs from what was put");
      const content = await blobs.getBlob({ facilityId, digest });
      mustEqual(content?.size, length, "the size is wrong");
    }
  }),
  blobCase("what was never put is absent", async ({ blobs, put }) => {
    await put(sampleBytes(10));
    const digest = digestOf(sampleBytes(10, 2));
    mustEqual(await blobs.getBlob({ facilityId, digest }), undefined, "there is a blob that nobody put");
    mustEqual(await blobs.removeBlob({ facilityId, digest }), false, "a blob was removed that nobody put");
  }),
  blobCase("empty content, and empty pieces, are content too", async ({ blobs, read }) => {
    const nothing = await blobs.putBlob(inPieces(new Uint8Array()));
    mustEqual(nothing, digestOf(new Uint8Array()), "the digest of nothing is wrong");
    mustEqual(await read(nothing), new Uint8Array(), "there is something in nothing");
    const some = sampleBytes(5);
    async function* withGaps() {
      yield new Uint8Array();
      yield some.slice(0, 2);
      yield new Uint8Array();
      yield some.slice(2);
      yield new Uint8Array();
    }
    mustEqual(await read(await blobs.putBlob(withGaps())), some, "empty pieces changed the content");
  }),
  blobCase("10 MB come back, in pieces of 1 MiB at most", async ({ blobs }) => {
    const length = 10_000_001;
    const bytes = sampleBytes(length);
    const digest = await blobs.putBlob(inPieces(bytes, 65_536));
    mustEqual(digest, digestOf(bytes), "the digest is wrong");
    let at = 0;
    for await (const piece of (await blobs.getBlob({ facilityId, digest })) ?? []) {
      must(piece.length <= mebibyte, "a piece is larger than 1 MiB");
      mustEqual(piece, bytes.subarray(at, at + piece.length), `the content differs behind byte ${at}`);
      at += piece.length;
    }
    mustEqual(at, length, "the content is not complete");
  }),
  blobCase("a piece of many megabytes is handed out in pieces of 1 MiB at most", async ({ blobs, put }) => {
    const bytes = sampleBytes(3 * mebibyte + 1);
    const digest = await put(bytes);
    const whole = await blobs.putBlob(inPieces(bytes, bytes.length));
    mustEqual(whole, digest, "the digest depends on the pieces");
    for await (const piece of (await blobs.getBlob({ facilityId, digest })) ?? []) {
      must(piece.length <= mebibyte, "a piece is larger than 1 MiB");
    }
  }),
  blobCase("the source may use the memory of a piece again", async ({ blobs, read }) => {
    const bytes = sampleBytes(3000);
    async function* reusing() {
      const memory = pooledBytes(new Uint8Array(1000));
      for (let at = 0; at < bytes.length; at += 1000) {
        memory.set(bytes.subarray(at, at + 1000));
        yield memory;
      }
      memory.fill(0);
    }
    mustEqual(await read(await blobs.putBlob(reusing())), bytes, "the stored content follows the source");
  }),
  blobCase("the pieces belong to the reader", async ({ blobs, put, read }) => {
    const bytes = sampleBytes(3000);
    const digest = await put(bytes);
    for await (const piece of (await blobs.getBlob({ facilityId, digest })) ?? []) piece.fill(0);
    mustEqual(await read(digest), bytes, "a reader changed the stored content");
  }),
  blobCase("a reader may stop early, and read again from the beginning", async ({ blobs, put, read }) => {
    const bytes = sampleBytes(3 * mebibyte);
    const digest = await put(bytes);
    const content = await blobs.getBlob({ facilityId, digest });
    for (let count = 0; count < 2; count += 1) {
      let first = new Uint8Array();
      for await (const piece of content ?? []) {
        first = new Uint8Array(piece);
        break;
      }
      must(first.length > 0, "there is nothing to read");
      mustEqual(first, bytes.slice(0, first.length), "reading does not begin at the beginning");
    }
    mustEqual(await read(digest), bytes, "stopping early did harm");
  }),
  blobCase(
    "a reader goes on while the same content is put again",
    async ({ blobs, clock, open, put, read }) => {
      const bytes = sampleBytes(3 * mebibyte);
      const digest = await put(bytes);
      const other = await open();
      let at = 0;
      for await (const piece of (await blobs.getBlob({ facilityId, digest })) ?? []) {
        mustEqual(piece, bytes.subarray(at, at + piece.length), "the content changed under the reader");
        if (at === 0) {
          clock.advance(1000);
          await other.putBlob(inPieces(bytes));
        }
        at += piece.length;
      }
      mustEqual(at, bytes.length, "the reader was cut off");
      mustEqual(await read(digest), bytes, "the content is gone");
    },
    "shared",
  ),
  blobCase(
    "damaged content is told, not handed out as sound",
    async ({ damage, put, read }) => {
      const digests: DigestText[] = [];
      for (const length of [1, 3 * mebibyte]) digests.push(await put(sampleBytes(length)));
      for (const digest of digests) {
        await damage(digest);
        await mustFail(() => read(digest), "core.store.damaged", "reading damaged content");
      }
    },
    "damageable",
  ),
  blobCase(
    "putting damaged content again mends it",
    async ({ damage, put, read }) => {
      for (const length of [1, 3 * mebibyte]) {
        const bytes = sampleBytes(length);
        const digest = await put(bytes);
        await damage(digest);
        await mustFail(() => read(digest), "core.store.damaged", "reading damaged content");
        mustEqual(await put(bytes), digest, "the digest differs");
        const found = await read(digest).catch(() => undefined);
        mustEqual(found, bytes, "the damaged content was kept");
      }
    },
    "damageable",
  ),
];
