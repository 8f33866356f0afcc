// @ts-check
// Makes dist/bhyt-checker.html: one file with everything in it. It needs the sources of the packages, not their builds.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath, pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const folder = fileURLToPath(new URL(".", import.meta.url));

/** @type {import("esbuild").BuildOptions} */
const shared = {
  absWorkingDir: folder,
  bundle: true,
  write: false,
  charset: "utf8",
  legalComments: "none",
  logLevel: "warning",
};

/** Builds the page and answers with the path of the file. */
export async function buildPage() {
  const sample = await makeSample();
  const script = await textOf({
    ...shared,
    entryPoints: ["src/main.ts"],
    format: "iife",
    platform: "browser",
    target: "chrome109",
    conditions: ["@benhan/source"],
    minify: true,
    define: { __SAMPLE_XML__: JSON.stringify(sample) },
  });
  const style = await textOf({
    ...shared,
    entryPoints: ["src/page/style.css"],
    target: "chrome109",
    minify: true,
  });
  // In a page, `<!--` and `<script` in a script would be markup. In a string or an expression they mean the same so.
  const inlined = script.trim().replaceAll("<!--", "<\\!--");
  if (/<\/?script/i.test(inlined) || /<\/style/i.test(style))
    throw new Error("The bundle would end its own element");
  const html = pageOf(inlined, style.trim());
  const file = join(folder, "dist", "bhyt-checker.html");
  mkdirSync(join(folder, "dist"), { recursive: true });
  writeFileSync(file, html);
  return file;
}

/**
 * The page around script and style. It is written here and not as a file of its own, because the hashes of the policy
 * hold only while nothing puts a blank between a tag and what it encloses.
 *
 * @param {string} script
 * @param {string} style
 */
function pageOf(script, style) {
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyFor(script, style)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>Kiểm tra hồ sơ BHYT</title>
<style>${style}</style>
</head>
<body>
<div id="app"></div>
<noscript>Trang này cần JavaScript để kiểm tra tệp ngay trên máy của bạn. This page needs JavaScript to check files on your own computer.</noscript>
<script>${script}</script>
</body>
</html>
`;
}

/**
 * What the page may do: run this script and this style, start its worker. It may load nothing and send nothing.
 *
 * @param {string} script
 * @param {string} style
 */
function policyFor(script, style) {
  const hash = (/** @type {string} */ text) =>
    `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  return [
    "default-src 'none'",
    `script-src ${hash(script)}`,
    `style-src ${hash(style)}`,
    "worker-src blob:",
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types benhan-worker",
  ].join("; ");
}

/** The sample is made by the testkit, which does not go into the page. */
async function makeSample() {
  const program = await textOf({
    ...shared,
    entryPoints: ["src/sample/make-sample.ts"],
    format: "esm",
    platform: "node",
    target: "node20",
    conditions: ["@benhan/source"],
  });
  const { makeSample: make } = await import(
    `data:text/javascript;base64,${Buffer.from(program).toString("base64")}`
  );
  return make();
}

/** @param {import("esbuild").BuildOptions} options */
async function textOf(options) {
  const { outputFiles } = await build(options);
  const [file] = outputFiles ?? [];
  if (file === undefined) throw new Error("esbuild made no file");
  return file.text;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const file = await buildPage();
  const bytes = readFileSync(file);
  console.log(`${file}: ${bytes.length} bytes, ${gzipSync(bytes).length} gzip`);
}
