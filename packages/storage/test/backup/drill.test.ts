import { execFileSync } from "node:child_process";
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { digestOf } from "@benhan/core";
import { createManualClock, createSeededRandom } from "@benhan/core/testkit";
import type { Storage } from "@benhan/storage";
import { drillRestore, renderDrill } from "@benhan/storage/backup";
import {
  backupSqliteKeys,
  backupSqliteStorage,
  openSqliteKeyStore,
  openSqliteStorage,
} from "@benhan/storage/sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { describeWithTool } from "../../../../tests/outside-tool.ts";
import { findDriver } from "../../src/adapters/sqlite/find-driver.ts";
import { type FullStore, facilityId, fillStore, start, testPlatform } from "../archive-package/full-store.ts";
import { createTestVault } from "../encryption/test-vault.ts";
import { tearTree } from "../integrity/damage-store.ts";

let folder: string;
let living: Storage;
let full: FullStore;
const vault = createTestVault();
const at = (...parts: readonly string[]) => join(folder, ...parts);

const openAt = async (file: string, keyFile: string) => {
  const keys = await openSqliteKeyStore({ file: keyFile, facilityId });
  const storage = await openSqliteStorage({ file, facilityId, encryption: { vault, keys } });
  return { storage, keys };
};
const closing: (() => Promise<void>)[] = [];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "benhan-backup-"));
  for (const name of ["song", "khoa", "ban-sao", "ban-sao-khoa", "thu"]) mkdirSync(at(name));
  const opened = await openAt(at("song", "store.db"), at("khoa", "keys.db"));
  living = opened.storage;
  closing.push(
    () => living.close(),
    () => opened.keys.close(),
  );
  full = await fillStore(living, testPlatform());
});

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
  rmSync(folder, { recursive: true, force: true });
});

const copy = () => backupSqliteStorage({ file: at("song", "store.db"), to: at("ban-sao", "2026-07-02.db") });
const copyKeys = () =>
  backupSqliteKeys({ file: at("khoa", "keys.db"), to: at("ban-sao-khoa", "2026-07-02.db") });

/** Puts the copies where they can be opened, and opens them. */
async function restore(change: (file: string) => void = () => undefined): Promise<Storage> {
  copyFileSync(at("ban-sao", "2026-07-02.db"), at("thu", "store.db"));
  copyFileSync(at("ban-sao-khoa", "2026-07-02.db"), at("thu", "keys.db"));
  change(at("thu", "store.db"));
  const opened = await openAt(at("thu", "store.db"), at("thu", "keys.db"));
  closing.push(() => opened.keys.close());
  return opened.storage;
}

const drill = (open: () => Promise<Storage>) =>
  drillRestore({
    ...{ open, living, from: "NAS, 02/07/2026", by: "CNTT-01" },
    ...{ clock: createManualClock(start), random: createSeededRandom("drill") },
  });

describe("backupSqliteStorage", () => {
  it("[CV365-19] copies a store in use as it is at one moment, with its digest beside it", async () => {
    const { file, size, digest } = await copy();
    expect(digest).toBe(digestOf(new Uint8Array(readFileSync(file))));
    expect(size).toBe(statSync(file).size);
    expect(readFileSync(`${file}.sha256`, "utf8")).toBe(`${digest.slice(8)}  2026-07-02.db\n`);
    expect(readdirSync(at("ban-sao")).sort()).toEqual(["2026-07-02.db", "2026-07-02.db.sha256"]);
    if (process.platform !== "win32") expect(statSync(file).mode & 0o077).toBe(0);
    await living.appendEvents([
      {
        ...{ facilityId, eventId: "019f2056-0000-7000-8000-000000000001", at: start, actor: "BS-001" },
        ...{ action: "view", outcome: "done", subject: "LK1" },
      },
    ]);
    await copyKeys();
    const restored = await restore();
    const key = { facilityId, documentId: full.visit };
    expect(await restored.readDocument(key)).toEqual(await living.readDocument(key));
    const sizeOf = async (store: Storage) => {
      for await (const head of store.listTreeHeads({ facilityId })) return head.size;
      return 0;
    };
    expect((await sizeOf(living)) - (await sizeOf(restored))).toBe(1);
    await restored.close();
  });

  it("never writes over a copy, mixes kinds, or lays data and keys together", async () => {
    await copy();
    await copyKeys();
    await expect(copy()).rejects.toMatchObject({ code: "storage.backup.exists" });
    const keysBeside = backupSqliteKeys({ file: at("khoa", "keys.db"), to: at("ban-sao", "keys.db") });
    await expect(keysBeside).rejects.toMatchObject({ code: "storage.backup.beside_keys" });
    const dataBeside = backupSqliteStorage({
      file: at("song", "store.db"),
      to: at("ban-sao-khoa", "store.db"),
    });
    await expect(dataBeside).rejects.toMatchObject({ code: "storage.backup.beside_keys" });
    const wrong = { file: at("khoa", "keys.db"), to: at("thu", "x.db") };
    await expect(backupSqliteStorage(wrong)).rejects.toMatchObject({ code: "storage.backup.source_wrong" });
    const missing = { file: at("song", "khong-co.db"), to: at("thu", "x.db") };
    await expect(backupSqliteStorage(missing)).rejects.toMatchObject({ code: "storage.backup.source_wrong" });
    expect(readdirSync(at("song"))).not.toContain("khong-co.db");
    const nowhere = { file: at("song", "store.db"), to: at("khong-co", "x.db") };
    await expect(backupSqliteStorage(nowhere)).rejects.toMatchObject({ code: "storage.backup.unwritable" });
    expect(readdirSync(at("thu"))).toEqual([]);
    await expect(backupSqliteStorage({ file: "" } as never)).rejects.toMatchObject({
      code: "core.options.wrong",
    });
  });
});

