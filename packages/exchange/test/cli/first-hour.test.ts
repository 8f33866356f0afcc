import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import { readXlsx } from "@benhan/core/spreadsheet";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { newestEdition } from "../../src/cli/editions.ts";
import { explain } from "../../src/cli/explain.ts";
import { type Bundle, bundleCommand } from "./command-line.ts";
import { dossier, fileOf } from "./sample-files.ts";

// Each test starts processes, on machines that do other things as well.
vi.setConfig({ testTimeout: 60_000 });

let command: Bundle;
let bare: Bundle;
let bad = "";
const keyOf = (number: number) => dossier(number).XML1.MA_LK;
beforeAll(async () => {
  command = await bundleCommand();
  bare = await bundleCommand(["write-excel-file/node"]);
  bad = await command.put(
    "bad.xml",
    fileOf(dossier(1), dossier(2, { GIOI_TINH: "9", T_TONGCHI_BV: "1.00" })),
  );
});
afterAll(() => Promise.all([command.remove(), bare.remove()]));

it.each([["check", "--format", "xlsx"], ["decode", "--format", "xlsx"], ["template"], ["decode", "cut"]])(
  "a run of %j that fails leaves the old file as it was, and no other",
  async (name, ...rest) => {
    const whole = fileOf(dossier(1), dossier(2));
    const input = await bare.put(`in-${name}.xml`, rest[0] === "cut" ? whole.subarray(0, -900) : whole);
    const args = [name, ...(name === "template" ? [] : [input]), ...rest.filter((one) => one !== "cut")];
    if (name !== "check") args.push("--force");
    const out = await bare.put(`old-${name}/report.xlsx`, "old");
    expect((await bare.run([...args, "--out", out])).code).toBe(2);
    expect(await readFile(out, "utf8")).toBe("old");
    expect((await bare.run([...args, "--out", join(out, "../new.xlsx")])).code).toBe(2);
    expect(await readdir(join(out, ".."))).toEqual(["report.xlsx"]);
  },
);

describe("a finding leads to its visit", () => {
  const findingsIn = async (file: string) =>
    (await readXlsx(new Uint8Array(await readFile(file))))["Phát hiện"] ?? [];

  it("by the number of the dossier in every report for people", async () => {
    const out = join(command.folder, "numbered.xlsx");
    expect((await command.run(["check", bad, "--format", "xlsx", "--out", out])).code).toBe(1);
    const found = await findingsIn(out);
    expect(found.find((row) => row["Luật"] === "X1-018")?.["Hồ sơ"]).toBe(2);
    expect((await command.run(["check", bad])).out).toContain("HOSO[2] XML1.GIOI_TINH");
    expect((await command.run(["check", bad, "--format", "html"])).out).toContain("HOSO[2] XML1.GIOI_TINH");
    const { runs } = JSON.parse((await command.run(["check", bad, "--format", "sarif"])).out);
    const results: { ruleId: string; properties: { dossier: number } }[] = runs[0].results;
    expect(results.find(({ ruleId }) => ruleId === "exchange.bhyt.x1_018")?.properties.dossier).toBe(2);
  });

  it("of a set of sheets, too", async () => {
    const rows = { XML1: [dossier(1).XML1, { ...dossier(2).XML1, GIOI_TINH: "9" }] };
    expect((await command.run(["check", "-"], JSON.stringify(rows))).out).toMatch(
      /HOSO\[2\] XML1\[2\]\.GIOI_TINH/,
    );
  });

  it.each(["text", "html", "xlsx", "json", "sarif"])("by its key in %s only when asked", async (format) => {
    const said = async (...more: string[]) => {
      const out = join(command.folder, `key.${format}`);
      await command.run(["check", bad, "--format", format, "--out", out, ...more]);
      return format === "xlsx" ? JSON.stringify(await findingsIn(out)) : await readFile(out, "utf8");
    };
    expect(await said()).not.toContain(keyOf(2));
    expect((await said("--show-key")).includes(keyOf(2))).toBe(format !== "sarif");
  });

  it("by its key from every thread", async () => {
    const { out } = await command.run(["check", bad, bad, "--show-key"]);
    expect(out.split(`HOSO[2] (MA_LK ${keyOf(2)}) XML1.GIOI_TINH`)).toHaveLength(3);
  });

  it("and an amount says what would be right", async () => {
    const text = (await command.run(["check", bad])).out;
    const [, amount = ""] = /XML1\.T_TONGCHI_BV[\s\S]*?\(đúng ra: (\d+\.\d\d)\)/.exec(text) ?? [];
    expect(amount).not.toBe("");
    expect((await command.run(["check", bad, "--format", "html"])).out).toContain(`(đúng ra: ${amount})`);
    const out = join(command.folder, "amount.xlsx");
    await command.run(["check", bad, "--format", "xlsx", "--out", out]);
    expect((await findingsIn(out)).some((row) => row["Đúng ra"] === amount)).toBe(true);
  });
});

