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
const pageOf = (language: string, guide: string) => `docs/${language}/guides/${guide}.md`;
const guides = [
  "access",
  "privacy",
  "readiness",
  "encryption",
  "retention",
  "verify-and-migrate",
  "archive-and-backup",
];

it.each(guides.flatMap((guide) => ["vi", "en"].map((language) => [guide, language] as const)))(
  "the program of the guide %s prints what the guide shows (%s)",
  { timeout: 120_000 },
  async (guide, language) => {
    const page = pageOf(language, guide);
    mkdirSync(join(root, "tests/.work"), { recursive: true });
    const folder = mkdtempSync(join(root, `tests/.work/${guide}-`));
    try {
      const source = join(folder, "program.ts");
      writeFileSync(source, programOf(page));
      const program = await bundle(source, `${guide}-guide-${language}`);
      const { stdout } = await run(process.execPath, ["--no-warnings", program], { cwd: folder });
      expect(outputOf(page).split("\n").length).toBeGreaterThan(10);
      expect(stdout).toBe(outputOf(page));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);

it.each(guides)("the guide %s shows the same code and functions in both languages", (guide) => {
  const facts = (language: string) => {
    const page = readFileSync(join(root, pageOf(language, guide)), "utf8");
    const rows = [...page.matchAll(/^\|.*$/gm)].map(([row]) =>
      [...row.matchAll(/`([^`]+)`/g)].map(([, word]) => word),
    );
    const code = programOf(pageOf(language, guide))
      .replace(/ *\/\/ .*$/gm, "")
      .replace(/"[^"]*"/g, "…")
      .replace(/\.(vi|en)\b/g, "");
    return { rows, code };
  };
  expect(facts("en")).toEqual(facts("vi"));
  expect(facts("vi").rows.length).toBeGreaterThan(6);
});
