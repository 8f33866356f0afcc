import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Bundle, bundleCommand } from "../../packages/exchange/test/cli/command-line.ts";
import { bundle } from "../kill/bundle.ts";
import { scriptsOf } from "./program-of.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const run = promisify(execFile);

let folder = "";
let command: Bundle;
beforeAll(async () => {
  mkdirSync(join(root, "tests/.work"), { recursive: true });
  folder = mkdtempSync(join(root, "tests/.work/short-path-"));
  command = await bundleCommand();
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await command.remove();
});

type Rows = Readonly<Record<string, string>>;

/** Rows as a hospital system has them that computes no money. */
function withoutAmounts(his: { XML1: Rows; XML2: readonly Rows[]; XML3: readonly Rows[] }) {
  const less = (row: Rows, kept: RegExp) =>
    Object.fromEntries(
      Object.entries(row).filter(([name]) => !/^(?:T_|THANH_TIEN)/.test(name) || kept.test(name)),
    );
  return {
    ...his,
    XML1: less(his.XML1, /^(?:T_TRANTT)$/),
    XML2: his.XML2.map((row) => less(row, /^T_TRANTT$/)),
    XML3: his.XML3.map((row) => less(row, /^T_TRANTT$/)),
  };
}

/** The same without levels. */
function withoutLevels(his: { XML2?: readonly Rows[]; XML3?: readonly Rows[] }) {
  const less = (rows: readonly Rows[] = []) => rows.map(({ MUC_HUONG: _, ...row }) => row);
  return { ...his, XML2: less(his.XML2), XML3: less(his.XML3) };
}

describe.each([
  ["vi", "mau.xml"],
  ["en", "sample.xml"],
])("the short path of the start page (%s)", (language, sample) => {
  const cli = (...args: string[]) => command.run(args.map((arg) => arg.replace("$", folder)));
  const file = (name: string) => join(folder, name);
  const readHis = () => JSON.parse(readFileSync(file("his.json"), "utf8"));
  const writeHis = (dossiers: readonly object[]) =>
    writeFileSync(file("his.json"), JSON.stringify({ dossiers }));
  let dossiers: Parameters<typeof withoutAmounts>[0][] = [];
  let programs: readonly string[] = [];
  beforeAll(async () => {
    rmSync(file("giamdinh.xml"), { force: true });
    expect(await cli("sample", "--out", `$/${sample}`)).toMatchObject({ code: 0 });
    expect(await cli("decode", `$/${sample}`, "--out", `$/decoded-${language}.json`)).toMatchObject({
      code: 0,
    });
    dossiers = JSON.parse(readFileSync(file(`decoded-${language}.json`), "utf8")).dossiers;
    programs = await Promise.all(
      scriptsOf(`docs/${language}/start.md`).map((text, index) => {
        const source = file(`short-${language}-${index}.js`);
        writeFileSync(source, text);
        return bundle(source, `short-${language}-${index}`);
      }),
    );
  }, 120_000);
  const start = (index: number) =>
    run(process.execPath, ["--no-warnings", programs[index] ?? ""], { cwd: folder }).then(
      ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
      ({ code, stdout, stderr }) => ({ code, stdout, stderr }),
    );

  it("stops with code 1 and writes nothing while a cell is wrong or a rule is broken", {
    timeout: 60_000,
  }, async () => {
    const [first] = dossiers.map(withoutAmounts);
    const wrongPrice = (first?.XML3 ?? []).map((row) => ({ ...row, DON_GIA_BV: "8.000,00" }));
    writeHis([{ ...first, XML3: wrongPrice }]);
    const cell = await start(0);
    expect([cell.code, cell.stdout]).toEqual([1, expect.stringContaining("XML3[1].DON_GIA_BV")]);
    writeHis([{ ...first, XML1: { ...first?.XML1, GIOI_TINH: "9" } }]);
    const rule = await start(0);
    expect([rule.code, rule.stdout]).toEqual([1, expect.stringContaining("1 X1-018 XML1.GIOI_TINH")]);
    const { XML2: xml2, ...others } = first ?? {};
    writeHis([{ ...others, xml2 }]);
    const table = await start(0);
    expect([table.code, table.stdout]).toEqual([1, expect.stringContaining("1 ENV-004 LOAIHOSO")]);
    writeHis([{ ...first, XML1: { ...first?.XML1, MA_LOAI_KCB: "3" } }]);
    const level = await start(1);
    expect([level.code, level.stdout]).toEqual([1, expect.stringContaining("XML1.MA_LOAI_KCB")]);
    expect([cell, rule, table, level].map(({ stderr }) => stderr).join("")).not.toContain("    at ");
    expect(existsSync(file("giamdinh.xml"))).toBe(false);
  });

  it("computes the very levels and amounts of the sample", { timeout: 60_000 }, async () => {
    writeHis(dossiers.map(withoutAmounts).map(withoutLevels));
    expect(await start(1)).toEqual({ code: 0, stdout: "", stderr: "" });
    expect(readHis().dossiers).toMatchObject(dossiers.map(withoutAmounts));
    expect(await start(0)).toEqual({ code: 0, stdout: "", stderr: "" });
    expect(readFileSync(file("giamdinh.xml"), "utf8")).toBe(readFileSync(file(sample), "utf8"));
    expect(await cli("check", "$/giamdinh.xml")).toMatchObject({ code: 0 });
  });
});
