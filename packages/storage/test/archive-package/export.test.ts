import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { digestOf } from "@benhan/core";
import type { AuditEvent } from "@benhan/core/ports";
import type { Storage } from "@benhan/storage";
import { checkPackage, exportPackage } from "@benhan/storage/archive-package";
import { createMemoryKeyStore } from "@benhan/storage/encryption";
import { createMemoryDatabase, openMemoryStorage } from "@benhan/storage/memory";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { describeWithTool } from "../../../../tests/outside-tool.ts";
import type { PackageSink } from "../../src/archive-package/bag/package-sink.ts";
import { writePackage } from "../../src/archive-package/export-package.ts";
import { createTestVault } from "../encryption/test-vault.ts";
import { blobsOf, type FullStore, facilityId, fillStore, signedPdf, testPlatform } from "./full-store.ts";

let folder: string;
let storage: Storage;
let full: FullStore;
const platform = testPlatform();
const why = { by: "VT-01", purpose: "nộp lưu" };

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "benhan-package-"));
  storage = await openMemoryStorage({
    ...{ facilityId, database: createMemoryDatabase() },
    encryption: { vault: createTestVault(), keys: createMemoryKeyStore(facilityId) },
  });
  full = await fillStore(storage, platform);
});

afterEach(async () => {
  await storage.close();
  rmSync(folder, { recursive: true, force: true });
});

const filesBelow = (at: string): readonly string[] =>
  (readdirSync(at, { recursive: true }) as string[])
    .filter((path) => statSync(join(at, path)).isFile())
    .map((path) => path.replaceAll("\\", "/"))
    .sort();