describeWithTool("sha256sum", "the digest beside a copy", (sha256sum) => {
  it("is one that sha256sum takes", async () => {
    await copy();
    const told = execFileSync(sha256sum, ["-c", "2026-07-02.db.sha256"], {
      cwd: at("ban-sao"),
      encoding: "utf8",
    });
    expect(told.trim()).toMatch(/^2026-07-02\.db: \S+$/);
  });
});

describe("drillRestore", () => {
  beforeEach(async () => {
    await copy();
    await copyKeys();
  });

  it("[TT13-07][RET-14][SEC-05] proves that a copy with its keys can be restored, and gives dated minutes", async () => {
    const minutes = await drill(() => restore());
    expect(minutes).toMatchObject({
      ...{
        format: "benhan-restore-drill@1",
        passed: true,
        errors: 0,
        from: "NAS, 02/07/2026",
        by: "CNTT-01",
      },
      ...{ startedAt: start, sample: { compared: 3, different: 0, absent: 0 } },
      counts: { documents: 4, entries: 2, receipts: 1, events: 3, anchors: 1, consents: 1, tickets: 1 },
      logs: [{ writer: "main", size: 3, livingSize: 3, isSame: true }],
    });
    expect(JSON.parse(JSON.stringify(minutes))).toEqual(minutes);
    expect(renderDrill(minutes, "vi")).toContain("ĐẠT: bản sao lưu nguyên vẹn");
    expect(renderDrill(minutes, "en")).toContain("PASSED");
    expect(renderDrill(minutes, "en").split("\n").length).toBe(renderDrill(minutes, "vi").split("\n").length);
  });

  it("[RET-14] fails where a byte of a body was changed in the copy", async () => {
    const DatabaseSync = await findDriver();
    const minutes = await drill(() =>
      restore((file) => {
        const database = new DatabaseSync(file);
        const triggers = database
          .prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
          .all() as readonly { readonly name: string }[];
        for (const { name } of triggers) database.exec(`DROP TRIGGER ${name}`);
        database.exec("UPDATE document_version SET body = zeroblob(length(body)) WHERE version = 1");
        database.close();
      }),
    );
    expect(minutes.passed).toBe(false);
    expect(minutes.errors).toBeGreaterThan(0);
    expect(renderDrill(minutes, "vi")).toContain("KHÔNG ĐẠT");
  });

  it("[SEC-05] fails where the log of the copy is another one than that of the store in use", async () => {
    const other = at("thu", "khac.db");
    const keys = await openSqliteKeyStore({ file: at("thu", "khac-khoa.db"), facilityId });
    const minutes = await drill(async () => {
      const storage = await openSqliteStorage({ file: other, facilityId, encryption: { vault, keys } });
      await fillStore(storage, testPlatform(9));
      return storage;
    });
    await keys.close();
    expect(minutes.passed).toBe(false);
    expect(minutes.logs).toEqual([{ writer: "main", size: 3, livingSize: 3, isSame: false }]);
    expect(minutes.sample).toEqual({ compared: 3, different: 0, absent: 3 });
  });

  it("counts what was committed since as lost, not as damage", async () => {
    await living.appendEvents([
      {
        ...{ facilityId, eventId: "019f2056-0000-7000-8000-000000000001", at: start, actor: "BS-001" },
        ...{ action: "view", outcome: "done", subject: "LK1" },
      },
    ]);
    const minutes = await drill(() => restore());
    expect(minutes.passed).toBe(true);
    expect(minutes.logs).toEqual([{ writer: "main", size: 3, livingSize: 4, isSame: true }]);
  });

  it("[RET-14] is a failed drill, with minutes of it, where the copy does not open", async () => {
    writeFileSync(at("thu", "store.db"), "không phải SQLite".repeat(100));
    const open = () => openSqliteStorage({ file: at("thu", "store.db"), facilityId });
    const minutes = await drill(open);
    expect(minutes).toMatchObject({ passed: false, errors: 1, sample: { compared: 0 } });
    expect(minutes.issues).toMatchObject([{ code: "storage.backup.copy_unopened" }]);
    expect(renderDrill(minutes, "vi")).toContain("storage.sqlite.foreign_file");
    expect(JSON.parse(JSON.stringify(minutes))).toEqual(minutes);
  });

  it("leaves to the caller what is no fault of a copy", async () => {
    const wrong = () => openSqliteStorage({ file: "" } as never);
    await expect(drill(wrong)).rejects.toMatchObject({ code: "core.options.wrong" });
    const error = new Error("no network");
    await expect(drill(async () => Promise.reject(error))).rejects.toBe(error);
  });

  it.each([
    ["its versions", "document_version", "structure_damaged"],
    ["its logs", "audit_log", "structure_damaged"],
    ["the chunks of its logs", "audit_chunk", "structure_damaged"],
    ["its notes", "note", "structure_damaged"],
    ["an index", "document_version_by_episode", "index_damaged"],
  ])("[RET-14] tells a copy that is torn in %s, and does not throw", async (_, table, code) => {
    const minutes = await drill(() =>
      restore((file) => tearTree({ file } as never, table, (page) => page.fill(0))),
    );
    expect(minutes.passed).toBe(false);
    expect(minutes.issues.map((issue) => issue.code).join()).toMatch(
      new RegExp(`${code}|copy_unreadable|copy_unopened`),
    );
    expect(minutes.errors).toBeGreaterThan(0);
    for (const language of ["vi", "en"] as const) expect(renderDrill(minutes, language)).toContain("\n- ");
  });

  it("tells a store in use that is torn as such, not as a fault of the copy", async () => {
    await living.close();
    tearTree({ file: at("song", "store.db") } as never, "document_version", (page) => page.fill(0));
    const again = await openAt(at("song", "store.db"), at("khoa", "keys.db"));
    living = again.storage;
    closing.push(
      () => living.close(),
      () => again.keys.close(),
    );
    const minutes = await drill(() => restore());
    expect(minutes.passed).toBe(false);
    const codes = minutes.issues.map(({ code }) => code);
    expect(codes).toContain("storage.backup.living_unreadable");
    expect(codes).not.toContain("storage.backup.copy_unreadable");
    expect(minutes.sample.different).toBe(0);
  });

  it("[RET-14] does not take the store in use for its copy, by whatever handle", async () => {
    const code = "storage.backup.drill_on_living";
    await expect(drill(async () => living)).rejects.toMatchObject({ code });
    // It was not closed.
    expect(await living.readDocument({ facilityId, documentId: full.visit })).toBeDefined();
    const keys: { close(): Promise<void> }[] = [];
    const again = async () => {
      const opened = await openAt(at("song", "store.db"), at("khoa", "keys.db"));
      keys.push(opened.keys);
      return opened.storage;
    };
    await expect(drill(again)).rejects.toMatchObject({ code });
    for (const { close } of keys) await close();
    expect((await drill(() => restore())).passed).toBe(true);
  });
});

describe("a drill of a copy that holds nothing", () => {
  it("fails, as the living store has documents and a log", async () => {
    const empty = () => openSqliteStorage({ file: at("thu", "empty.db"), facilityId });
    const drill = await drillRestore({ open: empty, living, from: "x", by: "VT-01" });
    expect(drill.passed).toBe(false);
    expect(drill.sample.absent).toBeGreaterThan(0);
    expect(drill.logs.some(({ size, isSame }) => size === 0 && !isSame)).toBe(true);
  });
});
