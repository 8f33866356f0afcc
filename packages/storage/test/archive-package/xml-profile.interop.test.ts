import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { DocumentChange, DocumentId, EpisodeId } from "@benhan/core";
import type { KeyStore } from "@benhan/core/ports";
import type { Storage } from "@benhan/storage";
import { exportPackage } from "@benhan/storage/archive-package";
import { createMemoryKeyStore } from "@benhan/storage/encryption";
import { createMemoryDatabase, openMemoryStorage } from "@benhan/storage/memory";
import { afterEach, beforeEach, expect, it } from "vitest";
import { describeWithTool } from "../../../../tests/outside-tool.ts";
import { createTestVault } from "../encryption/test-vault.ts";
import { facilityId, fillStore, start, testPlatform } from "./full-store.ts";

const profile = (name: string) => fileURLToPath(new URL(`./xml-profile/${name}.xsd`, import.meta.url));
let folder: string;
let storage: Storage;
let keys: KeyStore;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "benhan-package-"));
  keys = createMemoryKeyStore(facilityId);
  const encryption = { vault: createTestVault(), keys };
  storage = await openMemoryStorage({ facilityId, database: createMemoryDatabase(), encryption });
});
afterEach(async () => {
  await storage.close();
  rmSync(folder, { recursive: true, force: true });
});

describeWithTool("xmllint", "METS and PREMIS by our profile of their schemas", (xmllint) => {
  /** What is wrong with a file; nothing when it is valid. */
  function wrong(file: string, name: string): string {
    try {
      execFileSync(xmllint, ["--nonet", "--noout", "--schema", profile(name), file], { stdio: "pipe" });
      return "";
    } catch (error) {
      return String((error as { readonly stderr?: unknown }).stderr);
    }
  }
  const filesOf = (to: string, end: RegExp) =>
    (readdirSync(to, { recursive: true }) as string[])
      .filter((path) => end.test(path))
      .map((path) => join(to, path));

  it("[RET-13] every file of a package is valid, whatever its records hold", async () => {
    const platform = testPlatform(5);
    const { episodes } = await fillStore(storage, platform);
    // Odd authors and reasons, types with parameters, a document of an agent that exports, too.
    const change = (own: Partial<DocumentChange>): DocumentChange => ({
      ...{ change: "document", facilityId, documentId: platform.ids.next() as DocumentId, kind: "a&b <c>" },
      ...{ episodeId: episodes[0], version: 1, schema: 1, contentType: 'text/plain; charset="utf-8"' },
      ...{ body: new Uint8Array(), recordedAt: start, author: { kind: "system", id: 'HIS "1" & <2>' } },
      ...own,
    });
    await storage.commit([
      change({}),
      change({ author: { kind: "practitioner", id: "VT-01" } }),
      change({
        episodeId: platform.ids.next() as EpisodeId,
        author: { kind: "system", id: "BenhAn @benhan/storage" },
      }),
    ]);
    const to = join(folder, "goi");
    await exportPackage({
      ...{ storage, to, scope: { kind: "everything" }, by: "VT-01", purpose: "nộp lưu <2026>", platform },
      organisation: "VT-01",
      describe: () => ({ title: 'Hồ sơ "thử" & <nghiệm>' }),
    });
    const [mets, premis] = [filesOf(to, /METS\.xml$/), filesOf(to, /PREMIS\.xml$/)];
    expect([mets.length, premis.length]).toEqual([6, 3]);
    for (const file of mets) expect(wrong(file, "mets")).toBe("");
    for (const file of premis) expect(wrong(file, "premis")).toBe("");
  });

  it("[RET-13] also where nothing of a record can be read any more", async () => {
    const platform = testPlatform(6);
    await fillStore(storage, platform);
    const own: string[] = [];
    for await (const { keyId } of keys.listKeys()) if (/^[0-9a-f-]{36}$/.test(keyId)) own.push(keyId);
    await keys.destroyKeys(own, start);
    const to = join(folder, "goi");
    const { issues } = await exportPackage({
      ...{ storage, to, scope: { kind: "everything" }, by: "VT-01", purpose: "thử", platform },
    });
    expect(issues.filter(({ code }) => code.endsWith(".disposed"))).toHaveLength(4);
    for (const file of filesOf(to, /METS\.xml$/)) expect(wrong(file, "mets")).toBe("");
    for (const file of filesOf(to, /PREMIS\.xml$/)) expect(wrong(file, "premis")).toBe("");
  });

  it.each([
    ["mets", "<fileSec", "<structMap/><fileSec"],
    ["mets", 'LOCTYPE="URL"', 'LOCTYPE="FILE"'],
    ["mets", 'CHECKSUMTYPE="SHA-256"', 'CHECKSUMTYPE="SHA256"'],
    ["mets", 'ID="fs"', 'ID="1 fs"'],
    ["premis", "<eventType>", "<eventKind/><eventType>"],
    ["premis", 'version="3.0"', 'version="2.2"'],
    ["premis", "<agentType>", "<agentRole>"],
  ])("the profile tells what is wrong: %s %s", async (name, good, bad) => {
    const platform = testPlatform(7);
    await fillStore(storage, platform);
    const to = join(folder, "goi");
    await exportPackage({
      storage,
      to,
      scope: { kind: "everything" },
      by: "VT-01",
      purpose: "thử",
      platform,
    });
    const [file = ""] = filesOf(to, name === "mets" ? /METS\.xml$/ : /PREMIS\.xml$/);
    const text = readFileSync(file, "utf8");
    expect(text).toContain(good);
    writeFileSync(file, text.replace(good, bad));
    expect(wrong(file, name)).not.toBe("");
  });
});
