import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { crc32, deflateSync } from "node:zlib";
import { parseRecord } from "@benhan/core";
import { type Command, partName, readCommandLine } from "@benhan/core/command-line";
import { digestOf } from "@benhan/core/digest";
import { isEmrError } from "@benhan/core/faults";
import { checkAgainstMasters, parseMasters } from "@benhan/core/masters";
import { sampleCompleteRecord, sampleInpatientRecord, sampleRecord } from "@benhan/core/testkit";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { describeWithTool } from "../../../../tests/outside-tool.ts";
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
    const code = await command.run(readCommandLine("benhan-exchange", command, args), terminal);
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
    expect((await run(sampleCommand, "--record", "--out", out)).code).toBe("core.cli.output_exists");
    expect((await run(sampleCommand, "--record", "--dossiers", "2", "--out", path("x"))).code).toBe(
      "core.cli.usage_wrong",
    );
  });

  it("writes beside it the catalogues that name everybody in it, and never writes over other ones", async () => {
    const inside = path("catalogues");
    mkdirSync(inside);
    const catalogues = join(inside, "danh-muc.json");
    const args = ["--record", "--out", join(inside, "a.json"), "--force"];
    const { said } = await run(sampleCommand, ...args);
    expect(said).toContain(`print ${join(inside, "a.json")} --masters ${catalogues}`);
    const masters = parseMasters(readFileSync(catalogues, "utf8"));
    for (const one of [sampleCompleteRecord(), sampleInpatientRecord(), record]) {
      expect(checkAgainstMasters(one, masters).issues).toEqual([]);
    }
    expect((await run(sampleCommand, ...args, "--incomplete")).code).toBe(0);
    writeFileSync(catalogues, "{}");
    expect((await run(sampleCommand, ...args)).code).toBe("core.cli.output_exists");
    expect(readFileSync(catalogues, "utf8")).toBe("{}");
  });
});

