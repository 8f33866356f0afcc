import {
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { digestOf, type FacilityId, isEmrError, parseFacilityId, parseInstant } from "@benhan/core";
import { createManualClock } from "@benhan/core/testkit";
import { type BlobArchiveOptions, openBlobArchive } from "@benhan/storage/blob-archive";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { alterFile, blobFilesIn } from "./blob-subjects.ts";
import { bytesOf, collect, content, isSame, put, read, told } from "./blob-tools.ts";

const facilityId = parseFacilityId("bv-mau");
const dayMs = 86_400_000;
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "benhan-blobs-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = (given: Partial<BlobArchiveOptions> = {}) => openBlobArchive({ folder, facilityId, ...given });
const place = (...names: readonly string[]) => join(folder, "facility-bv-mau", ...names);

describe("an archive of blobs", () => {
  it("keeps a blob as a file of its bytes, under the digits of its digest", async () => {
    const archive = await open();
    const digest = await put(archive, bytesOf(1000));
    const name = digest.slice("sha-256:".length);
    expect(blobFilesIn(folder)).toEqual([place("blobs", name.slice(0, 3), name)]);
    expect(statSync(place("blobs", name.slice(0, 3), name)).size).toBe(1000);
    expect(readdirSync(place("writing"))).toEqual([]);
  });

  it.skipIf(process.platform === "win32")("lets only the account of the program read", async () => {
    await put(await open({ folder: join(folder, "new", "deep") }), bytesOf(10));
    const all = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name));
    expect(all.length).toBeGreaterThan(6);
    for (const path of all) {
      const found = statSync(path);
      expect([path, found.mode & 0o777]).toEqual([path, found.isDirectory() ? 0o700 : 0o600]);
    }
  });

  it("has names that every file system can tell apart", async () => {
    const ids = ["BV", "bv", "con", "a.", "_42v", "nul.txt", "A".repeat(64)].map((id) => parseFacilityId(id));
    for (const id of ids) await open({ facilityId: id });
    const names = readdirSync(folder);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(ids.length);
    for (const name of names) expect(name).toMatch(/^facility-[a-z0-9_-]{1,200}$/);
  });

  it("makes no archive when it is to be there, and tells it", async () => {
    expect(await told(open({ create: false }))).toBe("storage.blobs.archive_missing");
    expect(readdirSync(folder)).toEqual([]);
    await (await open()).close();
    await (await open({ create: false })).close();
    expect(await told(open({ create: false, folder: join(folder, "none") }))).toBe(
      "storage.blobs.archive_missing",
    );
  });

  it("tells a newer format, another file, and a marker that was lost", async () => {
    await put(await open(), bytesOf(10));
    alterFile(place("archive.json"), () => Buffer.from('{"format":"benhan-blob-archive","version":2}'));
    expect(await told(open())).toBe("core.store.newer_format");
    for (const text of [
      "",
      "{",
      "null",
      '{"format":"other","version":1}',
      '{"format":"benhan-blob-archive","version":1,"keys":5}',
    ]) {
      alterFile(place("archive.json"), () => Buffer.from(text));
      expect(await told(open()), text).toBe("storage.blobs.archive_unreadable");
    }
    rmSync(place("archive.json"));
    expect(await told(open())).toBe("storage.blobs.archive_unreadable");
    expect(blobFilesIn(folder)).toHaveLength(1);
  });

  it("is opened by many at once, the first time too", async () => {
    const handles = await Promise.all(Array.from({ length: 8 }, () => open()));
    await Promise.all(handles.map((handle, at) => put(handle, bytesOf(100 + at))));
    expect(await collect((await open()).listBlobs({ facilityId }))).toHaveLength(8);
    expect(readdirSync(place("writing"))).toEqual([]);
  });

  it("ignores files that are not its own", async () => {
    const archive = await open();
    await put(archive, bytesOf(10));
    mkdirSync(place("blobs", "lost+found"));
    writeFileSync(place("blobs", "Thumbs.db"), "");
    mkdirSync(place("blobs", "abc"), { recursive: true });
    writeFileSync(place("blobs", "abc", ".DS_Store"), "");
    expect(await collect(archive.listBlobs({ facilityId }))).toHaveLength(1);
  });

  it("refuses wrong options, and tells which", async () => {
    expect(await told(open({ folder: "" }))).toBe("core.options.wrong");
    expect(await told(open({ folder: "a\0b" }))).toBe("core.options.wrong");
    expect(await told(open({ facilityId: "a b" as FacilityId }))).toBe("core.options.wrong");
    expect(await told(open({ create: "no" as unknown as boolean }))).toBe("core.options.wrong");
  });

  it("opens nothing when it is aborted", async () => {
    await expect(open({ signal: AbortSignal.abort("stop") })).rejects.toBe("stop");
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe("what a crash leaves in an archive", () => {
  it("is taken away when it is a day old", async () => {
    await (await open()).close();
    const [old, young] = [place("writing", "00.part"), place("writing", "01.part")];
    for (const file of [old, young]) writeFileSync(file, "half a file");
    const then = Date.now() / 1000 - 25 * 3600;
    utimesSync(old, then, then);
    await open();
    expect([existsSync(old), existsSync(young)]).toEqual([false, true]);
  });

  it("is put back when it was being removed, and keeps its moment", async () => {
    const clock = createManualClock(parseInstant("2026-07-02T08:00:00+07:00"));
    const archive = await open({ clock });
    const digest = await put(archive, bytesOf(10));
    const [file = ""] = blobFilesIn(folder);
    const before = await collect(archive.listBlobs({ facilityId }));
    renameSync(file, place("writing", `${digest.slice(8)}.0123456789abcdef.gone`));
    expect(await archive.getBlob({ facilityId, digest })).toBeUndefined();
    // Another process may be at it: not at once.
    const now = createManualClock(parseInstant(new Date().toISOString()));
    await open({ clock: now });
    expect(await archive.getBlob({ facilityId, digest })).toBeUndefined();
    now.advance(dayMs);
    await open({ clock: now });
    expect(await read(archive, digest)).toEqual(bytesOf(10));
    expect(await collect(archive.listBlobs({ facilityId }))).toEqual(before);
    expect(readdirSync(place("writing"))).toEqual([]);
  });

  it("is mended by putting the same content again, when it is too short", async () => {
    const archive = await open();
    const digest = await put(archive, bytesOf(1000));
    const [file = ""] = blobFilesIn(folder);
    alterFile(file, (bytes) => bytes.subarray(0, 999));
    expect(await told(read(archive, digest))).toBe("core.store.damaged");
    await put(archive, bytesOf(1000));
    expect(await read(archive, digest)).toEqual(bytesOf(1000));
    expect(readdirSync(place("writing"))).toEqual([]);
  });
});

describe("reading from an archive", () => {
  it("tells a file that is shorter, longer or altered, at the latest at its end", async () => {
    const archive = await open();
    const bytes = bytesOf(600_000);
    const digest = await put(archive, bytes);
    const [file = ""] = blobFilesIn(folder);
    const alterings: readonly ((all: Buffer) => Uint8Array)[] = [
      (all) => all.subarray(0, -1),
      (all) => Buffer.concat([all, Buffer.from([0])]),
      () => new Uint8Array(),
      (all) => all.fill(1, 300_000, 300_001),
    ];
    for (const alter of alterings) {
      alterFile(file, (all) => alter(Buffer.from(all)));
      const content = await archive.getBlob({ facilityId, digest });
      expect(await told(collect(content ?? []))).toBe("core.store.damaged");
      alterFile(file, () => bytes);
    }
    expect(isSame(await read(archive, digest), bytes)).toBe(true);
  });

  it("leaves no file open when a reader stops", { timeout: 60_000 }, async () => {
    const archive = await open();
    const digest = await put(archive, bytesOf(600_000));
    const before = openFiles();
    for (let count = 0; count < 50; count += 1) {
      for await (const _ of (await archive.getBlob({ facilityId, digest })) ?? []) break;
    }
    expect(openFiles()).toBe(before);
  });

  it("works from a copy that lacks what was being written", async () => {
    const digest = await put(await open(), bytesOf(10));
    rmSync(place("writing"), { recursive: true });
    const again = await open({ create: false });
    expect(await read(again, digest)).toEqual(bytesOf(10));
    await put(again, bytesOf(11));
  });

  it("keeps its digests apart from other contents of the same length", async () => {
    const archive = await open();
    const [one, two] = [await put(archive, bytesOf(50, 1)), await put(archive, bytesOf(50, 2))];
    expect(one).not.toBe(two);
    expect(await read(archive, two)).toEqual(bytesOf(50, 2));
    expect(digestOf(await read(archive, one))).toBe(one);
  });

  it("tells an error of the source as it is, also one of the system", async () => {
    const archive = await open();
    const failure = await archive
      .putBlob(createReadStream(join(folder, "no such file")))
      .catch((error) => error);
    expect(isEmrError(failure)).toBe(false);
    expect(failure).toMatchObject({ code: "ENOENT" });
    expect(await archive.putBlob(content(bytesOf(5)))).toBe(digestOf(bytesOf(5)));
  });
});

/** Those of this test: other tests run in threads of the same process. */
function openFiles(): number {
  const handles = existsSync("/proc/self/fd") ? readdirSync("/proc/self/fd") : [];
  return handles.filter((handle) => {
    try {
      return readlinkSync(`/proc/self/fd/${handle}`).startsWith(folder);
    } catch {
      // Closed meanwhile.
      return false;
    }
  }).length;
}
