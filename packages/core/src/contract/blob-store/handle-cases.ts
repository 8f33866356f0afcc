import type { digestOf } from "../../digest/digest-of.ts";
import { storeClosed, wrongFacility } from "../../store/store.faults.ts";
import { type ContractCase, collect, mustEqual, mustFail, sampleBytes } from "../contract-case.ts";
import { facilityId, otherFacilityId } from "../store-under-test.ts";
import { type BlobStoreSubject, type BlobStoreTraits, blobCase, inPieces, readWhole } from "./blob-case.ts";

/** One facility for each handle, several handles, opening again, closing. */
export const handleCases: readonly ContractCase<BlobStoreSubject, BlobStoreTraits>[] = [
  blobCase("keys of another facility are refused", async ({ blobs, put }) => {
    const foreign = { facilityId: otherFacilityId, digest: await put(sampleBytes(5)) };
    const { code } = wrongFacility;
    await mustFail(() => blobs.getBlob(foreign), code, "reading");
    await mustFail(() => blobs.removeBlob(foreign), code, "removing");
    await mustFail(() => collect(blobs.listBlobs({ facilityId: otherFacilityId })), code, "listing");
    mustEqual((await collect(blobs.listBlobs({ facilityId }))).length, 1, "the blob is gone");
  }),
  blobCase("what is no digest is refused", async ({ blobs }) => {
    const wrong = { facilityId, digest: "../../passwd" as ReturnType<typeof digestOf> };
    await mustFail(() => blobs.getBlob(wrong), "core.options.wrong", "reading");
    await mustFail(() => blobs.removeBlob(wrong), "core.options.wrong", "removing");
    const list = () => collect(blobs.listBlobs({ facilityId, after: wrong.digest }));
    await mustFail(list, "core.options.wrong", "listing");
  }),
  blobCase(
    "facilities do not see each other's blobs",
    async ({ blobs, open, put }) => {
      const other = await open(otherFacilityId);
      const digest = await put(sampleBytes(5));
      const key = { facilityId: otherFacilityId, digest };
      mustEqual(other.facilityId, otherFacilityId, "the handle tells another facility");
      mustEqual(await other.getBlob(key), undefined, "the blob of another facility is found");
      mustEqual(await collect(other.listBlobs({ facilityId: otherFacilityId })), [], "it is listed");
      await other.putBlob(inPieces(sampleBytes(5)));
      await other.removeBlob(key);
      mustEqual(await readWhole(blobs, digest), sampleBytes(5), "another facility removed the blob");
    },
    "shared",
  ),
  blobCase(
    "two handles see the same blobs",
    async ({ blobs, open, put, read }) => {
      const second = await open();
      const [one, two] = [await put(sampleBytes(5)), await second.putBlob(inPieces(sampleBytes(6)))];
      mustEqual(await readWhole(second, one), sampleBytes(5), "a blob of the other handle is absent");
      mustEqual(await read(two), sampleBytes(6), "a blob of the other handle is absent");
      await second.removeBlob({ facilityId, digest: one });
      mustEqual(await blobs.getBlob({ facilityId, digest: one }), undefined, "a removed blob is still there");
    },
    "shared",
  ),
  blobCase(
    "blobs are there after all handles were closed",
    async ({ blobs, clock, open, put }) => {
      const digest = await put(sampleBytes(3 * 2 ** 20));
      const before = await collect(blobs.listBlobs({ facilityId }));
      await blobs.close();
      clock.advance(60_000);
      const again = await open();
      mustEqual(await collect(again.listBlobs({ facilityId })), before, "the list differs");
      mustEqual(await readWhole(again, digest), sampleBytes(3 * 2 ** 20), "the content differs");
    },
    "durable",
  ),
  blobCase("closing twice is harmless, and any call afterwards fails", async ({ blobs, put }) => {
    const digest = await put(sampleBytes(5));
    await blobs.close();
    await blobs.close();
    const { code } = storeClosed;
    await mustFail(() => put(sampleBytes(5)), code, "putting");
    await mustFail(() => blobs.getBlob({ facilityId, digest }), code, "reading");
    await mustFail(() => collect(blobs.listBlobs({ facilityId })), code, "listing");
    await mustFail(() => blobs.removeBlob({ facilityId, digest }), code, "removing");
  }),
];
