// Draws the forty samples of papers, to be looked at one by one.
//   node tools/paper-samples.mjs [folder]   PDF, HTML and, where pdftoppm is installed, one PNG a page;
//                                           without a folder into tests/.work/paper-samples
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import process from "node:process";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = resolve(process.argv[2] ?? join(root, "tests/.work/paper-samples"));
const exchange = join(root, "packages/exchange");

// Node runs no TypeScript, and the PDF library reads its files from where it is installed: the bundle stands there.
const bundle = join(exchange, "node_modules/.cache/paper-samples.mjs");
await build({
  stdin: {
    contents: `
      export { paperSamples } from "./test/paper/samples.ts";
      export { loadPaperFonts } from "./src/paper/fonts-node.ts";
      export { paperOf, renderHtml, renderPdf } from "./src/paper/index.ts";`,
    resolveDir: exchange,
  },
  outfile: bundle,
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  conditions: ["@benhan/source"],
  external: ["pdfkit"],
  logLevel: "error",
});
const { loadPaperFonts, paperOf, paperSamples, renderHtml, renderPdf } = await import(
  pathToFileURL(bundle).href
);

mkdirSync(folder, { recursive: true });
const fonts = await loadPaperFonts();
const samples = paperSamples();
for (const { name, form, options } of samples) {
  const paper = paperOf(form, options);
  const { bytes, issues } = await renderPdf([paper], { fonts });
  for (const { code } of issues) console.log(`${name}: ${code}`);
  const file = join(folder, name);
  writeFileSync(`${file}.pdf`, bytes);
  writeFileSync(`${file}.html`, renderHtml(paper));
  const pictures = spawnSync("pdftoppm", ["-r", "80", "-png", `${file}.pdf`, file]);
  if (pictures.error !== undefined && name === samples[0]?.name)
    console.log("pdftoppm is not installed: no PNG");
}
console.log(`${samples.length} papers in ${folder}`);
