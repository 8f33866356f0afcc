import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { type DocumentChange, digestOf, parseCalendarDate, parseInstant, type Uuid } from "@benhan/core";
import type { Storage } from "@benhan/storage";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { inPackages } from "../../../../tests/cli/command-line.ts";
import { commands } from "../../src/cli/commands.ts";
import { programVersion } from "../../src/cli/program.ts";
import { type Bundle, bundleCommand } from "./command-line.ts";
import openHost, { passphrase } from "./host.config.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let command: Bundle;
let folder: string;
const uuid = (number: number) => `01980000-0000-7000-8000-${String(number).padStart(12, "0")}` as Uuid;

/** Two documents, one with a second version, a message and an event. */
async function fill(storage: Storage) {
  const { facilityId } = storage;
  const document = (number: number, given: Partial<DocumentChange> = {}) =>
    ({
      ...{ change: "document", facilityId, documentId: uuid(number), episodeId: uuid(100) },
      ...{ kind: "visit-record", version: 1, schema: 1, contentType: "text/plain" },
      body: new TextEncoder().encode(`Nội dung ${number}`),
      author: { kind: "practitioner", id: "000001/BYT-CCHN" },
      recordedAt: parseInstant("2026-07-02T08:00:00.000+07:00"),
      ...given,
    }) as DocumentChange;
  const bytes = new TextEncoder().encode("<n/>");
  await storage.commit([
    document(1),
    document(2),
    {
      ...{ change: "outbox", facilityId, facilityCode: "99999", kind: "bhyt-dossier", edition: "qd3176" },
      ...{ chain: "LK1", contentType: "application/xml", bytes, entryId: uuid(50), hub: "bhxh" },
      ...{
        digest: digestOf(bytes),
        idempotencyKey: "k",
        createdAt: parseInstant("2026-07-02T08:00:00.000+07:00"),
      },
    },
    {
      ...{
        change: "audit",
        facilityId,
        eventId: uuid(60),
        at: parseInstant("2026-07-02T08:00:00.000+07:00"),
      },
      ...{ actor: "a", action: "view", outcome: "done", subject: "BA-1" },
    },
  ]);
  await storage.commit([document(2, { version: 2, reason: "đính chính" })]);
}

beforeAll(async () => {
  command = await bundleCommand();
  folder = mkdtempSync(join(tmpdir(), "benhan-host-"));
  process.env["STORE"] = folder;
  process.env["STORE_KEYS"] = "yes";
  const { storage, keys } = await openHost();
  await fill(storage);
  await storage.close();
  await keys?.close();
});
afterAll(async () => {
  await command.remove();
  rmSync(folder, { recursive: true, force: true });
});

const config = ["--config", "host.js"];

describe("the help", () => {
  it("names the version of package.json", async () => {
    const file = fileURLToPath(new URL("../../package.json", import.meta.url));
    const { name, version } = JSON.parse(readFileSync(file, "utf8")) as { name: string; version: string };
    expect(programVersion).toBe(`${name} ${version}`);
    expect(await command.run(["--version"])).toEqual({ code: 0, out: `${programVersion}\n`, err: "" });
  });

  it.each(commands.map(({ name }) => name))("%s: in both languages, with every option", async (name) => {
    const own = commands.find((one) => one.name === name);
    for (const lang of ["vi", "en"] as const) {
      const { code, out } = await command.run([name, "--help", "--lang", lang]);
      expect([code, out]).toEqual([0, `${own?.help[lang]}\n`]);
      for (const option of Object.keys(own?.options ?? {})) expect(out).toMatch(new RegExp(`--${option}\\b`));
    }
  });

  it("lists all commands, and without a command it is an error", async () => {
    const [asked, bare] = [await command.run(["--help"]), await command.run([])];
    expect([asked.code, bare.code, bare.out]).toEqual([0, 2, ""]);
    for (const { name } of commands) expect(asked.out).toContain(`  ${name} `);
  });
});

