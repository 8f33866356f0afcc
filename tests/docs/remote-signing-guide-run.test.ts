import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { bundle } from "../kill/bundle.ts";
import { outputOf, programOf } from "./program-of.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const run = promisify(execFile);
const pageOf = (language: string) => `docs/${language}/guides/remote-signing.md`;
const languages = ["vi", "en"];

it.each(languages)(
  "the program of the guide to remote signing prints what the guide shows (%s)",
  { timeout: 120_000 },
  async (language) => {
    mkdirSync(join(root, "tests/.work"), { recursive: true });
    const folder = mkdtempSync(join(root, "tests/.work/remote-"));
    try {
      const source = join(folder, "program.ts");
      writeFileSync(source, programOf(pageOf(language)));
      const program = await bundle(source, `remote-signing-guide-${language}`);
      const { stdout } = await run(process.execPath, ["--no-warnings", program], { cwd: folder });
      expect(outputOf(pageOf(language)).split("\n").length).toBeGreaterThan(10);
      expect(stdout).toBe(outputOf(pageOf(language)));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);

it("both languages show the same settings, states and code", () => {
  const facts = (language: string) => {
    const page = readFileSync(join(root, pageOf(language)), "utf8");
    const rows = [...page.matchAll(/^\|.*$/gm)].map(([row]) =>
      [...row.matchAll(/`([^`]+)`/g)].map(([, word]) => word),
    );
    const code = programOf(pageOf(language))
      .replace(/\/\/.*$|\/\*\*.*\*\//gm, "")
      .replace(/"[^"]*"|`[^`]*`/g, "…");
    return { rows, code: code.replace(/\.(vi|en)\b/g, "").replace(/[ \t]+$/gm, "") };
  };
  expect(facts("en")).toEqual(facts("vi"));
  expect(facts("vi").rows.length).toBeGreaterThan(15);
});
