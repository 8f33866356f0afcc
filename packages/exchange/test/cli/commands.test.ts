import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import { text } from "node:stream/consumers";
import { readXlsx } from "@benhan/core/spreadsheet";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import writeXlsx from "write-excel-file/node";
import { qd3176 } from "../../src/bhyt/qd3176/index.ts";
import { type Bundle, bundleCommand } from "./command-line.ts";
import { dossier, fileOf } from "./sample-files.ts";

// Each test starts processes, on machines that do other things as well.
vi.setConfig({ testTimeout: 60_000 });

let command: Bundle;
let file = "";
const path = (name: string) => join(command.folder, name);
beforeAll(async () => {
  command = await bundleCommand();
  file = await command.put("two.xml", fileOf(dossier(1), dossier(2)));
});
afterAll(() => command.remove());

const encoded = ["--facility", "79999", "--date", "2026-07-03"];

describe("decode and encode", () => {
  it.each(["json", "csv", "xlsx"])("by way of %s give the same bytes again", async (format) => {
    const between = path(`between.${format}`);
    expect(await command.run(["decode", file, "--format", format, "--out", between])).toMatchObject({
      code: 0,
      out: "",
    });
    const again = path(`again-${format}.xml`);
    const run = await command.run(["encode", between, ...encoded, "--out", again]);
    expect([run.code, run.out]).toEqual([0, ""]);
    expect(await readFile(again, "utf8")).toBe(await readFile(file, "utf8"));
    const checked = await command.run(["check", between]);
    expect(checked.out).toContain("2 hồ sơ: 0 lỗi");
    expect(checked.code).toBe(0);
  });

  it("write official names in JSON, and CSV that Excel opens in Vietnamese", async () => {
    const { out } = await command.run(["decode", file]);
    const { edition, envelope, dossiers } = JSON.parse(out);
    expect([edition, envelope.facilityCode, dossiers.length]).toEqual(["qd3176", "79999", 2]);
    expect(dossiers[0]).toEqual(dossier(1));
    const csv = await readFile(path("between.csv/XML1.csv"), "utf8");
    expect(csv).toMatch(/^\uFEFFMA_LK,STT,MA_BN,HO_TEN,/);
    expect(csv).toContain("NGUYỄN VĂN MẪU");
  });

  it("leave the content of a cell as it is, whatever it looks like", async () => {
    const tables = dossier(3, { GHI_CHU: '=1+1;"a", b\nc', DIA_CHI: "-2 +3 @4" });
    const input = JSON.stringify({ dossiers: [tables] });
    for (const format of ["csv", "xlsx"]) {
      const out = path(`hostile.${format}`);
      expect((await command.run(["decode", "-", "--format", format, "--out", out], input)).code).toBe(0);
      const run = await command.run(["decode", out]);
      expect(JSON.parse(run.out).dossiers).toEqual([tables]);
    }
  });

  it("refuse input with errors, tell them all, and write nothing", async () => {
    const wrong = JSON.stringify({ XML2: [{ MA_LK: "a" }, { STT: 1 }] });
    const run = await command.run(["encode", "-", ...encoded, "--lang", "en"], wrong);
    expect(run).toMatchObject({ code: 2, out: "" });
    expect(run.err).toContain("ENV-006");
    expect(run.err).toContain("KEY-001");
    expect(run.err).toContain("so there is no result to use");
    expect((await command.run(["decode", "-"], "<a/>")).code).toBe(2);
  });

  it("keep what a place held when the input breaks off, and leave no part behind", async () => {
    const kept = await command.put("kept/old.json", "old");
    const cut = await command.put("kept/cut.xml", (await readFile(file)).subarray(0, -40));
    expect((await command.run(["decode", cut, "--out", kept, "--force"])).code).toBe(2);
    expect(await readFile(kept, "utf8")).toBe("old");
    expect((await readdir(path("kept"))).sort()).toEqual(["cut.xml", "old.json"]);
    expect((await command.run(["decode", cut, "--out", cut])).err).toContain("tệp đầu vào");
  });

  it("do not mix the tables of two files in one folder", async () => {
    const { XML1, ...rest } = dossier(1);
    expect(Object.keys(rest).length).toBeGreaterThan(0);
    const small = await command.put("small.xml", fileOf({ XML1 }));
    const out = path("mixed");
    expect((await command.run(["decode", file, "--format", "csv", "--out", out])).code).toBe(0);
    const before = await readFile(join(out, "XML1.csv"), "utf8");
    const run = await command.run(["decode", small, "--format", "csv", "--out", out, "--force"]);
    expect([run.code, run.err]).toEqual([2, expect.stringContaining("XML2.csv")]);
    expect(await readFile(join(out, "XML1.csv"), "utf8")).toBe(before);
  });

  it("give back every table of the old set when one cannot be replaced", async () => {
    const out = path("restored");
    expect((await command.run(["decode", file, "--format", "csv", "--out", out])).code).toBe(0);
    const before = await readFile(join(out, "XML1.csv"), "utf8");
    await rm(join(out, "XML2.csv"));
    await mkdir(join(out, "XML2.csv"));
    const held = (await readdir(out)).sort();
    const other = await command.put("other.xml", fileOf(dossier(3)));
    const run = await command.run(["decode", other, "--format", "csv", "--out", out, "--force"]);
    expect([run.code, run.err]).toEqual([2, expect.stringContaining(join(out, "XML2.csv"))]);
    expect(await readFile(join(out, "XML1.csv"), "utf8")).toBe(before);
    expect((await readdir(out)).sort()).toEqual(held);
  });

  it("make one whole set when two runs want one folder at once", async () => {
    const other = await command.put("race.xml", fileOf(dossier(3)));
    for (let round = 0; round < 4; round++) {
      const out = path(`race-${round}`);
      const runs = await Promise.all(
        [file, other].map((input) => command.run(["decode", input, "--format", "csv", "--out", out])),
      );
      expect(runs.map(({ code }) => code).sort()).toEqual([0, 2]);
      const winner = runs[0]?.code === 0 ? file : other;
      const alone = path(`alone-${round}`);
      await command.run(["decode", winner, "--format", "csv", "--out", alone]);
      const names = (await readdir(alone)).sort();
      expect((await readdir(out)).sort()).toEqual(names);
      for (const name of names) {
        expect(await readFile(join(out, name), "utf8")).toBe(await readFile(join(alone, name), "utf8"));
      }
    }
  });

  it("keep a file that came while they ran", async () => {
    const out = path("came.json");
    const child = command.start(["decode", "-", "--out", out]);
    const isOpen = async () => (await readdir(command.folder)).some((name) => /^came.*\.part$/.test(name));
    await expect.poll(isOpen, { timeout: 40_000 }).toBe(true);
    await writeFile(out, "my work");
    child.stdin?.end(await readFile(file));
    const [said, [code]] = await Promise.all([child.stderr && text(child.stderr), once(child, "exit")]);
    expect([code, said]).toEqual([2, expect.stringContaining("--force")]);
    expect(await readFile(out, "utf8")).toBe("my work");
    expect((await readdir(command.folder)).filter((name) => /^came/.test(name))).toEqual(["came.json"]);
  });

  it.each([
    [["encode", "two.xml", "--date", "2026-02-30"], "--date phải có dạng 2026-07-02"],
    [["decode", "two.xml", "--format", "csv"], "--out"],
    [["decode", "a", "b"], "Thiếu hoặc sai: thừa 1 từ, từ đối số thứ 2."],
    [["encode", "no-such"], "(ENOENT)"],
  ])("with %j say what is wrong", async (args, sentence) => {
    expect(await command.run(args)).toMatchObject({
      code: 2,
      out: "",
      err: expect.stringContaining(sentence),
    });
  });

  it("take the facility from XML1, when all episodes agree", async () => {
    expect((await command.run(["encode", file])).out).toContain("<MACSKCB>79999</MACSKCB>");
    const mixed = JSON.stringify([dossier(1), dossier(2, { MA_CSKCB: "79998" })]);
    expect((await command.run(["encode", "-"], mixed)).err).toContain("--facility");
  });
});