describe("a list", () => {
  it("is known by its name in any case, and named as the list is", async () => {
    await command.put("lower/icd10.csv", "code\r\nK35.8\r\n");
    const { out, err } = await command.run(["check", bad, "--lists", join(command.folder, "lower")]);
    expect([out.trimEnd().endsWith(", ICD10"), err]).toEqual([true, ""]);
    expect(out).toContain("FMT-021");
  });

  it("of an unknown name is refused with the names that exist", async () => {
    for (const name of ["ICD.csv", "staff.csv", "icd-10.xlsx"])
      await command.put(`odd/${name}`, "code\r\n1\r\n");
    const run = await command.run(["check", bad, "--lists", join(command.folder, "odd")]);
    expect([run.code, run.out]).toEqual([2, ""]);
    for (const name of ["ICD.csv", "staff.csv", "icd-10.xlsx", "ICD10", "MA_CSKCB"])
      expect(run.err).toContain(name);
  });

  it.each([
    ["ICD10.xlsx", "no zip", "Danh mục "],
    ["ICD10.csv", new Uint8Array([0xff, 0xfe, 0x63, 0]), "dòng 1: có byte không phải UTF-8"],
    ["ICD10.csv", "code,code\r\nA,J44.9\r\n", "hai cột"],
    ["ICD10.csv/x", "", "EISDIR"],
  ])("%s that cannot be used is refused by its name (%#)", async (file, content, words) => {
    const folder = `unusable-${words.length}`;
    await command.put(`${folder}/${file}`, content);
    const run = await command.run(["check", bad, "--lists", join(command.folder, folder)]);
    expect([run.code, run.out]).toEqual([2, ""]);
    expect(run.err).toContain(join(folder, file.slice(0, 10).replace(/\/$/, "")));
    expect(run.err).toContain(words);
  });

  it("among other files says which of them were not loaded", async () => {
    await command.put("mixed/ICD10.csv", "code\r\nK35.8\r\n");
    await command.put("mixed/MA_CSKCB.txt", "code\r\n");
    const { err } = await command.run(["check", bad, "--lists", join(command.folder, "mixed")]);
    expect(err.trim()).toMatch(/^Không nạp 1 tệp .*: MA_CSKCB\.txt\.$/);
  });

  it("that is there twice is refused", async () => {
    for (const name of ["ICD10.csv", "icd10.xlsx"]) await command.put(`twice/${name}`, "code\r\n1\r\n");
    const run = await command.run(["check", bad, "--lists", join(command.folder, "twice")]);
    expect([run.code, run.err]).toEqual([2, expect.stringContaining("icd10.xlsx")]);
  });
});

it.each(["[]", '{"dossiers":[]}'])("JSON without a dossier, %s, is no clean file", async (text) => {
  const run = await command.run(["check", "-", "--format", "json"], text);
  expect([run.code, JSON.parse(run.out).files[0].findings.map(({ code }: { code: string }) => code)]).toEqual(
    [1, ["exchange.bhyt.env_003"]],
  );
});

