import { Buffer } from "node:buffer";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { csvTroubleOf } from "../../src/cli/input/csv-trouble.ts";
import { type Bundle, bundleCommand } from "./command-line.ts";
import { dossier, fileOf } from "./sample-files.ts";

// Each test starts processes, on machines that do other things as well.
vi.setConfig({ testTimeout: 60_000 });

let command: Bundle;
beforeAll(async () => {
  command = await bundleCommand();
});
afterAll(() => command.remove());

const path = (name: string) => join(command.folder, name);
const day = ["--date", "2026-07-03"];
type Finding = Readonly<Record<string, unknown>>;
const findingsOf = async (args: readonly string[], input = ""): Promise<readonly Finding[]> =>
  JSON.parse((await command.run(["check", ...args, "--format", "json"], input)).out).files[0].findings;
const errorsIn = (findings: readonly Finding[]) => findings.filter(({ level }) => level === "error");

describe("the edition that a JSON names", () => {
  const past = () => {
    const { XML13: _, ...rest } = dossier(2, { NGAY_RA: "202407031000" });
    return rest;
  };

  it("holds for check and encode, and the report says why", async () => {
    const named = JSON.stringify({ edition: "qd3176", dossiers: [past()] });
    expect((await command.run(["check", "-"], named)).out).toContain(
      "Chuẩn dữ liệu: qd3176 (theo edition ghi trong JSON)",
    );
    expect((await command.run(["check", "-"], JSON.stringify({ dossiers: [past()] }))).out).toContain(
      "Chuẩn dữ liệu: qd4750 (có hiệu lực ở NGAY_RA 2024-07)",
    );
    const asked = await command.run(["check", "-", "--edition", "qd4750"], named);
    expect(asked.out).toContain("Chuẩn dữ liệu: qd4750 (theo --edition)");
    const decoded = await command.run(["decode", "-"], named);
    expect(JSON.parse(decoded.out).edition).toBe("qd3176");
  });

  it("is that of migrate, which says how its XML is checked", async () => {
    const old = path("cu.xml");
    await command.run(["sample", "--edition", "qd130", "--out", old]);
    const { err } = await command.run(["migrate", old, "--out", path("moi.json")]);
    expect(err).toContain("--edition qd3176");
    expect((await command.run(["check", path("moi.json")])).out).toContain(
      "qd3176 (theo edition ghi trong JSON)",
    );
    const xml = path("moi.xml");
    expect((await command.run(["encode", path("moi.json"), ...day, "--draft", "--out", xml])).code).toBe(0);
    expect((await command.run(["check", xml, "--edition", "qd3176"])).out).toContain(
      "qd3176 (theo --edition)",
    );
  });

  it("is none when the dossiers differ, and none that is unknown", async () => {
    const mixed = await command.run(["decode", "-"], JSON.stringify([dossier(1), past()]));
    expect(JSON.parse(mixed.out).edition).toBe(null);
    const wrong = JSON.stringify({ edition: "qd9", dossiers: [dossier(1)] });
    expect(errorsIn(await findingsOf(["-"], wrong)).map(({ code }) => code)).toEqual([
      "exchange.cli.json_edition_unknown",
    ]);
  });
});