describe("template", () => {
  it("is a workbook with every official column, and what is filled in is read", async () => {
    const out = path("template.xlsx");
    expect(await command.run(["template", "--out", out, "--rows", "3"])).toEqual({
      code: 0,
      out: "",
      err: "",
    });
    const sheets = await readXlsx(new Uint8Array(await readFile(out)));
    expect(Object.keys(sheets)).toEqual([...Object.keys(qd3176.tables), "HUONG_DAN"]);
    const guide = sheets["HUONG_DAN"] ?? [];
    const columns = Object.entries(qd3176.tables).flatMap(([table, { fields }]) =>
      fields.map(({ name }) => `${table}.${name}`),
    );
    expect(guide.map((row) => `${row["Bảng"]}.${row["Cột"]}`)).toEqual(columns);
    expect(guide.every((row) => row["Ý nghĩa"] !== undefined && row["Dạng"] !== undefined)).toBe(true);
    expect(guide[2]?.["Ý nghĩa"]).toBe("Mã người bệnh do cơ sở KBCB cấp.");
    const english = path("template.en.xlsx");
    await command.run(["template", "--lang", "en", "--out", english, "--rows", "1"]);
    const { HUONG_DAN: told = [] } = await readXlsx(new Uint8Array(await readFile(english)));
    expect(told[2]?.["Meaning"]).toBe("Patient identifier assigned by the facility.");

    const pages = Object.entries({ ...dossier(9), HUONG_DAN: [{ a: "b" }] }).map(
      ([sheet, held]: [string, unknown]) => {
        const rows = (Array.isArray(held) ? held : [held]) as readonly object[];
        const names = qd3176.tables[sheet]?.fields.map(({ name }) => name) ?? ["a"];
        const lines = rows.map((row) => names.map((name) => (row as Record<string, string>)[name] ?? null));
        return { sheet, data: [names, ...lines] };
      },
    );
    const filled = path("filled.xlsx");
    await writeFile(filled, await writeXlsx(pages).toBuffer());
    const { code, out: report } = await command.run(["check", filled, "--format", "json"]);
    expect(code).toBe(0);
    expect(
      JSON.parse(report).files[0].findings.filter(({ level }: { level: string }) => level !== "information"),
    ).toEqual([]);
  });

  it("holds cells that stay text when a person types a number", async () => {
    const { strFromU8, unzipSync } = await import("fflate");
    const files = unzipSync(new Uint8Array(await readFile(path("template.xlsx"))));
    const [, sheet = new Uint8Array()] =
      Object.entries(files).find(([name]) => /sheet1\.xml$/.test(name)) ?? [];
    const [, styles = new Uint8Array()] =
      Object.entries(files).find(([name]) => /styles\.xml$/.test(name)) ?? [];
    expect(strFromU8(sheet)).toMatch(/<c r="A4" s="\d+"/);
    expect(strFromU8(styles)).toMatch(/numFmtId="49"|formatCode="@"/);
  });
});

