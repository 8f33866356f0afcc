import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { readCommandLine } from "@benhan/core/command-line";
import { isEmrError } from "@benhan/core/faults";
import { sampleCompleteRecord } from "@benhan/core/testkit";
import { afterAll, describe, expect, it, vi } from "vitest";
import { planOf } from "../../../src/cli/check/check-path.ts";
import { checkSource } from "../../../src/cli/check/check-source.ts";
import { commands } from "../../../src/cli/commands.ts";
import { readSource } from "../../../src/cli/input/read-source.ts";
import { sampleMasters } from "../../../src/cli/sample/sample-masters.ts";
import { exampleJson } from "../../emr365/fixture-files.ts";

const folder = mkdtempSync(join(tmpdir(), "benhan-other-file-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const path = (name: string) => join(folder, name);
function put(name: string, content: string | Uint8Array): string {
  writeFileSync(path(name), content);
  return path(name);
}

const record = put("benh-an.json", JSON.stringify(sampleCompleteRecord()));
const masters = put("danh-muc.json", JSON.stringify(sampleMasters()));
mkdirSync(path("thu-muc"));

/** Files by what they are, what is said of them, and the command that takes them. */
const files = {
  record: [record, /bệnh án JSON/, /print TỆP/],
  masters: [masters, /danh mục của cơ sở/, /--masters TỆP/],
  emr365: [put("hsba.json", exampleJson), /HoSoBenhAn/, /import TỆP/],
  bhyt: [put("gd.xml", '<?xml version="1.0"?><GIAMDINHHS></GIAMDINHHS>'), /hồ sơ BHYT/, /check TỆP/],
  dossiers: [put("gd.json", '{"dossiers":[{"XML1":{}}]}'), /hồ sơ BHYT/, /check TỆP/],
  package: [put("goi.zip", "PK\u0003\u0004…manifest.json…"), /gói hồ sơ/, /verify TỆP/],
  look: [put("look.json", '{"headLines":["Khoa Mẫu"]}'), /diện mạo/, /--look TỆP/],
  extras: [
    put("extras.json", '{"facilityId":"a","source":{},"extras":[]}'),
    /--extras/,
    /export .*--extras TỆP/,
  ],
  pdf: [put("giay.pdf", "%PDF-1.7\n"), /PDF/, /Không lệnh nào/],
  utf16: [put("rong.txt", Buffer.from("\ufeff{}", "utf16le")), /UTF-16/, /UTF-8/],
  empty: [put("trong.json", ""), /trống/, /Xuất lại/],
  folder: [path("thu-muc"), /thư mục/i, /tệp|thư mục khác/],
} as const satisfies Record<string, readonly [string, RegExp, RegExp]>;
type Sort = keyof typeof files;

/** Every place where a command reads a file, and the sorts that it takes. */
const places: readonly (readonly [string, (file: string) => readonly string[], readonly Sort[]])[] = [
  ["print", (file) => ["print", file], ["record"]],
  ["print --masters", (file) => ["print", record, "--masters", file], ["masters"]],
  ["print --look", (file) => ["print", record, "--masters", masters, "--look", file], ["look"]],
  ["print --abbreviations", (file) => ["print", record, "--abbreviations", file], []],
  [
    "print --conversion",
    (file) => ["print", record, "--masters", masters, "--all", "--out", path("x.pdf"), "--conversion", file],
    [],
  ],
  ["export", (file) => ["export", file, "--out", path("x.json"), "--force"], ["record"]],
  [
    "export --masters",
    (file) => ["export", record, "--masters", file, "--out", path("x.json"), "--force"],
    ["masters"],
  ],
  [
    "export --extras",
    (file) => ["export", record, "--extras", file, "--out", path("x.json"), "--force"],
    ["extras"],
  ],
  ["import", (file) => ["import", file], ["emr365"]],
  ["import --masters", (file) => ["import", files.emr365[0], "--masters", file], ["masters"]],
  ["check", (file) => ["check", file], ["bhyt", "dossiers"]],
  ["decode", (file) => ["decode", file], ["bhyt", "dossiers"]],
  ["verify", (file) => ["verify", file], ["package"]],
];

async function checked(file: string): Promise<string> {
  try {
    const plan = await planOf({ edition: "auto", megabytes: 10 });
    return JSON.stringify((await checkSource(await readSource(file), plan)).findings, undefined, 1);
  } catch (error) {
    if (!isEmrError(error)) throw error;
    return `${error.text.vi} ${error.nextStep?.vi}`;
  }
}

async function said([name, ...args]: readonly string[]): Promise<string> {
  // In a program of its own check reads with threads; what they do is this.
  if (name === "check") return checked(args[0] ?? "-");
  const command = commands.find((own) => own.name === name) ?? expect.fail(name);
  const lines: string[] = [];
  const write = vi.spyOn(process.stdout, "write").mockImplementation((part, done) => {
    lines.push(String(part));
    if (typeof done === "function") (done as () => void)();
    return true;
  });
  try {
    const terminal = { language: "vi", say: (line: string) => void lines.push(line) } as const;
    await command.run(readCommandLine("benhan-exchange", command, args), terminal);
  } catch (error) {
    if (!isEmrError(error)) throw error;
    lines.push(error.text.vi, error.nextStep?.vi ?? "");
  } finally {
    write.mockRestore();
  }
  return lines.join("\n");
}

describe.each(places)("%s", (_, argsOf, takes) => {
  const others = (Object.keys(files) as Sort[]).filter((sort) => !takes.includes(sort));

  it.each(others)("given another file (%s) says what it is and which command takes it", async (sort) => {
    const [file, what, step] = files[sort];
    const text = await said(argsOf(file));
    expect(text).toMatch(what);
    expect(text).toMatch(step);
    expect(text).not.toMatch(/core\.|undefined|\[object/);
    // One sentence, and no list of what the file lacks to be something that it is not.
    expect(text.match(/✗/g)?.length ?? 0).toBeLessThan(2);
  });

  it.each(takes)("takes its own (%s)", async (sort) => {
    expect(await said(argsOf(files[sort][0]))).not.toMatch(/có vẻ là|ở đây cần/);
  });
});
