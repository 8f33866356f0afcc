import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { type DigestText, parseFacilityId } from "@benhan/core";
import { openBlobArchive } from "@benhan/storage/blob-archive";
import { copyBlobs, createMemoryBlobStore } from "@benhan/storage/blobs";
import { createMemoryKeyStore } from "@benhan/storage/encryption";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createTestVault } from "../encryption/test-vault.ts";
import { alterFile, blobFilesIn } from "./blob-subjects.ts";
import { bytesOf, collect, put, read, told } from "./blob-tools.ts";

const facilityId = parseFacilityId("bv-mau");
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "benhan-blobs-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("copying blobs", () => {
  it("takes an archive in plain into an encrypted one, and goes on where it stopped", async () => {
    const from = await openBlobArchive({ folder: join(folder, "plain"), facilityId });
    const digests = new Set<string>();
    for (let size = 0; size < 10; size += 1) digests.add(await put(from, bytesOf(size)));
    const encryption = { vault: createTestVault(), keys: createMemoryKeyStore(facilityId) };
    const to = await openBlobArchive({ folder: join(folder, "sealed"), facilityId, encryption });
    const seen: DigestText[] = [];
    const stop = new AbortController();
    const first = copyBlobs({
      ...{ from, to, signal: stop.signal },
      onProgress: ({ digest }, count) => {
        seen.push(digest);
        if (count === 4) stop.abort("stop");
      },
    });
    await expect(first).rejects.toBe("stop");
    expect(await copyBlobs({ from, to, after: seen[3] as DigestText })).toBe(6);
    const copied = await collect(to.listBlobs({ facilityId }));
    expect(new Set(copied.map(({ digest }) => digest))).toEqual(digests);
    for (const { digest, size } of copied) expect((await read(to, digest)).length).toBe(size);
  });

  it("tells damage, and copies no blob of it", async () => {
    const from = await openBlobArchive({ folder, facilityId });
    await put(from, bytesOf(1000));
    alterFile(blobFilesIn(folder)[0] ?? "", (bytes) => bytes.fill(0, 500, 501));
    const to = createMemoryBlobStore({ facilityId });
    expect(await told(copyBlobs({ from, to }))).toBe("core.store.damaged");
    expect(await collect(to.listBlobs({ facilityId }))).toEqual([]);
  });

  it("leaves nothing out unsaid: what cannot be named, and what is not sound", async () => {
    const encryption = { vault: createTestVault(), keys: createMemoryKeyStore(facilityId) };
    const from = await openBlobArchive({ folder, facilityId, encryption });
    for (let size = 0; size < 6; size += 1) await put(from, bytesOf(1000 + size));
    const listed = await collect(from.listBlobs({ facilityId }));
    const [cut = "", altered = "", lost = "", rotten = ""] = blobFilesIn(folder);
    alterFile(cut, (bytes) => bytes.subarray(0, 10));
    alterFile(altered, (bytes) => bytes.fill(9, 60, 61));
    // The id of the key stands behind the mark.
    alterFile(lost, (bytes) => bytes.fill(7, 4, 20));
    alterFile(rotten, (bytes) => bytes.fill(9, 500, 510));
    const to = createMemoryBlobStore({ facilityId });
    expect(await told(copyBlobs({ from, to }))).toBe("core.store.damaged");
    const damages: unknown[] = [];
    expect(await copyBlobs({ from, to, onDamage: (damage) => void damages.push(damage) })).toBe(2);
    expect(damages).toEqual([
      { name: basename(cut), code: "damaged" },
      { name: basename(altered), code: "damaged" },
      { name: basename(lost), code: "key-missing" },
      { name: listed[3]?.digest, code: "damaged" },
    ]);
    expect(await collect(to.listBlobs({ facilityId }))).toHaveLength(2);
    for (const file of [cut, altered, rotten]) rmSync(file);
    const error = await copyBlobs({ from, to }).catch((failure: unknown) => failure);
    expect(error).toMatchObject({ code: "core.store.damaged" });
    expect(error).toMatchObject({ cause: { code: "storage.encryption.key_missing" } });
  });

  it("says nothing of what was removed", async () => {
    const encryption = { vault: createTestVault(), keys: createMemoryKeyStore(facilityId) };
    const from = await openBlobArchive({ folder, facilityId, encryption });
    const digest = await put(from, bytesOf(1000));
    const [file = ""] = blobFilesIn(folder);
    const bytes = readFileSync(file);
    await from.removeBlob({ facilityId, digest });
    writeFileSync(file, bytes);
    expect(await copyBlobs({ from, to: createMemoryBlobStore({ facilityId }) })).toBe(0);
  });

  it("refuses another facility, and names that do not exist", async () => {
    const from = createMemoryBlobStore({ facilityId });
    const to = createMemoryBlobStore({ facilityId: parseFacilityId("other") });
    expect(await told(copyBlobs({ from, to }))).toBe("core.store.wrong_facility");
    expect(await told(copyBlobs({ from, into: to } as never))).toBe("core.options.wrong");
  });
});
