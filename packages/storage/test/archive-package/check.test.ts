import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { digestOf } from "@benhan/core";
import { portableDigest } from "@benhan/core/digest";
import { checkPackage, exportPackage, importPackage } from "@benhan/storage/archive-package";
import { createMemoryDatabase, openMemoryStorage } from "@benhan/storage/memory";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { isBagPath, manifestPath, pathOfManifest } from "../../src/archive-package/bag/bag-path.ts";
import { createPathSet } from "../../src/archive-package/bag/path-set.ts";
import { readLines } from "../../src/archive-package/bag/read-lines.ts";
import { type FullStore, facilityId, fillStore, testPlatform } from "./full-store.ts";

let folder: string;
let sound: string;
let bag: string;
let full: FullStore;
let number = 0;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "benhan-check-"));
  sound = join(folder, "goi");
  const storage = await openMemoryStorage({ facilityId, database: createMemoryDatabase() });
  const platform = testPlatform();
  full = await fillStore(storage, platform);
  const scope = { kind: "everything" } as const;
  await exportPackage({ storage, to: sound, scope, by: "VT-01", purpose: "thử", platform });
  await storage.close();
});

beforeEach(() => {
  number += 1;
  bag = join(folder, `ban-${number}`);
  cpSync(sound, bag, { recursive: true });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The codes and places of what is wrong. */
async function findings(options = {}): Promise<readonly string[]> {
  const { issues, ok } = await checkPackage(bag, options);
  expect(ok).toBe(issues.length === 0);
  return issues.map(({ code, path }) => `${code.replace("storage.archive_package.", "")} ${path.join("|")}`);
}

const manifest = "manifest-sha256.txt";

/** Adds a line to the manifest of data and makes the list of tag files right again. */
function listed(line: string): void {
  appendFileSync(join(bag, manifest), line);
  retag();
}

function retag(): void {
  const lines = ["bag-info.txt", "bagit.txt", manifest].map(
    (name) => `${digestOf(new Uint8Array(readFileSync(join(bag, name)))).slice(8)}  ${name}\n`,
  );
  writeFileSync(join(bag, "tagmanifest-sha256.txt"), lines.join(""));
}

const hex = "0".repeat(64);

describe("checkPackage", () => {
  it("finds a changed byte, a missing and an added file at once", async () => {
    appendFileSync(join(bag, "data/about.json"), " ");
    rmSync(join(bag, "data/store/receipts.jsonl"));
    writeFileSync(join(bag, "data/la.txt"), "lạ");
    expect([...(await findings())].sort()).toEqual([
      "file_changed data/about.json",
      "file_missing data/store/receipts.jsonl",
      "file_unlisted data/la.txt",
      "oxum_wrong bag-info.txt",
    ]);
  });

  it("finds what is wrong with the tag files", async () => {
    writeFileSync(join(bag, "bagit.txt"), "BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-16\n");
    writeFileSync(join(bag, "fetch.txt"), "http://example.invalid/ - data/x\n");
    expect(await findings()).toEqual([
      "not_a_bag bagit.txt",
      "file_changed bagit.txt",
      "file_unlisted fetch.txt",
    ]);
  });

  it.each([
    ["a way out", "data/../../ra-ngoai.txt"],
    ["an absolute path", "/etc/passwd"],
    ["a drive", "data/C:/x"],
    ["a back slash", "data\\..\\x"],
    ["a path that is not below data", "bag-info.txt"],
    ["a device of Windows", "data/nul.txt"],
    ["an encoded line end", "data/a%0Ab"],
    ["a decomposed name", "data/ế".normalize("NFD")],
    ["an empty part", "data//x"],
  ])("refuses %s without touching it", async (_, path) => {
    listed(`${hex}  ${path}\n`);
    const [first, ...rest] = await findings();
    expect(first).toMatch(/^path_unsafe manifest-sha256\.txt\|\d+$/);
    expect(rest).toEqual([]);
  });

  it("refuses links to files and folders, and never reads through them", async () => {
    writeFileSync(join(folder, "bi-mat.txt"), "bí mật");
    renameSync(join(bag, "data/about.json"), join(bag, "about.moved"));
    symlinkSync(join(bag, "about.moved"), join(bag, "data/about.json"));
    symlinkSync(folder, join(bag, "data/loi-ra"));
    listed(`${digestOf(new TextEncoder().encode("bí mật")).slice(8)}  data/loi-ra/bi-mat.txt\n`);
    expect([...(await findings())].sort()).toEqual([
      "file_missing data/about.json",
      "file_missing data/loi-ra/bi-mat.txt",
      "file_unlisted about.moved",
      "not_a_file data/about.json",
      "not_a_file data/loi-ra",
      "not_ours data/about.json",
      "oxum_wrong bag-info.txt",
    ]);
  });

  it.runIf(process.platform === "linux")("tells a name that is no UTF-8", async () => {
    writeFileSync(Buffer.concat([Buffer.from(join(bag, "data/")), Buffer.from([0xff])]), "lạ");
    expect(await findings()).toEqual(["not_a_file data/?"]);
  });

  it("tells two paths that differ in case only, and a file listed twice", async () => {
    const [line = ""] = readFileSync(join(bag, manifest), "utf8").split("\n");
    listed(`${line}\n${line.toUpperCase().replace("DATA/", "data/")}\n`);
    const found = (await findings()).map((finding) => finding.split(" ")[0]);
    expect(found).toEqual(["listed_twice", "case_conflict"]);
  });

  it.each([
    ["ends of lines of Windows", (text: string) => text.replaceAll("\n", "\r\n")],
    [
      "bytes that are no UTF-8",
      (text: string) => Buffer.concat([Buffer.from(text), Buffer.from([0xff, 0x0a])]),
    ],
    ["a line without end", (text: string) => `${text}${"x".repeat(100_000)}`],
    ["another form of line", (text: string) => text.replace("  ", " ")],
  ])("refuses a manifest with %s", async (_, change) => {
    writeFileSync(join(bag, manifest), change(readFileSync(join(bag, manifest), "utf8")));
    retag();
    expect((await findings()).some((finding) => finding.startsWith("manifest_line "))).toBe(true);
  });

  it("stops at a count of files that it was told to stop at", async () => {
    expect((await findings({ maxFiles: 3 })).some((finding) => finding.startsWith("too_many_files"))).toBe(
      true,
    );
    const { issues, count } = await checkPackage(bag, { maxFiles: 3, maxFindings: 2 });
    expect(issues.length).toBe(2);
    expect(count).toBeGreaterThan(2);
  });

  it("finds a version whose file is another one, in a bag that is sound by itself", async () => {
    const [episodeId] = full.episodes;
    const path = `data/records/${episodeId}/representations/rep1/data/${full.visit}/document.json`;
    const text = readFileSync(join(bag, path), "utf8").replace('"v1.json"', '"v2.json"');
    writeFileSync(join(bag, path), text);
    const before = readFileSync(join(bag, manifest), "utf8");
    const own = digestOf(new TextEncoder().encode(text)).slice(8);
    writeFileSync(join(bag, manifest), before.replace(new RegExp(`^.{64}(?=  ${path}$)`, "m"), own));
    retag();
    expect(await findings()).toEqual([`version_differs ${path}|versions|0`]);
    const store = await openMemoryStorage({ facilityId });
    await expect(importPackage(bag, store, { by: "VT-02" })).rejects.toMatchObject({
      code: "storage.archive_package.refused",
    });
    await store.close();
  });

  it("says that there is no package where there is no folder", async () => {
    await expect(checkPackage(join(folder, "khong-co"))).rejects.toMatchObject({
      code: "storage.archive_package.unreadable",
    });
  });
});

describe("parts of a bag", () => {
  it("writes and reads any path the same in a manifest", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (path) => {
        expect(pathOfManifest(manifestPath(path))).toBe(path);
        expect(manifestPath(path)).not.toMatch(/[\r\n]/);
      }),
    );
  });

  it("takes no path that leaves the folder", () => {
    const part = fc.constantFrom(
      "..",
      ".",
      "",
      "a",
      "con",
      "x.",
      "a b",
      "é",
      "é".normalize("NFD"),
      "\\",
      "b:",
    );
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), (parts) => {
        const isPlain = parts.every((one) => ["a", "a b", "é"].includes(one));
        expect(isBagPath(parts.join("/"))).toBe(isPlain);
      }),
    );
  });

  it("remembers paths as a set does", () => {
    const path = fc.stringMatching(/^[aA-cC]{1,3}$/);
    fc.assert(
      fc.property(fc.array(path, { maxLength: 60 }), path, (paths, asked) => {
        const set = createPathSet(portableDigest, (one) => one.toLowerCase());
        const exact = new Map<string, string>();
        for (const one of paths) {
          const known = exact.get(one.toLowerCase());
          const wanted = known === undefined ? "added" : known === one ? "twice" : "other-case";
          expect(set.add(one, new Uint8Array(32))).toBe(wanted);
          if (known === undefined) exact.set(one.toLowerCase(), one);
        }
        expect(set.size).toBe(exact.size);
        expect(set.has(asked)).toBe(exact.get(asked.toLowerCase()) === asked);
      }),
    );
    const many = createPathSet(portableDigest, (one) => one);
    for (let at = 0; at < 5000; at += 1) many.add(`data/${at}`, new Uint8Array(32).fill(at % 251));
    expect(many.size).toBe(5000);
    expect(many.hasContent("data/4999", new Uint8Array(32).fill(4999 % 251))).toBe(true);
    expect(many.hasContent("data/4999", new Uint8Array(32).fill(1))).toBe(false);
    expect(many.has("data/5000")).toBe(false);
  });

  it("reads lines the same however the bytes are cut", async () => {
    const texts = fc.array(fc.string({ unit: "grapheme" }).map((text) => text.replaceAll(/[\r\n]/g, "")));
    await fc.assert(
      fc.asyncProperty(texts, fc.integer({ min: 1, max: 7 }), async (lines, step) => {
        const bytes = new TextEncoder().encode(lines.map((line) => `${line}\n`).join(""));
        async function* pieces() {
          for (let at = 0; at < bytes.length; at += step) yield bytes.subarray(at, at + step);
        }
        const found = [];
        for await (const line of readLines(pieces())) found.push("text" in line ? line.text : line.wrong);
        expect(found).toEqual(lines);
      }),
    );
  });
});
