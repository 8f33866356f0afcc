import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdir, readFile, symlink } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type Bundle, bundleCommand } from "./command-line.ts";
import { dossier, fileOf } from "./sample-files.ts";

// Each test starts processes, on machines that do other things as well.
vi.setConfig({ testTimeout: 60_000 });

let command: Bundle;
let good = "";
let bad = "";
beforeAll(async () => {
  command = await bundleCommand();
  good = await command.put("day/good.xml", fileOf(dossier(1)));
  bad = await command.put("bad.xml", fileOf(dossier(2, { GIOI_TINH: "9" }), dossier(3)));
});
afterAll(() => command.remove());

interface ReportJson {
  readonly edition: string;
  readonly files: readonly {
    readonly file: string;
    readonly sha256: string | null;
    readonly dossiers: number;
    readonly errors: number;
    readonly warnings: number;
    readonly findings: readonly Readonly<Record<string, unknown>>[];
  }[];
}
const jsonOf = async (args: readonly string[], input?: Uint8Array | string) => {
  const run = await command.run(["check", "--format", "json", ...args], input);
  expect(run.out.endsWith('"}\n'), `code ${run.code}: ${run.err}${run.out.slice(-300)}`).toBe(true);
  return { ...run, report: JSON.parse(run.out) as ReportJson };
};
const codesIn = (report: ReportJson, file = 0) =>
  report.files[file]?.findings.filter(({ level }) => level === "error").map(({ code }) => code);

describe("the exit code of check", () => {
  it("is 0 without findings of the asked level, 1 with some", async () => {
    expect((await command.run(["check", good])).code).toBe(0);
    expect((await command.run(["check", good, "--fail-on", "warning"])).code).toBe(1);
    expect((await command.run(["check", bad])).code).toBe(1);
  });

  it.each([
    [["check"], "Thiếu hoặc sai: chưa có FILE|DIR|-."],
    [["check", "--lang", "en"], "Missing or wrong: there is no FILE|DIR|-."],
    [["check", "x.xml", "--format", "pdf"], "--format nhận text|json|html|sarif|xlsx"],
    [["check", "x.xml", "--fail-on", "all", "--lang=en"], "See: benhan-exchange check --help"],
    [["check", "x.xml", "--threads", "0"], "--threads nhận 1–256"],
    [["check", "x.xml", "--edition", "qd1"], "--edition nhận auto|"],
    [["check", "x.xml", "--no-such"], "Thiếu hoặc sai: không có tùy chọn --no-such."],
    [["check", "x.xml", "--lang", "fr"], "--lang nhận vi|en"],
    [["no-such"], "Thiếu hoặc sai: không có lệnh như đã ghi."],
    [[], "Mỗi lệnh: benhan-exchange LỆNH --help"],
    [["check", "no-such.xml"], "Không có tệp no-such.xml (ENOENT)."],
    [["check", "empty"], "không có tệp .xml"],
    [["check", "x.xml", "--lists", "no-such"], "Không có tệp no-such (ENOENT)."],
    [["check", "x.xml", "--lists", "empty"], "không có danh mục"],
    [["check", "x.xml", "--rules", "no-such.mjs"], "Không dùng được tệp luật no-such.mjs"],
  ])("is 2 with a sentence and no stack for %j", async (args, sentence) => {
    await mkdir(join(command.folder, "empty"), { recursive: true });
    const { code, out, err } = await command.run(args);
    expect(err).toContain(sentence);
    expect(err).not.toMatch(/\n\s+at /);
    expect(out).toBe("");
    expect(code).toBe(2);
  });

  it("is 2 for a file that cannot be read, and the others are reported all the same", async () => {
    await command.put("mixed/a.xml", fileOf(dossier(4)));
    await command.put("mixed/b.xml", "<GIAMDINHHS><THONG");
    await command.put("mixed/sub/c.xml", fileOf(dossier(5, { GIOI_TINH: "9" })));
    await command.put("mixed/d.xlsx", "no workbook");
    await command.put("mixed/notes.txt", "not looked at");
    await command.put("mixed/.hidden.xml", "not looked at");
    const { code, report } = await jsonOf([join(command.folder, "mixed")]);
    expect(code).toBe(2);
    expect(
      report.files.map(({ file }) => file.slice(command.folder.length + 7).replaceAll("\\", "/")),
    ).toEqual(["a.xml", "b.xml", "d.xlsx", "sub/c.xml"]);
    expect(codesIn(report, 0)).toEqual([]);
    expect(codesIn(report, 1)).toEqual(["exchange.bhyt.file_refused"]);
    expect(codesIn(report, 2)).toEqual(["exchange.cli.input_unknown"]);
    expect(codesIn(report, 3)).toEqual(["exchange.bhyt.x1_018"]);
  });

  // A file that opens and cannot be read, for whatever account the tests run under.
  it.skipIf(process.platform !== "linux")("is 2 for a file that the system does not give", async () => {
    const { code, report } = await jsonOf(["/proc/self/mem", good]);
    expect([code, report.files[0]?.sha256, codesIn(report)]).toEqual([
      2,
      null,
      ["exchange.cli.input_unreadable"],
    ]);
    expect(report.files[1]?.dossiers).toBe(1);
  });

  it("is there as soon as the result is known, though the sender holds the pipe open", async () => {
    const child = command.start(["decode", "-"]);
    child.stdin?.write("no file of any kind");
    child.stdin?.on("error", () => undefined);
    expect((await once(child, "exit"))[0]).toBe(2);
    child.stdin?.destroy();
  });
});

