// @ts-check
// Makes dist/page.js and dist/style.css, which the server hands out. It needs the sources of the packages, not their builds.
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const folder = fileURLToPath(new URL(".", import.meta.url));

/**
 * Builds the page and answers with the folder in which its files lie.
 *
 * @param {string} outdir
 */
export async function buildPage(outdir = join(folder, "dist")) {
  await build({
    absWorkingDir: folder,
    entryPoints: { page: "src/page/main.ts", style: "src/page/style.css" },
    outdir,
    bundle: true,
    format: "iife",
    platform: "browser",
    target: "chrome109",
    conditions: ["@benhan/source"],
    charset: "utf8",
    logLevel: "warning",
  });
  return outdir;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  await buildPage();
