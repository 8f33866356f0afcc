import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { plainText } from "@benhan/core/command-line";
import { readXlsx } from "@benhan/core/spreadsheet";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { CheckedFile } from "../../src/cli/check/checked-file.ts";
import { harmlessCell } from "../../src/cli/reports/harmless-cell.ts";
import { htmlReport } from "../../src/cli/reports/html-report.ts";
import { jsonReport } from "../../src/cli/reports/json-report.ts";
import { textReport } from "../../src/cli/reports/text-report.ts";
import { xlsxReport } from "../../src/cli/reports/xlsx-report.ts";
import { type Bundle, bundleCommand } from "./command-line.ts";
import { dossier, fileOf } from "./sample-files.ts";

// Each test starts processes, on machines that do other things as well.
vi.setConfig({ testTimeout: 60_000 });

let command: Bundle;
let bad = "";
beforeAll(async () => {
  command = await bundleCommand();
  bad = await command.put(
    "bad.xml",
    fileOf(dossier(2, { GIOI_TINH: "9", GHI_CHU: "<script>alert(1)</script>" })),
  );
});
afterAll(() => command.remove());

const hostile = '=1+1"><script>alert(1)</script>\u001b[31m\u202e.xml';
const checked: CheckedFile = {
  ...{
    file: hostile,
    sha256: null,
    editions: ["qd3176"],
    editionReasons: [{ edition: "qd3176", why: "in-force", months: ["2026-07", "2026-07"] }],
    dossiers: 1,
    errors: 1,
    warnings: 0,
    unreadable: false,
    rulesBroken: false,
  },
  findings: [
    {
      ...{ code: "x.y.z", rule: "<b>", level: "error", table: "XML1", row: 1, field: "HO_TEN", path: "$" },
      text: { vi: "=HYPERLINK(1)&<i>", en: "e" },
      nextStep: { vi: "-1", en: "n" },
      source: "@s",
    },
  ],
};
const head = { engine: "@benhan/exchange 0.0.0", packs: [], language: "vi" } as const;
const totals = {
  edition: "qd3176",
  files: 1,
  dossiers: 1,
  errors: 1,
  warnings: 0,
  unreadable: 0,
  rulesBroken: 0,
};

describe("the report for a terminal", () => {
  it("has a line of its own only for what is ours, whatever a sheet or column is called", () => {
    const [finding] = checked.findings;
    if (finding === undefined) throw new Error("no finding");
    const said = textReport(head).file({
      ...checked,
      findings: [{ ...finding, table: "XML1\n  ✓", text: { vi: "a\n✓ b", en: "e" } }],
    });
    expect(said.split("\n").filter((line) => line.trimStart().startsWith("✓"))).toEqual([]);
  });
});

describe("the SARIF report", () => {
  it("has the members that SARIF 2.1.0 demands, and every result leads to its rule", async () => {
    const { code, out } = await command.run(["check", bad, "--format", "sarif", "--lang", "en"]);
    expect(code).toBe(1);
    const log = JSON.parse(out);
    expect([log.version, log.$schema, log.runs.length]).toEqual([
      "2.1.0",
      "https://json.schemastore.org/sarif-2.1.0.json",
      1,
    ]);
    const [run] = log.runs;
    const { driver } = run.tool;
    expect([driver.name, driver.semanticVersion, driver.language]).toEqual([
      "benhan-exchange",
      "0.0.0",
      "en-US",
    ]);
    expect(run.invocations).toEqual([{ executionSuccessful: true }]);
    expect(run.results.length).toBeGreaterThan(2);
    for (const result of run.results) {
      expect(["error", "warning", "note"]).toContain(result.level);
      expect(driver.rules[result.ruleIndex].id).toBe(result.ruleId);
      expect(result.message.text).not.toBe("");
      const [{ physicalLocation, logicalLocations }] = result.locations;
      expect(new URL(physicalLocation.artifactLocation.uri).protocol).toBe("file:");
      expect(logicalLocations[0].fullyQualifiedName).toMatch(/^\$/);
    }
    expect(new Set(driver.rules.map(({ id }: { id: string }) => id)).size).toBe(driver.rules.length);
    for (const rule of driver.rules) {
      expect(rule.help.text).toMatch(
        /[ạảãàáâậầấẩẫăắằặẳẵóòọõỏôộổỗồốơờớợởỡéèẻẹẽêếềệểễúùụủũưựữửừứíìịỉĩýỳỷỵỹđ]/i,
      );
      expect(rule.shortDescription.text).not.toMatch(/\{\w+\}/);
      expect(["error", "warning", "note"]).toContain(rule.defaultConfiguration.level);
    }
  });
});