describe("the configuration", () => {
  it.each([
    ["not given", [], "chưa có --config"],
    ["not there", ["--config", "nothing.mjs"], "core.cli.config_absent"],
    ["refused by the store", ["--config", "refused.mjs"], "storage.sqlite.file_absent"],
    [
      "broken",
      ["--config", "broken.mjs"],
      "broken.mjs, dòng 2 dừng vì lỗi: Error: cannot reach the database",
    ],
    ["no JavaScript", ["--config", "syntax.mjs"], "syntax.mjs, dòng 3: sai cú pháp JavaScript"],
    ["with other data that is none", ["--config", "json.mjs"], "json.mjs, dòng 2 dừng vì lỗi: SyntaxError"],
    ["in a folder without packages", ["--config", "OUTSIDE"], "cần @benhan/storage"],
    ["that wants what is not installed", ["--config", "driver.mjs"], "cài no-such-driver ở thư mục đó"],
    ["without a store", ["--config", "empty.mjs"], "không có storage"],
    ["without an export", ["--config", "bare.mjs"], "không có export default"],
  ])("%s: is told with what to do", async (_, args, told) => {
    await command.put(
      "broken.mjs",
      'export default () => {\n  throw new Error("cannot reach the database"); };',
    );
    await command.put("syntax.mjs", "export default () => {\n  // x\n  const storage = ;\n};");
    await command.put("json.mjs", '// x\nexport default JSON.parse("{storage");');
    await command.put("driver.mjs", 'import "no-such-driver";\nexport default 1;');
    writeFileSync(join(folder, "outside.mjs"), 'import "@benhan/storage/sqlite";\nexport default 1;');
    await command.put("empty.mjs", "export default { keys: {} };");
    await command.put("bare.mjs", "export const storage = 1;");
    await command.put(
      "refused.mjs",
      'import open from "./host.js";\nexport default () => { process.env.STORE_NEW = "no"; process.env.STORE_KEYS = ""; return open(); };',
    );
    const given = args.map((word) => (word === "OUTSIDE" ? join(folder, "outside.mjs") : word));
    const { code, out, err } = await command.run(["stats", ...given]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(told);
    expect(err).not.toContain("    at ");
  });
});

describe("the configuration that a message shows", () => {
  it("opens a store as it stands there", async () => {
    const { err } = await command.run(["stats", "--config", "nothing.mjs"]);
    const [, shown = ""] = /Mẫu ngắn nhất:\n([\s\S]*?;)\n \[/.exec(err) ?? [];
    const file = join(mkdtempSync(join(tmpdir(), "benhan-host-")), "benhan.db");
    const contents = shown
      .replace("/var/lib/benhan/benhan.db", file)
      .replace("create: false", "create: true");
    expect(contents).toContain(file);
    await build({
      stdin: { contents, resolveDir: inPackages("storage") },
      ...{ outfile: command.path("shown.mjs"), bundle: true, platform: "node", format: "esm" },
      ...{ conditions: ["@benhan/source"], external: ["@photostructure/sqlite"], logLevel: "silent" },
    });
    const { code, out } = await command.run(["stats", "--config", "shown.mjs"]);
    expect([code, out]).toEqual([0, expect.stringContaining("Cơ sở bv-mau")]);
  });
});

describe("the configuration of the guide", () => {
  it.each(["vi", "en"])("opens the store as it stands there: %s", async (language) => {
    const env = { BENHAN_DATA: folder, BENHAN_KEYS: folder, BENHAN_PASSPHRASE: passphrase };
    // The name that the guide gives to the file of the data.
    if (!existsSync(join(folder, "benhan.db")))
      symlinkSync(join(folder, "store.db"), join(folder, "benhan.db"));
    const { code, out, err } = await command.run(
      ["stats", "--config", `guide-${language}.mjs`, "--json"],
      env,
    );
    expect([code, err]).toEqual([0, ""]);
    expect(JSON.parse(out).versions.count).toBeGreaterThan(2);
  });
});

describe("stats", () => {
  it("counts what is there", async () => {
    const { code, out } = await command.run(["stats", ...config, "--json"], {
      STORE: folder,
      STORE_KEYS: "yes",
    });
    expect(code).toBe(0);
    const stats = JSON.parse(out);
    expect(stats.versions).toEqual({
      documents: 2,
      count: 3,
      bytes: 3 * new TextEncoder().encode("Nội dung 1").length,
      disposed: 0,
      byYear: { 2026: { count: 3, bytes: 36 } },
    });
    expect([stats.outbox, stats.receipts, stats.log]).toEqual([{ queued: 1 }, 0, { main: 1 }]);
    expect(stats.keys.living).toBeGreaterThan(2);
  });
});

describe("rotate-keys", () => {
  it("wraps all keys anew, and everything stays readable", async () => {
    const env = { STORE: folder, STORE_KEYS: "yes" };
    const { code, out, err } = await command.run(["rotate-keys", ...config, "--json"], env);
    expect([code, err]).toEqual([0, ""]);
    expect(JSON.parse(out).rotated).toBeGreaterThan(2);
    const { out: checks } = await command.run(["doctor", ...config, "--json"], env);
    const read = JSON.parse(checks).checks.find(({ name }: { name: string }) => name === "read");
    expect(read.outcome).toBe("ok");
  });

  it("says what the configuration lacks", async () => {
    const { code, err } = await command.run(["rotate-keys", ...config], {
      STORE: command.folder,
      STORE_KEYS: "",
    });
    expect(code).toBe(2);
    expect(err).toContain("không có vault");
  });
});

describe("doctor", () => {
  it("looks at everything that it names, and tells what to do", async () => {
    const { code, out } = await command.run(["doctor", ...config, "--lang", "en"], {
      STORE: folder,
      STORE_KEYS: "yes",
    });
    expect(code).toBe(1);
    for (const line of [
      "✓ Node.js",
      "✓ Data is encrypted",
      "✓ The folder",
      "GB of the disk",
      "fsync",
      "✓ File locks",
    ])
      expect(out).toContain(line);
    expect(out).toContain("! Keys and data lie on the same disk.\n  → Move the file of the keys");
    expect(out).toContain("✓ The clock of the machine");
    expect(out).toContain("✓ A document was read.");
  });

  it("finds a clock that is behind the store, and data in plain", async () => {
    const other = mkdtempSync(join(tmpdir(), "benhan-host-"));
    process.env["STORE"] = other;
    process.env["STORE_KEYS"] = "";
    const { storage } = await openHost();
    const { facilityId } = storage;
    await storage.appendEvents([
      {
        ...{ facilityId, eventId: uuid(61), at: parseInstant("2199-07-02T08:00:00.000+07:00"), actor: "a" },
        ...{ action: "view", outcome: "done", subject: "BA-1" },
      },
    ]);
    await storage.close();
    const { code, out } = await command.run(["doctor", ...config, "--json"], {
      STORE: other,
      STORE_KEYS: "",
    });
    rmSync(other, { recursive: true, force: true });
    const told = JSON.parse(out).checks.map((own: { name: string; outcome: string }) => [
      own.name,
      own.outcome,
    ]);
    expect(code).toBe(1);
    expect(told).toContainEqual(["clock", "failed"]);
    expect(told).toContainEqual(["encryption", "warning"]);
  });
});

describe("a command that is asked to end", () => {
  it.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)(
    "%s: ends soon, says so, and is run again",
    async (signal) => {
      const many = mkdtempSync(join(tmpdir(), "benhan-host-"));
      process.env["STORE"] = many;
      process.env["STORE_KEYS"] = "";
      const { storage } = await openHost();
      const { facilityId } = storage;
      for (let part = 0; part < 40; part += 1) {
        const events = Array.from({ length: 1000 }, (_, at) => ({
          ...{ facilityId, eventId: uuid(1000 + part * 1000 + at), actor: "a", action: "view" },
          ...({
            at: parseInstant("2026-07-02T08:00:00.000+07:00"),
            outcome: "done",
            subject: "BA-1",
          } as const),
        }));
        await storage.appendEvents(events);
      }
      await storage.close();
      const child = command.start(["verify", ...config], { STORE: many, STORE_KEYS: "" });
      let err = "";
      child.stderr?.on("data", (piece) => {
        err += piece;
      });
      setTimeout(() => child.kill(signal), 1200);
      const [code, killedBy] = (await once(child, "exit")) as [number | null, string | null];
      rmSync(many, { recursive: true, force: true });
      // A machine that is quick enough may have read all of it by then.
      if (code === 0) return;
      expect([code, killedBy]).toEqual(signal === "SIGHUP" ? [null, signal] : [2, null]);
      expect(err).toContain("storage.cli.stopped");
    },
  );
});

describe("doctor on the machine of a provider", () => {
  it("[PDP-13] fails data that lies in plain, and passes encrypted data", async () => {
    const other = mkdtempSync(join(tmpdir(), "benhan-host-"));
    const outcomeOf = async (env: Readonly<Record<string, string>>) => {
      const { out } = await command.run(["doctor", ...config, "--json"], { STORE_CLOUD: "yes", ...env });
      return JSON.parse(out).checks.find(({ name }: { name: string }) => name === "encryption").outcome;
    };
    expect(await outcomeOf({ STORE: other, STORE_KEYS: "" })).toBe("failed");
    expect(await outcomeOf({ STORE: folder, STORE_KEYS: "yes" })).toBe("ok");
    rmSync(other, { recursive: true, force: true });
  });
});

describe("verify", () => {
  const env = () => ({ STORE: folder, STORE_KEYS: "yes" });

  it("reads everything of a sound store", async () => {
    const { code, out } = await command.run(["verify", ...config, "--json"], env());
    const told = JSON.parse(out);
    expect([code, told.isSound, told.counts.documents, told.counts.entries]).toEqual([0, true, 3, 1]);
  });

  it("goes on where the last run stood, and refuses a file that holds no place", async () => {
    const state = command.path("place.json");
    const whole = await command.run(["verify", ...config, "--state", state, "--minutes", "5"], env());
    expect([whole.code, JSON.parse(readFileSync(state, "utf8"))]).toEqual([0, {}]);
    await command.put("place.json", "no JSON");
    const { code, err } = await command.run(["verify", ...config, "--state", state], env());
    expect(code).toBe(2);
    expect(err).toContain("storage.cli.state_unreadable");
  });
});

describe("hold", () => {
  it("opens, lists and releases", async () => {
    const env = { STORE: folder, STORE_KEYS: "yes" };
    const order = [
      "--reason",
      "litigation",
      "--authority",
      "TAND",
      "--document",
      "12/TA",
      "--record",
      uuid(100),
    ];
    const { code, out } = await command.run(["hold", "open", ...config, ...order], env);
    expect(code).toBe(0);
    const id = out.trim();
    const listed = await command.run(["hold", "list", ...config, "--json"], env);
    expect(JSON.parse(listed.out).holds.map((hold: { id: string }) => hold.id)).toEqual([id]);
    const gone = await command.run(["hold", "release", ...config, "--id", id, "--document", "13/TA"], env);
    expect(gone.code).toBe(0);
    const left = await command.run(["hold", "list", ...config, "--json"], env);
    expect(JSON.parse(left.out).holds).toEqual([]);
    const all = await command.run(["hold", "list", "--all", ...config, "--json"], env);
    expect(JSON.parse(all.out).holds[0].released.document).toBe("13/TA");
  });

  it.each([
    [["opne"], "có lẽ là open"],
    [
      ["open"],
      "chưa có --reason; chưa có --authority; chưa có --document; chưa có --record | --patient | --everything",
    ],
    [
      ["open", "--reason", "litigation", "--authority", "TAND", "--document", "1", "--record", "BA-26-3"],
      "kho không có bệnh án BA-26-3",
    ],
    [["release"], "chưa có --id; chưa có --document"],
    [["release", "--id", "x", "--document", "1"], "storage"],
  ])("%j is answered with what was meant", async (args, told) => {
    const { code, err } = await command.run(["hold", ...args, ...config], {
      STORE: folder,
      STORE_KEYS: "yes",
    });
    expect(code).toBe(2);
    expect(err).toContain(told);
  });
});

describe("due and dispose", () => {
  const env = () => ({ STORE: folder, STORE_KEYS: "yes" });

  it("tell what is due, with the rule behind each decision, and dispose of nothing", async () => {
    process.env["STORE"] = folder;
    process.env["STORE_KEYS"] = "yes";
    const { storage, keys } = await openHost();
    await storage.commit([
      {
        ...{ change: "document", facilityId: storage.facilityId, documentId: uuid(7), episodeId: uuid(107) },
        ...{
          kind: "visit-record",
          version: 1,
          schema: 1,
          contentType: "text/plain",
          body: new Uint8Array(1),
        },
        author: { kind: "system", id: "HIS" },
        recordedAt: parseInstant("2026-07-02T08:00:00.000+07:00"),
        retention: { endedOn: parseCalendarDate("2026-07-01"), tags: [] },
      } as DocumentChange,
    ]);
    await storage.close();
    await keys?.close();
    const none = await command.run(["due", ...config, "--json", "--on", "2036-12-31"], env());
    expect([none.code, JSON.parse(none.out).candidates]).toEqual([0, []]);
    const due = await command.run(["due", ...config, "--json", "--on", "2037-01-01"], env());
    expect(due.code).toBe(1);
    expect(JSON.parse(due.out).candidates.map(({ key }: { key: string }) => key)).toEqual([uuid(107)]);
    const dry = await command.run(["dispose", "--dry-run", ...config, "--on", "2037-01-01"], env());
    expect(dry.code).toBe(1);
    expect(dry.out).toContain(`${uuid(107)} (HIS: BA-26-1), 01/01/2037: có thể đưa vào danh sách hủy`);
    expect(dry.out).toContain("TT 33/2025");
    const still = await command.run(["due", ...config, "--json", "--on", "2037-01-01"], env());
    expect(JSON.parse(still.out).candidates).toHaveLength(1);
  });

  it("wants --dry-run, and a day that is one", async () => {
    expect((await command.run(["dispose", ...config])).err).toContain("chưa có --dry-run");
    expect((await command.run(["due", ...config, "--on", "1/1/2037"])).err).toContain("--on");
  });
});

describe("export, import and migrate", () => {
  const env = () => ({ STORE: folder, STORE_KEYS: "yes" });
  let other: string;
  beforeAll(() => {
    other = mkdtempSync(join(tmpdir(), "benhan-host-"));
  });
  afterAll(() => rmSync(other, { recursive: true, force: true }));

  it("packs everything, checks the package, takes it into another store, again without doubling", async () => {
    const out = command.path("package");
    const packed = await command.run(["export", ...config, "--out", out, "--everything", "--json"], env());
    expect(packed.err).toBe("");
    expect([packed.code, JSON.parse(packed.out).versions]).toEqual([0, 4]);
    const checked = await command.run(["import", out, "--dry-run", "--json"]);
    expect([checked.code, JSON.parse(checked.out).count]).toEqual([0, 0]);
    const target = { STORE: other, STORE_KEYS: "" };
    const taken = await command.run(["import", out, ...config, "--json"], target);
    expect([taken.code, taken.err]).toEqual([0, ""]);
    const again = JSON.parse((await command.run(["import", out, ...config, "--json"], target)).out);
    expect(again.written).toBe(0);
    const stats = JSON.parse((await command.run(["stats", ...config, "--json"], target)).out);
    expect(stats.versions.count).toBe(4);
  });

  it.each([
    [["export"], "chưa có --out; chưa có --record | --year | --everything"],
    [["export", "--out", "x", "--year", "2026", "--everything"], "--everything"],
    [["export", "--out", "x", "--record", "BA-1"], "--record"],
    [["migrate"], "chưa có --to"],
  ])("%j is answered with what was meant", async (args, told) => {
    const { code, err } = await command.run([...args, ...config]);
    expect(code).toBe(2);
    expect(err).toContain(told);
  });

  it("moves a store, and a second run finds nothing to do", async () => {
    await command.put(
      "target.mjs",
      'import open from "./host.js";\nexport default () => { process.env.STORE = process.env.TARGET; process.env.STORE_KEYS = ""; return open(); };',
    );
    const target = mkdtempSync(join(tmpdir(), "benhan-host-"));
    const both = { ...env(), TARGET: target };
    const plan = await command.run(["migrate", ...config, "--to", "target.mjs", "--dry-run", "--json"], both);
    expect([plan.code, JSON.parse(plan.out).counts.documents]).toEqual([0, 4]);
    const moved = await command.run(["migrate", ...config, "--to", "target.mjs", "--json"], both);
    expect([moved.err, moved.code]).toEqual(["", 0]);
    expect(JSON.parse(moved.out).written).toBeGreaterThan(4);
    const again = await command.run(["migrate", ...config, "--to", "target.mjs", "--json"], both);
    expect(JSON.parse(again.out).written).toBe(0);
    rmSync(target, { recursive: true, force: true });
  });
});
