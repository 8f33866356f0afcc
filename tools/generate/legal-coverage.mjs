// Makes docs/reference/legal-coverage.md: who answers for each legal requirement, and by which tests.
// A test covers a requirement by naming it in its title: it("… [KCB-09]", …).
//   node tools/generate/legal-coverage.mjs          writes the page
//   node tools/generate/legal-coverage.mjs --check  writes nothing, fails when the page differs
//   node tools/generate/legal-coverage.mjs --files  also writes the found files into data/legal/coverage.json
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const tableFile = join(root, "data/legal/coverage.json");
export const pageFile = join(root, "docs/reference/legal-coverage.md");
const owners = ["core", "guard", "signing", "exchange", "storage", "host"];

const readJson = (path) => JSON.parse(readFileSync(path, "utf8"));

const requirements = readJson(join(root, "data/legal/requirements.json"));
const obliges = ({ force }) => /\b[MG]\b/.test(force);

/** The rows that oblige: acts in force and official guidance. */
export const obligations = () => requirements.filter(obliges);

/** Ids of plans and of what we derived ourselves: a test may name them, nobody has to. */
const volunteered = new Set(requirements.filter((row) => !obliges(row)).map(({ id }) => id));

export const readTable = () => readJson(tableFile);

/** Titles of tests that name a requirement: `{ id, file, title }`. */
export function coveringTests() {
  const folders = ["packages", "tests", "examples"].flatMap((folder) => testFiles(folder));
  return folders.flatMap((file) => {
    const text = readFileSync(join(root, file), "utf8");
    // A title is the first string after the opening parenthesis of it, test or describe.
    const titles = [
      ...text.matchAll(
        /\b(?:it|test|describe)(?:\.\w+(?:\((?:[^()]|\([^()]*\))*\))?)*\(\s*(["'`])((?:\\.|(?!\1)[^\\])*)\1/g,
      ),
    ].map((found) => found[2]);
    return titles.flatMap((title) =>
      [...title.matchAll(/\[([A-Z]+\d*-\d+)\]/g)].map(([, id]) => ({ id, file, title })),
    );
  });
}

/** Everything in which the requirements, the table and the tests disagree. */
export function disagreements(rows, table, tests) {
  const known = new Set(rows.map(({ id }) => id));
  const listed = new Map(table.map((entry) => [entry.id, entry]));
  return [
    ...rows.filter(({ id }) => !listed.has(id)).map(({ id }) => `${id} has no owner`),
    ...table.filter(({ id }) => !known.has(id)).map(({ id }) => `${id} is no obligation`),
    ...table
      .filter(({ id }, at) => table.findIndex((other) => other.id === id) !== at)
      .map(({ id }) => `${id} stands twice`),
    ...table.flatMap(({ id, owner, reason, tests: files = [], open }) => [
      ...(owners.includes(owner) ? [] : [`${id} has the unknown owner "${owner}"`]),
      ...(reason?.trim() ? [] : [`${id} says no reason`]),
      ...(owner === "core" && files.length === 0 && !open?.trim()
        ? [`${id} belongs to core and has neither a test nor a reason why not`]
        : []),
      ...files
        .filter((file) => !tests.some((test) => test.id === id && test.file === file))
        .map((file) => `${id} names ${file}, where no title says [${id}]`),
    ]),
    ...tests
      .filter(({ id, file }) => !volunteered.has(id) && !listed.get(id)?.tests?.includes(file))
      .map(({ id, file }) => `${file} says [${id}], which data/legal/coverage.json does not list`),
  ];
}

export function coveragePage(rows, table, tests) {
  const cell = (text) => text.replaceAll("|", "\\|").replaceAll("[", "\\[");
  const count = (test) => table.filter(test).length;
  const summary = owners.map((owner) => {
    const own = table.filter((entry) => entry.owner === owner);
    const covered = own.filter((entry) => (entry.tests ?? []).length > 0);
    return `| ${owner} | ${own.length} | ${covered.length} | ${own.filter(({ open }) => open).length} |`;
  });
  const lines = rows.map((row) => {
    const { owner, reason, open } = table.find(({ id }) => id === row.id);
    const titles = tests
      .filter(({ id }) => id === row.id)
      .map(({ title }) => cell(title.replace(/\s*\[[A-Z]+\d*-\d+\]/g, "")));
    const state = [
      ...titles.map((title) => `✓ ${title}`),
      ...(open === undefined ? [] : [`*open:* ${cell(open)}`]),
    ];
    return `| ${row.id} | ${row.force} · ${row.confidence} | ${cell(row.requirement)}<br>${cell(row.source)} | **${owner}** · ${cell(reason)} | ${state.join("<br>")} |`;
  });
  return `${[
    "# Yêu cầu pháp lý và nơi đáp ứng · Legal requirements and who answers for them",
    "",
    "Trang này sinh tự động. Mỗi yêu cầu bắt buộc (M) hoặc hướng dẫn chính thức (G) có một nơi chịu trách nhiệm và lý do; dấu ✓ là",
    "tên của kiểm thử chứng minh. Đây là cách đọc của kỹ sư, không phải tư vấn pháp luật.",
    "",
    `Made by \`npm run generate\` out of data/legal. ${rows.length} requirements oblige (force M or G); ${count((entry) => (entry.tests ?? []).length > 0)} are covered by`,
    "named tests today. Packages whose turn has not come have rows without a test. An engineering reading, not legal advice.",
    "",
    "| Owner | Rows | With tests | Open parts |",
    "|---|---|---|---|",
    ...summary,
    "",
    "| Id | Force | Requirement, source | Owner and why | Covered by |",
    "|---|---|---|---|---|",
    ...lines,
  ].join("\n")}\n`;
}

function testFiles(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory())
      return ["node_modules", "dist", ".work", "out"].includes(entry.name) ? [] : testFiles(path);
    return entry.name.endsWith(".test.ts") ? [path] : [];
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const tests = coveringTests();
  if (process.argv.includes("--files")) {
    const table = readTable().map(({ tests: _, ...entry }) => {
      const files = [...new Set(tests.filter(({ id }) => id === entry.id).map(({ file }) => file))].sort();
      return files.length === 0 ? entry : { ...entry, tests: files };
    });
    writeFileSync(tableFile, `[\n${table.map((entry) => `  ${JSON.stringify(entry)}`).join(",\n")}\n]\n`);
  }
  const page = coveragePage(obligations(), readTable(), tests);
  if (!process.argv.includes("--check")) writeFileSync(pageFile, page);
  else if (!existsSync(pageFile) || readFileSync(pageFile, "utf8") !== page) {
    console.error("stale, run npm run generate: docs/reference/legal-coverage.md");
    process.exit(1);
  }
}
