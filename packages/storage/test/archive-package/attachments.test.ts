import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DocumentChange, type DocumentId, digestOf, type EpisodeId } from "@benhan/core";
import type { BlobStore, KeyStore } from "@benhan/core/ports";
import type { Storage } from "@benhan/storage";
import { checkPackage, exportPackage } from "@benhan/storage/archive-package";
import { openBlobArchive } from "@benhan/storage/blob-archive";
import { createMemoryKeyStore } from "@benhan/storage/encryption";
import { createMemoryDatabase, openMemoryStorage } from "@benhan/storage/memory";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { alterFile, blobFilesIn } from "../blobs/blob-subjects.ts";
import { bytesOf, put } from "../blobs/blob-tools.ts";
import { createTestVault } from "../encryption/test-vault.ts";
import { facilityId, start, testPlatform } from "./full-store.ts";

let folder: string;
let storage: Storage;
let blobs: BlobStore;
const platform = testPlatform(3);
const documentId = platform.ids.next() as DocumentId;
const contents = [1, 2, 3, 4].map((seed) => bytesOf(1000, seed));
const digests = contents.map((content) => digestOf(content));
let keys: KeyStore;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "benhan-package-"));
  storage = await openMemoryStorage({ facilityId, database: createMemoryDatabase() });
  keys = createMemoryKeyStore(facilityId);
  const encryption = { vault: createTestVault(), keys };
  blobs = await openBlobArchive({ folder: join(folder, "blobs"), facilityId, encryption });
  const attached = digests.map((digest) => ({ kind: "attachment", digest }));
  const change: DocumentChange = {
    ...{ change: "document", facilityId, documentId, kind: "visit", version: 1, schema: 1 },
    episodeId: platform.ids.next() as EpisodeId,
    ...{ contentType: "application/json", recordedAt: start, author: { kind: "practitioner", id: "BS-001" } },
    body: new TextEncoder().encode(JSON.stringify({ attached, note: `sha-256:${"0".repeat(64)}` })),
  };
  await storage.commit([change]);
});
afterEach(async () => {
  await storage.close();
  rmSync(folder, { recursive: true, force: true });
});

const exported = (own: { readonly blobs?: BlobStore }) =>
  exportPackage({
    ...{ storage, to: join(folder, "goi"), scope: { kind: "everything" }, by: "VT-01", purpose: "thử" },
    ...{ platform, ...own },
  });
const seen = (issues: readonly { readonly code: string; readonly path: readonly unknown[] }[]) =>
  issues
    .filter(({ code }) => code.includes("attachment"))
    .map(({ code, path }) => `${code.replace("storage.archive_package.", "")} ${path.at(-1)}`)
    .sort();

describe("attachments that are lost", () => {
  it("are told one by one by the export, by how they were lost, and again by the check of the package", async () => {
    const [whole, gone, cut, keyless] = digests as readonly string[] as [string, string, string, string];
    const files = new Map<string, string>();
    for (const [at, content] of contents.entries()) {
      const before = new Set(blobFilesIn(join(folder, "blobs")));
      if (digests[at] === gone) continue;
      await put(blobs, content);
      const file = blobFilesIn(join(folder, "blobs")).find((name) => !before.has(name));
      files.set(digests[at] ?? "", file ?? "");
    }
    alterFile(files.get(cut) ?? "", (bytes) => bytes.subarray(0, 10));
    // The id of the key stands behind the mark.
    alterFile(files.get(keyless) ?? "", (bytes) => bytes.fill(9, 8, 9));
    const told = await exported({ blobs });
    expect(told.blobs).toBe(1);
    expect(seen(told.issues)).toEqual(
      [`attachment_missing ${gone}`, `attachment_damaged ${cut}`, `attachment_key_missing ${keyless}`].sort(),
    );
    const check = await checkPackage(join(folder, "goi"));
    expect(check).toMatchObject({ ok: true, count: 0 });
    expect(seen(check.issues)).toEqual(
      [gone, cut, keyless].map((digest) => `attachment_absent ${digest}`).sort(),
    );
    for (const { severity, nextStep } of check.issues) {
      expect(severity).toBe("warning");
      expect(nextStep?.vi).not.toContain("Không nhập");
    }
    expect(readdirSync(join(folder, "goi/data/blobs"))).toEqual([whole.slice(8)]);
  });

  it("that were disposed of are said to be so, and stop nothing", async () => {
    for (const content of contents) await put(blobs, content);
    const own: string[] = [];
    for await (const { keyId } of keys.listKeys()) if (/^[0-9a-f-]{36}$/.test(keyId)) own.push(keyId);
    await keys.destroyKeys(own, start);
    const { issues } = await exported({ blobs });
    expect(seen(issues)).toEqual(digests.map((digest) => `attachment_disposed ${digest}`).sort());
    const told = issues.filter(({ code }) => code.includes("attachment"));
    expect(told.every(({ severity }) => severity === "information")).toBe(true);
  });

  it("are told by the check also where the export had nowhere to take them from", async () => {
    const { issues } = await exported({});
    expect(issues.map(({ code }) => code)).toContain("storage.archive_package.attachments_left_out");
    const check = await checkPackage(join(folder, "goi"));
    expect(check.ok).toBe(true);
    expect(seen(check.issues)).toEqual(digests.map((digest) => `attachment_absent ${digest}`).sort());
  });

  it("are not told where all are there", async () => {
    for (const content of contents) await put(blobs, content);
    expect(seen((await exported({ blobs })).issues)).toEqual([]);
    expect((await checkPackage(join(folder, "goi"))).issues).toEqual([]);
  });
});
