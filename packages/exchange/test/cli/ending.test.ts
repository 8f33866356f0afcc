import { type ChildProcess, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdir, readdir, readFile, symlink } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type Bundle, bundleCommand } from "./command-line.ts";
import { dossier, fileOf } from "./sample-files.ts";

// Each test starts processes, on machines that do other things as well.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let command: Bundle;
let good: string;
beforeAll(async () => {
  command = await bundleCommand();
  good = await command.put("good.xml", fileOf(dossier(1)));
});
afterAll(() => command.remove());
const path = (name: string) => join(command.folder, name);
const isWindows = process.platform === "win32";

const head = `rule: "BV-1", code: "hospital.rule.bv_1", severity: "error", source: "BV", appliesTo: ["XML1"],
  text: { vi: "{at}", en: "{at}" }, nextStep: { vi: "a", en: "b" }`;
const rulesOf = (name: string, judge: string) =>
  command.put(name, `export const rules = [{ ${head}, ${judge} }];`);

/** What comes of a child after it said something that shows where it is. */
async function stopped(child: ChildProcess, shows: string, signal: NodeJS.Signals, times = 1) {
  let out = "";
  let err = "";
  child.stdout?.on("data", (part) => {
    out += part;
  });
  child.stderr?.on("data", (part) => {
    err += part;
  });
  await expect.poll(() => out + err, { timeout: 40_000 }).toContain(shows);
  for (let time = 0; time < times; time += 1) child.kill(signal);
  const [code, by] = (await once(child, "close")) as [number | null, NodeJS.Signals | null];
  return { code, by, out, err };
}

describe("a rule of the host that is not synchronous", () => {
  it.each([
    [
      "row",
      "row: (t) => t === 'XML1' ? async (row) => { throw new Error('secret ' + row.HO_TEN) } : undefined",
    ],
    ["late row", "row: (t) => t === 'XML1' ? async (row, v, find) => { await null; find({}) } : undefined"],
    ["cell", "cell: (c) => c.name === 'HO_TEN' ? async () => true : undefined"],
    ["factory", "row: async () => () => {}"],
    ["check", "async check(visit, find) { await null; find({ table: 'XML1' }) }"],
  ])("breaks the check: %s", async (_, judge) => {
    const run = await command.run(["check", good, "--rules", await rulesOf("async.mjs", judge)]);
    expect([run.code, run.out]).toEqual([
      2,
      expect.stringContaining("Luật riêng BV-1 bị lỗi khi chạy (Promise)"),
    ]);
    expect(run.out + run.err).not.toMatch(/NGUY|secret|\n\s+at /);
  });

  it.each([
    ["a timer", "setTimeout(() => { throw new RangeError('secret ' + row.HO_TEN) }, 0)", "RangeError"],
    ["a promise", "Promise.reject(new TypeError('secret ' + row.HO_TEN))", "TypeError"],
    ["a text", "Promise.reject('secret ' + row.HO_TEN)", "ERR_UNHANDLED_REJECTION"],
  ])("or leaves behind %s that fails: only the kind is told", async (_, body, kind) => {
    const judge = `row: (t) => t === "XML1" ? (row) => { ${body} } : undefined`;
    const rules = await rulesOf("late.mjs", judge);
    for (const input of [good, "-"]) {
      const run = await command.run(["check", input, "--rules", rules], await readFile(good));
      expect([run.code, run.out]).toEqual([2, expect.stringContaining(`đứt giữa chừng (${kind})`)]);
      expect(run.out + run.err).not.toMatch(/NGUY|secret|\n\s+at /);
    }
  });

  it("or fails outside of every rule ends the command with 2, and tells the kind", async () => {
    const text = `setTimeout(() => { throw new RangeError("secret") }, 0);
      await new Promise((resolve) => setTimeout(resolve, 50)); export const rules = [];`;
    const run = await command.run(["check", good, "--rules", await command.put("outside.mjs", text)]);
    expect([run.code, run.err]).toEqual([2, expect.stringContaining("giữa chừng (RangeError)")]);
    expect(run.err).not.toContain("secret");
  });
});

describe("a run that is not done is never a good one", () => {
  it("a rule that ends the program breaks its file", async () => {
    const rules = await rulesOf("exits.mjs", "check() { process.exit(0) }");
    const run = await command.run(["check", good, "--rules", rules]);
    expect([run.code, run.out]).toEqual([2, expect.stringContaining("đứt giữa chừng (exit 0)")]);
  });

  it.each([
    ["ends it", "process.exit(0); export const rules = [];"],
    ["waits for ever", "await new Promise(() => {}); export const rules = [];"],
  ])("a module of rules that %s leaves 2 and a sentence", async (_, text) => {
    const run = await command.run(["check", good, "--rules", await command.put("module.mjs", text)]);
    expect([run.code, run.out, run.err]).toEqual([2, "", expect.stringContaining("kết thúc giữa chừng")]);
  });
});

