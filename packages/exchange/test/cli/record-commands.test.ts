import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { parseRecord } from "@benhan/core";
import { digestOf } from "@benhan/core/digest";
import { isEmrError } from "@benhan/core/faults";
import { sampleCompleteRecord, sampleInpatientRecord, sampleRecord } from "@benhan/core/testkit";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type Command, readCommandLine } from "../../src/cli/command.ts";
import { exportCommand } from "../../src/cli/commands/export.ts";
import { printCommand } from "../../src/cli/commands/print.ts";
import { sampleCommand } from "../../src/cli/commands/sample.ts";
import { verifyCommand } from "../../src/cli/commands/verify.ts";
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
    expect(parseRecord(readFileSync(out, "utf8"))).toEqual(sampleCompleteRecord());
    expect((await run(sampleCommand, "--record", "--out", out)).code).toBe("exchange.cli.output_exists");
    expect((await run(sampleCommand, "--record", "--dossiers", "2", "--out", path("x"))).code).toBe(
      "exchange.cli.usage_wrong",
    );
  });
});

describe("a sample record", () => {
  it("prints as a whole without a draft, and its incomplete form lacks what the help names", async () => {
    const [complete, incomplete] = [path("complete.json"), path("incomplete.json")];
    await run(sampleCommand, "--record", "--out", complete);
    const { code, said } = await run(printCommand, complete, "--all", "--out", path("complete.pdf"));
    expect([code, said.includes("BẢN NHÁP")]).toEqual([0, false]);
    expect((await run(printCommand, complete)).out).not.toContain("còn thiếu");
    await run(sampleCommand, "--record", "--incomplete", "--out", incomplete);
    expect(parseRecord(readFileSync(incomplete, "utf8"))).toEqual(sampleInpatientRecord());
    const { out } = await run(printCommand, incomplete);
    const lacking = out
      .split("\n")
      .flatMap((line) => (line.includes("còn thiếu") ? line.split("\t")[0] : []));
    const named = /bệnh án còn thiếu: (.*) chưa đủ/.exec(sampleCommand.help.vi)?.[1];
    expect(named).toBe([...new Set(lacking)].sort().join(", "));
    expect((await run(sampleCommand, "--incomplete")).code).toBe("exchange.cli.usage_wrong");
  });
});