describe("the JSON of check", () => {
  it("has exactly the members that it promises", async () => {
    const { report } = await jsonOf([bad]);
    expect(Object.keys(report).sort()).toEqual(["edition", "engine", "files", "packs"]);
    const [file] = report.files;
    expect(Object.keys(file ?? {})).toEqual(["file", "sha256", "dossiers", "errors", "warnings", "findings"]);
    const wrong = file?.findings.find(({ level }) => level === "error");
    expect(wrong).toEqual({
      code: "exchange.bhyt.x1_018",
      rule: "X1-018",
      level: "error",
      expected: null,
      table: "XML1",
      row: 1,
      field: "GIOI_TINH",
      path: "$.dossiers[0].XML1.GIOI_TINH",
      vi: expect.stringContaining("XML1.GIOI_TINH: mã không có trong danh mục"),
      en: expect.stringContaining("XML1.GIOI_TINH"),
      source: expect.any(String),
    });
    expect({ ...file, findings: 0 }).toEqual({
      file: bad,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      dossiers: 2,
      errors: 1,
      warnings: 1,
      findings: 0,
    });
    expect(report.edition).toBe("qd3176");
  });

  it("is the same whatever the number of threads, and says what was not checked once a file", async () => {
    const folder = join(command.folder, "many");
    for (let number = 0; number < 12; number += 1) {
      const changes = number % 3 === 0 ? { GIOI_TINH: "9" } : {};
      await command.put(`many/${number}.xml`, fileOf(dossier(100 + number, changes), dossier(200 + number)));
    }
    const one = await jsonOf([folder, "--threads", "1"]);
    const four = await jsonOf([folder, "--threads", "4"]);
    expect(four.out).toBe(one.out);
    expect(one.report.files).toHaveLength(12);
    for (const { findings } of one.report.files) {
      const texts = findings.filter(({ code }) => String(code).endsWith("not_checked")).map(({ en }) => en);
      expect(new Set(texts).size).toBe(texts.length);
    }
    expect(one.err).toBe("");
  });

  it("is written for the standard input, too", async () => {
    const { code, report } = await jsonOf(["-"], await readFile(bad));
    expect([code, report.files[0]?.file, report.files[0]?.dossiers]).toEqual([1, "-", 2]);
    expect((await jsonOf(["-"], "")).code).toBe(2);
  });

  it("goes to the file of --out, and a place that cannot be written is told", async () => {
    const out = join(command.folder, "report.json");
    const run = await command.run(["check", good, "--format", "json", "--out", out]);
    expect(run).toEqual({ code: 0, out: "", err: "" });
    expect((JSON.parse(await readFile(out, "utf8")) as ReportJson).files).toHaveLength(1);
    const failed = await command.run(["check", good, "--out", join(command.folder, "no/such/x.json")]);
    expect([failed.code, failed.err]).toEqual([2, expect.stringContaining("(ENOENT)")]);
  });

  it("is never written over what is checked, by whatever name", async () => {
    const own = await command.put("own/file.xml", await readFile(good));
    const other = join(command.folder, "own/link.xml");
    await symlink(own, other);
    for (const [input, out] of [
      [own, own],
      [own, other],
      [join(command.folder, "own"), own],
    ] as const) {
      const run = await command.run(["check", input, "--out", out]);
      expect([run.code, run.err]).toEqual([2, expect.stringContaining("tệp đầu vào")]);
    }
    expect(await readFile(own)).toEqual(await readFile(good));
  });

  it("keeps what the file held until the new report is whole", async () => {
    const out = await command.put("kept/report.json", "old");
    const rules = await command.put(
      "endless.mjs",
      `export const rules = [{ rule: "BV-9", code: "hospital.rule.bv_9", severity: "warning", source: "BV", appliesTo: [],
      text: { vi: "a", en: "b" }, nextStep: { vi: "a", en: "b" }, check() { console.error("here"); for (;;); } }];`,
    );
    const child = command.start(["check", good, "--rules", rules, "--format", "json", "--out", out]);
    if (child.stderr === null) throw new Error("no pipe");
    await once(child.stderr, "data");
    child.kill("SIGKILL");
    await once(child, "close");
    expect(await readFile(out, "utf8")).toBe("old");
    expect((await command.run(["check", good, "--format", "json", "--out", out])).code).toBe(0);
    expect((JSON.parse(await readFile(out, "utf8")) as ReportJson).files).toHaveLength(1);
  });

  it.skipIf(process.platform === "win32")("goes to a pipe as it stands", async () => {
    const pipe = join(command.folder, "pipe");
    expect(spawnSync("mkfifo", [pipe]).status).toBe(0);
    const [run, said] = await Promise.all([
      command.run(["check", good, "--format", "json", "--out", pipe]),
      readFile(pipe, "utf8"),
    ]);
    expect([run.code, (JSON.parse(said) as ReportJson).files.length]).toEqual([0, 1]);
  });
});

