import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { type DocumentChange, parseInstant, type Uuid } from "@benhan/core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type Bundle, bundleCommand } from "./command-line.ts";
import openHost from "./host.config.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const uuid = (number: number) => `01980000-0000-7000-8000-${String(number).padStart(12, "0")}` as Uuid;
const config = ["--config", "host.js"];
const isWindows = process.platform === "win32";
const attachment = `sha-256:${"ab".repeat(32)}`;

let command: Bundle;
let folder: string;
const env = () => ({ STORE: folder, STORE_KEYS: "yes" });
const run = (...args: readonly string[]) => command.run(args, env());

/** Three records; the last one names an attachment that is not there. */
beforeAll(async () => {
  command = await bundleCommand();
  folder = mkdtempSync(join(tmpdir(), "benhan-host-"));
  process.env["STORE"] = folder;
  process.env["STORE_KEYS"] = "yes";
  const { storage, keys } = await openHost();
  const { facilityId } = storage;
  const document = (number: number, body: string) =>
    ({
      ...{ change: "document", facilityId, documentId: uuid(number), episodeId: uuid(100 + number) },
      ...{ kind: "visit-record", version: 1, schema: 1, contentType: "application/json" },
      body: new TextEncoder().encode(body),
      author: { kind: "system", id: "HIS" },
      recordedAt: parseInstant("2026-07-02T08:00:00.000+07:00"),
    }) as DocumentChange;
  const named = JSON.stringify({
    note: attachment.replaceAll("ab", "cd"),
    file: { kind: "attachment", digest: attachment },
  });
  await storage.commit([document(1, "{}"), document(2, "{}"), document(3, named)]);
  await storage.close();
  await keys?.close();
});
afterAll(async () => {
  await command.remove();
  rmSync(folder, { recursive: true, force: true });
});

describe("export", () => {
  it("of a year without records says so, and is no clean run", async () => {
    const out = command.path("no-year");
    const { code, err } = await run("export", ...config, "--year", "1999", "--out", out);
    expect([code, err]).toEqual([1, expect.stringContaining("Không có bệnh án nào trong phạm vi này")]);
    const told = await run(
      "export",
      ...config,
      "--year",
      "1998",
      "--out",
      command.path("no-year-2"),
      "--json",
    );
    expect(JSON.parse(told.out).issues).toMatchObject([
      { code: "storage.archive_package.empty", severity: "warning" },
    ]);
  });

  it("names each attachment that is not there, and says where there is nowhere to look", async () => {
    const scope = ["--record", uuid(103)];
    const bare = await run("export", ...config, ...scope, "--out", command.path("bare"), "--json");
    expect(JSON.parse(bare.out).issues).toMatchObject([
      { code: "storage.archive_package.attachments_left_out", severity: "warning", path: ["blobs"] },
    ]);
    await command.put(
      "with-blobs.mjs",
      'import open from "./host.js";\nexport default async () => ({ ...(await open()), blobs: { getBlob: async () => undefined } });',
    );
    const whole = ["export", "--config", "with-blobs.mjs", ...scope];
    const told = await run(...whole, "--out", command.path("missing"), "--json");
    // Only what is an attachment: a digest may stand in a text, too.
    expect(JSON.parse(told.out).issues).toMatchObject([
      {
        code: "storage.archive_package.attachment_missing",
        severity: "error",
        path: [uuid(3), 1, attachment],
      },
    ]);
    expect(told.code).toBe(1);
    const none = await run("export", ...config, "--record", uuid(101), "--out", command.path("none"));
    expect(none.code).toBe(0);
  });

  // The host takes longer to answer than a command has to end otherwise.
  it.skipIf(isWindows).each(["SIGHUP", "SIGTERM"] as const)(
    "leaves nothing behind after %s",
    async (signal) => {
      await command.put(
        "slow.mjs",
        `import open from "./host.js";
      const describe = () => { console.error("asked"); return new Promise((done) => setTimeout(done, 2500, {})); };
      export default async () => ({ ...(await open()), describe });`,
      );
      const into = mkdtempSync(join(tmpdir(), "benhan-package-"));
      const args = ["export", "--config", "slow.mjs", "--everything", "--out", join(into, "p")];
      const child = command.start(args, env());
      let err = "";
      child.stderr?.on("data", (piece) => {
        err += piece;
      });
      await expect.poll(() => err, { timeout: 40_000 }).toContain("asked");
      expect(readdirSync(into)).toEqual([expect.stringMatching(/\.partial$/)]);
      child.kill(signal);
      const [code, by] = (await once(child, "close")) as [number | null, string | null];
      expect([code, by]).toEqual(signal === "SIGHUP" ? [null, signal] : [2, null]);
      expect(err).toContain("storage.cli.stopped");
      expect(readdirSync(into)).toEqual([]);
      rmSync(into, { recursive: true });
    },
  );
});

describe("import", () => {
  it("of a folder that is no package says that in one line, and what one looks like", async () => {
    const other = command.path("holiday");
    mkdirSync(other);
    await command.put("holiday/photo.jpg", "x");
    await command.put("holiday/notes.txt", "x");
    const dry = await run("import", other, "--dry-run");
    expect(dry.code).toBe(1);
    expect(dry.err.match(/✗/g)).toHaveLength(1);
    expect(dry.err).toContain("không phải gói lưu trữ: không có bagit.txt");
    expect(dry.err).toContain("→ Chỉ đúng thư mục mà export đã tạo");
    const real = await run("import", other, ...config);
    expect([real.code, real.err.match(/✗/g)?.length]).toEqual([2, 1]);
    expect(real.err).toContain("Chưa nhập gì.");
  });

  it("of a package that lost a file still names what is wrong", async () => {
    const package_ = command.path("broken");
    await run("export", ...config, "--record", uuid(101), "--out", package_);
    expect((await run("import", package_, "--dry-run")).out).toMatch(
      /^Gói đúng và đủ: \d+ tệp, \d+ byte\.\n$/,
    );
    rmSync(join(package_, "bagit.txt"));
    const { code, err } = await run("import", package_, "--dry-run");
    expect(code).toBe(1);
    expect(err).toContain("bagit.txt thiếu");
    expect(err).not.toContain("không phải gói lưu trữ");
  });

  it("of a package that came without an attachment says so, dry or not", async () => {
    const package_ = command.path("without");
    await run("export", ...config, "--record", uuid(103), "--out", package_);
    const dry = await run("import", package_, "--dry-run");
    expect([dry.code, dry.out]).toEqual([1, expect.stringContaining("nhập được, nhưng gói thiếu")]);
    const { code, err } = await run("import", package_, ...config);
    expect([code, err]).toEqual([1, expect.stringContaining(attachment)]);
  });

  it("speaks of importing, with what was imported and what was there", async () => {
    const package_ = command.path("words");
    await run("export", ...config, "--record", uuid(101), "--out", package_);
    const { code, out } = await run("import", package_, ...config);
    expect([code, out]).toEqual([
      0,
      "Đã nhập: 0 mục mới, 0 mục cập nhật, 0 tệp đính kèm; 1 mục đã có sẵn.\n",
    ]);
    expect(existsSync(package_)).toBe(true);
  });
});