describe("explain", () => {
  it.each([
    ["X1-018", "exchange.bhyt.x1_018"],
    ["exchange.bhyt.x1_018", "X1-018  Lỗi"],
    ["XML2.MA_THUOC", "Ý nghĩa: Mã hoạt chất; "],
    ["XML2.MA_THUOC", "Yêu cầu: Bắt buộc khi có điều kiện: thuốc trong phạm vi BHYT"],
    ["xml1.gioi_tinh", "Danh mục: GIOI_TINH"],
  ])("%s", async (name, said) => {
    expect(await command.run(["explain", name])).toMatchObject({
      code: 0,
      out: expect.stringContaining(said),
      err: "",
    });
  });

  it("finds a column in every table that has it, and tells it as data", async () => {
    const found = JSON.parse((await command.run(["explain", "NGAY_YL", "--format", "json"])).out);
    expect(found.map(({ id }: { id: string }) => id)).toEqual(
      expect.arrayContaining(["XML2.NGAY_YL", "XML3.NGAY_YL"]),
    );
  });

  it("knows every rule and every column", async () => {
    expect(await command.run(["explain", "NO_SUCH", "--lang", "en"])).toMatchObject({
      ...{ code: 2, out: "", err: expect.stringContaining("No rule and no column is named NO_SUCH.") },
    });
  });
});

