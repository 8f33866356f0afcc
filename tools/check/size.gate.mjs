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
  const check = await measureCheck();
  const stale = Object.keys(ceilings).filter((name) => !(name in sizes));
  return [
    ...check.problems,
    ...stale.map((name) => `${name} has a ceiling and is no subpath any more`),
    ...Object.entries(sizes).flatMap(([name, bytes]) => {
      const ceiling = ceilings[name];
      if (ceiling === undefined)
        return [`${name} has no ceiling in tools/check/size-ceilings.json (${bytes} bytes now)`];
      return bytes > ceiling ? [`${name} has ${bytes} bytes, allowed are ${ceiling}`] : [];
    }),
  ];
}

/** Checking one record in a browser, zod and our Vietnamese included: what a page pays that imports nothing else. */
const checkCeiling = 33_000;
/** What that must never pull in: tables, forms, and the path that makes code. */
const notForChecking =
  /\.data\.ts$|\/src\/(?:forms|codes|compiled|admin-units|masters|spreadsheet)\/|\/core\/compile\.js$/;

async function measureCheck() {
  const { metafile, outputFiles } = await build({
    stdin: {
      contents: 'export { checkRecord } from "@benhan/core";',
      resolveDir: join(root, "packages", "core"),
    },
    alias: { "@benhan/core": join(root, "packages", "core", "src", "index.ts") },
    absWorkingDir: root,
    bundle: true,
    minify: true,
    charset: "utf8",
    legalComments: "none",
    write: false,
    metafile: true,
    format: "esm",
    platform: "neutral",
    mainFields: ["module", "main"],
    conditions: ["@benhan/source"],
    target: "chrome109",
    logLevel: "silent",
  });
  const bytes = gzipSync(outputFiles[0]?.contents ?? "").length;
  const inputs = Object.entries(Object.values(metafile.outputs)[0]?.inputs ?? {});
  const surplus = inputs.filter(
    ([file, { bytesInOutput }]) => bytesInOutput > 0 && notForChecking.test(file),
  );
  const title = "core: checking one record, with zod,";
  return {
    bytes,
    problems: [
      ...(bytes > checkCeiling ? [`${title} has ${bytes} bytes, allowed are ${checkCeiling}`] : []),
      ...surplus.map(([file]) => `${title} pulls in ${file}`),
    ],
  };
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
  console.table({ ...sizes, "core: checking one record, with zod": (await measureCheck()).bytes });
}
