import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DigestText, digestOf } from "@benhan/core";
import type { BlobStore } from "@benhan/core/ports";
import { openBlobArchive } from "@benhan/storage/blob-archive";
import { createMemoryBlobStore } from "@benhan/storage/blobs";
import { type ExecuteDisposalOptions, retentionIndexOf } from "@benhan/storage/retention";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Storage } from "../../src/front/storage.ts";
import { codesOf, day, facilityId, valueIn } from "./samples.ts";
import { codeOf, failingFrom, type SealedStorage, sealedStorage } from "./sealed-storage.ts";
import { decided, execute, freshId, tenYears, thirtyYears, version } from "./stored-records.ts";

const bytes = new TextEncoder().encode("ANH-CHUP-CUA-NGUOI-BENH");
const scan = digestOf(bytes);
const blobsOf = ({ body }: { readonly body: Uint8Array }): readonly DigestText[] =>
  new TextDecoder().decode(body).includes("ANH") ? [scan] : [];
const put = (blobs: BlobStore) =>
  blobs.putBlob(
    (async function* () {
      yield bytes;
    })(),
  );

let folder = "";
let sealed: SealedStorage;
let storage: Storage;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "benhan-blobs-"));
  sealed = sealedStorage();
  storage = await sealed.open();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const onDisk = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), "latin1"))
    .join("\n");
const isThere = async (blobs: BlobStore) => (await blobs.getBlob({ facilityId, digest: scan })) !== undefined;
const plain = async () => {
  const blobs = createMemoryBlobStore({ facilityId });
  await put(blobs);
  return blobs;
};
const phase = async () => (await retentionIndexOf(storage).getDisposal("HUY-2037-01"))?.steps.at(-1)?.event;
const plainBlobs: NonNullable<ExecuteDisposalOptions["plainBlobs"]> = {
  method: "xóa tệp, ghi đè vùng trống của đĩa",
  lastBackup: day("2037-06-30"),
};

describe("the attachments of a record that goes", () => {
  it("[RET-08] do not survive it in plain: nothing is destroyed, and it is told what to do", async () => {
    const key = freshId();
    await storage.commit([version(key, { facts: tenYears, text: "ANH" })]);
    await decided(storage, { blobsOf });
    const blobs = await plain();
    const { isEncrypted: _, ...silent } = blobs;
    for (const own of [{ blobs }, { blobs: silent }, {}, { plainBlobs }]) {
      const report = await execute(storage, { blobsOf, ...own });
      expect(codesOf(report)).toEqual(["blobs_in_plain blobs"]);
      expect(report.issues[0]?.nextStep?.en).toContain("plainBlobs");
    }
    expect([await isThere(blobs), await phase()]).toEqual([true, "decide"]);
    // Nothing of it was written down: the record may still be written to.
    expect(await codeOf(storage.commit([version(key)]))).toBe("done");
  });

  it("[RET-08] go with their keys out of an encrypted archive", async () => {
    const { vault, keys } = sealed;
    const encryption = { vault, keys };
    const blobs = await openBlobArchive({ folder, facilityId, encryption });
    await put(blobs);
    await storage.commit([version(freshId(), { facts: tenYears, text: "ANH" })]);
    await decided(storage, { blobsOf });
    const { disposal, completeOn } = valueIn(await execute(storage, { blobsOf, blobs, plainBlobs }));
    expect(await isThere(blobs)).toBe(false);
    // What is said of attachments in plain counts for those alone.
    const step = disposal.steps.at(-1);
    expect([step?.event === "execute" && step.method, completeOn]).toEqual([
      "hủy khóa mã hóa của từng hồ sơ (AES-256-GCM)",
      "2037-04-15",
    ]);
  });

  it("[RET-08] go out of a plain archive when it is said how: the step tells it, and the certificate waits for their backups", async () => {
    const blobs = await openBlobArchive({ folder, facilityId });
    await put(blobs);
    expect(onDisk()).toContain("ANH-CHUP");
    await storage.commit([version(freshId(), { facts: tenYears, text: "ANH" })]);
    await decided(storage, { blobsOf });
    const { disposal, completeOn, text } = valueIn(await execute(storage, { blobsOf, blobs, plainBlobs }));
    expect(await isThere(blobs)).toBe(false);
    expect(onDisk()).not.toContain("ANH-CHUP");
    const step = disposal.steps.at(-1);
    expect(step).toMatchObject({ event: "execute", lastKeyBackup: "2037-06-30" });
    expect(step?.event === "execute" && step.method).toContain(plainBlobs.method);
    expect([completeOn, text.vi.includes("01/07/2037")]).toEqual(["2037-07-01", true]);
  });

  it.each([
    ["none", "2037-04-15"],
    [day("2037-03-20"), "2037-04-15"],
  ] as const)("wait for the backups of the keys in any case (%s)", async (lastBackup, completeOn) => {
    await storage.commit([version(freshId(), { facts: tenYears, text: "ANH" })]);
    await decided(storage, { blobsOf });
    const own = { blobsOf, blobs: await plain(), plainBlobs: { ...plainBlobs, lastBackup } };
    expect(valueIn(await execute(storage, own)).completeOn).toBe(completeOn);
  });

  it("stay in any store, and in no way, when a living record names them too, or there are none", async () => {
    const blobs = await plain();
    await storage.commit([version(freshId(), { facts: tenYears, text: "ANH" })]);
    await storage.commit([version(freshId(), { facts: tenYears, text: "không có tệp" })]);
    await storage.commit([version(freshId(), { facts: thirtyYears, text: "ANH" })]);
    await decided(storage, { blobsOf });
    expect(valueIn(await execute(storage, { blobsOf, blobs })).destroyed).toHaveLength(2);
    expect(await isThere(blobs)).toBe(true);
  });

  it.each([
    ["no way", { method: " ", lastBackup: "none" }],
    ["no day", { method: "ghi đè", lastBackup: "2037-02-30" }],
    ["nothing", {}],
    ["a word", "xóa"],
  ])("are not destroyed by saying %s", async (_what, wrong) => {
    await expect(execute(storage, { plainBlobs: wrong as never })).rejects.toMatchObject({
      code: "core.options.wrong",
    });
  });

  it("[RET-08] are not forgotten by who goes on with what was interrupted", async () => {
    const blobs = await plain();
    await storage.commit([version(freshId(), { facts: tenYears, text: "ANH" })]);
    await decided(storage, { blobsOf });
    const broken = { ...blobs, removeBlob: () => Promise.reject(new Error("the disk is gone")) };
    await expect(execute(storage, { blobsOf, blobs: broken, plainBlobs })).rejects.toThrow("disk");
    expect(codesOf(await execute(storage))).toEqual(["unsaid blobsOf"]);
    expect(codesOf(await execute(storage, { blobsOf }))).toEqual(["blobs_in_plain blobs"]);
    expect(await isThere(blobs)).toBe(true);
    const failing = await sealed.open(failingFrom(sealed.keys, 0));
    await expect(execute(failing, { blobsOf, blobs, plainBlobs })).rejects.toThrow("key store");
    valueIn(await execute(storage, { blobsOf, blobs, plainBlobs }));
    expect([await isThere(blobs), await phase()]).toEqual([false, "execute"]);
  });
});
