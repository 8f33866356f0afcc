import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Bundle, bundleCommand } from "../../packages/exchange/test/cli/command-line.ts";
import { bundle } from "../kill/bundle.ts";
import { scriptOf } from "./program-of.ts";

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
    XML2: his.XML2.map((row) => less(row, /^(?:T_TRANTT|T_NGUONKHAC.*)$/)),
    XML3: his.XML3.map((row) => less(row, /^(?:T_TRANTT|T_NGUONKHAC.*)$/)),
  };
}

it.each([
  ["vi", "mau.xml"],
  ["en", "sample.xml"],
])(
  "the short path of the start page computes the very amounts of the sample (%s)",
  { timeout: 120_000 },
  async (language, sample) => {
    const cli = (...args: string[]) => command.run(args.map((arg) => arg.replace("$", folder)));
    expect(await cli("sample", "--out", `$/${sample}`)).toMatchObject({ code: 0 });
    expect(await cli("decode", `$/${sample}`, "--out", "$/decoded.json")).toMatchObject({ code: 0 });
    const { dossiers } = JSON.parse(readFileSync(join(folder, "decoded.json"), "utf8"));
    writeFileSync(join(folder, "his.json"), JSON.stringify({ dossiers: dossiers.map(withoutAmounts) }));

    const source = join(folder, `short-${language}.js`);
    writeFileSync(source, scriptOf(`docs/${language}/start.md`));
    const program = await bundle(source, `short-${language}`);
    const { stdout } = await run(process.execPath, ["--no-warnings", program], { cwd: folder });
    expect(stdout).toBe("");
    const made = readFileSync(join(folder, "giamdinh.xml"), "utf8");
    expect(made).toBe(readFileSync(join(folder, sample), "utf8"));
    expect(await cli("check", "$/giamdinh.xml")).toMatchObject({ code: 0 });
  },
);
