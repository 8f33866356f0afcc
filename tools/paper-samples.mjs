// Draws the forty samples of papers, to be looked at one by one.
//   node tools/paper-samples.mjs [folder]   PDF, HTML and, where pdftoppm is installed, one PNG a page;
//                                           without a folder into tests/.work/paper-samples
//   node tools/paper-samples.mjs --docs     docs/reference/papers.md and a small picture of each first page
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import process from "node:process";
import { fileURLToPath, pathToFileURL } from "node:url";
import { deflateSync } from "node:zlib";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
const exchange = join(root, "packages/exchange");
const work = join(root, "tests/.work/paper-samples");

// Node runs no TypeScript, and the PDF library reads its files from where it is installed: the bundle stands there.
const bundle = join(exchange, "node_modules/.cache/paper-samples.mjs");
await build({
  stdin: {
    contents: `
      export { paperSamples } from "./test/paper/samples.ts";
      export { loadPaperFonts } from "./src/paper/node-fonts.ts";
      export { formLayouts, paperOf, renderHtml, renderPdf } from "./src/paper/index.ts";
      export { otherSheets } from "./src/paper/layout/layouts/sheets.ts";`,
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
const { formLayouts, loadPaperFonts, otherSheets, paperOf, paperSamples, renderHtml, renderPdf } =
  await import(pathToFileURL(bundle).href);
const fonts = await loadPaperFonts();
const samples = paperSamples();

/** Writes each sample into a folder. */
async function drawSamples(folder) {
  mkdirSync(folder, { recursive: true });
  for (const { name, form, options } of samples) {
    const paper = paperOf(form, options);
    const { bytes, issues } = await renderPdf([paper], { fonts });
    for (const { code } of issues) console.log(`${name}: ${code}`);
    const file = join(folder, name);
    writeFileSync(`${file}.pdf`, bytes);
    writeFileSync(`${file}.html`, renderHtml(paper));
  }
  console.log(`${samples.length} papers in ${folder}`);
}

function draw(...parameters) {
  const { error, status, stderr } = spawnSync("pdftoppm", parameters);
  if (error === undefined && status !== 0) throw new Error(String(stderr));
  return error === undefined;
}

async function drawPages(folder) {
  await drawSamples(folder);
  for (const { name } of samples) {
    const file = join(folder, name);
    if (!draw("-r", "80", "-png", `${file}.pdf`, file))
      return console.log("pdftoppm is not installed: no PNG");
  }
}

async function drawDocs() {
  await drawSamples(work);
  const pictures = join(root, "docs/reference/papers");
  rmSync(pictures, { recursive: true, force: true });
  mkdirSync(pictures, { recursive: true });
  for (const { name } of samples) {
    const file = join(work, name);
    const first = ["-f", "1", "-l", "1", "-singlefile", "-gray", "-scale-to-x", "560", "-scale-to-y", "-1"];
    if (!draw(...first, `${file}.pdf`, file)) throw new Error("pdftoppm is not installed");
    writeFileSync(join(pictures, `${name}.png`), pngOf(readFileSync(`${file}.pgm`)));
  }
  writeFileSync(join(root, "docs/reference/papers.md"), page());
}

/** A picture in grey (PGM) as PNG of sixteen greys, a quarter as large. */
function pngOf(pgm) {
  const head = /^P5\s(\d+)\s(\d+)\s255\s/.exec(pgm.toString("latin1", 0, 40));
  const [width, height] = head.slice(1).map(Number);
  const samplesOf = pgm.subarray(head[0].length);
  const line = Math.ceil(width / 2) + 1;
  const lines = Buffer.alloc(line * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const grey = Math.round(samplesOf[y * width + x] / 17);
      lines[y * line + 1 + (x >> 1)] |= x % 2 === 0 ? grey << 4 : grey;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([4, 0, 0, 0, 0], 8);
  const parts = [
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(lines, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ];
  return Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), ...parts]);
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

function crc32(bytes) {
  let rest = 0xffffffff;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit++) rest = (rest >>> 1) ^ (rest & 1 ? 0xedb88320 : 0);
  }
  return ~rest >>> 0;
}

function page() {
  const rows = samples.map(({ name, form: { template } }) => {
    const { code, names, sectionsConfidence } = template;
    const layout = formLayouts.find(({ forms }) => forms.includes(code));
    const kind = layout === undefined || layout === otherSheets ? "chung / generic" : "riêng / full";
    const blank = name.endsWith("-trang") ? " (để trống / blank)" : "";
    const picture = `[![${code}${blank}](papers/${name}.png)](papers/${name}.png)`;
    return `| ${code}${blank} | ${names.vi} / ${names.en} | ${kind} | ${sectionsConfidence} | ${picture} |`;
  });
  return `# Giấy tờ in ra / Papers as they are printed

<!-- Made by tools/paper-samples.mjs --docs. Do not edit. -->

Trang đầu của ${samples.length} giấy tờ mẫu. Mọi dữ liệu đều bịa ra để thử. Tệp PDF làm theo PDF/A-2b, chưa được veraPDF xác nhận.

The first page of ${samples.length} sample papers. All data is invented. The PDF files are made to PDF/A-2b, not validated by veraPDF.

Bố cục “riêng”: chúng tôi xếp riêng cho mẫu đó; “chung”: in đủ mọi mục theo thứ tự của mẫu. Tin cậy \`low\` hay \`unknown\`: chân trang ghi “bố cục chưa đối chiếu bản gốc”. Các biểu mẫu còn lại: [forms.md](forms.md).

A “full” layout was made for that form; a “generic” one prints every item in the order of the template. With the confidence \`low\` or \`unknown\` the foot says that the layout was not compared with the original. All other forms: [forms.md](forms.md).

| Mẫu / Form | Tên / Name | Bố cục / Layout | Tin cậy / Confidence | Trang đầu / First page |
|---|---|---|---|---|
${rows.join("\n")}
`;
}

const [argument] = process.argv.slice(2);
await (argument === "--docs" ? drawDocs() : drawPages(resolve(argument ?? work)));