describe("print", () => {
  it("without a form lists the papers, with what they lack", async () => {
    const { code, out, said } = await run(printCommand, file);
    const lines = out.trim().split("\n");
    expect(lines.map((line) => line.split("\t")[0])).toEqual(recordPapers(record).map(({ form }) => form));
    expect(code).toBe(1);
    expect(out).toMatch(/TT01-V\t.*còn thiếu hoặc sai 3 chỗ/);
    expect(said).toContain("--missing");
  });

  it("names each missing place with its path and where to write it, of all papers or of one", async () => {
    const { code, out } = await run(printCommand, file, "--missing");
    expect(code).toBe(1);
    const places = out.split("\n").filter((line) => line.startsWith("\t✗\t"));
    expect(places).toContainEqual(
      expect.stringMatching(
        /^\t✗\tsố giấy hẹn\t\$\.entries\tThêm vào entries .*form="TT01-V".*issue\.number/,
      ),
    );
    const one = await run(printCommand, file, "--form", "tt01-v", "--missing");
    expect(one.out.split("\n").filter((line) => line.startsWith("TT"))).toHaveLength(1);
    expect(one.out.match(/^\t✗/gm)).toHaveLength(3);
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
    const { code, said } = await run(printCommand, ...args);
    expect(code).toBe(1);
    expect(head("whole.pdf")).toBe("%PDF-1.7");
    expect(said).toMatch(/Đã ghi \S*whole\.pdf \(\d+ trang\)\.$/);
    expect((await run(printCommand, ...args)).code).toBe("exchange.cli.output_exists");
    expect((await run(printCommand, ...args, "--force")).code).toBe(1);
    const over = [file, "--form", "TT01-V", "--draft", "--force", "--out", file];
    expect((await run(printCommand, ...over)).code).toBe("exchange.cli.output_is_input");
    expect(readFileSync(file, "utf8")).toBe(JSON.stringify(record));
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
    const names = readdirSync(path("html")).sort();
    expect(names).toHaveLength(recordPapers(record).length + 1);
    expect(readFileSync(join(path("html"), names[0] ?? ""), "utf8")).toContain("<!doctype html>");
    const index = readFileSync(join(path("html"), "index.html"), "utf8");
    const linked = [...index.matchAll(/<a href="([^"]+)">/g)].map(([, name]) => name);
    expect(linked).toEqual(names.filter((name) => name !== "index.html"));
    expect(index).toContain("còn thiếu");
  });

  it("prints one form as one page where the name says so, with the purpose; several do not fit into it", async () => {
    const args = [file, "--form", "tt01-V", "--draft", "--html", "--purpose", "Khám <tiếp>", "--out"];
    const { code, said } = await run(printCommand, ...args, path("don.html"));
    expect([code, said.includes("Đã ghi ")]).toEqual([1, true]);
    const page = readFileSync(path("don.html"), "utf8");
    expect(page).toContain("MỤC ĐÍCH SỬ DỤNG");
    expect(page).toContain("Khám &lt;tiếp&gt;");
    const two = await run(printCommand, ...args, path("hai.html"), "--form", "TT26-I");
    expect([two.code, existsSync(path("hai.html"))]).toEqual(["exchange.cli.several_papers", false]);
  });

  it("prints every copy of a prescription for narcotics, each with who keeps it", async () => {
    const [base] = record.entries.filter(({ kind }) => kind === "prescription");
    const narcotic = { ...base, source: { system: "his", id: "rx-n" }, letter: "N" };
    const more = path("narcotic.json");
    writeFileSync(more, JSON.stringify({ ...record, entries: [...record.entries, narcotic] }));
    const args = [more, "--form", "TT26-II", "--draft", "--copies", "--out"];
    const { said } = await run(printCommand, ...args, path("n.pdf"));
    expect(said).toContain("n.pdf (3 trang)");
    await run(printCommand, ...args, `${path("n")}/`, "--html");
    expect(readdirSync(path("n")).sort()).toEqual([
      "001-TT26-II-1.html",
      "001-TT26-II-2.html",
      "001-TT26-II-3.html",
      "index.html",
    ]);
    expect(readFileSync(path("n/001-TT26-II-2.html"), "utf8")).toContain("Liên 2: giao cho người bệnh");
    const all = [file, "--all", "--copies", "--draft", "--out", path("all-copies.pdf")];
    expect((await run(printCommand, ...all)).code).toBe("exchange.cli.usage_wrong");
  });

  it("puts a mark of conversion on each paper, and writes down what must be kept of it", async () => {
    const settings = {
      by: { name: "Trần Thị Mẫu", organisation: "Bệnh viện Thử nghiệm" },
      system: "Hồ sơ bệnh án điện tử",
      owner: "Bệnh viện Thử nghiệm",
      address: "https://tracuu.benhvien.example/{code}",
    };
    writeFileSync(path("mark.json"), JSON.stringify(settings));
    const args = [file, "--form", "TT01-V", "--draft", "--html", "--conversion"];
    await run(printCommand, ...args, path("mark.json"), "--out", path("mark.html"));
    const [kept, ...more] = JSON.parse(readFileSync(path("mark.html.conversions.json"), "utf8"));
    expect(more).toEqual([]);
    expect(readFileSync(path("mark.html"), "utf8")).toContain(kept.lookUp.code);
    expect(kept).toMatchObject({ direction: "electronic-to-paper", system: settings.system });
    writeFileSync(path("half.json"), '{"by":{"name":"A"}}');
    const half = await run(printCommand, ...args, path("half.json"), "--out", path("half.html"));
    expect([half.code, half.said.match(/✗/g)?.length]).toEqual(["exchange.cli.nothing_written", 4]);
    writeFileSync(path("no.json"), "1");
    const none = await run(printCommand, ...args, path("no.json"), "--out", path("half.html"));
    expect([none.code, existsSync(path("half.html"))]).toEqual(["exchange.cli.settings_wrong", false]);
  });

  it("stops abbreviations on papers that go out, by the list of the facility or the suggested one", async () => {
    const note = record.entries.find(({ kind }) => kind === "narrative");
    const entry = {
      ...note,
      topic: "result-summary",
      text: "XN bình thường",
      source: { system: "his", id: "xn" },
    };
    const short = path("short.json");
    writeFileSync(short, JSON.stringify({ ...record, entries: [...record.entries, entry] }));
    const args = [short, "--form", "TT25-03", "--missing"];
    expect((await run(printCommand, ...args)).out).not.toContain("XN");
    writeFileSync(path("list.json"), '{"entries":[{"short":"XN","full":"xét nghiệm"}],"names":[]}');
    for (const list of ["suggested", path("list.json")]) {
      const { out } = await run(printCommand, ...args, "--abbreviations", list);
      expect(out).toContain("TT25-03: tóm tắt kết quả cận lâm sàng");
      expect(out).toContain("tình trạng ra viện");
    }
    writeFileSync(path("list-wrong.json"), '[{"short":1}]');
    const wrong = await run(printCommand, ...args, "--abbreviations", path("list-wrong.json"));
    expect(wrong.code).toBe("exchange.cli.settings_wrong");
  });

  it("prints the wristband and labels of tubes, and says what they lack", async () => {
    const tube = ["--specimen", "2607020001,Máu toàn phần EDTA,2026-07-02T08:30"];
    const both = await run(printCommand, file, "--wristband", ...tube, "--out", path("labels.pdf"));
    expect([both.code, both.said]).toEqual([0, expect.stringContaining("labels.pdf (2 trang)")]);
    const band = await run(printCommand, file, "--wristband", "--html", "--out", path("band.html"));
    expect([band.code, readFileSync(path("band.html"), "utf8").includes("size:120mm 25mm")]).toEqual([
      0,
      true,
    ]);
    const wrong = await run(printCommand, file, "--specimen", "1,Máu,hôm nay", "--out", path("x.pdf"));
    expect(wrong.code).toBe("exchange.cli.usage_wrong");
    const empty = await run(printCommand, file, "--specimen", ",,2026-07-02T08:30", "--out", path("x.pdf"));
    expect([empty.code, empty.said.match(/✗/g)?.length]).toEqual(["exchange.cli.label_not_made", 2]);
    const mixed = await run(printCommand, file, "--wristband", "--all", "--out", path("x.pdf"));
    expect(mixed.code).toBe("exchange.cli.usage_wrong");
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
    const read = (name: string, form: "json" | "xml") => decodeEmr365(readFileSync(path(name)), { form });
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

  it("writes over a file with --force only, never over what it reads, and lists the losses beside it", async () => {
    const out = path("forced.json");
    const losses = path("losses.json");
    expect((await run(exportCommand, file, "--out", out)).said).toContain("--losses");
    const refused = await run(exportCommand, file, "--out", out);
    expect(refused.code).toBe("exchange.cli.output_exists");
    const again = await run(exportCommand, file, "--out", out, "--force", "--losses", losses);
    expect([0, 1]).toContain(again.code);
    expect(again.said).toContain(`Danh sách: ${losses}`);
    const listed = JSON.parse(readFileSync(losses, "utf8")) as readonly { readonly kind: string }[];
    expect(again.said).toContain(`không giữ được ${listed.length} chỗ`);
    const over = await run(exportCommand, file, "--out", file, "--force");
    expect(over.code).toBe("exchange.cli.output_is_input");
    expect(parseRecord(readFileSync(file, "utf8"))).toEqual(record);
  });

  it("writes the same package twice, with a time when it is told one [CV365-23]", async () => {
    const args = ["--format", "package", "--draft", "--purpose", "Khám tiếp"];
    const bytes: Uint8Array[] = [];
    for (const name of ["p1.zip", "p2.zip"]) {
      await run(exportCommand, file, ...args, "--out", path(name));
      bytes.push(readFileSync(path(name)));
    }
    expect(Buffer.compare(bytes[0] ?? new Uint8Array(), bytes[1] ?? Uint8Array.of(1))).toBe(0);
    const created = "2026-07-08T09:30:00.000+07:00";
    await run(exportCommand, file, ...args, "--created", created, "--out", path("p3.zip"));
    const report = readRecordPackage(readFileSync(path("p3.zip")));
    expect(report.ok && [report.value.manifest.createdAt, report.value.manifest.purpose]).toEqual([
      created,
      "Khám tiếp",
    ]);
    for (const wrong of [
      ["--created", "hôm qua", "--format", "pdf"],
      ["--purpose", "x"],
    ]) {
      expect((await run(exportCommand, file, ...wrong, "--out", path("w"))).code).toBe(
        "exchange.cli.usage_wrong",
      );
    }
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

describe("verify", () => {
  const zip = path("received.zip");
  beforeAll(() => run(exportCommand, file, "--format", "package", "--draft", "--out", zip));

  it("lists every file with its digest, and takes the package of the receipt [CV365-23]", async () => {
    const digest = digestOf(readFileSync(zip));
    const { code, said, out } = await run(verifyCommand, zip, "--digest", digest);
    const report = readRecordPackage(readFileSync(zip));
    const listed = report.ok ? report.value.files : [];
    expect(out.trim().split("\n")).toEqual(
      listed.map((one) => ["✓ đúng", one.digest, one.size, one.path].join("\t")),
    );
    expect([code, said.includes(digest), said.includes("Gói nguyên vẹn")]).toEqual([0, true, true]);
  });

  it("ends with 1 at a damaged or other package, with 2 where nothing can be read", async () => {
    const other = await run(verifyCommand, zip, "--digest", digestOf(new Uint8Array()));
    expect([other.code, other.said.includes("giấy giao nhận")]).toEqual([1, true]);
    const damaged = readFileSync(zip);
    const at = damaged.indexOf("%%EOF");
    damaged[at] = 0x20;
    writeFileSync(path("damaged.zip"), damaged);
    const found = await run(verifyCommand, path("damaged.zip"));
    expect(found.code).toBe(1);
    expect(found.out).toMatch(/^✗ đã đổi\tsha-256:[0-9a-f]{64}\t\d+\tdocuments\/000-whole-record\.pdf$/m);
    expect(found.said).toContain("documents/000-whole-record.pdf");
    expect((await run(verifyCommand, file)).code).toBe(1);
    expect((await run(verifyCommand, path("gone.zip"))).code).toBe("exchange.cli.input_unreadable");
    expect((await run(verifyCommand, zip, "--digest", "md5:1")).code).toBe("exchange.cli.usage_wrong");
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