describe("encode", () => {
  const renamed = () => {
    const { XML1, ...rest } = dossier(1);
    const { NAM_QT = "", ...cells } = { ...XML1 } as Readonly<Record<string, string>>;
    return JSON.stringify([{ ...rest, XML1: { ...cells, NAMQT: NAM_QT } }]);
  };

  it("writes no file that lacks a mistyped column, unless it is allowed", async () => {
    const out = path("columns.xml");
    const run = await command.run(["encode", "-", ...day, "--out", out], renamed());
    expect(run).toMatchObject({ code: 2, err: expect.stringContaining("--allow-unknown-columns") });
    expect(run.err).toContain("XML1.NAMQT: bảng không có cột này, nội dung bị bỏ qua. Có phải là NAM_QT?");
    await expect(readFile(out)).rejects.toThrow("ENOENT");
    const allowed = ["encode", "-", ...day, "--out", out, "--allow-unknown-columns", "--draft"];
    expect((await command.run(allowed, renamed())).code).toBe(0);
    expect(await readFile(out, "utf8")).toContain("<GIAMDINHHS");
  });

  it("reads no JSON with tables beside the dossiers", async () => {
    const text = JSON.stringify({ dossiers: [dossier(1)], XML2: [{ MA_LK: "lost" }] });
    const run = await command.run(["encode", "-", ...day, "--draft"], text);
    expect(run).toMatchObject({ code: 2, out: "", err: expect.stringContaining('cạnh "dossiers"') });
  });

  it("passes over no file of a folder", async () => {
    const set = path("second-download");
    const one = await command.put("one.json", JSON.stringify([dossier(1)]));
    await command.run(["decode", one, "--format", "csv", "--out", set]);
    await command.put("second-download/XML2 (1).csv", "MA_LK\n1\n");
    const run = await command.run(["encode", set, ...day, "--draft"]);
    expect(run).toMatchObject({ code: 2, out: "", err: expect.stringContaining("XML2 (1).csv") });
  });

  it.each([
    ["an element that no table has", "<NHOM_MAU/><NHOM_MAU2>A</NHOM_MAU2>", 1],
    ["text between the cells", "<NHOM_MAU/>A+", 1],
    ["a missing element", "", 0],
  ])("of XML with %s loses nothing unseen", async (_, cell, lost) => {
    const made = await command.run(["encode", "-", ...day, "--draft"], JSON.stringify([dossier(1)]));
    const old = /(?<=<LOAIHOSO>XML1<\/LOAIHOSO><NOIDUNGFILE>)[^<]*/;
    const changed = made.out.replace(old, (content) => {
      const xml = Buffer.from(content, "base64").toString();
      const other = xml.replace(/<NHOM_MAU>[^<]*<\/NHOM_MAU>|<NHOM_MAU\/>/, cell);
      expect(other).not.toBe(xml);
      return Buffer.from(other).toString("base64");
    });
    const run = await command.run(["encode", "-", ...day, "--draft"], changed);
    expect([run.code, run.out === ""]).toEqual(lost > 0 ? [2, true] : [0, false]);
    expect(run.err.includes("--allow-unknown-columns")).toBe(lost > 0);
    const allowed = ["encode", "-", ...day, "--draft", "--allow-unknown-columns"];
    expect((await command.run(allowed, changed)).code).toBe(0);
  });

  it("writes no file of dossiers with errors, unless it is a draft", async () => {
    const out = path("draft.xml");
    const wrong = JSON.stringify([dossier(1, { GIOI_TINH: "9" })]);
    const run = await command.run(["encode", "-", ...day, "--out", out], wrong);
    expect(run).toMatchObject({
      code: 1,
      out: "",
      err: expect.stringMatching(
        /^ {2}✗ {2}HOSO\[1\] XML1\.GIOI_TINH {2}X1-018\n[\s\S]*check thấy 1 lỗi, 0 cảnh báo/,
      ),
    });
    await expect(readFile(out)).rejects.toThrow("ENOENT");
    const draft = await command.run(["encode", "-", ...day, "--out", out, "--draft", "--lang", "en"], wrong);
    const told = "A draft, not fit to be sent, was written: 1 errors, 0 warnings.\n";
    expect([draft.code, draft.err.endsWith(told), draft.err.match(/X1-018/g)]).toEqual([0, true, ["X1-018"]]);
    expect(await readFile(out)).toEqual(Buffer.from(fileOf(dossier(1, { GIOI_TINH: "9" }))));
  });
});

describe("a file that exists", () => {
  it.each(["encode", "decode", "migrate", "template"])("is kept by %s, unless --force", async (name) => {
    const input = await command.put("force/in.xml", fileOf(dossier(1)));
    const old = await command.put(`force/${name}.xlsx`, "old");
    const args = [name, ...(name === "template" ? ["--rows", "1"] : [input]), "--out", old];
    const run = await command.run(args);
    expect([run.code, run.err]).toEqual([2, expect.stringContaining("--force")]);
    expect(await readFile(old, "utf8")).toBe("old");
    expect((await command.run([...args, "--force"])).code).toBe(0);
    expect(await readFile(old, "utf8")).not.toBe("old");
  });

  it("is kept by decode in a folder of tables, but a report is replaced", async () => {
    const input = await command.put("force/in.xml", fileOf(dossier(1)));
    const old = await command.put("force/set/XML1.csv", "old");
    const args = ["decode", input, "--format", "csv", "--out", path("force/set")];
    expect((await command.run(args)).code).toBe(2);
    expect(await readFile(old, "utf8")).toBe("old");
    expect((await command.run([...args, "--force"])).code).toBe(0);
    expect((await command.run(["check", input, "--out", old])).code).toBe(0);
    expect(await readFile(old, "utf8")).toContain("0 lỗi");
  });
});