describe("exportPackage", () => {
  it("[RET-10][ETX-03] keeps the bytes of each version as they were stored, with origin, time and digest beside them", async () => {
    const to = join(folder, "goi");
    const [episodeId] = full.episodes;
    const exported = await exportPackage({
      storage,
      to,
      scope: { kind: "record", episodeId },
      ...why,
      platform,
    });
    expect(exported).toMatchObject({ records: 1, documents: 2, versions: 3 });
    const data = join(to, "data/records", episodeId, "representations/rep1/data");
    expect(new Uint8Array(readFileSync(join(data, full.paper, "v1.pdf")))).toEqual(signedPdf);
    const { versions } = JSON.parse(readFileSync(join(data, full.visit, "document.json"), "utf8"));
    expect(versions).toMatchObject([
      {
        version: 1,
        file: "v1.json",
        source: { system: "his", id: "LK1" },
        recordedAt: "2026-07-02T08:00:00.000+07:00",
      },
      { version: 2, file: "v2.json", reason: "bổ sung <phim> & kết quả", author: { id: "BS-001" } },
    ]);
    for (const { file, digest } of versions) {
      expect(digestOf(new Uint8Array(readFileSync(join(data, full.visit, file))))).toBe(digest);
    }
    expect(await checkPackage(to)).toMatchObject({ ok: true, issues: [] });
  });

  it("[CV365-20] hands everything over with a specification of every kind of file and field", async () => {
    const to = join(folder, "goi");
    const exported = await exportPackage({
      ...{ storage, to, scope: { kind: "everything" }, ...why, platform },
      blobs: blobsOf(full.attachment, new Uint8Array([1])),
    });
    expect(exported).toMatchObject({ records: 2, documents: 3, versions: 4, blobs: 1 });
    const files = filesBelow(join(to, "data"));
    expect(files.length).toBe(exported.files);
    for (const language of ["vi", "en"]) {
      const readme = readFileSync(join(to, `data/specification/README.${language}.md`), "utf8");
      const patterns = [...readme.matchAll(/^## `(.*)`$/gm)].flatMap(([, paths = ""]) => paths.split(", "));
      const isDescribed = (file: string) => patterns.some((pattern) => matches(pattern, file));
      expect(files.filter((file) => !file.startsWith("specification/") && !isDescribed(file))).toEqual([]);
      const fields = new Set(
        [...readme.matchAll(/^\| `(.*?)` \|/gm)].flatMap(([, names = ""]) => names.split(", ")),
      );
      expect(undescribedFields(to, fields)).toEqual([]);
    }
    expect(files).toContain("specification/schemas/visit.json");
    const lines = (name: string) =>
      readFileSync(join(to, "data/store", name), "utf8")
        .trim()
        .split("\n");
    expect(lines("order.jsonl").map((line) => JSON.parse(line).version)).toEqual([1, 1, 1, 2]);
    expect(lines("receipts.jsonl").map((line) => JSON.parse(line).outcome)).toEqual(["ACCEPTED"]);
    expect(
      lines("entries.jsonl")
        .map((line) => JSON.parse(line).state)
        .sort(),
    ).toEqual(["delivered", "queued"]);
    expect(lines("consents.jsonl").length).toBe(1);
    expect(JSON.parse(lines("tickets.jsonl")[0] ?? "")).toMatchObject({ usedAt: expect.any(String) });
    const [head] = lines("log/heads.jsonl").map((line) => JSON.parse(line));
    for await (const now of storage.listTreeHeads({ facilityId })) {
      expect(head).toMatchObject({ writer: now.writer, size: now.size, root: now.root });
    }
    expect(JSON.parse(lines(head.file).at(-1) ?? "")).toMatchObject({ action: "export", actor: "VT-01" });
    expect(await checkPackage(to)).toMatchObject({ ok: true, issues: [] });
  });

  it("takes the records of a year by the day on which their last document was recorded first", async () => {
    const inYear = async (year: number) => {
      const to = join(folder, String(year));
      const { records } = await exportPackage({
        storage,
        to,
        scope: { kind: "year", year },
        ...why,
        platform,
      });
      return records === 0 ? [] : readdirSync(join(to, "data/records"));
    };
    expect(await inYear(2025)).toEqual([full.episodes[1]]);
    expect(await inYear(2026)).toEqual([full.episodes[0]]);
    expect(await inYear(2024)).toEqual([]);
  });

  it("[RET-13] writes METS, EAD and PREMIS with file code, title, period, access level, pages, confidence, SHA-256 and +07:00", async () => {
    const to = join(folder, "goi");
    const [episodeId] = full.episodes;
    const described = {
      fileCode: "HS-01/2026",
      title: "Hồ sơ <thử> & nghiệm",
      pageCount: 12,
      confidenceLevel: "Gốc điện tử",
    };
    const exported = await exportPackage({
      ...{ storage, to, scope: { kind: "record", episodeId }, ...why, platform },
      describe: () => described,
    });
    expect(exported.issues).toEqual([]);
    const read = (path: string) => readFileSync(join(to, "data/records", episodeId, path), "utf8");
    const ead = read("metadata/descriptive/EAD.xml");
    for (const said of [
      "HS-01/2026",
      "Hồ sơ &lt;thử&gt; &amp; nghiệm",
      "2036-12-31",
      "Hạn chế",
      ">12<",
      "Gốc điện tử",
    ]) {
      expect(ead).toContain(said);
    }
    const premis = read("metadata/preservation/PREMIS.xml");
    expect(premis).toContain("bổ sung &lt;phim&gt; &amp; kết quả");
    expect(premis.match(/<eventDateTime>[^<]*</g)?.every((time) => time.endsWith("+07:00<"))).toBe(true);
    const mets = read("METS.xml");
    for (const part of [
      "metadata/descriptive/EAD.xml",
      "metadata/preservation/PREMIS.xml",
      "representations/rep1/METS.xml",
    ]) {
      const bytes = new Uint8Array(readFileSync(join(to, "data/records", episodeId, part)));
      expect(mets).toContain(`CHECKSUM="${digestOf(bytes).slice(8)}"`);
      expect(mets).toContain(`xlink:href="${part}"`);
    }
    const hrefs = [...read("representations/rep1/METS.xml").matchAll(/xlink:href="([^"]*)"/g)].map(
      ([, href]) => href,
    );
    const below = filesBelow(join(to, "data/records", episodeId, "representations/rep1"));
    expect([...hrefs, "METS.xml"].sort()).toEqual(below);
  });

  it("tells which descriptions lack what public units must give", async () => {
    const scope = { kind: "record", episodeId: full.episodes[0] } as const;
    const { issues } = await exportPackage({ storage, to: join(folder, "goi"), scope, ...why, platform });
    expect(issues.map(({ code, severity }) => [code, severity])).toEqual([
      ["storage.archive_package.description_incomplete", "warning"],
    ]);
  });

  it("[ETX-02] logs who exported what, for what and for whom, before anything is written", async () => {
    const scope = { kind: "record", episodeId: full.episodes[0] } as const;
    const events: AuditEvent[] = [];
    const sink: PackageSink = {
      async create() {
        for await (const { event } of storage.listEvents({ facilityId })) events.push(event);
        throw new Error("đĩa đầy");
      },
      finish: async () => undefined,
      abandon: async () => undefined,
    };
    const content = { storage, scope, ...why, recipient: "luu-tru-tinh", platform };
    await expect(writePackage(sink, content)).rejects.toThrow("đĩa đầy");
    expect(events.at(-1)).toMatchObject({
      ...{ action: "export", actor: "VT-01", purpose: "nộp lưu", recipient: "luu-tru-tinh" },
      subject: full.episodes[0],
    });
  });

  it("leaves nothing behind when it is aborted, and never writes over what is there", async () => {
    const controller = new AbortController();
    const to = join(folder, "goi");
    const scope = { kind: "everything" } as const;
    const stopping = exportPackage({
      ...{ storage, to, scope, ...why, platform, signal: controller.signal },
      onProgress: () => controller.abort(new Error("dừng")),
    });
    await expect(stopping).rejects.toThrow("dừng");
    expect(readdirSync(folder)).toEqual([]);
    await exportPackage({ storage, to, scope, ...why, platform });
    await expect(exportPackage({ storage, to, scope, ...why, platform })).rejects.toMatchObject({
      code: "storage.archive_package.exists",
    });
    expect(readdirSync(folder)).toEqual(["goi"]);
  });

  it("refuses what it does not know with everything at once", async () => {
    await expect(exportPackage({ storage, scope: { kind: "yaer" }, too: 1 } as never)).rejects.toMatchObject({
      code: "core.options.wrong",
    });
    const unknown = "0198e0a0-0000-7000-8000-000000000000" as never;
    const scope = { kind: "record", episodeId: unknown } as const;
    await expect(exportPackage({ storage, to: join(folder, "x"), scope, ...why })).rejects.toMatchObject({
      code: "storage.archive_package.record_absent",
    });
    expect(readdirSync(folder)).toEqual([]);
  });
});

describeWithTool("xmllint", "XML of a package", (xmllint) => {
  it("is well-formed for xmllint", async () => {
    const to = join(folder, "goi");
    await exportPackage({ storage, to, scope: { kind: "everything" }, ...why, platform });
    const files = filesBelow(to).filter((path) => path.endsWith(".xml"));
    expect(files.length).toBeGreaterThan(8);
    execFileSync(xmllint, ["--noout", "--nonet", ...files], { cwd: to });
  });
});

describeWithTool("sha256sum", "digests of a package", (sha256sum) => {
  it("[RET-10] are those that sha256sum finds", async () => {
    const to = join(folder, "goi");
    const { files } = await exportPackage({ storage, to, scope: { kind: "everything" }, ...why, platform });
    const judge = (manifest: string) =>
      execFileSync(sha256sum, ["-c", "--strict", manifest], { cwd: to, encoding: "utf8" }).trim().split("\n");
    expect(judge("manifest-sha256.txt").filter((line) => line.endsWith(": OK")).length).toBe(files);
    expect(judge("tagmanifest-sha256.txt").length).toBe(3);
  });
});

/** Whether a path of the specification means a file. */
function matches(pattern: string, file: string): boolean {
  const wild = pattern
    .replace(/[.]/g, "\\.")
    .replace(/<N>/g, "\\d+")
    .replace(/<[^>]*>/g, "[^/]+")
    .replace(/\*/g, "[^/]+");
  return new RegExp(`^(?:records/[^/]+/)?${wild}$`).test(file);
}

/** Members of JSON that no field of the specification speaks of. */
function undescribedFields(to: string, fields: ReadonlySet<string>): readonly string[] {
  const found = new Set<string>();
  const isTold = (name: string) => fields.has(name) || fields.has(`versions[].${name}`);
  for (const file of filesBelow(join(to, "data"))) {
    if (!/^about\.json$|document\.json$|^store\/.*jsonl$/.test(file)) continue;
    const text = readFileSync(join(to, "data", file), "utf8");
    const values = file.endsWith(".jsonl")
      ? text
          .split("\n")
          .filter((line) => line !== "")
          .map((line) => JSON.parse(line))
      : [JSON.parse(text)];
    for (const value of values) {
      const members = [...Object.keys(value), ...(value.versions?.flatMap?.(Object.keys) ?? [])];
      for (const name of members) if (name !== "versions" && !isTold(name)) found.add(`${file}: ${name}`);
    }
  }
  return [...found];
}