it("neither are a CSV without rows and an empty template", async () => {
  const empty = join(command.folder, "empty.xlsx");
  expect((await command.run(["template", "--out", empty, "--rows", "3"])).code).toBe(0);
  for (const file of [empty, await command.put("empty/XML1.csv", "MA_LK,STT\r\n")]) {
    const run = await command.run(["check", file]);
    expect([run.code, run.out]).toEqual([1, expect.stringContaining("ENV-006")]);
  }
});

it("a path that is not there is told beside the others, which are checked", async () => {
  await mkdir(join(command.folder, "nothing"), { recursive: true });
  const run = await command.run(["check", bad, "/no/such/place", join(command.folder, "nothing")]);
  expect(run.code).toBe(2);
  expect(run.out).toContain("X1-018");
  expect(run.out).toContain("exchange.cli.input_unreadable");
  expect(run.out).toContain("exchange.cli.nothing_found");
  expect(run.out).toContain("2 tệp không đọc được");
});

it.skipIf(process.platform === "win32")("a reader who has seen enough ends the run quietly", async () => {
  const rows = Array.from({ length: 3000 }, (_, at) => ({ ...dossier(at).XML1, GIOI_TINH: "9" }));
  const long = await command.put("long.json", JSON.stringify({ XML1: rows }));
  const child = spawn(
    "sh",
    [
      "-c",
      '"$0" "$1" check "$2" | head -1',
      process.execPath,
      join(command.folder, "benhan-exchange.js"),
      long,
    ],
    { stdio: ["ignore", "pipe", "pipe"] },
  );
  let said = "";
  let shown = "";
  child.stderr.on("data", (part) => {
    said += part;
  });
  child.stdout.on("data", (part) => {
    shown += part;
  });
  await once(child, "close");
  expect([shown, said]).toEqual([`${long}\n`, ""]);
});

it.each([
  [["template", "--out", "x.csv"], "--out phải là tệp .xlsx"],
  [["encode", "x.json", "--date", "3/7/2026"], "--date phải có dạng 2026-07-02"],
  [["check", "x.xml", "--quiet"], "không có tùy chọn --quiet"],
  [["check", "x.xml", "--quiet", "--lang", "en"], "there is no option --quiet"],
])("%j says what is wrong", async (args, sentence) => {
  const run = await command.run(args);
  expect([run.code, run.err]).toEqual([2, expect.stringContaining(sentence)]);
});

describe("a rule of the host", () => {
  const whole = `rule: "BV-1", code: "hospital.bv_1", severity: "warning", source: "BV", appliesTo: [],
    text: { vi: "a", en: "b" }, nextStep: { vi: "a", en: "b" }, check() {}`;

  it.each([
    [`{ ${whole}, severity: "warn" }`, "rules[0]: severity (error|warning|information)"],
    [`{ ${whole}, check: undefined }`, "rules[0]: cell|row|check (function)"],
    [`{ ${whole}, text: { vi: "a" }, source: "" }`, "rules[0]: source, text ({ vi, en })"],
    [`{ ${whole}, rule: "X2-016" }`, "rules[0]: rule X2-016"],
    [`{ ${whole}, code: "exchange.bhyt.env_003" }`, "rules[0]: code exchange.bhyt.env_003"],
    [`{ ${whole} }, { ${whole} }`, "rules[1]: code hospital.bv_1"],
    ["1", "rules[0]: { … }"],
  ])("that is %s is refused by name", async (text, sentence) => {
    const rules = await command.put("rules/wrong.mjs", `export const rules = [${text}];`);
    const run = await command.run(["check", bad, "--rules", rules]);
    expect([run.code, run.err]).toEqual([2, expect.stringContaining(sentence)]);
  });

  it.each([
    "check() { throw new TypeError('Nguyen') }",
    "row: () => () => { throw new TypeError('Nguyen') }",
    "cell: () => () => { throw new TypeError('Nguyen') }",
  ])("that crashes is named: %s", async (judge) => {
    const text = `export const rules = [{ ${whole}, check: undefined, ${judge} }];`;
    const rules = await command.put("rules/crash.mjs", text);
    const run = await command.run(["check", bad, "--rules", rules]);
    expect([run.code, run.out]).toEqual([
      2,
      expect.stringContaining("BV-1 bị lỗi khi chạy (TypeError, crash.mjs:2)"),
    ]);
    expect(run.out).not.toContain("Nguyen");
    // The others go on, and the file could be read.
    expect(run.out).toContain("XML1.GIOI_TINH  X1-018");
    expect(run.out).toContain("1 tệp chưa kiểm tra hết vì luật riêng bị lỗi");
    expect(run.out).not.toContain("không đọc được");
  });
});

