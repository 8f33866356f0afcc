// @ts-check
// Prevents: a subpath that grows by a table or a library that nobody wanted in a browser, one harmless import at a
// time. Counted is our own code, minified and gzipped; a ceiling is raised in the commit that needs it.
// After a deliberate change: `node tools/check/size.gate.mjs --write` sets every ceiling to what is measured + 15 %.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
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
  const measured = await measurePages();
  const stale = Object.keys(ceilings).filter((name) => !(name in sizes));
  return [
    ...measured.flatMap((page) => page.problems),
    ...stale.map((name) => `${name} has a ceiling and is no subpath any more`),
    ...Object.entries(sizes).flatMap(([name, bytes]) => {
      const ceiling = ceilings[name];
      if (ceiling === undefined)
        return [`${name} has no ceiling in tools/check/size-ceilings.json (${bytes} bytes now)`];
      return bytes > ceiling ? [`${name} has ${bytes} bytes, allowed are ${ceiling}`] : [];
    }),
  ];
}

/** Code that a page which checks a record must not pull in: tables, forms, and the path that makes code. */
const notForChecking =
  /\.data\.ts$|\/src\/(?:forms|codes|compiled|admin-units|masters|spreadsheet)\/|\/core\/compile\.js$/;
/** Code that a page which reads and writes claims must not pull in: rules, code lists, other editions. */
const notForClaims =
  /\/bhyt\/(?:rules|explain|editions|migration|qd130|qd4210)\/|codes\.data\.ts$|\/core\/compile\.js$/;

const claims = `
  export { decodeDossiers, encodeTables } from "@benhan/exchange/qd3176";
  export { checkVisit } from "@benhan/core";`;

/** What a page pays that imports nothing else, zod and our Vietnamese included. */
const pages = [
  {
    title: "core: checking one record, with zod,",
    ceiling: 33_000,
    contents: 'export { checkRecord } from "@benhan/core";',
    never: notForChecking,
  },
  {
    title: "exchange: reading and writing claims with their schemas, with zod,",
    ceiling: 55_000,
    contents: claims,
    never: notForClaims,
  },
  {
    title: "exchange: what all rules add to that,",
    ceiling: 45_000,
    contents: `${claims} export { checkDossier, checkTables } from "@benhan/exchange/rules";`,
    // The mapping of a visit to tables comes with either; the rules are what is left.
    without: `${claims} export { toTables, recordPathOf } from "@benhan/exchange/qd3176";`,
    never: /\/bhyt\/(?:explain|editions|migration|qd130|qd4210)\/|\/bhyt\/qd3176\/codes\.data\.ts$/,
  },
];

/** What a page pays that loads more of itself when it needs it: what it begins with and what it then loads. */
const growingPages = [
  {
    title: "signing: XML with a key that is elsewhere, checked and completed in the page,",
    ceiling: 20_000,
    contents: 'export { completeSignature, prepareSignature } from "@benhan/signing";',
    loads: /\/xmldsig\/xml-container\.ts$/,
    never: /\.faults\.ts$(?<!\/(?:der|time)\.faults\.ts)|@noble|\/(?:verification|cms|pdf|path|revocation)\//,
  },
];

/** Bundled by the bundler of Vite, which is the one that vitest brings. */
async function measureGrowingPages() {
  const vite = createRequire(createRequire(import.meta.url).resolve("vitest/package.json")).resolve("vite");
  const { rolldown } = await import(pathToFileURL(createRequire(vite).resolve("rolldown")).href);
  const measured = [];
  for (const { title, ceiling, contents, loads, never } of growingPages) {
    const page = "\0page";
    const bundle = await rolldown({
      input: page,
      cwd: root,
      platform: "browser",
      logLevel: "silent",
      resolve: { conditionNames: ["@benhan/source", "browser", "import", "default"] },
      plugins: [
        {
          name: "page",
          /** @this {any} @param {string} id @param {string | undefined} importer */
          resolveId(id, importer) {
            if (id === page) return id;
            // The page lies where the packages are found.
            if (importer === page) return this.resolve(id, join(root, "benchmarks", "page.js"));
            return null;
          },
          /** @param {string} id */
          load: (id) => (id === page ? contents : null),
        },
      ],
    });
    const { output } = await bundle.generate({ format: "esm", minify: true });
    /** @type {Map<string, any>} */
    const chunks = new Map(output.map((/** @type {any} */ chunk) => [chunk.fileName, chunk]));
    const loaded = new Set(
      [...chunks.values()].filter(
        ({ isEntry, facadeModuleId }) => isEntry || loads.test(facadeModuleId ?? ""),
      ),
    );
    for (const chunk of loaded) for (const name of chunk.imports) loaded.add(chunks.get(name));
    loaded.delete(undefined);
    const inputs = [...loaded].flatMap(({ modules }) =>
      Object.keys(modules).filter((file) => modules[file].renderedLength > 0),
    );
    const bytes = gzipSync([...loaded].map(({ code }) => code).join("\n")).length;
    measured.push({
      title,
      bytes,
      problems: [
        ...(bytes > ceiling ? [`${title} has ${bytes} bytes, allowed are ${ceiling}`] : []),
        ...(inputs.some((file) => loads.test(file)) ? [] : [`${title} never loads what it needs`]),
        ...inputs.filter((file) => never.test(file)).map((file) => `${title} pulls in ${file}`),
      ],
    });
  }
  return measured;
}

async function measurePages() {
  const measured = await measureGrowingPages();
  for (const { title, ceiling, contents, without, never } of pages) {
    const { bytes: whole, inputs } = await bundled(contents);
    const bytes = without === undefined ? whole : whole - (await bundled(without)).bytes;
    measured.push({
      title,
      bytes,
      problems: [
        ...(bytes > ceiling ? [`${title} has ${bytes} bytes, allowed are ${ceiling}`] : []),
        ...inputs.filter((file) => never.test(file)).map((file) => `${title} pulls in ${file}`),
      ],
    });
  }
  return measured;
}

/** @param {string} contents */
async function bundled(contents) {
  const { metafile, outputFiles } = await build({
    stdin: { contents, resolveDir: join(root, "tests") },
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
  const parts = Object.entries(Object.values(metafile.outputs)[0]?.inputs ?? {});
  return {
    bytes: gzipSync(outputFiles[0]?.contents ?? "").length,
    inputs: parts.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([file]) => file),
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
  const measured = (await measurePages()).map(({ title, bytes }) => [title, bytes]);
  console.table({ ...sizes, ...Object.fromEntries(measured) });
}