describe("lists and rules of the host", () => {
  it("lists are asked, and the report names them", async () => {
    await command.put("lists/ICD10.csv", "code,name\r\nK35.8,x\r\nI10,y\r\n");
    await command.put("lists/readme.txt", "not a list");
    const { report } = await jsonOf([good, "--lists", join(command.folder, "lists")]);
    expect((report as unknown as { packs: unknown }).packs).toEqual([
      { id: "ICD10", edition: "ICD10.csv", digest: expect.stringMatching(/^sha-256:[0-9a-f]{64}$/) },
    ]);
    const found = report.files[0]?.findings.filter(({ level }) => level === "error") ?? [];
    expect(found.length).toBeGreaterThan(0);
    // E11.9 of the dossier is not in the list; what else is found is about diseases as well.
    expect(found.every(({ field }) => String(field).startsWith("MA_BENH"))).toBe(true);
  });

  it("a list without codes is refused", async () => {
    await command.put("no-lists/ICD10.csv", "ma,ten\r\nK35.8,x\r\n");
    const run = await command.run(["check", good, "--lists", join(command.folder, "no-lists")]);
    expect([run.code, run.err]).toEqual([2, expect.stringContaining('không có cột "code"')]);
  });

  const ruleText = (body: string) => `export const rules = [{
    rule: "BV-001", code: "hospital.rule.bv_001", severity: "warning", source: "BV", appliesTo: ["XML1"],
    text: { vi: "{at}: quy định của viện", en: "{at}: a rule of the hospital" },
    nextStep: { vi: "Sửa", en: "Mend it" },
    check(visit, find) { ${body} },
  }];`;

  it("rules are asked beside ours, in every thread", async () => {
    const rules = await command.put("own.mjs", ruleText('find({ table: "XML1", field: "HO_TEN" })'));
    const { code, report } = await jsonOf([good, bad, "--rules", rules, "--threads", "2"]);
    expect(code).toBe(1);
    for (const { findings } of report.files) {
      expect(findings.filter((one) => one["code"] === "hospital.rule.bv_001")).not.toEqual([]);
    }
  });

  it("a module without rules, or with half a rule, is refused", async () => {
    for (const text of [
      "export default []",
      "export const rules = [{}]",
      "export const rules = 1",
      "syntax error",
    ]) {
      const run = await command.run(["check", good, "--rules", await command.put("wrong.mjs", text)]);
      expect([run.code, run.err]).toEqual([2, expect.stringContaining("Không dùng được tệp luật")]);
    }
  });

  it("a rule that throws breaks only its file", async () => {
    const rules = await command.put(
      "throws.mjs",
      ruleText('if (visit.summary.GIOI_TINH === "9") throw new Error(visit.summary.HO_TEN)'),
    );
    const { code, out, report } = await jsonOf([good, bad, "--rules", rules]);
    expect(code).toBe(2);
    expect(codesIn(report, 0)).toEqual([]);
    expect(codesIn(report, 1)).toContain("exchange.bhyt.rule_broken");
    expect(out).not.toContain("NGUYỄN");
  });

  it("a thread that dies loses no other file", async () => {
    const rules = await command.put(
      "dies.mjs",
      ruleText('if (visit.summary.GIOI_TINH === "9") process.exit(7)'),
    );
    const { code, report } = await jsonOf([join(command.folder, "many"), "--rules", rules, "--threads", "2"]);
    expect(code).toBe(2);
    expect(report.files).toHaveLength(12);
    const broken = report.files.filter((_, index) =>
      codesIn(report, index)?.includes("exchange.cli.check_broken"),
    );
    expect(broken).toHaveLength(4);
    expect(report.files.filter(({ dossiers }) => dossiers === 2)).toHaveLength(8);
  });
});