describe("a sample record", () => {
  it("prints as a whole without a draft, and its incomplete form lacks what the help names", async () => {
    const [complete, incomplete] = [path("complete.json"), path("incomplete.json")];
    await run(sampleCommand, "--record", "--out", complete);
    const owned = [complete, "--masters", path("danh-muc.json")];
    const { code, said } = await run(printCommand, ...owned, "--all", "--out", path("complete.pdf"));
    expect([code, said.includes("BẢN NHÁP"), said.includes("--masters")]).toEqual([0, false, false]);
    expect((await run(printCommand, ...owned)).out).not.toContain("còn thiếu");
    // Papers that go out say whose they are.
    const nameless = await run(printCommand, complete, "--form", "TT25-02", "--out", path("nameless.pdf"));
    expect(nameless.code).toBe("exchange.cli.nothing_written");
    expect(nameless.said).toMatch(/^! Chưa có --masters TỆP/);
    expect(nameless.said).toContain("✗  TT25-02: tên cơ sở: ");
    const other = path("khac.json");
    writeFileSync(
      other,
      readFileSync(path("danh-muc.json"), "utf8").replace(/("facilityId": *")/, "$1khac-"),
    );
    const ofOther = ["--masters", other, "--out", path("other")];
    for (const command of [["--form", "TT25-02"], ["--wristband"]]) {
      const { code } = await run(printCommand, complete, ...command, ...ofOther);
      expect(code).toBe("exchange.cli.masters_of_another");
    }
    await run(sampleCommand, "--record", "--incomplete", "--out", incomplete);
    expect(parseRecord(readFileSync(incomplete, "utf8"))).toEqual(sampleInpatientRecord());
    const { out } = await run(printCommand, incomplete, "--masters", path("danh-muc.json"));
    const lacking = out
      .split("\n")
      .flatMap((line) => (line.includes("còn thiếu") ? line.split("\t")[0] : []));
    const named = /bệnh án còn thiếu: (.*) chưa đủ/.exec(sampleCommand.help.vi)?.[1];
    expect(named).toBe([...new Set(lacking)].sort().join(", "));
    expect((await run(sampleCommand, "--incomplete")).code).toBe("core.cli.usage_wrong");
  });
});

describe("print", () => {
  it("without a form lists the papers, with what they lack", async () => {
    const { code, out, said } = await run(printCommand, file);
    const lines = out.trim().split("\n");
    expect(lines.map((line) => line.split("\t")[0])).toEqual(recordPapers(record).map(({ form }) => form));
    expect(code).toBe(1);
    expect(out).toMatch(/TT01-V\t.*còn thiếu hoặc sai 4 chỗ/);
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
    expect(one.out.match(/^\t✗/gm)).toHaveLength(4);
    const none = await run(printCommand, file, "--form", "TT01-X", "--missing");
    expect(none.code).toBe("exchange.paper.no_such_paper");
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
    expect((await run(printCommand, ...args)).code).toBe("core.cli.output_exists");
    expect((await run(printCommand, ...args, "--force")).code).toBe(1);
    const input = path("record-in.pdf");
    writeFileSync(input, readFileSync(file));
    const over = [input, "--form", "TT01-V", "--draft", "--force", "--out", input];
    expect((await run(printCommand, ...over)).code).toBe("core.cli.output_is_input");
    expect(readFileSync(file, "utf8")).toBe(JSON.stringify(record));
  });

  it("prints forms that are asked for, each in a file of its own or together", async () => {
    const forms = ["--form", "TT01-V", "--form", "TT26-I", "--draft"];
    expect((await run(printCommand, file, ...forms, "--out", path("two.pdf"))).code).toBe(1);
    expect((await run(printCommand, file, ...forms, "--out", `${path("each")}/`)).code).toBe(1);
    expect(readdirSync(path("each")).sort()).toEqual(["001-TT26-I.pdf", "002-TT01-V.pdf"]);
    expect(head("each/001-TT26-I.pdf")).toBe("%PDF-1.7");
    expect((await run(printCommand, file, ...forms, "--out", `${path("each")}/`)).code).toBe(
      "core.cli.output_exists",
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
    expect((await run(printCommand, ...all)).code).toBe("core.cli.usage_wrong");
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
    expect(wrong.code).toBe("core.cli.usage_wrong");
    const empty = await run(printCommand, file, "--specimen", ",,2026-07-02T08:30", "--out", path("x.pdf"));
    expect([empty.code, empty.said.match(/✗/g)?.length]).toEqual(["exchange.cli.label_not_made", 2]);
    const mixed = await run(printCommand, file, "--wristband", "--all", "--out", path("x.pdf"));
    expect(mixed.code).toBe("core.cli.usage_wrong");
  });

  it("refuses a record whose letters cannot be read: none of them stands as a box in a name", async () => {
    const text = JSON.stringify(record);
    const windows = path("cp1258.json");
    writeFileSync(windows, Buffer.from(text, "latin1"));
    const wide = path("utf16.json");
    writeFileSync(wide, Buffer.from(`\ufeff${text}`, "utf16le"));
    for (const [odd, code] of [
      [windows, "exchange.cli.json_broken"],
      [wide, "exchange.cli.other_file"],
    ] as const) {
      const { code: ended } = await run(printCommand, odd, "--all", "--draft", "--out", path("odd.pdf"));
      expect(ended).toBe(code);
    }
    const marked = path("bom.json");
    writeFileSync(marked, `\ufeff${text}`);
    expect((await run(printCommand, marked)).code).toBe(1);
  });

  it("says what else a file is, where a record breaks off, and that a folder is no file", async () => {
    const codeOf = async (name: string, content: string) => {
      writeFileSync(path(name), content);
      return (await run(printCommand, path(name))).code;
    };
    expect(await codeOf("hs.json", '{"HoSoBenhAn":{}}')).toBe("exchange.cli.other_file");
    expect(await codeOf("hs.xml", "<HoSoBenhAn/>")).toBe("exchange.cli.other_file");
    expect(await codeOf("gd.xml", "<GIAMDINHHS/>")).toBe("exchange.cli.other_file");
    expect(await codeOf("p.zip", "PK\u0003\u0004")).toBe("exchange.cli.other_file");
    expect(await codeOf("cut.json", JSON.stringify(record).slice(0, 500))).toBe("exchange.cli.json_broken");
    expect(await codeOf("list.json", "[]")).toBe("exchange.cli.nothing_written");
    for (const command of [printCommand, verifyCommand]) {
      expect((await run(command, folder)).code).toBe("exchange.cli.file_wanted");
    }
    expect((await run(printCommand, file, "--masters", folder)).code).toBe("exchange.cli.file_wanted");
  });

  it("refuses an option that is there and says nothing", async () => {
    for (const option of ["--out", "--form", "--purpose", "--masters"]) {
      expect((await run(printCommand, file, "--all", option, "")).code).toBe("core.cli.usage_wrong");
    }
  });

  it("does not write over a file that came to be while it printed: two prints into one folder", async () => {
    const out = `${path("two")}/`;
    const other = path("other.json");
    writeFileSync(other, JSON.stringify({ ...record, recordNumber: "HS000002" }));
    const prints = [file, other].map((one) => run(printCommand, one, "--all", "--draft", "--out", out));
    const ends = (await Promise.all(prints)).map(({ code }) => code);
    expect(ends).toContain("core.cli.output_exists");
  });

  it("says that a folder holds papers of another print", async () => {
    const out = `${path("mixed")}/`;
    await run(printCommand, file, "--all", "--draft", "--out", out);
    const before = readdirSync(out).length;
    const { code, said } = await run(
      printCommand,
      file,
      "--form",
      "TT25-02",
      "--draft",
      "--force",
      "--out",
      out,
    );
    expect([code, said.includes(`còn ${before} giấy của lần in khác`)]).toEqual([1, true]);
  });

  it("names all wrong options at once, a folder of fonts that lacks some, and a record that is none", async () => {
    for (const args of [["--all"], ["--out", "x.pdf"], ["--all", "--form", "TT01-V", "--out", "x.pdf"]]) {
      expect((await run(printCommand, file, ...args)).code).toBe("core.cli.usage_wrong");
    }
    const fonts = ["--form", "TT01-V", "--draft", "--fonts", folder, "--out", path("fonts.pdf")];
    expect((await run(printCommand, file, ...fonts)).code).toBe("core.cli.usage_wrong");
    writeFileSync(path("none.json"), '{"patient":1}');
    const none = await run(printCommand, path("none.json"), "--all", "--out", path("none.pdf"));
    expect([none.code, none.said.length > 20]).toEqual(["exchange.cli.nothing_written", true]);
    writeFileSync(path("twice.json"), '{"source":{"id":"1","id":"2"}}');
    expect((await run(printCommand, path("twice.json"))).code).toBe("exchange.cli.json_key_twice");
    expect((await run(printCommand, path("gone.json"))).code).toBe("exchange.cli.input_unreadable");
  });
});

describe("one of several papers of a form", () => {
  const complete = sampleCompleteRecord();
  const [first] = complete.entries.filter((own) => own.kind === "form-data" && own.form === "TT25-02");
  const [drugs] = complete.entries.filter((own) => own.kind === "prescription");
  const later = { occurredAt: "2026-07-10T09:00", recordedAt: "2026-07-10T09:00:00.000+07:00" };
  const again = { ...first, ...later, source: { system: "his", id: "again" } };
  const entries = [
    ...complete.entries,
    { ...again, issue: { number: "0043/2026", reissueOf: "0042/2026" } },
    { ...drugs, source: { system: "his", id: "rx-2" }, number: undefined },
  ];
  const [several, replaced, masters] = [path("several.json"), path("replaced.json"), path("their.json")];
  const one = ["--masters", masters, "--form"];
  beforeAll(async () => {
    const wrong = [...complete.entries, { ...again, issue: { number: "0043/2026", replaces: "0042/2026" } }];
    writeFileSync(several, JSON.stringify({ ...complete, entries }));
    writeFileSync(replaced, JSON.stringify({ ...complete, entries: wrong }));
    const { sampleMasters } = await import("../../src/cli/sample/sample-masters.ts");
    writeFileSync(masters, JSON.stringify(sampleMasters()));
  });

  it("the list says number, time and how copies stand to each other", async () => {
    const linesOf = async (from: string) =>
      (await run(printCommand, from, "--masters", masters)).out.match(/^TT25-02.*/gm);
    expect(await linesOf(several)).toEqual([
      "TT25-02\t10:00 07/07/2026\t0042/2026\tGiấy ra viện\tbản trước, còn giá trị",
      "TT25-02\t09:00 10/07/2026\t0043/2026\tGiấy ra viện\tcấp lại lần 1 của 0042/2026",
    ]);
    expect(await linesOf(replaced)).toEqual([
      "TT25-02\t10:00 07/07/2026\t0042/2026\tGiấy ra viện\tĐÃ BỊ THAY THẾ bằng 0043/2026",
      "TT25-02\t09:00 10/07/2026\t0043/2026\tGiấy ra viện\tthay cho 0042/2026",
    ]);
  });

  it("says which are printed together, and how to choose", async () => {
    const both = await run(printCommand, several, ...one, "TT25-02", "--out", path("both.pdf"));
    expect([both.code, both.said]).toEqual([0, expect.stringContaining("both.pdf (2 trang)")]);
    expect(both.said).toMatch(/^! 2 tờ của TT25-02: 0042\/2026 .*; 0043\/2026 .*--pick "0043\/2026"\./);
    // Of one time, and one without a number: by the entry.
    const second = await run(printCommand, several, ...one, "TT26-I", "--draft", "--out", path("rx.pdf"));
    expect(second.said).toMatch(/^! 2 tờ của TT26-I: 99999a1b2c3d-C \(.*; 09:20 07\/07\/2026/);
    const all = await run(
      printCommand,
      several,
      "--masters",
      masters,
      "--all",
      "--draft",
      "--out",
      path("w"),
    );
    expect(all.said).not.toContain("tờ của");
  });

  it.each([
    ["0043/2026", "0043/2026"],
    ["0043", "0043/2026"],
    ["43", "0043/2026"],
    ["0042", "0042/2026"],
    ["09:00 10/07/2026", "0043/2026"],
    ["10/07/2026", "0043/2026"],
    ["2026-07-07T10:00", "0042/2026"],
    ["again", "0043/2026"],
  ])("--pick %s prints one", async (pick, number) => {
    const out = path("picked.html");
    const args = [...one, "TT25-02", "--pick", pick, "--html", "--force", "--out", out];
    const { code, said } = await run(printCommand, several, ...args);
    expect([code, said.includes("tờ của")]).toEqual([0, false]);
    expect(readFileSync(out, "utf8")).toMatch(new RegExp(`Số:?[^0-9]*${number}`));
  });

  it("--pick that fits none or several prints nothing, and a PDF of it holds one paper", async () => {
    const out = path("picked.pdf");
    const pick = (form: string, ...more: readonly string[]) =>
      run(printCommand, several, ...one, form, "--out", out, ...more);
    expect((await pick("TT25-02", "--pick", "44")).code).toBe("exchange.cli.pick_unclear");
    expect((await pick("TT26-I", "--pick", "07/07/2026")).code).toBe("exchange.cli.pick_unclear");
    expect((await pick("TT26-I", "--pick", "x", "--form", "TT25-02")).code).toBe("core.cli.usage_wrong");
    expect(existsSync(out)).toBe(false);
    expect((await pick("TT25-02", "--pick", "0043")).said).toBe(`Đã ghi ${out} (1 trang).`);
    const listed = await run(printCommand, several, ...one, "TT26-I", "--pick", "rx-2", "--missing");
    expect(listed.out.match(/^TT26-I/gm)).toHaveLength(1);
  });

  it("prints what was corrected or cancelled as it was given, only when that is asked for", async () => {
    const rx = (id: string, more: object) => ({ ...drugs, ...later, source: { system: "his", id }, ...more });
    const mistake = { corrects: { system: "his", id: "rx-old" }, reason: "Ghi nhầm." };
    const corrected = path("corrected.json");
    const all = [
      ...complete.entries,
      rx("rx-old", { number: "99999ooooooo-C" }),
      rx("rx-new", { number: "99999nnnnnnn-C", ...mistake, recordedAt: "2026-07-11T09:00:00.000+07:00" }),
      { ...again, issue: { number: "0099/2026" }, status: "cancelled", reason: "Ghi nhầm." },
    ];
    writeFileSync(corrected, JSON.stringify({ ...complete, entries: all }));
    const out = path("as-given.pdf");
    const print = (form: string, ...more: readonly string[]) =>
      run(printCommand, corrected, ...one, form, "--out", out, ...more);
    const refused = await print("TT26-I", "--pick", "99999ooooooo-C");
    expect(refused.code).toBe("core.forms.about_unknown");
    const gone = await print("TT25-02", "--pick", "0099");
    expect(gone.code).toBe("core.forms.issued_copy_unknown");
    expect(existsSync(out)).toBe(false);
    const given = await print("TT26-I", "--pick", "99999ooooooo-C", "--as-given");
    expect([given.code, given.said]).toEqual([0, expect.stringContaining(`Đã ghi ${out} (1 trang).`)]);
    const page = path("as-given.html");
    const html = ["TT25-02", "--as-given", "--html", "--out", page];
    expect((await run(printCommand, corrected, ...one, ...html)).code).toBe(0);
    expect(readFileSync(page, "utf8")).toContain("BẢN ĐÃ HỦY NGÀY 10/07/2026, KHÔNG CÒN HIỆU LỰC");
    const listed = await run(printCommand, corrected, "--masters", masters, "--as-given");
    expect(listed.out.match(/^TT26-I.*/gm)).toEqual([
      "TT26-I\t09:00 10/07/2026\t99999ooooooo-C\tĐơn thuốc\tĐÃ SỬA ngày 11/07/2026",
    ]);
    expect((await print("22/BV2", "--as-given", "--force")).code).toBe("exchange.cli.nothing_withdrawn");
    expect((await print("22/BV", "--as-given", "--force")).code).toBe("exchange.paper.no_such_paper");
    const whole = [corrected, "--all", "--as-given", "--out", path("no.pdf")];
    expect((await run(printCommand, ...whole)).code).toBe("core.cli.usage_wrong");
  });

  it("tells two prescriptions of one minute apart in the list", async () => {
    const twin = (id: string) => ({ ...drugs, ...later, source: { system: "his", id }, number: undefined });
    const twins = path("twins.json");
    writeFileSync(
      twins,
      JSON.stringify({ ...complete, entries: [...complete.entries, twin("rx-a"), twin("rx-b")] }),
    );
    const lines = (await run(printCommand, twins, "--masters", masters)).out.match(/^TT26-I.*10\/07.*/gm);
    expect(lines?.map((line) => line.split("\t")[4]?.split("; ")[0])).toEqual([
      "mã nguồn rx-a",
      "mã nguồn rx-b",
    ]);
  });

  it("speaks of a last page only where the print has one", async () => {
    const args = [...one, "TT26-I", "--out"];
    const whole = await run(printCommand, several, ...args, path("d.pdf"));
    expect([whole.code, whole.said.includes("kê ở trang cuối")]).toEqual([
      "exchange.cli.nothing_written",
      true,
    ]);
    for (const more of [
      [path("d.pdf"), "--pick", "rx-2"],
      [path("d.html"), "--html"],
      [path("d.pdf"), "--copies"],
      [`${path("d")}/`],
    ]) {
      const { code, said } = await run(printCommand, several, ...args, ...more);
      expect([code, said.includes("thêm --draft"), said.includes("trang cuối")]).toEqual([
        "exchange.cli.nothing_written",
        true,
        false,
      ]);
    }
  });

  it("the index of pages names number, time and standing as papers do", async () => {
    await run(printCommand, several, ...one, "TT25-02", "--html", "--out", `${path("pages")}/`);
    const index = readFileSync(path("pages/index.html"), "utf8");
    expect(index).toContain(
      "<td>0043/2026</td><td>09:00 10/07/2026</td><td>cấp lại lần 1 của 0042/2026</td>",
    );
    expect(index).not.toMatch(/\d{4}-\d\d-\d\d/);
  });
});

describe("what is wrong", () => {
  const textOf = async (command: Command, ...args: readonly string[]) => {
    try {
      await command.run(readCommandLine("benhan-exchange", command, args), {
        language: "vi",
        say: () => undefined,
      });
      return "";
    } catch (error) {
      return isEmrError(error) ? error.text.vi : String(error);
    }
  };

  it.each([
    [["--all", "--form", "TT25-02", "--out", "x"], "chỉ chọn một trong --all, --form."],
    [["--all"], "chưa có --out."],
    [["--out", "x"], "chưa có --all | --form | --wristband | --specimen."],
    [["--al"], "không có tùy chọn --al; có lẽ là --all."],
    [["--all", "--out", "a", "--out", "b"], "--out ghi nhiều lần."],
    [["--all", "--out", ""], "--out để trống."],
    [["--wristband", "--draft", "--out", "x"], "--draft chỉ dùng với --form | --all."],
    [["--lang", "fr"], "--lang nhận vi|en."],
    [["more"], "thừa 1 từ, từ đối số thứ 2."],
  ])("of print %j is said in words", async (args, words) => {
    expect(await textOf(printCommand, file, ...args)).toBe(`Thiếu hoặc sai: ${words}`);
  });

  it("names the file of settings, and a misspelt key of it with the right one", async () => {
    const settings = { by: { name: "A", organisation: "B" }, sytem: "x", owner: "y" };
    const mark = { ...settings, address: "https://tracuu.example/{code}" };
    const tell = async (option: string, value: unknown) => {
      const own = path(`typo${option}.json`);
      writeFileSync(own, typeof value === "string" ? value : JSON.stringify(value));
      const args = [file, "--all", "--draft", option, own, "--out", path("typo.pdf")];
      const { code, said } = await run(printCommand, ...args);
      return { code, said: said.replaceAll(own, "TỆP"), text: await textOf(printCommand, ...args) };
    };
    const conversion = await tell("--conversion", mark);
    expect(conversion.said).toContain('TỆP:\n  ✗  $.sytem: Không có tùy chọn "sytem"; có lẽ là system.');
    const masters = await tell("--masters", { facilityId: "bv", profile: [] });
    expect(masters.said).toMatch(/TỆP:\n {2}✗ {2}\$\.profile: .*\n.*Có lẽ là profiles/);
    expect((await tell("--masters", '{"facilityId":}')).text).toContain(path("typo--masters.json"));
    const list = { entries: [{ short: "BN", full: "bệnh nhân" }], nams: ["BVP"] };
    expect((await tell("--abbreviations", list)).code).toBe("exchange.cli.settings_wrong");
  });

  it("names an entry as the last page of a print does", async () => {
    const complete = path("entry.json");
    writeFileSync(complete, JSON.stringify(sampleCompleteRecord()));
    const { said } = await run(printCommand, complete, "--all", "--draft", "--out", path("entry.pdf"));
    expect(said).toMatch(
      /! {2}Giấy cam kết phẫu thuật \(bản quét\), 10:25 02\/07\/2026 \(\$\.entries\[\d+\]\): /,
    );
  });
});

describe("a part that a killed run left", () => {
  it("is taken away by the next run into its folder; that of a run that goes on stays", async () => {
    const inside = path("parts");
    mkdirSync(inside);
    const { pid: killed } = spawnSync(process.execPath, ["-e", ""]);
    const parts = [killed, process.ppid].map((pid) =>
      join(inside, basename(partName(path("b.pdf"))).replace(`-${process.pid}-`, `-${pid}-`)),
    );
    for (const part of parts) writeFileSync(part, "x");
    await run(sampleCommand, "--record", "--out", join(inside, "a.json"));
    expect(parts.map((part) => existsSync(part))).toEqual([false, true]);
  });
});

describe("--look", () => {
  const pixels = Array.from({ length: 4 }, () =>
    Buffer.of(0, 0, 120, 60, 0, 120, 60, 0, 120, 60, 0, 120, 60),
  );
  const logo = encodePng(4, Buffer.concat(pixels));
  const look = {
    facility: { name: "Bệnh viện Diện Mạo", authority: "Sở Y tế Mẫu", address: "Số 1, đường Mẫu" },
    logo: { file: "pictures/logo.png", alt: "Biểu trưng" },
    headLines: ["Điện thoại: 0900 000 000"],
    place: "Đà Nẵng",
    layouts: [
      {
        forms: ["TT25-02"],
        head: "certificate",
        size: "A5",
        letterhead: { right: [{ text: "Mẫu nội bộ 07" }] },
        sections: [{ section: "stay", heading: { text: "Điều trị" }, rows: [["bv-mau.nhom-mau"]] }],
      },
    ],
    extensions: [
      {
        form: "TT25-02",
        prefix: "bv-mau",
        section: "stay",
        title: { vi: "Của bệnh viện", en: "Of the hospital" },
        fields: [
          { id: "nhom-mau", label: "nhóm máu", labelEn: "Blood group", type: "text", cardinality: "0..1" },
        ],
      },
    ],
  };
  const complete = sampleCompleteRecord();
  const entries = complete.entries.map((entry) =>
    entry.kind === "form-data" && entry.form === "TT25-02"
      ? { ...entry, values: { ...entry.values, "bv-mau.nhom-mau": "O+" } }
      : entry,
  );
  const blood = path("blood.json");
  const own = path("look.json");
  const write = (value: unknown) => writeFileSync(own, JSON.stringify(value));
  beforeAll(() => {
    mkdirSync(path("pictures"));
    writeFileSync(path("pictures/logo.png"), logo);
    writeFileSync(blood, JSON.stringify({ ...complete, entries }));
    write(look);
  });
  const said = [
    "Bệnh viện Diện Mạo",
    "Điện thoại: 0900 000 000",
    "Mẫu nội bộ 07",
    "Nhóm máu",
    "O+",
    "Đà Nẵng",
  ];

  it("gives pages a logo, a head, a layout and fields of the facility, without code", async () => {
    const out = path("look.html");
    const { code } = await run(
      printCommand,
      blood,
      "--form",
      "TT25-02",
      "--html",
      "--look",
      own,
      "--out",
      out,
    );
    const html = readFileSync(out, "utf8");
    const text = html.replace(/<[^>]*>/g, "").toLowerCase();
    expect(code).toBe(0);
    for (const words of said) expect(text).toContain(words.toLowerCase());
    expect(html).toContain('alt="Biểu trưng"');
    expect(html).toContain("data:image/png;base64,");
    // Without it the field of the facility is a name that the form does not know.
    expect((await run(printCommand, blood, "--form", "TT25-02", "--missing")).out).toContain("nhom-mau");
    expect((await run(printCommand, blood, "--form", "TT25-02", "--missing", "--look", own)).code).toBe(0);
  });

  it("gives it to the whole record and to packages, and its facility to the list of contents", async () => {
    const marks = path("conversion-look.json");
    const by = { name: "Phạm Văn Mẫu", organisation: "Bệnh viện Diện Mạo" };
    writeFileSync(
      marks,
      JSON.stringify({ by, system: "HIS", owner: "BV", address: "https://tracuu.example/{code}" }),
    );
    const [pdf, whole, packed] = [path("look-all.pdf"), path("look-whole.pdf"), path("look.zip")];
    const printed = await run(
      printCommand,
      blood,
      ...["--all", "--look", own, "--conversion", marks, "--out", pdf],
    );
    expect(printed.code).toBe(0);
    const exported = await run(exportCommand, blood, "--format", "pdf", "--look", own, "--out", whole);
    // Without catalogues some fields were not checked.
    expect(exported.code).toBe(1);
    const into = ["--format", "package", "--look", own, "--out", packed];
    expect((await run(exportCommand, blood, ...into)).code).toBe(1);
    const opened = readRecordPackage(readFileSync(packed));
    const found = opened.ok && opened.value.read("documents/000-whole-record.pdf");
    expect(found && Buffer.from(found).equals(readFileSync(whole))).toBe(true);
    expect((await run(exportCommand, blood, "--look", own, "--out", path("x.json"))).code).toBe(
      "core.cli.usage_wrong",
    );
  });

  describeWithTool("pdfimages", "a PDF of it", (pdfimages) => {
    it("stands on the PDF: the logo as a picture, the field with its label [CV365-03]", async () => {
      const out = path("look.pdf");
      await run(printCommand, blood, "--form", "TT25-02", "--look", own, "--out", out);
      const images = spawnSync(pdfimages, ["-list", out], { encoding: "utf8" }).stdout;
      expect(images.split("\n").filter((line) => / image +4 +4 /.test(line))).toHaveLength(1);
      const text = spawnSync("pdftotext", ["-layout", out, "-"], { encoding: "utf8" }).stdout.toLowerCase();
      for (const words of said) expect(text).toContain(words.toLowerCase());
      expect(text).toMatch(/nhóm máu: o\+/);
    });
  });

  it("names every wrong name, kind, form and section of it with its path, and prints nothing", async () => {
    const [layout] = look.layouts;
    const [extension] = look.extensions;
    const out = path("never.pdf");
    const told = async (value: unknown) => {
      write(value);
      const { code, said: words } = await run(printCommand, blood, "--all", "--look", own, "--out", out);
      expect(existsSync(out)).toBe(false);
      return [code, [...words.matchAll(/^ {2}✗ {2}(\S+?):/gm)].map(([, place]) => place)];
    };
    const stopped = "exchange.cli.nothing_written";
    expect(
      await told({
        ...look,
        logo: { path: "x", alt: "y" },
        headLines: "x",
        facilty: 1,
        place: 7,
        extensions: [{ ...extension, fields: [{ id: "x", type: "words", binding: {} }] }],
      }),
    ).toEqual([
      stopped,
      [
        "$.logo.file",
        "$.logo.path",
        "$.headLines",
        "$.place",
        "$.extensions[0].fields[0].label",
        "$.extensions[0].fields[0].labelEn",
        "$.extensions[0].fields[0].cardinality",
        "$.extensions[0].fields[0].type",
        "$.extensions[0].fields[0].binding",
        "$.facilty",
      ],
    ]);
    expect(
      await told({
        ...look,
        layouts: [
          { ...layout, sections: [{ section: "stya" }, { section: "stay", rows: [["bv-mau.nhom"]] }] },
          { ...layout, forms: ["TT25-O2"] },
        ],
        extensions: [extension, { ...extension, form: "TT99" }, { ...extension, prefix: "Sai!" }],
      }),
    ).toEqual([
      stopped,
      [
        "$.extensions[1].form",
        "$.extensions[2]",
        "$.layouts[0].sections[0].section",
        "$.layouts[0].sections[1].rows[0][0]",
        "$.layouts[1].forms[0]",
      ],
    ]);
    expect((await told([]))[0]).toBe(stopped);
    const blank = { ...look, logo: { file: " ", alt: "" } };
    expect(await told(blank)).toEqual([stopped, ["$.logo.file", "$.logo.alt"]]);
    expect(await told({ ...look, layouts: [{ ...layout, forms: [] }, layout, layout] })).toEqual([
      stopped,
      ["$.layouts[0].forms", "$.layouts[2].forms[0]"],
    ]);
    expect((await told({ ...look, logo: { file: "pictures", alt: "x" } }))[0]).toBe(
      "exchange.cli.logo_wrong",
    );
    writeFileSync(path("logo.svg"), "<svg/>");
    expect((await told({ ...look, logo: { file: "logo.svg", alt: "x" } }))[0]).toBe(
      "exchange.cli.logo_wrong",
    );
    expect((await told({ ...look, logo: { file: "none.png", alt: "x" } }))[0]).toBe(
      "exchange.cli.input_unreadable",
    );
    write(look);
    const input = path("look-in.pdf");
    writeFileSync(input, JSON.stringify(look));
    const over = await run(printCommand, blood, "--all", "--look", input, "--force", "--out", input);
    expect(over.code).toBe("core.cli.output_is_input");
  });
});

/** A square of RGB rows as a PNG. */
function encodePng(side: number, rows: Buffer): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const signature = Buffer.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
  return Buffer.concat([
    signature,
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

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
    expect(refused.code).toBe("core.cli.output_exists");
    const again = await run(exportCommand, file, "--out", out, "--force", "--losses", losses);
    expect([0, 1]).toContain(again.code);
    expect(again.said).toContain(`Danh sách: ${losses}`);
    const listed = JSON.parse(readFileSync(losses, "utf8")) as readonly { readonly kind: string }[];
    expect(again.said).toContain(`không giữ được ${listed.length} chỗ`);
    const over = await run(exportCommand, file, "--out", file, "--force");
    expect(over.code).toBe("core.cli.output_is_input");
    expect(parseRecord(readFileSync(file, "utf8"))).toEqual(record);
  });

  it("exports nothing where the list of losses cannot be written, or would take the place of the file", async () => {
    const out = path("no-list.json");
    expect((await run(exportCommand, file, "--out", out, "--losses", out)).code).toBe("core.cli.usage_wrong");
    const nowhere = await run(exportCommand, file, "--out", out, "--losses", path("none/losses.json"));
    expect(nowhere.code).toBe("core.cli.output_not_writable");
    const over = await run(exportCommand, file, "--out", out, "--losses", file, "--force");
    expect([over.code, existsSync(out)]).toEqual(["core.cli.output_is_input", false]);
  });

  it("names the place of what the file cannot hold", async () => {
    const told = path("control.json");
    writeFileSync(told, JSON.stringify({ ...record, archiveNumber: "a\u0001" }));
    const { code, said } = await run(exportCommand, told, "--out", path("control-out.json"));
    expect([code, existsSync(path("control-out.json"))]).toEqual(["exchange.emr365.unwritable", false]);
    expect(said).toContain("HoSoBenhAn.ThongTinBenhNhan.soluutru có ký tự điều khiển");
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
        "core.cli.usage_wrong",
      );
    }
  });

  it("ends with 1 when something is not in the print, as its help says", async () => {
    // It has a scan, for which there is no form.
    const sample = path("with-scan.json");
    await run(sampleCommand, "--record", "--force", "--out", sample);
    for (const [format, name] of [
      ["pdf", "look-at.pdf"],
      ["package", "look-at.zip"],
    ] as const) {
      const args = ["--masters", path("danh-muc.json"), "--format", format, "--out", path(name)];
      const { code, said } = await run(exportCommand, sample, ...args);
      expect(said).toContain("không nằm trong bản in");
      expect(code).toBe(1);
    }
  });

  it("refuses a name that says another sort of file, and says that a folder or a file is not there", async () => {
    for (const [command, ...args] of [
      [exportCommand, "--format", "pdf", "--out", "note.docx"],
      [exportCommand, "--format", "package", "--out", "goi.pdf"],
      [exportCommand, "--xml", "--out", "HoSoBenhAn.json"],
      [printCommand, "--all", "--out", "note.docx"],
      [printCommand, "--all", "--html", "--out", "note.docx"],
      [printCommand, "--wristband", "--out", "vong.png"],
    ] as const)
      expect((await run(command, file, ...args)).code).toBe("core.cli.usage_wrong");
    const none = path("no-such/record.xml");
    const error = await exportCommand
      .run(readCommandLine("benhan-exchange", exportCommand, [file, "--xml", "--out", none]), {
        language: "vi",
        say: () => undefined,
      })
      .catch((thrown: unknown) => thrown);
    expect(isEmrError(error) && error.text.vi).toBe(
      `Không ghi được ${none}: thư mục chứa nó chưa có (ENOENT).`,
    );
    const unread = await printCommand
      .run(readCommandLine("benhan-exchange", printCommand, [path("no-such.json")]), {
        language: "vi",
        say: () => undefined,
      })
      .catch((thrown: unknown) => thrown);
    expect(isEmrError(unread) && unread.text.vi).toBe(`Không có tệp ${path("no-such.json")} (ENOENT).`);
  });

  it("writes the whole record as one PDF, and refuses options that do not go together", async () => {
    expect((await run(exportCommand, file, "--format", "pdf", "--draft", "--out", path("e.pdf"))).code).toBe(
      1,
    );
    expect(head("e.pdf")).toBe("%PDF-1.7");
    const hint = "Chưa có --masters TỆP";
    const whole = await run(exportCommand, file, "--format", "pdf", "--out", path("hint.pdf"));
    expect(whole.said.split(hint)).toHaveLength(2);
    expect((await run(exportCommand, file, "--out", path("hint.json"))).said).not.toContain(hint);
    for (const args of [["--format", "pdf", "--xml", "--out", "x"], ["--json", "--xml", "--out", "x"], []]) {
      expect((await run(exportCommand, file, ...args)).code).toBe("core.cli.usage_wrong");
    }
    expect((await run(exportCommand, file, "--format", "pdf", "--out", path("e.pdf"))).code).toBe(
      "core.cli.output_exists",
    );
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
      listed.map((one) =>
        ["✓ đúng", one.digest, one.size, one.path, ...(one.draft ? ["BẢN NHÁP"] : [])].join("\t"),
      ),
    );
    expect(listed.some(({ draft }) => draft) && said.includes("có BẢN NHÁP")).toBe(true);
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
    expect(found.out).toMatch(
      /^✗ đã đổi\tsha-256:[0-9a-f]{64}\t\d+\tdocuments\/000-whole-record\.pdf\tBẢN NHÁP$/m,
    );
    expect(found.said).toContain("documents/000-whole-record.pdf");
    expect((await run(verifyCommand, file)).code).toBe(1);
    expect((await run(verifyCommand, path("gone.zip"))).code).toBe("exchange.cli.input_unreadable");
    expect((await run(verifyCommand, zip, "--digest", "md5:1")).code).toBe("core.cli.usage_wrong");
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
