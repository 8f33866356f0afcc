import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { checkSource } from "../../src/cli/check/check-source.ts";
import { type Source, sourceOfPieces } from "../../src/cli/input/read-source.ts";
import { type Bundle, bundleCommand } from "./command-line.ts";
import { dossier, fileOf } from "./sample-files.ts";

// Each test starts processes, on machines that do other things as well.
vi.setConfig({ testTimeout: 60_000 });

const run = promisify(execFile);
let command: Bundle;
beforeAll(async () => {
  command = await bundleCommand();
});
afterAll(() => command.remove());
const path = (name: string) => join(command.folder, name);

describe("sample", () => {
  it("writes a file in which nothing is wrong, the same each time, and never over another", async () => {
    const first = await command.run(["sample"]);
    expect(first).toMatchObject({ code: 0, out: "", err: "" });
    const checked = await command.run(["check", path("giamdinh.xml")]);
    expect([checked.code, checked.out]).toEqual([0, expect.stringContaining(": 0 lỗi, 1 cảnh báo.")]);
    const written = await readFile(path("giamdinh.xml"));
    await command.run(["sample", "--out", path("again.xml")]);
    expect(await readFile(path("again.xml"))).toEqual(written);
    await command.run(["sample", "--out", path("other.xml"), "--seed", "other"]);
    expect(await readFile(path("other.xml"))).not.toEqual(written);

    const second = await command.run(["sample", "--seed", "other"]);
    expect([second.code, second.err]).toEqual([2, expect.stringContaining("giamdinh.xml đã có")]);
    expect(await readFile(path("giamdinh.xml"))).toEqual(written);
  });

  it.each(["X1-018", "SUM-001", "X13-001", "x2-016"])("breaks %s and no other", async (rule) => {
    const out = path(`broken-${rule}.xml`);
    expect((await command.run(["sample", "--broken", rule, "--dossiers", "3", "--out", out])).code).toBe(0);
    const { files } = JSON.parse((await command.run(["check", out, "--format", "json"])).out);
    expect([files[0].dossiers, files[0].errors]).toEqual([3, 1]);
    const errors = files[0].findings.filter(({ level }: { level: string }) => level === "error");
    expect(errors[0].code).toBe(`exchange.bhyt.${rule.toLowerCase().replace("-", "_")}`);
    expect(errors[0].path).toMatch(/^\$\.dossiers\[0\]/);
  });

  it("says of a rule that needs lists that it does, and refuses one that nothing breaks", async () => {
    const needy = await command.run(["sample", "--broken", "FMT-021", "--out", path("needy.xml")]);
    expect([needy.code, needy.err]).toEqual([0, expect.stringContaining("--lists")]);
    const wrong = await command.run(["sample", "--broken", "X9-999", "--out", path("none.xml")]);
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining("X1-018")]);
  });

  it.each(["qd4750", "qd130"])(
    "of %s is right by its edition, and migrate has something to say",
    async (edition) => {
      const out = path(`${edition}.xml`);
      await command.run(["sample", "--edition", edition, "--dossiers", "4", "--out", out]);
      const checked = await command.run(["check", out]);
      expect([checked.code, checked.out]).toEqual([
        0,
        expect.stringContaining(`Chuẩn dữ liệu: ${edition} (`),
      ]);
      expect(checked.out).toContain("4 hồ sơ: 0 lỗi, 1 cảnh báo.");
      const { out: json, err } = await command.run(["migrate", out]);
      expect(err).toMatch(/^ {2}! {2}4 × {2}exchange\.bhyt\.migration_meaning\n/);
      expect(err).toContain("Ví dụ: HOSO[1] XML1.MA_TTDV, HOSO[2] XML1.MA_TTDV, HOSO[3] XML1.MA_TTDV, …");
      expect(err).toContain("Trước: mã số BHXH của người hành nghề");
      const { findings } = JSON.parse(json);
      const heads = findings.filter(({ field }: { field: string }) => field === "MA_TTDV");
      expect(heads.map((one: { path: string }) => one.path)).toEqual(
        [0, 1, 2, 3].map((index) => `$.dossiers[${index}].XML1.MA_TTDV`),
      );
    },
  );
});

