import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { parseRecord } from "@benhan/core";
import { isEmrError } from "@benhan/core/faults";
import { sampleInpatientRecord, sampleRecord } from "@benhan/core/testkit";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type Command, readCommandLine } from "../../src/cli/command.ts";
import { exportCommand } from "../../src/cli/commands/export.ts";
import { printCommand } from "../../src/cli/commands/print.ts";
import { sampleCommand } from "../../src/cli/commands/sample.ts";
import { decodeEmr365 } from "../../src/emr365/index.ts";
import { recordPapers } from "../../src/paper/index.ts";
import { readRecordPackage } from "../../src/record-package/index.ts";

vi.setConfig({ testTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), "benhan-record-commands-"));
const path = (name: string) => join(folder, name);
const record = sampleRecord();
const file = path("record.json");
beforeAll(() => writeFileSync(file, JSON.stringify(record)));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a command as the program does: what it says, and what it comes to. */
async function run(command: Command, ...args: readonly string[]) {
  const said: string[] = [];
  const out: string[] = [];
  const write = vi.spyOn(process.stdout, "write").mockImplementation((part, done) => {
    out.push(String(part));
    if (typeof done === "function") (done as () => void)();
    return true;
  });
  try {
    const terminal = { language: "vi", say: (line: string) => void said.push(line) } as const;
    const code = await command.run(readCommandLine(command, args), terminal);
    return { code, said: said.join("\n"), out: out.join("") };
  } catch (error) {
    if (!isEmrError(error)) throw error;
    return { code: error.code, said: said.join("\n"), out: out.join("") };
  } finally {
    write.mockRestore();
  }
}
const head = (name: string) => readFileSync(path(name)).subarray(0, 8).toString("latin1");

describe("sample --record", () => {
  it("writes a record that print and export take, and does not overwrite it", async () => {
    const out = path("sample.json");
    expect((await run(sampleCommand, "--record", "--out", out)).code).toBe(0);
    expect(parseRecord(readFileSync(out, "utf8"))).toEqual(sampleInpatientRecord());
    expect((await run(sampleCommand, "--record", "--out", out)).code).toBe("exchange.cli.output_exists");
    expect((await run(sampleCommand, "--record", "--dossiers", "2", "--out", path("x"))).code).toBe(
      "exchange.cli.usage_wrong",
    );
  });
});

describe("print", () => {
  it("without a form lists the papers, with what they lack", async () => {
    const { code, out } = await run(printCommand, file);
    const lines = out.trim().split("\n");
    expect(lines.map((line) => line.split("\t")[0])).toEqual(recordPapers(record).map(({ form }) => form));
    expect(code).toBe(1);
    expect(out).toMatch(/TT01-V\t.*còn thiếu hoặc sai 3 chỗ/);
  });

  it("is refused while something is missing, tells every place, and writes nothing [CV365-03]", async () => {
    const out = path("refused.pdf");
    const { code, said } = await run(printCommand, file, "--all", "--out", out);
    expect(code).toBe("exchange.cli.nothing_written");
    expect(said.match(/✗ {2}\$\.entries/g)?.length).toBeGreaterThan(3);
    expect(said).toContain("--draft");
    expect(existsSync(out)).toBe(false);
  });

  it("with --draft prints the whole record, once", async () => {
    const args = [file, "--all", "--draft", "--purpose", "Khám tiếp", "--out", path("whole.pdf")];
    expect((await run(printCommand, ...args)).code).toBe(1);
    expect(head("whole.pdf")).toBe("%PDF-1.7");
    expect((await run(printCommand, ...args)).code).toBe("exchange.cli.output_exists");
  });

  it("prints forms that are asked for, each in a file of its own or together", async () => {
    const forms = ["--form", "TT01-V", "--form", "TT26-I", "--draft"];
    expect((await run(printCommand, file, ...forms, "--out", path("two.pdf"))).code).toBe(1);
    expect((await run(printCommand, file, ...forms, "--out", `${path("each")}/`)).code).toBe(1);
    expect(readdirSync(path("each")).sort()).toEqual(["001-TT26-I.pdf", "002-TT01-V.pdf"]);
    expect(head("each/001-TT26-I.pdf")).toBe("%PDF-1.7");
    expect((await run(printCommand, file, ...forms, "--out", `${path("each")}/`)).code).toBe(
      "exchange.cli.output_exists",
    );
    const unknown = await run(printCommand, file, "--form", "99/XX", "--draft", "--out", path("no.pdf"));
    expect(unknown.code).toBe("exchange.paper.no_such_paper");
  });

  it("prints pages of HTML", async () => {
    const { code } = await run(printCommand, file, "--all", "--draft", "--html", "--out", path("html"));
    expect(code).toBe(1);
    const names = readdirSync(path("html"));
    expect(names).toHaveLength(recordPapers(record).length);
    expect(readFileSync(join(path("html"), names[0] ?? ""), "utf8")).toContain("<!doctype html>");
  });

  it("names all wrong options at once, a folder of fonts that lacks some, and a record that is none", async () => {
    for (const args of [["--all"], ["--out", "x.pdf"], ["--all", "--form", "TT01-V", "--out", "x.pdf"]]) {
      expect((await run(printCommand, file, ...args)).code).toBe("exchange.cli.usage_wrong");
    }
    const fonts = ["--form", "TT01-V", "--draft", "--fonts", folder, "--out", path("fonts.pdf")];
    expect((await run(printCommand, file, ...fonts)).code).toBe("exchange.cli.usage_wrong");
    writeFileSync(path("none.json"), '{"patient":1}');
    const none = await run(printCommand, path("none.json"), "--all", "--out", path("none.pdf"));
    expect([none.code, none.said.length > 20]).toEqual(["exchange.cli.nothing_written", true]);
    writeFileSync(path("twice.json"), '{"source":{"id":"1","id":"2"}}');
    expect((await run(printCommand, path("twice.json"))).code).toBe("exchange.cli.json_key_twice");
    expect((await run(printCommand, path("gone.json"))).code).toBe("exchange.cli.input_unreadable");
  });
});

