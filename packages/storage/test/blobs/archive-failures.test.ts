import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import type { FileHandle } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isEmrError, parseFacilityId } from "@benhan/core";
import type { BlobHead } from "@benhan/core/ports";
import { openBlobArchive } from "@benhan/storage/blob-archive";
import { createMemoryKeyStore } from "@benhan/storage/encryption";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createTestVault } from "../encryption/test-vault.ts";
import { blobFilesIn } from "./blob-subjects.ts";
import { bytesOf, collect, isSame, put, read } from "./blob-tools.ts";

/** What the file system answers: a call that fails, and how many bytes it takes at once. */
const system = vi.hoisted(() => ({
  failing: undefined as { readonly call: string; readonly code: string; skip: number } | undefined,
  mostBytes: Number.POSITIVE_INFINITY,
  /** What others do in the moment before a call, once. */
  meanwhile: undefined as { readonly call: string; readonly work: () => Promise<unknown> } | undefined,
}));

vi.mock("node:fs/promises", async (importOriginal) => {
  const real = await importOriginal<typeof import("node:fs/promises")>();
  function admit(call: string) {
    const { failing } = system;
    if (failing?.call !== call) return;
    failing.skip -= 1;
    if (failing.skip >= 0) return;
    const { code } = failing;
    throw Object.assign(new Error(`${code}: refused, ${call} '/srv/benh-an/secret'`), { code });
  }
  const guarded = <A extends unknown[], R>(call: string, work: (...given: A) => Promise<R>) =>
    async function (this: unknown, ...given: A): Promise<R> {
      admit(call);
      const { meanwhile } = system;
      if (meanwhile?.call === call) {
        system.meanwhile = undefined;
        await meanwhile.work();
      }
      return work.apply(this, given);
    };
  return {
    ...real,
    async open(...given: Parameters<typeof real.open>) {
      admit(given[1] === "r" ? "open to read" : "open");
      const handle = await real.open(...given);
      const { write, sync, utimes, read: readSome } = handle;
      return Object.assign(handle, {
        write: guarded("write", (bytes: Uint8Array, at: number, length: number, place: number) =>
          (write as (...all: unknown[]) => ReturnType<FileHandle["write"]>).call(
            ...([handle, bytes, at, Math.min(length, system.mostBytes), place] as const),
          ),
        ),
        read: guarded("read", (bytes: Uint8Array, at: number, length: number, place: number) =>
          (readSome as (...all: unknown[]) => ReturnType<FileHandle["read"]>).call(
            ...([handle, bytes, at, Math.min(length, system.mostBytes), place] as const),
          ),
        ),
        sync: guarded("sync", sync),
        utimes: guarded("handle.utimes", utimes),
      });
    },
    ...Object.fromEntries(
      (["link", "mkdir", "rename", "stat", "readdir", "utimes", "rm"] as const).map((call) => [
        call,
        guarded(call, real[call] as (...given: unknown[]) => Promise<unknown>),
      ]),
    ),
  };
});

const facilityId = parseFacilityId("bv-mau");
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "benhan-blobs-"));
});
afterEach(() => {
  Object.assign(system, { failing: undefined, mostBytes: Number.POSITIVE_INFINITY });
  rmSync(folder, { recursive: true, force: true });
});

async function told(work: () => Promise<unknown>): Promise<string> {
  const error = await work().then(
    () => undefined,
    (failure: unknown) => failure,
  );
  if (!isEmrError(error)) return `no fault: ${String(error)}`;
  for (const text of [error.text, error.nextStep]) {
    expect(text?.vi && text.en, "a fault says in both languages what to do").toBeTruthy();
    expect(JSON.stringify(text)).not.toContain("secret");
  }
  return error.code;
}