describe("the JSON report", () => {
  it("tells the rule, the amount that would be right, and the key when asked", async () => {
    const file = await command.put("money.xml", fileOf(dossier(7, { T_TONGCHI_BV: "1.00" })));
    const findings = await findingsOf([file, "--show-key"]);
    const amount = findings.find(({ field }) => field === "T_TONGCHI_BV");
    expect(amount).toMatchObject({
      rule: expect.stringMatching(/^SUM-/),
      expected: expect.stringMatching(/^\d+\.\d\d$/),
      key: dossier(7).XML1.MA_LK,
    });
    expect((await findingsOf([file])).every((one) => !("key" in one))).toBe(true);
  });

  it("says last what was not checked", async () => {
    const file = await command.put("two-wrong.xml", fileOf(dossier(1), dossier(2, { GIOI_TINH: "9" })));
    const codes = (await findingsOf([file])).map(({ code }) => String(code).endsWith("not_checked"));
    expect(codes.indexOf(true)).toBeGreaterThan(0);
    expect(codes.slice(codes.indexOf(true))).not.toContain(false);
  });
});

describe("a CSV file that cannot be read", () => {
  const set = async (name: string, content: Uint8Array | string) => {
    const input = await command.put("csv/in.xml", fileOf(dossier(1)));
    await command.run(["decode", input, "--format", "csv", "--out", path(name), "--force"]);
    await command.put(`${name}/XML3.csv`, content);
    const [finding] = errorsIn(await findingsOf([path(name)]));
    return finding;
  };

  it("is named, with the line of a quote", async () => {
    const finding = await set("quoting", 'MA_LK,STT\r\n"a",1\r\n"b,2\r\nc,3\r\n');
    expect(finding?.["code"]).toBe("exchange.cli.csv_unreadable");
    expect(finding?.["vi"]).toContain(`${join(path("quoting"), "XML3.csv")} dòng 3: dấu nháy kép`);
  });

  it("is named, with the line that is no UTF-8", async () => {
    const windows = Uint8Array.from("MA_LK,TEN_DICH_VU\r\na,Kh\u00e1m", (one) => one.charCodeAt(0));
    const finding = await set("encoding", windows);
    expect(finding?.["en"]).toContain(`${join(path("encoding"), "XML3.csv")} line 2: there are bytes`);
    expect(finding?.["en"]).not.toContain("quote");
  });

  it.each([
    ['a;b\n"x";1\n', { seen: "other" }],
    ['a,b\n"x ""y""",1\n2,"3" \n', { seen: "other" }],
    ['a,b\n1,5" x\n', { seen: "other" }],
    ['a,b\n"x\ny",1\n"z" z,2\n', { seen: "quoting", line: 4 }],
  ])("has in %j what was seen", (text, trouble) => {
    expect(csvTroubleOf(new TextEncoder().encode(text))).toEqual(trouble);
  });
});

describe("rows of JSON", () => {
  it("are named as data", async () => {
    const { XML2 = [], ...rest } = dossier(1);
    const wrong = JSON.stringify([{ ...rest, XML2: [...XML2, { MA_LK: "other" }, { STT: "1" }] }]);
    const texts = errorsIn(await findingsOf(["-"], wrong)).map(({ vi: text }) => String(text));
    expect(texts.some((text) => text.startsWith(`XML2[${XML2.length + 2}].MA_LK đang trống`))).toBe(true);
    expect(texts.join()).not.toMatch(/dòng \d/);
  });

  it("blame the one wrong MA_LK of XML1, not all that are right", async () => {
    const wrong = JSON.stringify([dossier(1, { MA_LK: "99999.2026.999999" })]);
    const keys = errorsIn(await findingsOf(["-"], wrong));
    expect(keys).toEqual([expect.objectContaining({ rule: "KEY-007", table: "XML1", field: "MA_LK" })]);
    expect(keys[0]?.["vi"]).toMatch(/XML2: \d+, XML3: \d+/);
  });
});

describe("check says", () => {
  it("of an empty file that it is empty", async () => {
    const empty = await command.put("empty.xml", "");
    const run = await command.run(["check", empty]);
    expect([run.code, run.out]).toEqual([2, expect.stringContaining("Tệp trống")]);
  });

  it("how many files of a folder it skipped", async () => {
    await command.put("day/a.xml", fileOf(dossier(1)));
    for (const name of ["a.json", "b.json", "note.txt"]) await command.put(`day/${name}`, "{}");
    const { code, err } = await command.run(["check", path("day")]);
    expect([code, err]).toEqual([
      0,
      "Bỏ qua 3 tệp loại khác trong thư mục (.json: 2, .txt: 1); JSON và CSV lẻ thì check từng tệp.\n",
    ]);
  });
});

it("without a command prints the help", async () => {
  const { code, out, err } = await command.run([]);
  expect([code, out]).toEqual([2, ""]);
  expect(err).toContain("  check TỆP|THƯ_MỤC|-");
});
