// @ts-check
// Prevents: a subpath that grows by a table or a library that nobody wanted in a browser, one harmless import at a
// time. Counted is our own code, minified and gzipped; a ceiling is raised in the commit that needs it.
// After a deliberate change: `node tools/check/size.gate.mjs --write` sets every ceiling to what is measured + 15 %.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { root } from "../../scripts/machine.mjs";
import { allSubpaths } from "./subpaths.mjs";

export const title = "every subpath is below its size ceiling";

const ceilingsFile = join(root, "tools", "check", "size-ceilings.json");

export async function problems() {
  /** @type {Record<string, number>} */
  const ceilings = JSON.parse(readFileSync(ceilingsFile, "utf8"));
  const sizes = await measure();
  const stale = Object.keys(ceilings).filter((name) => !(name in sizes));
  return [
    ...stale.map((name) => `${name} has a ceiling and is no subpath any more`),
    ...Object.entries(sizes).flatMap(([name, bytes]) => {
      const ceiling = ceilings[name];
      if (ceiling === undefined)
        return [`${name} has no ceiling in tools/check/size-ceilings.json (${bytes} bytes now)`];
      return bytes > ceiling ? [`${name} has ${bytes} bytes, allowed are ${ceiling}`] : [];
    }),
  ];
}

async function measure() {
  /** @type {Record<string, number>} */
  const sizes = {};
  for (const subpath of allSubpaths()) {
    const { outputFiles } = await build({
      entryPoints: [subpath.source],
      absWorkingDir: root,
      bundle: true,
      minify: true,
      legalComments: "none",
      write: false,
      format: "esm",
      platform: "neutral",
      target: "chrome109",
      packages: "external",
      logLevel: "silent",
    });
    sizes[subpath.name] = gzipSync(outputFiles[0]?.contents ?? "").length;
  }
  return sizes;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const sizes = await measure();
  if (process.argv.includes("--write")) {
    const ceilings = Object.entries(sizes).map(([name, bytes]) => [
      name,
      Math.ceil((bytes * 1.15) / 100) * 100,
    ]);
    writeFileSync(ceilingsFile, `${JSON.stringify(Object.fromEntries(ceilings), null, 2)}\n`);
  }
  console.table(sizes);
}