for (const isEncrypted of [false, true]) {
  const encryption = { vault: createTestVault(), keys: createMemoryKeyStore(facilityId) };
  const open = () => openBlobArchive({ folder, facilityId, ...(isEncrypted && { encryption }) });

  describe(`${isEncrypted ? "an encrypted archive" : "an archive"} whose disk refuses`, () => {
    it.each([
      ["ENOSPC", "write", 0, "core.store.unavailable"],
      ["ENOSPC", "write", 2, "core.store.unavailable"],
      ["EDQUOT", "write", 1, "core.store.unavailable"],
      ["EFBIG", "write", 1, "core.store.unavailable"],
      ["EIO", "write", 1, "core.store.unavailable"],
      ["EIO", "sync", 0, "core.store.unavailable"],
      ["EROFS", "open", 0, "core.store.unavailable"],
      ["EACCES", "open", 0, "storage.blobs.no_access"],
      ["ENOENT", "open", 0, "storage.blobs.no_access"],
      ["EMFILE", "open", 0, "storage.blobs.unexpected"],
      ["EPERM", "handle.utimes", 0, "storage.blobs.no_access"],
      ["ENOSPC", "mkdir", 0, "core.store.unavailable"],
      ["EACCES", "mkdir", 0, "storage.blobs.no_access"],
      ["ENOSPC", "link", 0, "core.store.unavailable"],
      ["EACCES", "link", 0, "storage.blobs.no_access"],
    ] as const)(
      "%s in %s (after %i) is told when putting, and leaves nothing",
      async (code, call, skip, fault) => {
        const archive = await open();
        const bytes = bytesOf(700_000);
        system.failing = { call, code, skip };
        expect(await told(() => put(archive, bytes))).toBe(fault);
        system.failing = undefined;
        expect(blobFilesIn(folder)).toEqual([]);
        expect(readdirSync(join(folder, "facility-bv-mau", "writing"))).toEqual([]);
        expect(isSame(await read(archive, await put(archive, bytes)), bytes)).toBe(true);
      },
    );

    it.each([
      ["EIO", "read", "core.store.unavailable"],
      ["EACCES", "open to read", "storage.blobs.no_access"],
    ] as const)("%s in %s is told when reading, and passes", async (code, call, fault) => {
      const archive = await open();
      const digest = await put(archive, bytesOf(1000));
      system.failing = { call, code, skip: 0 };
      expect(await told(() => read(archive, digest))).toBe(fault);
      system.failing = undefined;
      expect(await read(archive, digest)).toEqual(bytesOf(1000));
    });

    it.each([
      ["EACCES", "rename", "storage.blobs.no_access"],
      ["EROFS", "rename", "core.store.unavailable"],
      ["EBUSY", "rename", "core.store.unavailable"],
    ] as const)("%s in %s is told when removing, and the blob stays", async (code, call, fault) => {
      const archive = await open();
      const digest = await put(archive, bytesOf(1000));
      system.failing = { call, code, skip: 0 };
      expect(await told(() => archive.removeBlob({ facilityId, digest }))).toBe(fault);
      system.failing = undefined;
      expect(await read(archive, digest)).toEqual(bytesOf(1000));
    });

    it("is told when listing and opening", async () => {
      const archive = await open();
      await put(archive, bytesOf(10));
      system.failing = { call: "readdir", code: "EACCES", skip: 0 };
      expect(await told(() => collect(archive.listBlobs({ facilityId })))).toBe("storage.blobs.no_access");
      system.failing = { call: "mkdir", code: "EACCES", skip: 0 };
      expect(await told(open)).toBe("storage.blobs.no_access");
    });

    it("takes and gives fewer bytes at once, and loses none", async () => {
      const archive = await open();
      system.mostBytes = 1013;
      const bytes = bytesOf(300_001);
      expect(isSame(await read(archive, await put(archive, bytes)), bytes)).toBe(true);
    });

    it("keeps what is put again in the moment before it is taken away", async () => {
      const [writer, cleaner] = [await open(), await open()];
      const digest = await put(writer, bytesOf(1000));
      const [listed] = await collect(cleaner.listBlobs({ facilityId }));
      system.meanwhile = { call: "rename", work: () => put(writer, bytesOf(1000)) };
      expect(await cleaner.removeBlob(listed as BlobHead)).toBe(false);
      expect(await read(writer, digest)).toEqual(bytesOf(1000));
      expect(readdirSync(join(folder, "facility-bv-mau", "writing"))).toEqual([]);
    });

    it("writes anew what is taken away in the moment before it is adopted", async () => {
      const [writer, cleaner] = [await open(), await open()];
      const digest = await put(writer, bytesOf(1000));
      const [listed] = await collect(cleaner.listBlobs({ facilityId }));
      let isRemoved = false;
      const work = async () => {
        isRemoved = await cleaner.removeBlob(listed as BlobHead);
      };
      system.meanwhile = { call: "utimes", work };
      await put(writer, bytesOf(1000));
      expect(isRemoved).toBe(true);
      expect(await read(writer, digest)).toEqual(bytesOf(1000));
    });

    it("has no links: files are renamed then", async () => {
      system.failing = { call: "link", code: "ENOTSUP", skip: 0 };
      const archive = await open();
      const digest = await put(archive, bytesOf(1000));
      await put(archive, bytesOf(1000));
      expect(await read(archive, digest)).toEqual(bytesOf(1000));
      expect(await archive.removeBlob({ facilityId, digest })).toBe(true);
      expect(readdirSync(join(folder, "facility-bv-mau", "writing"))).toEqual([]);
    });
  });
}
