import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { digestOf, parseFacilityId } from "@benhan/core";
import type { KeyStore } from "@benhan/core/ports";
import { openBlobArchive } from "@benhan/storage/blob-archive";
import { createMemoryKeyStore, type Encryption, rotateKeys } from "@benhan/storage/encryption";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createTestVault } from "../encryption/test-vault.ts";
import { alterFile, blobFilesIn } from "./blob-subjects.ts";
import { bytesOf, collect, isSame, put, read, told } from "./blob-tools.ts";

const facilityId = parseFacilityId("bv-mau");
const [head, part, tag] = [83, 2 ** 18, 16] as const;
let folder: string;
let encryption: Encryption;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "benhan-blobs-"));
  encryption = { vault: createTestVault(), keys: createMemoryKeyStore(facilityId) };
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = (given: Encryption | undefined = encryption) =>
  openBlobArchive({ folder, facilityId, ...(given && { encryption: given }) });
const openInPlain = () => openBlobArchive({ folder, facilityId });
const onlyFile = () => blobFilesIn(folder)[0] ?? "";

describe("an encrypted archive of blobs", () => {
  it("shows neither content nor digest on the disk", async () => {
    const text = new TextEncoder().encode("Chẩn đoán: viêm phổi. ".repeat(40_000));
    const digest = await put(await open(), text);
    const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).join("\n");
    const all = Buffer.concat(blobFilesIn(folder).map((file) => readFileSync(file)));
    expect(names).not.toContain(digest.slice(8, 24));
    expect(all.includes("viêm phổi")).toBe(false);
    expect(all.includes(Buffer.from(digest.slice(8), "hex"))).toBe(false);
    expect(all.length).toBeGreaterThan(text.length);
  });

  it("adds a head, and a tag to each part of 256 KiB", async () => {
    const archive = await open();
    for (const [size, parts] of [
      [0, 1],
      [1, 1],
      [part, 1],
      [part + 1, 2],
      [3 * part, 3],
    ] as const) {
      const digest = await put(archive, bytesOf(size));
      expect([size, readFileSync(onlyFile()).length]).toEqual([size, head + size + parts * tag]);
      expect(isSame(await read(archive, digest), bytesOf(size))).toBe(true);
      await archive.removeBlob({ facilityId, digest });
    }
  });

  it("seals the same content in other bytes in another archive", async () => {
    await put(await open(), bytesOf(1000));
    const first = readFileSync(onlyFile());
    const digest = digestOf(bytesOf(1000));
    await (await open()).removeBlob({ facilityId, digest });
    await put(await open(), bytesOf(1000));
    const second = readFileSync(onlyFile());
    expect(second.length).toBe(first.length);
    expect(second.subarray(head).equals(first.subarray(head))).toBe(false);
  });

  it("tells parts that were cut, added, exchanged, repeated or altered", async () => {
    const archive = await open();
    const digest = await put(archive, bytesOf(3 * part + 5));
    const whole = readFileSync(onlyFile());
    const step = part + tag;
    const [one, two, three, four] = [0, 1, 2, 3].map((at) =>
      whole.subarray(head + at * step, Math.min(whole.length, head + (at + 1) * step)),
    ) as [Buffer, Buffer, Buffer, Buffer];
    const start = whole.subarray(0, head);
    const flipped = (at: number) => {
      const bytes = Buffer.from(whole);
      bytes[at] = (bytes[at] ?? 0) ^ 0x80;
      return bytes;
    };
    const altered: Readonly<Record<string, Uint8Array>> = {
      "nothing left": Buffer.alloc(0),
      "a part of the head": start.subarray(0, 50),
      "the head alone": start,
      "without the last part": Buffer.concat([start, one, two, three]),
      "without a byte": whole.subarray(0, -1),
      "with a byte more": Buffer.concat([whole, Buffer.from([0])]),
      "without a part in the middle": Buffer.concat([start, one, three, four]),
      "parts exchanged": Buffer.concat([start, two, one, three, four]),
      "a part twice": Buffer.concat([start, one, one, three, four]),
      "another mark": flipped(0),
      "another format": flipped(3),
      "the beginning of the nonces": flipped(22),
      "the sealed head": flipped(30),
      "the first part": flipped(head),
      "the last tag": flipped(whole.length - 1),
    };
    for (const [what, bytes] of Object.entries(altered)) {
      alterFile(onlyFile(), () => bytes);
      expect([what, await told(read(archive, digest))]).toEqual([what, "core.store.damaged"]);
    }
    alterFile(onlyFile(), () => whole);
    expect(isSame(await read(archive, digest), bytesOf(3 * part + 5))).toBe(true);
  });

  it("tells bytes behind a last part of full length", async () => {
    const archive = await open();
    const digest = await put(archive, bytesOf(part));
    alterFile(onlyFile(), (bytes) => Buffer.concat([bytes, Buffer.from([0])]));
    expect(await told(read(archive, digest))).toBe("core.store.damaged");
  });

  it("tells a file that was put in the place of another", async () => {
    const archive = await open();
    const one = await put(archive, bytesOf(100, 1));
    const [first = ""] = blobFilesIn(folder);
    const two = await put(archive, bytesOf(100, 2));
    const second = blobFilesIn(folder).find((file) => file !== first) ?? "";
    copyFileSync(first, second);
    expect(await told(read(archive, two))).toBe("core.store.damaged");
    expect(await told(archive.removeBlob({ facilityId, digest: two }))).toBe("core.store.damaged");
    expect(await read(archive, one)).toEqual(bytesOf(100, 1));
    expect((await collect(archive.listBlobs({ facilityId }))).map(({ digest }) => digest)).toEqual([one]);
    await put(archive, bytesOf(100, 2));
    expect(await read(archive, two)).toEqual(bytesOf(100, 2));
    expect(await read(archive, one), "the key of the other blob was destroyed").toEqual(bytesOf(100, 1));
  });

  it("opens with its own keys only, and not as one in plain", async () => {
    await put(await open(), bytesOf(10));
    expect(await told(openInPlain())).toBe("storage.encryption.keys_wanted");
    const others = { vault: createTestVault(), keys: createMemoryKeyStore(facilityId) };
    expect(await told(open(others))).toBe("storage.encryption.other_keys");
    const foreign = { ...encryption, keys: createMemoryKeyStore(parseFacilityId("other")) };
    expect(await told(open(foreign))).toBe("core.store.wrong_facility");
    rmSync(folder, { recursive: true });
    await openInPlain();
    expect(await told(open())).toBe("storage.blobs.archive_in_plain");
  });

  it("goes on after the keys were rotated", async () => {
    const digest = await put(await open(), bytesOf(10));
    await rotateKeys(encryption);
    expect(await read(await open(), digest)).toEqual(bytesOf(10));
  });
});

