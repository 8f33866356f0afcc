import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { bundle } from "../kill/bundle.ts";
import { outputOf, programOf } from "./program-of.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const run = promisify(execFile);

it.each(["vi", "en"])(
  "the program of the guide to marks prints what the guide shows (%s)",
  { timeout: 60_000 },
  async (language) => {
    mkdirSync(join(root, "tests/.work"), { recursive: true });
    const folder = mkdtempSync(join(root, "tests/.work/print-marks-"));
    try {
      const page = `docs/${language}/guides/print-marks.md`;
      const source = join(folder, `marks-${language}.ts`);
      writeFileSync(source, programOf(page));
      const program = await bundle(source, `print-marks-${language}`);
      const { stdout } = await run(process.execPath, [program]);
      expect(outputOf(page).split("\n").length).toBeGreaterThan(5);
      expect(stdout).toBe(outputOf(page));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