describe("diff", () => {
  it("is 0 for the same content in another form, 1 with the cells that differ", async () => {
    const json = path("two.json");
    await command.run(["decode", file, "--out", json]);
    expect((await command.run(["diff", file, json])).code).toBe(0);
    const changed = await command.put("changed.xml", fileOf(dossier(2), dossier(1, { CAN_NANG: "61.00" })));
    const { code, out } = await command.run(["diff", file, changed]);
    expect(code).toBe(1);
    expect(out).toContain("99999.2026.000001: Số dòng khác nhau – XML1: sửa 1.");
    expect(out).toContain("CAN_NANG: 60.00 → 61.00");
    expect(out).toContain("99999.2026.000002: Hai hồ sơ giống nhau.");
    const { same, dossiers } = JSON.parse(
      (await command.run(["diff", file, changed, "--format", "json"])).out,
    );
    expect([same, dossiers.length]).toEqual([false, 2]);
  });

  it("tells dossiers that only one of the files has", async () => {
    const one = await command.put("one.xml", fileOf(dossier(1), dossier(7)));
    const { code, out } = await command.run(["diff", file, one, "--lang", "en"]);
    expect(code).toBe(1);
    expect(out.split("\n").slice(1)).toEqual([
      "99999.2026.000007: only in B.",
      "99999.2026.000002: only in A.",
      "",
    ]);
  });

  it("of two dossiers with other keys compares nothing, unless it is asked to", async () => {
    const before = await command.put("mine.xml", fileOf(dossier(1)));
    const after = await command.put("other.xml", fileOf(dossier(8)));
    const { code, out } = await command.run(["diff", before, after]);
    expect([code, out.split("\n")]).toEqual([
      1,
      ["99999.2026.000008: chỉ có ở B.", "99999.2026.000001: chỉ có ở A.", ""],
    ]);
    const asked = await command.run(["diff", before, after, "--as-one"]);
    const heading = "99999.2026.000001 (A) → 99999.2026.000008 (B): Số dòng khác nhau – XML1: sửa 1";
    expect([asked.code, asked.out]).toEqual([1, expect.stringContaining(heading)]);
    expect(asked.out).toContain("MA_LK: 99999.2026.000001 → 99999.2026.000008");
    const json = await command.run(["diff", before, after, "--as-one", "--format", "json"]);
    expect(JSON.parse(json.out).dossiers).toMatchObject([
      { MA_LK: "99999.2026.000008", MA_LK_before: "99999.2026.000001" },
    ]);
    const many = await command.run(["diff", file, after, "--as-one"]);
    expect([many.code, many.err]).toEqual([2, expect.stringContaining("mỗi tệp có đúng một hồ sơ")]);
  });

  it("of a replacement demands the same MA_LK, and tells nothing else of one that is refused", async () => {
    const before = await command.put("before.xml", fileOf(dossier(1)));
    const after = await command.put("after.xml", fileOf(dossier(8)));
    const { code, out } = await command.run(["diff", before, after, "--replacement"]);
    expect(code).toBe(2);
    expect(out).toContain("exchange.bhyt.replacement_key_differs");
    expect(out).toContain("99999.2026.000001 (A) → 99999.2026.000008 (B): ");
    expect(out).not.toContain("MA_LK: ");
  });

  it("of a replacement finds a changed MA_LK among many, and lets dossiers be that are not replaced", async () => {
    const renamed = await command.put("renamed.xml", fileOf(dossier(1), dossier(8)));
    const refused = await command.run(["diff", file, renamed, "--replacement"]);
    expect([refused.code, refused.out.match(/exchange\.bhyt\.\w+/g)]).toEqual([
      2,
      ["exchange.bhyt.replacement_unchanged", "exchange.bhyt.replacement_not_found"],
    ]);
    const some = await command.put("some.xml", fileOf(dossier(2, { CAN_NANG: "61.00" })));
    const { code, out } = await command.run(["diff", file, some, "--replacement"]);
    expect([code, out.includes("exchange.bhyt"), out.includes("99999.2026.000001: chỉ có ở A.")]).toEqual([
      1,
      false,
      true,
    ]);
  });

  it("of one file is wrong usage", async () => {
    expect(await command.run(["diff", file])).toMatchObject({ code: 2, err: expect.stringContaining("A B") });
  });
});