describe("export", () => {
  it("writes HoSoBenhAn as JSON or XML, of the same content, and says what it does not keep", async () => {
    const json = await run(exportCommand, file, "--format", "emr365", "--out", path("ho-so.json"));
    const xml = await run(exportCommand, file, "--xml", "--out", path("ho-so.xml"));
    expect([json.code, xml.code].every((code) => code === 0 || code === 1)).toBe(true);
    expect(json.said).toMatch(/không giữ được \d+ chỗ/);
    const read = (name: string, form: "json" | "xml") => decodeEmr365(readFileSync(path(name)), form);
    expect(read("ho-so.json", "json")).toEqual(read("ho-so.xml", "xml"));
  });

  it("writes a package that its reader takes, refused without --draft while papers lack something [CV365-23]", async () => {
    const out = path("package.zip");
    const refused = await run(exportCommand, file, "--format", "package", "--out", out);
    expect([refused.code, existsSync(out)]).toEqual(["exchange.cli.nothing_written", false]);
    expect((await run(exportCommand, file, "--format", "package", "--draft", "--out", out)).code).toBe(1);
    const report = readRecordPackage(readFileSync(out));
    expect(report.ok && report.value.record).toEqual(record);
  });

  it("writes the whole record as one PDF, and refuses options that do not go together", async () => {
    expect((await run(exportCommand, file, "--format", "pdf", "--draft", "--out", path("e.pdf"))).code).toBe(
      1,
    );
    expect(head("e.pdf")).toBe("%PDF-1.7");
    for (const args of [["--format", "pdf", "--xml", "--out", "x"], ["--json", "--xml", "--out", "x"], []]) {
      expect((await run(exportCommand, file, ...args)).code).toBe("exchange.cli.usage_wrong");
    }
    expect((await run(exportCommand, file, "--out", path("e.pdf"))).code).toBe("exchange.cli.output_exists");
  });
});

describe("the program", () => {
  it("loads nothing of papers, fonts and packages before a command asks for it", async () => {
    const { metafile } = await build({
      entryPoints: [fileURLToPath(new URL("../../src/cli/cli.ts", import.meta.url))],
      bundle: true,
      write: false,
      metafile: true,
      platform: "node",
      format: "esm",
      packages: "external",
      logLevel: "silent",
    });
    const [output] = Object.values(metafile.outputs);
    const imports = (output?.imports ?? []).map(({ path: name, kind }) => `${kind} ${name}`);
    expect(imports).toContain("dynamic-import @benhan/exchange/paper");
    const early = imports.filter((name) =>
      /^import-statement (?:pdfkit|fontkit|fflate|@benhan\/exchange|@expo)/.test(name),
    );
    expect(early).toEqual([]);
    expect(
      Object.keys(metafile.inputs).filter((name) => /src\/(?:paper|record-package)\//.test(name)),
    ).toEqual([]);
  });
});