describe("the report says by which edition, and why", () => {
  const head = async (args: string[], input: Uint8Array) =>
    /(?:Edition|Chuẩn dữ liệu): .*/.exec((await command.run(["check", "-", ...args], input)).out)?.[0];
  const past = () => {
    const { XML13: _, ...rest } = dossier(2, { NGAY_RA: "202407031000" });
    return rest as ReturnType<typeof dossier>;
  };

  it("in force, of several, by the columns, asked, or unknown", async () => {
    expect(await head([], fileOf(dossier(1)))).toBe("Chuẩn dữ liệu: qd3176 (có hiệu lực ở NGAY_RA 2026-07)");
    expect(await head(["--lang", "en"], fileOf(dossier(1), past()))).toBe(
      "Edition: qd3176 (in force at NGAY_RA 2026-07); qd4750 (in force at NGAY_RA 2024-07)",
    );
    const two = fileOf(dossier(1), dossier(2, { NGAY_RA: "202602031000" }));
    expect(await head(["--lang", "en"], two)).toBe("Edition: qd3176 (in force at NGAY_RA 2026-02 … 2026-07)");
    expect(await head(["--edition", "qd3176"], fileOf(past()))).toBe(
      "Chuẩn dữ liệu: qd3176 (theo --edition)",
    );
    expect(await head([], fileOf(dossier(1, { NGAY_RA: "202203031000" })))).toMatch(
      /^Chuẩn dữ liệu: qd\d+ \(theo tên cột, không theo NGAY_RA 2022-03\)$/,
    );
    expect(await head([], fileOf(dossier(1, { NGAY_RA: "" })))).toContain("không đọc được NGAY_RA");
  });
});

