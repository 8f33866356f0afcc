import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";
import { expect, it } from "vitest";
import { outputOf, programOf } from "./program-of.ts";

// The PDF library and the fonts read their files from where they are installed: the program stands beside them.
const cache = fileURLToPath(new URL("../../packages/exchange/node_modules/.cache", import.meta.url));
const run = promisify(execFile);

it.each(["vi", "en"])(
  "the program of the guide to giving a copy prints what the guide shows (%s) [KCB-07]",
  { timeout: 60_000 },
  async (language) => {
    mkdirSync(cache, { recursive: true });
    const folder = mkdtempSync(join(cache, "give-a-copy-"));
    try {
      const page = `docs/${language}/guides/give-a-copy.md`;
      const source = join(folder, "program.ts");
      const outfile = join(folder, "program.mjs");
      writeFileSync(source, programOf(page));
      await build({
        entryPoints: [source],
        outfile,
        bundle: true,
        platform: "node",
        format: "esm",
        target: "node20",
        conditions: ["@benhan/source"],
        external: ["pdfkit"],
        logLevel: "error",
      });
      const { stdout } = await run(process.execPath, [outfile]);
      expect(outputOf(page).split("\n").length).toBeGreaterThan(5);
      expect(stdout).toBe(outputOf(page));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