describe("older editions", () => {
  const old = JSON.stringify({
    XML1: [
      {
        ...{
          MA_LK: "LK1",
          STT: "1",
          MA_BN: "BN1",
          HO_TEN: "NGUYỄN VĂN MẪU",
          NGAY_SINH: "19850302",
          GIOI_TINH: "1",
        },
        ...{ MA_THE: "DN4797900000000", MA_BENH: "I10", NGAY_VAO: "202301020800", NGAY_RA: "202301021000" },
      },
    ],
  });

  it("are known by their columns and the day of the end", async () => {
    const { out } = await command.run(["check", "-", "--format", "json"], old);
    expect(JSON.parse(out).edition).toBe("qd4210");
    // A referral with the columns of 3176 would show that the whole episode was written in 3176.
    const { XML13: _, ...past } = dossier(2, { NGAY_RA: "202407031000" });
    const later = await command.put("later.xml", fileOf(dossier(1), past));
    const mixed = await command.run(["check", later, "--format", "json"]);
    expect(JSON.parse(mixed.out).edition).toBe("qd3176+qd4750");
    const asked = await command.run(["check", later, "--format", "json", "--edition", "qd3176"]);
    expect(JSON.parse(asked.out).edition).toBe("qd3176");
  });

  it("migrate to QĐ 3176, with all that is missing told", async () => {
    const { code, out, err } = await command.run(["migrate", "-"], old);
    expect(code).toBe(1);
    const { edition, dossiers } = JSON.parse(out);
    expect([edition, dossiers[0].XML1.MA_THE_BHYT, dossiers[0].XML1.MA_THE]).toEqual([
      "qd3176",
      "DN4797900000000",
      undefined,
    ]);
    expect(err).not.toBe("");
    expect(await command.run(["migrate", file])).toMatchObject({ code: 0, err: "" });
    expect((await command.run(["migrate", file, "--to", "qd130"])).code).toBe(2);
  });
});

it("a file of many dossiers takes no more memory than one of few", async () => {
  const many = await command.put(
    "many.xml",
    fileOf(...Array.from({ length: 1500 }, (_, index) => dossier(index))),
  );
  const few = await command.put(
    "few.xml",
    fileOf(...Array.from({ length: 150 }, (_, index) => dossier(index))),
  );
  const script = (path: string) =>
    `process.argv = [process.argv[0], "x", "check", ${JSON.stringify(path)}];
     process.on("exit", () => console.error(process.resourceUsage().maxRSS));
     await import(${JSON.stringify(join(command.folder, "benhan-exchange.js"))});`;
  const peak = async (path: string) => {
    const run = spawnSync(
      process.execPath,
      ["--max-semi-space-size=1", "--input-type=module", "-e", script(path)],
      {
        encoding: "utf8",
      },
    );
    return Number(/(\d+)\s*$/.exec(run.stderr)?.[1]);
  };
  expect(await peak(many)).toBeLessThan(1.6 * (await peak(few)));
});

describe("help", () => {
  it.each(["vi", "en"])("lists every command, and each has its own (%s)", async (language) => {
    const { code, out } = await command.run(["--help", "--lang", language]);
    expect(code).toBe(0);
    for (const name of ["check", "decode", "encode", "template", "explain", "diff", "migrate", "serve"]) {
      expect(out).toMatch(new RegExp(`^  ${name} `, "m"));
      const own = await command.run([name, "--help", "--lang", language]);
      expect(own).toMatchObject({
        code: 0,
        out: expect.stringContaining(`benhan-exchange ${name}`),
        err: "",
      });
    }
  });

  it("tells the version", async () => {
    expect(await command.run(["--version"])).toMatchObject({ code: 0, out: "@benhan/exchange 0.0.0\n" });
  });
});