describe("explain", () => {
  it.each([
    ["ENV-003", "ENV-003"],
    ["exchange.bhyt.env_003", "ENV-003"],
    ["exchange.bhyt.file_refused", "exchange.bhyt.file_refused"],
    ["KEY-003", "KEY-003"],
    ["NOT-CHECKED", "NOT-CHECKED"],
    ["EDITION-NOT-CHECKED", "EDITION-NOT-CHECKED"],
    ["exchange.bhyt.tables_not_given", "exchange.bhyt.tables_not_given"],
    ["exchange.cli.check_broken", "exchange.cli.check_broken"],
    ["exchange.bhyt.rule_broken", "exchange.bhyt.rule_broken"],
    ["core.cli.usage_wrong", "core.cli.usage_wrong"],
    ["exchange.cli.token_wrong", "exchange.cli.token_wrong"],
  ])("knows %s, which check prints", (name, id) => {
    const found = explain(name, newestEdition);
    expect(found.map((one) => one.id)).toContain(id);
    for (const { vi: lines } of found) expect(lines.join("\n")).not.toMatch(/undefined|\{\w+\}|NaN/);
  });

  it("knows every code of a report", async () => {
    const { out } = await command.run(["check", bad, "/no/such/place", "--format", "json"]);
    const files: { findings: { code: string }[] }[] = JSON.parse(out).files;
    for (const code of new Set(files.flatMap(({ findings }) => findings.map((one) => one.code))))
      expect(explain(code, newestEdition), code).not.toEqual([]);
  });
});

it("a MA_LK that two dossiers of a JSON have is an error of check, encode and diff", async () => {
  const text = JSON.stringify({ dossiers: [dossier(1), dossier(1), dossier(2)] });
  const checked = await command.run(["check", "-", "--format", "json"], text);
  const findings: readonly { readonly rule: string; readonly path: string }[] = JSON.parse(checked.out)
    .files[0].findings;
  expect([checked.code, findings.filter(({ rule }) => rule === "KEY-003").map(({ path }) => path)]).toEqual([
    1,
    ["$.dossiers[1].XML1.MA_LK"],
  ]);
  const encoded = await command.run(["encode", "-", "--date", "2026-07-03"], text);
  expect([encoded.code, encoded.out]).toEqual([2, ""]);
  const twice = await command.put("twice.json", text);
  const once = await command.put("once.json", JSON.stringify({ dossiers: [dossier(1), dossier(2)] }));
  for (const pair of [
    [twice, once],
    [once, twice],
  ]) {
    const run = await command.run(["diff", ...pair]);
    expect([run.code, run.out]).toEqual([2, ""]);
    expect(run.err).toContain("KEY-003");
  }
});

it("a file of two editions is decoded into sheets that have the columns of both", async () => {
  const golden = (id: string) =>
    readFile(new URL(`../bhyt/fixtures/${id}.golden.xml`, import.meta.url), "utf8");
  const inner = /<DANHSACHHOSO>([\s\S]*)<\/DANHSACHHOSO>/.exec(await golden("qd4750"))?.[1] ?? "";
  const old = (await golden("qd130")).replace("<SOLUONGHOSO>1<", "<SOLUONGHOSO>2<");
  const both = await command.put(
    "both.xml",
    old.replace("</DANHSACHHOSO>", () => `${inner}</DANHSACHHOSO>`),
  );
  const out = join(command.folder, "both");
  expect((await command.run(["decode", both, "--format", "csv", "--out", out])).err).not.toContain("✗");
  expect(await readFile(join(out, "XML1.csv"), "utf8")).toContain(",NHOM_MAU,");
  expect(await readdir(out)).toContain("XML14.csv");
});