describe("sheets", () => {
  it("of JSON rows point to the row from 1, for no sheet numbers them", async () => {
    const { XML1 } = dossier(1);
    const rows = { XML1: [{}, { ...XML1, GIOI_TINH: "9" }], XML2: [{ MA_LK: "other", STT: 1 }] };
    const { code, report } = await jsonOf(["-"], JSON.stringify(rows));
    expect(code).toBe(1);
    const places = report.files[0]?.findings.map(({ code: own, table, row, field, path }) =>
      [own, table, row, field, path].join(" "),
    );
    expect(places).toContain("exchange.bhyt.x1_018 XML1 2 GIOI_TINH $.XML1[1].GIOI_TINH");
    expect(places).toContain("exchange.bhyt.key_007 XML2 1 MA_LK $.XML2[0].MA_LK");
  });

  it("of a folder of CSV files are one input, in a folder of many, too", async () => {
    const tables = dossier(1);
    await command.put("in/a.json", JSON.stringify({ dossiers: [tables] }));
    const out = join(command.folder, "sets/first");
    expect(
      (await command.run(["decode", join(command.folder, "in/a.json"), "--format", "csv", "--out", out]))
        .code,
    ).toBe(0);
    const { code, report } = await jsonOf([join(command.folder, "sets")]);
    expect([code, report.files.length, report.files[0]?.file, report.files[0]?.dossiers]).toEqual([
      0,
      1,
      out,
      1,
    ]);
  });

  it("of damaged JSON are told", async () => {
    for (const text of ["{", "[1]", '{"XML1":1}', "{}"]) {
      const { code, report } = await jsonOf(["-"], text);
      const told = text === "{" ? "exchange.cli.json_broken" : "exchange.cli.json_unreadable";
      expect([code, codesIn(report)]).toEqual([2, [told]]);
    }
  });
});

it("Ctrl-C ends a run with 2, and the JSON so far is whole", async () => {
  for (let number = 0; number < 60; number += 1) {
    await command.put(`slow/${number}.xml`, fileOf(dossier(number)));
  }
  const rules = await command.put(
    "slow.mjs",
    `export const rules = [{ rule: "BV-2", code: "hospital.rule.bv_2", severity: "warning", source: "BV", appliesTo: [],
    text: { vi: "a", en: "b" }, nextStep: { vi: "a", en: "b" },
    check() { const end = Date.now() + 200; while (Date.now() < end); } }];`,
  );
  const child = command.start([
    "check",
    join(command.folder, "slow"),
    "--format",
    "json",
    "--rules",
    rules,
    "--threads",
    "1",
  ]);
  let out = "";
  let said = "";
  child.stderr?.on("data", (part) => {
    said += part;
  });
  child.stdout?.on("data", (part) => {
    out += part;
    // Once: a second one would end it on the spot.
    if (out.includes("slow") && !child.killed) child.kill("SIGINT");
  });
  const [code] = await once(child, "close");
  expect(code).toBe(2);
  expect(said).toContain("Đã dừng theo yêu cầu");
  const { files } = JSON.parse(out) as ReportJson;
  expect(files.length).toBeGreaterThan(0);
  expect(files.length).toBeLessThan(60);
  // Whoever reads the report later does not see how the run ended.
  expect(files.at(-1)).toMatchObject({ sha256: null, findings: [{ code: "exchange.cli.stopped" }] });
});
