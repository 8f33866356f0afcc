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
  "the program of the guide to signature policies prints what the guide shows (%s)",
  { timeout: 60_000 },
  async (language) => {
    const page = `docs/${language}/guides/signature-policy.md`;
    mkdirSync(join(root, "tests/.work"), { recursive: true });
    const folder = mkdtempSync(join(root, "tests/.work/signature-policy-"));
    try {
      const source = join(folder, "program.ts");
      writeFileSync(source, programOf(page));
      const program = await bundle(source, `signature-policy-${language}`);
      const { stdout } = await run(process.execPath, ["--no-warnings", program], { cwd: folder });
      expect(outputOf(page).split("\n").length).toBeGreaterThan(10);
      expect(stdout).toBe(outputOf(page));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
