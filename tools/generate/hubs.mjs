// Makes docs/reference/hubs.md: every code and field of the hubs, how well it is known, and the test that proves it.
// The rows are those of packages/exchange/test/hubs/conformance; it fails when a row of the code has no test, or none of
// the test files proves a table.
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../../", import.meta.url));
const path = "docs/reference/hubs.md";
const folder = "packages/exchange/test/hubs/conformance";

const hubs = [
  ["bhxh", "Cổng giám định BHYT", "Claims gateway of Vietnam Social Security", "qd3176@2026-01-07"],
  [
    "emrhub",
    "Trục dữ liệu Bộ Y tế: khám sức khỏe",
    "Data axis of the Ministry of Health: check-ups",
    "qd2062@2026-07-07",
  ],
  ["eprescription", "Đơn thuốc quốc gia", "National e-prescription system", "qd808@2022-04-01"],
  ["health-book", "Sổ sức khỏe điện tử VNeID", "Health book in VNeID", "qd31@2026-01-06"],
  ["all", "Chung cho các hệ thống", "For all systems", "–"],
];

/** The tables of the description and of the code, as they are in the sources. */
async function sources() {
  const file = join(tmpdir(), `benhan-hubs-${process.pid}.mjs`);
  await build({
    stdin: {
      contents: `
        export { specTables as tables } from "./${folder}/spec-tables.ts";
        export { hubFunctions } from "./packages/exchange/src/hubs/hub-functions.data.ts";
        export { codeRows } from "./${folder}/code-rows.ts";
        export { leftOut } from "./${folder}/left-out.spec-rows.ts";
        export { titleOf } from "./${folder}/spec-table.ts";`,
      resolveDir: root,
    },
    bundle: true,
    format: "esm",
    platform: "node",
    conditions: ["@benhan/source"],
    outfile: file,
    absWorkingDir: root,
    nodePaths: ["core", "signing", "exchange"].map((name) => join(root, `packages/${name}/node_modules`)),
    logLevel: "error",
  });
  try {
    return await import(pathToFileURL(file).href);
  } finally {
    rmSync(file);
  }
}

