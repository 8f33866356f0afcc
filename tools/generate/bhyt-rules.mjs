// Makes docs/reference/bhyt-rules.md: every rule of the insurance tables, with its code, source and both sentences.
// The rules are read by running them, not by reading their text: some are made from tables.
//   node tools/generate/bhyt-rules.mjs          writes the page
//   node tools/generate/bhyt-rules.mjs --check  writes nothing, fails when the page differs
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const page = join(root, "docs/reference/bhyt-rules.md");
const require = createRequire(import.meta.url);
const esbuild = createRequire(require.resolve("tsup"))("esbuild");

const { outputFiles } = esbuild.buildSync({
  entryPoints: [join(root, "packages/exchange/src/bhyt/rules/bhyt-rules.ts")],
  bundle: true,
  write: false,
  format: "esm",
  platform: "node",
  conditions: ["@benhan/source"],
});
const { bhytRules } = await import(
  `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`
);

const cell = (text) => text.replaceAll("|", "\\|");
const sentence = (text) => cell(text.replaceAll(/\{(\w+)\}/g, "‹$1›"));
const rows = bhytRules.map(
  ({ rule, code, severity, source, appliesTo, text }) =>
    `| ${rule} | \`${code}\` | ${severity} | ${appliesTo.length > 3 ? "all" : appliesTo.join(", ")} | ${cell(source)} | ${sentence(text.vi)}<br>*${sentence(text.en)}* |`,
);
const text = `${[
  "# Quy tắc kiểm tra bảng BHYT · Rules of the insurance tables",
  "",
  "Made by `npm run generate` out of the rules that `checkTables` applies. A single cell may lower a rule's severity. `‹at›`",
  "stands for the place, such as `XML2[3].MA_THUOC`; no sentence ever holds what a cell holds. What is checked while a file is",
  "read (ENV-001 to ENV-011, KEY-003) stands in [the list of findings](faults.md).",
  "",
  "| Rule | Code | Severity | Tables | Source | What is found |",
  "|---|---|---|---|---|---|",
  ...rows,
].join("\n")}\n`;

if (!process.argv.includes("--check")) writeFileSync(page, text);
else if (!existsSync(page) || readFileSync(page, "utf8") !== text) {
  console.error("stale, run npm run generate: docs/reference/bhyt-rules.md");
  process.exit(1);
}