describe("the HTML report", () => {
  it("is one file without script that loads nothing and shows no cell", async () => {
    const { out } = await command.run(["check", bad, "--format", "html"]);
    expect(out).toMatch(/^<!doctype html>\n<html lang="vi">/);
    expect(out).toContain("default-src 'none'");
    expect(out).not.toMatch(/<script|<link|<img|src=|url\(|@import|onload|javascript:/i);
    expect(out).toContain("X1-018");
    expect(out).not.toContain("alert");
    expect(out.match(/<section>/g)).toHaveLength(1);
    expect(out.trimEnd().endsWith("</html>")).toBe(true);
  });

  it("escapes what comes from outside", () => {
    const writer = htmlReport(head);
    const page = writer.begin() + writer.file(checked) + writer.end(totals);
    expect(page).not.toMatch(/<script|<b>|<i>|\u001b/);
    expect(page).toContain("&lt;script&gt;");
    expect(page).toContain("&amp;&lt;i&gt;");
  });
});

describe("the XLSX report", () => {
  it("has a sheet of findings and one of files, and nothing in it is a formula", async () => {
    const writer = xlsxReport(head);
    writer.file(checked);
    const sheets = await readXlsx((await writer.end(totals)) as Uint8Array);
    expect(Object.keys(sheets)).toEqual(["Phát hiện", "Tổng hợp"]);
    const [row = {}] = sheets["Phát hiện"] ?? [];
    expect(row["Nội dung"]).toBe("'=HYPERLINK(1)&<i>");
    expect(row["Cách sửa"]).toBe("'-1");
    expect(row["Căn cứ"]).toBe("'@s");
    expect(String(row["Tệp"])).toMatch(/^'=1\+1/);
    expect(row["Dòng"]).toBe(1);
  });

  it("is what the command writes", async () => {
    const out = join(command.folder, "report.xlsx");
    expect((await command.run(["check", bad, "--format", "xlsx", "--out", out, "--lang", "en"])).code).toBe(
      1,
    );
    const sheets = await readXlsx(new Uint8Array(await readFile(out)));
    expect(sheets["Findings"]?.some((row) => row["Rule"] === "X1-018")).toBe(true);
    expect(JSON.stringify(sheets["Summary"])).toContain("bad.xml");
  });

  it("names the library that is missing", async () => {
    const bare = await bundleCommand(["write-excel-file/node"]);
    try {
      const run = await bare.run(["template", "--out", join(bare.folder, "a.xlsx")]);
      expect([run.code, run.err]).toEqual([2, expect.stringContaining("npm install write-excel-file")]);
    } finally {
      await bare.remove();
    }
  });
});

describe("the text report", () => {
  it("has no character that a terminal obeys", () => {
    const writer = textReport(head);
    const said = writer.begin() + writer.file(checked) + writer.end(totals);
    expect(said).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
    expect(said).toContain("→ -1");
    expect(said).toContain("1 tệp, 1 hồ sơ: 1 lỗi, 0 cảnh báo.");
    expect(said).toContain("qd3176, @benhan/exchange 0.0.0");
  });

  it("of a clean run ends with its sums, in English when asked", async () => {
    const { out, err } = await command.run(["check", bad, "--lang", "en"]);
    expect(out).toContain("Files: 1, dossiers: 1; errors: 1");
    expect(err).toBe("");
  });
});

it("a JSON report without files is whole", () => {
  const writer = jsonReport(head);
  expect(JSON.parse(writer.begin() + writer.end({ ...totals, edition: "auto" }))).toEqual({
    ...{ edition: "auto", engine: "@benhan/exchange 0.0.0", packs: [], files: [] },
  });
});

it.each(["=1", "+1", "-1", "@x", "\t=1", "\r=1"])("a cell %j is made harmless", (text) => {
  expect(harmlessCell(text)).toBe(`'${text}`);
  expect(harmlessCell(`a${text}`)).toBe(`a${text}`);
});

it("characters that turn or colour a line are shown as unknown", () => {
  expect(plainText("a\u001b[2Jb\u202ec\nd")).toBe("a�[2Jb�c�d");
});