describe("removing from an encrypted archive", () => {
  it("destroys the key: a copy in a backup cannot be read any more", async () => {
    const archive = await open();
    const digest = await put(archive, bytesOf(1000));
    const other = await put(archive, bytesOf(1001));
    const files = blobFilesIn(folder);
    const backup = files.map((file) => [file, readFileSync(file)] as const);
    expect(await archive.removeBlob({ facilityId, digest })).toBe(true);
    expect(blobFilesIn(folder)).toHaveLength(1);
    for (const [file, bytes] of backup) writeFileSync(file, bytes);
    const again = await open();
    expect(await told(read(again, digest))).toBe("storage.encryption.record_disposed");
    expect((await collect(again.listBlobs({ facilityId }))).map((blob) => blob.digest)).toEqual([other]);
    expect(await again.removeBlob({ facilityId, digest }), "what is left of it goes, too").toBe(true);
    expect(blobFilesIn(folder)).toHaveLength(1);
    expect(await read(again, other)).toEqual(bytesOf(1001));
  });

  it("lets the content come again under another key", async () => {
    const archive = await open();
    const digest = await put(archive, bytesOf(1000));
    const [file = ""] = blobFilesIn(folder);
    const before = readFileSync(file);
    await archive.removeBlob({ facilityId, digest });
    writeFileSync(file, before);
    await put(archive, bytesOf(1000));
    expect(await read(archive, digest)).toEqual(bytesOf(1000));
    expect(readFileSync(file).equals(before)).toBe(false);
    expect(readdirSync(join(folder, "facility-bv-mau", "writing"))).toEqual([]);
  });

  it("keeps the blob when its key cannot be destroyed", async () => {
    const keys: KeyStore = {
      ...encryption.keys,
      destroyKeys: () => Promise.reject(new Error("the key store is locked")),
    };
    const archive = await open({ ...encryption, keys });
    const digest = await put(archive, bytesOf(1000));
    await expect(archive.removeBlob({ facilityId, digest })).rejects.toThrow("locked");
    expect(await read(archive, digest)).toEqual(bytesOf(1000));
    expect(readdirSync(join(folder, "facility-bv-mau", "writing"))).toEqual([]);
  });

  it("is ended at the next opening when it stopped behind the key", async () => {
    const archive = await open();
    const digest = await put(archive, bytesOf(1000));
    const [file = ""] = blobFilesIn(folder);
    const bytes = readFileSync(file);
    await archive.removeBlob({ facilityId, digest });
    const name = file.split(/[\\/]/).at(-1);
    const aside = join(folder, "facility-bv-mau", "writing", `${name}.0123456789abcdef.gone`);
    writeFileSync(aside, bytes);
    const late = { now: () => "2999-01-01T00:00:00Z" as never, sleep: async () => undefined };
    await openBlobArchive({ folder, facilityId, encryption, clock: late });
    expect(readdirSync(join(folder, "facility-bv-mau", "writing"))).toEqual([]);
    expect(await archive.getBlob({ facilityId, digest })).toBeUndefined();
  });

  it("tells that a key is missing, and keeps the others readable", async () => {
    const archive = await open();
    const digest = await put(archive, bytesOf(10));
    const [file = ""] = blobFilesIn(folder);
    const other = await put(archive, bytesOf(11));
    // The id of the key stands behind the mark.
    alterFile(file, (bytes) => bytes.fill(7, 4, 20));
    expect(await told(read(archive, digest))).toBe("storage.encryption.key_missing");
    expect(await told(archive.removeBlob({ facilityId, digest }))).toBe("storage.encryption.key_missing");
    expect((await collect(archive.listBlobs({ facilityId }))).map((blob) => blob.digest)).toEqual([other]);
  });

  it("does not believe a head that names the key of another blob", async () => {
    const archive = await open();
    const one = await put(archive, bytesOf(10));
    const [first = ""] = blobFilesIn(folder);
    const two = await put(archive, bytesOf(11));
    const second = blobFilesIn(folder).find((file) => file !== first) ?? "";
    const id = readFileSync(second).subarray(4, 20);
    alterFile(first, (bytes) => {
      bytes.set(id, 4);
      return bytes;
    });
    expect(await told(archive.removeBlob({ facilityId, digest: one }))).toBe("core.store.damaged");
    expect(await read(archive, two)).toEqual(bytesOf(11));
  });
});