describe("sheets", () => {
  const sheets = (...tables: readonly string[]) => {
    const held = dossier(1) as unknown as Readonly<Record<string, object | readonly object[]>>;
    return JSON.stringify(Object.fromEntries(tables.map((table) => [table, [held[table]].flat()])));
  };
  const findings = async (input: string) => {
    const { files } = JSON.parse((await command.run(["check", "-", "--format", "json"], input)).out);
    const told: { code: string; level: string; vi: string }[] = files[0].findings;
    return told.filter(({ level }) => level !== "information");
  };

  it("that are a part of a set bring no false sums, but one error where XML1 has money of what is missing", async () => {
    const [only, ...more] = await findings(sheets("XML1"));
    expect([only?.code, only?.level, more]).toEqual(["exchange.bhyt.tables_not_given", "error", []]);
    expect(only?.vi).toMatch(/Chưa đưa vào XML2, XML3.* \(theo XML1 thì phải có XML2, XML3\b/);
    const [drugs, ...others] = await findings(
      sheets(...Object.keys(dossier(1)).filter((table) => table !== "XML2")),
    );
    expect([drugs?.code, others.filter(({ code }) => code.includes("sum_"))]).toEqual([
      "exchange.bhyt.tables_not_given",
      [],
    ]);
    expect(drugs?.vi).toContain("Chưa đưa vào XML2 (theo XML1 thì phải có XML2):");
  });

  it("without a table that XML1 has money of have one verdict: check, encode and the reports of both", async () => {
    const input = sheets("XML1", "XML3");
    const check = await command.run(["check", "-"], input);
    const encode = await command.run(["encode", "-", "--date", "2026-07-03"], input);
    const told = /✗ {2}exchange\.bhyt\.tables_not_given\n.*Chưa đưa vào XML2 .*\n.*→.*/;
    expect([check.code, encode.code, encode.out]).toEqual([1, 1, ""]);
    expect(told.exec(encode.err)?.[0]).toBe(told.exec(check.out)?.[0]);
    const counts = / (\d+ lỗi, \d+ cảnh báo)\./;
    expect(counts.exec(encode.err)?.[1]).toBe(counts.exec(check.out)?.[1]);
  });

  it("without a table that nothing in XML1 asks for are warned only", async () => {
    const rows = JSON.parse(sheets("XML1"));
    const none = Object.keys(rows.XML1[0]).filter((name) => /^T_/.test(name));
    for (const name of none) rows.XML1[0][name] = "0.00";
    const free = { ...rows, XML3: [] };
    const told = (await findings(JSON.stringify(free))).find(({ code }) => code.includes("not_given"));
    expect([told?.level, told?.vi.includes("theo XML1")]).toEqual(["warning", false]);
  });

  it("that were handed over without rows are missing rows, as in a file of the insurer's", async () => {
    const held = { ...JSON.parse(sheets("XML1")), XML2: [], XML3: [] };
    const codes = (await findings(JSON.stringify(held))).map(({ code }) => code);
    expect(codes).toContain("exchange.bhyt.sum_003");
    const { XML1 } = dossier(1);
    const file = await command.run(["check", "-", "--format", "json"], fileOf({ XML1 }));
    expect(file.out).toContain("exchange.bhyt.sum_003");
    expect(file.out).not.toContain("tables_not_given");
  });

  it("have one number for a row, in the place and in the sentence", async () => {
    const rows = JSON.parse(sheets("XML1", "XML2", "XML3"));
    rows.XML2[1] = { ...rows.XML2[1], NGAY_YL: "209901010000" };
    const [line = "", sentence = ""] =
      /.*XML2\[\d+\]\.NGAY_YL {2}X2-016\n.*/
        .exec((await command.run(["check", "-"], JSON.stringify(rows))).out)?.[0]
        .split("\n") ?? [];
    expect([line, sentence]).toEqual([
      expect.stringContaining("XML2[2].NGAY_YL"),
      expect.stringContaining("XML2[2].NGAY_YL"),
    ]);
  });
});

describe("an input that never ends", () => {
  const endless = (piece: Uint8Array, first: Uint8Array = piece) => {
    let taken = 0;
    const source: Source = sourceOfPieces(
      "endless",
      (function* () {
        for (;;) {
          taken += 1;
          yield taken === 1 ? first : piece;
        }
      })(),
      2,
    );
    return { source, taken: () => taken };
  };
  const megabyte = (byte: number) => new Uint8Array(2 ** 20).fill(byte);

  it.each([
    ["zeros", megabyte(0), undefined],
    ["blanks", megabyte(0x20), undefined],
    ["no XML", megabyte(0x41), new TextEncoder().encode("<GIAMDINHHS></OTHER>")],
    ["JSON", megabyte(0x5b), undefined],
  ])("of %s is refused after what the reader takes", async (_, piece, first) => {
    const { source, taken } = endless(piece, first);
    const { unreadable, sha256, errors } = await checkSource(source, {});
    expect([unreadable, sha256, errors]).toEqual([true, null, 1]);
    expect(taken()).toBeLessThan(12);
  });

  it.skipIf(process.platform === "win32")("may be a device or a pipe", async () => {
    const zero = await command.run(["check", "/dev/zero", "--max-mb", "8"]);
    expect([zero.code, zero.out]).toEqual([2, expect.stringContaining("exchange.cli.input_unknown")]);
    const file = await command.put("piped.xml", fileOf(dossier(1)));
    const program = join(command.folder, "benhan-exchange.js");
    const script = 'cat "$2" | "$0" "$1" check /dev/stdin --format json';
    const { stdout: out } = await run("sh", ["-c", script, process.execPath, program, file]);
    expect(JSON.parse(out).files[0].dossiers).toBe(1);
  });
});

describe("an episode in QĐ 4210", () => {
  const told = "Chưa kiểm tra luật và tiền";
  const file = () => readFile(new URL("../bhyt/fixtures/qd4210.golden.xml", import.meta.url));

  it.each([
    ["text", "EDITION-NOT-CHECKED"],
    ["html", told],
    ["json", "exchange.bhyt.edition_not_checked"],
    ["sarif", told],
  ])("is told in %s to have been checked by no rule", async (format, words) => {
    const { code, out } = await command.run(["check", "-", "--format", format], await file());
    expect([code, out]).toEqual([expect.any(Number), expect.stringContaining(words)]);
    expect(out).toContain(told);
    expect(out).not.toContain("Không có phát hiện nào");
  });
});