/** Which test file proves which table: `conform(cardCodeTable, …`. */
function provenIn() {
  const proven = new Map();
  const files = readdirSync(join(root, folder)).filter((name) => name.endsWith(".conformance.test.ts"));
  for (const file of files) {
    const text = readFileSync(join(root, folder, file), "utf8");
    for (const [, name] of text.matchAll(/^conform\((\w+),/gm)) {
      if (proven.has(name)) throw new Error(`${name} is proven in ${proven.get(name)} and ${file}`);
      proven.set(name, file);
    }
  }
  return proven;
}

/** Everything in which descriptions, code and tests disagree. */
export function disagreements(tables, codeRows, proven) {
  const ids = new Map(Object.entries(tables).map(([name, table]) => [table.id, name]));
  return [
    ...Object.keys(tables)
      .filter((name) => !proven.has(name))
      .map((name) => `no test proves ${name}`),
    ...[...proven.keys()]
      .filter((name) => tables[name] === undefined)
      .map((name) => `${name} is not among the tables of spec-tables.ts`),
    ...Object.keys(codeRows)
      .filter((id) => !ids.has(id))
      .map((id) => `the table ${id} of the code has no description`),
    ...Object.entries(tables).flatMap(([, { id, rows }]) => {
      const own = codeRows[id];
      if (own === undefined) return [];
      const labelled = (list) => new Set(list.map(({ key, evidence }) => `${key} (${evidence})`));
      const [code, described] = [labelled(own), labelled(rows)];
      return [
        ...[...code]
          .filter((one) => !described.has(one))
          .map((one) => `${id}: ${one} of the code has no test`),
        ...[...described].filter((one) => !code.has(one)).map((one) => `${id}: the code lacks ${one}`),
      ];
    }),
  ];
}

const cell = (text) => text.replaceAll("|", "\\|").replaceAll("[", "\\[");
const code = (text) => `\`${text}\``;

/** The page, by its path. */
export async function generateHubsPage() {
  const { tables, codeRows, leftOut, titleOf, hubFunctions } = await sources();
  const proven = provenIn();
  const wrong = disagreements(tables, codeRows, proven);
  if (wrong.length > 0) throw new Error(`hubs.md was not made:\n${wrong.join("\n")}`);
  const all = Object.entries(tables);
  // Rows of functions have the source of their function.
  const sourceOf = (table, { key }) =>
    hubFunctions.find(({ id }) => key.startsWith(`${id} `))?.source ?? table.source;
  const texts = [...new Set(all.flatMap(([, table]) => table.rows.map((row) => sourceOf(table, row))))];
  const count = (of) => all.flatMap(([, { rows }]) => rows).filter(of).length;

  const sections = hubs.flatMap(([hub, vi, en, edition]) => [
    "",
    `## ${vi} · ${en}`,
    "",
    `${code(edition)}`,
    ...all
      .filter(([, table]) => table.hub === hub)
      .flatMap(([name, table]) => [
        "",
        `### ${table.vi} · ${table.en}`,
        "",
        `${code(`${folder}/${proven.get(name)}`)}`,
        "",
        "| Dòng · Row | Ý nghĩa · Meaning | Kết quả · Outcome | Nhãn · Label | Nguồn · Source | Kiểm thử · Test |",
        "|---|---|---|---|---|---|",
        ...table.rows.map(
          (row) =>
            `| ${code(cell(row.key))} | ${cell(row.meaning)} | ${cell(row.means)} | ${row.evidence} | ${texts.indexOf(sourceOf(table, row)) + 1} | ${code(cell(titleOf(table, row)))} |`,
        ),
      ]),
    ...(leftOut.some((one) => one.hub === hub)
      ? [
          "",
          `### Có trong tài liệu, không làm · Described and left out: ${vi}`,
          "",
          "| Nội dung · What | Nhãn · Label | Lý do · Why |",
          "|---|---|---|",
          ...leftOut
            .filter((one) => one.hub === hub)
            .map(({ what, evidence, why }) => `| ${cell(what)} | ${evidence} | ${cell(why)} |`),
        ]
      : []),
  ]);
  const lines = [
    "# Các trục và cổng: mã, trường và kiểm thử · Hubs: codes, fields and tests",
    "",
    "<!-- Made by tools/generate/hubs.mjs. Do not edit. -->",
    "",
    `Mỗi dòng là một mã hoặc một trường của tài liệu kết nối, có một kiểm thử chạy qua đầu nối thật và một nhãn nói dòng đó được biết từ đâu: **D** có trong văn bản, **C** thấy trong mã nguồn của phần mềm đã nối, **I** do suy luận, **U** chưa rõ. ${count(() => true)} dòng: ${["D", "C", "I", "U"].map((label) => `${count((row) => row.evidence === label)} ${label}`).join(", ")}. Chưa dòng nào được thử với hệ thống thật. Điều chưa rõ là cấu hình có giá trị mặc định: xem [unknowns.md](unknowns.md). Ý nghĩa ghi ngắn theo văn bản; các bảng khám sức khỏe chỉ có lời tiếng Anh của bản trích.`,
    "",
    "Each row is a code or a field of a description, with a test that goes through the real connector and a label of where it is known from: **D** documented, **C** seen in code of clients, **I** inferred, **U** unknown. None was tried against a live system. What is unknown is a setting with a default: see [unknowns.md](unknowns.md). Expected values stand in a copy of the descriptions beside the tests, so that a change of the code alone fails. Tests are run by `node node_modules/vitest/vitest.mjs run packages/exchange/test/hubs/conformance`.",
    "",
    "Kết quả `OK_…`, `INPUT`, `CONFIG` … là lớp kết quả của SDK; `read`, `sent`, `unused` là cách dùng một trường; `required`, `optional` là dấu bắt buộc. Số ở cột nguồn: cuối trang.",
    ...sections,
    "",
    "## Nguồn · Sources",
    "",
    ...texts.map((text, at) => `${at + 1}. ${text}`),
    "",
  ];
  return { [path]: lines.join("\n") };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [file, text] of Object.entries(await generateHubsPage())) writeFileSync(join(root, file), text);
}