describe.skipIf(isWindows)("a signal", () => {
  it("ends a check of the standard input, and the report says so", async () => {
    const child = command.start(["check", "-", "--format", "json"]);
    const { code, out } = await stopped(child, '"files"', "SIGTERM");
    expect(code).toBe(2);
    expect(JSON.parse(out).files[0].findings[0].code).toBe("exchange.cli.stopped");
  });

  it.each([["good.xml"], ["-"]])("ends an endless rule over %s", async (input) => {
    const rules = await rulesOf("endless.mjs", 'check() { console.error("here"); for (;;); }');
    const child = command.start(["check", input, "--format", "json", "--rules", rules]);
    child.stdin?.end(await readFile(good));
    const { code, out } = await stopped(child, "here", "SIGINT");
    expect(code).toBe(2);
    expect(JSON.parse(out).files[0].findings[0].code).toBe("exchange.cli.stopped");
  });

  it.each([1, 2])("ends the wait for a pipe that nobody writes to, %i times", async (times) => {
    const pipe = path(`pipe-${times}`);
    expect(spawnSync("mkfifo", [pipe]).status).toBe(0);
    // The thread says so while it waits for the pipe to open.
    const text = `import { isMainThread } from "node:worker_threads"; export const rules = [];
      if (!isMainThread) setTimeout(() => console.error("waits"), 300);`;
    const rules = await command.put("waits.mjs", text);
    const child = command.start(["check", pipe, "--rules", rules, "--out", path("never.txt")]);
    const { by } = await stopped(child, "waits", "SIGTERM", times);
    expect(by).toBe("SIGTERM");
    expect((await readdir(command.folder)).filter((name) => /never/.test(name))).toEqual([]);
  });

  it.each(["SIGINT", "SIGHUP"] as const)("takes away what decode has half written: %s", async (signal) => {
    const child = command.start(["decode", "-", "--out", path("half.json")]);
    const isOpen = async () => (await readdir(command.folder)).some((name) => /^half.*\.part$/.test(name));
    await expect.poll(isOpen, { timeout: 40_000 }).toBe(true);
    const { by } = await stopped(child, "", signal);
    expect(by).toBe(signal);
    expect((await readdir(command.folder)).filter((name) => /^half/.test(name))).toEqual([]);
  });
});

describe("what is read is not written over", () => {
  it("in a folder of tables, either", async () => {
    const set = path("tables");
    expect((await command.run(["decode", good, "--format", "csv", "--out", set])).code).toBe(0);
    const before = await readFile(join(set, "XML1.csv"));
    for (const args of [
      ["encode", set, "--out", join(set, "XML1.csv"), "--force"],
      ["check", set, "--out", join(set, "XML1.csv")],
      ["migrate", set, "--out", join(set, "XML1.csv"), "--force"],
      ["decode", set, "--format", "csv", "--out", set, "--force"],
      ["decode", join(set, "XML1.csv"), "--format", "csv", "--out", set, "--force"],
    ]) {
      const run = await command.run(args);
      expect([args.join(" "), run.code, run.err]).toEqual([
        args.join(" "),
        2,
        expect.stringContaining("tệp đầu vào"),
      ]);
    }
    expect(await readFile(join(set, "XML1.csv"))).toEqual(before);
    expect((await readdir(set)).filter((name) => name.endsWith(".part"))).toEqual([]);
  });

  it("nor are the rules and the lists of a check", async () => {
    const rules = await command.put("kept.mjs", "export const rules = [];");
    const list = await command.put("kept-lists/ICD10.csv", "code\nA00\n");
    for (const out of [rules, list]) {
      const args = ["check", good, "--rules", rules, "--lists", path("kept-lists"), "--out", out];
      const run = await command.run(args);
      expect([run.code, run.err]).toEqual([2, expect.stringContaining("tệp đầu vào")]);
    }
  });
});

describe.skipIf(isWindows)("links in a folder", () => {
  const checked = async (folder: string) => {
    const { code, out } = await command.run(["check", folder, "--format", "json"]);
    const files = JSON.parse(out).files as { file: string; findings: { code: string }[] }[];
    return { code, files: files.map((one) => [one.file.split("/").at(-1), one.findings[0]?.code]) };
  };

  it("are followed to files", async () => {
    await command.put("links/ok.xml", fileOf(dossier(1)));
    const broken = await command.put("elsewhere/cut.xml", "<GIAMDINHHS>");
    await symlink(broken, path("links/cut.xml"));
    const { code, files } = await checked(path("links"));
    expect([code, files]).toEqual([2, [["cut.xml", "exchange.bhyt.file_refused"], expect.anything()]]);
  });

  it("to folders and to nowhere are told as not checked, and none leads in a circle", async () => {
    await command.put("circle/ok.xml", fileOf(dossier(1)));
    await mkdir(path("circle/below"));
    await symlink(path("circle"), path("circle/below/again"));
    await symlink(path("no-such.xml"), path("circle/gone"));
    const { code, files } = await checked(path("circle"));
    expect(code).toBe(2);
    expect(files.map(([name]) => name)).toEqual(["gone", "ok.xml", "again"]);
    expect([files[0]?.[1], files[2]?.[1]]).toEqual([
      "exchange.cli.input_unreadable",
      "exchange.cli.folder_linked",
    ]);
  });
});
