import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";
import { programOf } from "./program-of.ts";

// The PDF library and the fonts read their files from where they are installed: the program stands beside them.
const cache = fileURLToPath(new URL("../../packages/exchange/node_modules/.cache", import.meta.url));
const run = promisify(execFile);

/** What the program of a page prints that draws papers, where the files that it reads lie beside it. */
export async function printedBy(
  page: string,
  files: Readonly<Record<string, Uint8Array>> = {},
): Promise<string> {
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, "guide-"));
  try {
    const source = join(folder, "program.ts");
    const outfile = join(folder, "program.mjs");
    writeFileSync(source, programOf(page));
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
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
    return (await run(process.execPath, [outfile], { cwd: folder })).stdout;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
