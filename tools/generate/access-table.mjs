// Makes docs/reference/access.md: who may read, copy, take out or have the summary of which record, and by which rule.
import { rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../../", import.meta.url));
const path = "docs/reference/access.md";

const folder = "packages/core/src/access";
const files = [
  "access-row",
  "access-table",
  "access-policy",
  "conditions",
  "requester-categories.data",
  "tell-access",
];

/** The table and its words as they are in the sources. */
async function sources() {
  const file = join(tmpdir(), `benhan-access-${process.pid}.mjs`);
  await build({
    stdin: {
      contents: files.map((name) => `export * from "./${name}.ts";`).join("\n"),
      resolveDir: join(root, folder),
    },
    bundle: true,
    format: "esm",
    platform: "neutral",
    outfile: file,
    absWorkingDir: root,
    nodePaths: [join(root, "packages/core/node_modules")],
    logLevel: "error",
  });
  try {
    return await import(pathToFileURL(file).href);
  } finally {
    rmSync(file);
  }
}

const both = ({ vi, en }) => `${vi} / *${en}*`;

/** The page, by its path. */
export async function generateAccessPage() {
  const {
    accessOperations,
    accessRowOf,
    conditionRules,
    operatingCategories,
    operationNames,
    recordStates,
    requesterCategories,
    stateNames,
    suggestedOperatingRows,
  } = await sources();
  const conditionNames = Object.keys(conditionRules);
  const numberOf = (condition) => conditionNames.indexOf(condition) + 1;

  const cell = (state, category, operation) => {
    const row = accessRowOf(state, category, operation);
    return row === undefined ? "–" : `✓ ${row.conditions.map((name) => `[${numberOf(name)}]`).join(" ")}`;
  };
  const sourcesOf = (state, category) => {
    const rows = accessOperations.map((operation) => accessRowOf(state, category, operation));
    const told = rows.filter((row) => row !== undefined).map((row) => `${row.source} (${row.rule})`);
    return [...new Set(told)].join("<br>") || "–";
  };
  const heads = ["Ai / Who", ...accessOperations.map((one) => both(operationNames[one])), "Căn cứ / Source"];
  const tableOf = (state) => [
    "",
    `## ${both(stateNames[state])}`,
    "",
    `| ${heads.join(" | ")} |`,
    `|${heads.map(() => "---").join("|")}|`,
    ...Object.entries(requesterCategories).map(
      ([category, { who }]) =>
        `| \`${category}\`<br>${both(who)} | ${accessOperations.map((one) => cell(state, category, one)).join(" | ")} | ${sourcesOf(state, category)} |`,
    ),
  ];

  const lines = [
    "# Quyền khai thác hồ sơ bệnh án / Access to records",
    "",
    "<!-- Made by tools/generate/access-table.mjs. Do not edit. -->",
    "",
    "Bảng này là dữ liệu mà `decideAccess` dùng. Ô có dấu – là từ chối; ai không có trong bảng cũng bị từ chối. ✓ là được phép khi *mọi* điều kiện có số đều đạt. Vai trò, giờ truy cập và các quy định khác của cơ sở chỉ thu hẹp thêm, không mở rộng.",
    "",
    "This table is the data by which `decideAccess` decides. A cell with – is refused, and so is whoever is not in the table. ✓ is allowed while *all* numbered conditions hold. Roles, hours and other rules of the facility only narrow it further.",
    "",
    "## Điều kiện / Conditions",
    "",
    ...conditionNames.map((name) => `${numberOf(name)}. \`${name}\`: ${both(conditionRules[name].name)}`),
    ...recordStates.flatMap(tableOf),
    "",
    "## Người giữ hồ sơ / Who keeps the records",
    "",
    `Không văn bản nào trong tay nêu quyền đọc của ${Object.entries(operatingCategories)
      .map(([name, { who }]) => `\`${name}\` (${who.vi})`)
      .join(
        ", ",
      )}: mặc định không được đọc; cơ sở quy định trong quy chế (\`AccessPolicy.operating\`). Có thể bắt đầu từ \`suggestedOperatingRows\`, là thông lệ chứ không phải luật:`,
    "",
    `No text at hand says what ${Object.entries(operatingCategories)
      .map(([name, { who }]) => `\`${name}\` (${who.en})`)
      .join(
        ", ",
      )} may read: nothing by default; the facility says so in its rule book (\`AccessPolicy.operating\`). \`suggestedOperatingRows\` is a beginning, practice and not law:`,
    "",
    "| Trạng thái / State | Ai / Who | Thao tác / Operations | Điều kiện / Conditions |",
    "|---|---|---|---|",
    ...suggestedOperatingRows.map(
      ({ state, categories, operations, conditions }) =>
        `| ${both(stateNames[state])} | ${categories.map((one) => `\`${one}\``).join(", ")} | ${operations.map((one) => both(operationNames[one])).join("; ")} | ${conditions.map((name) => `[${numberOf(name)}]`).join(" ")} |`,
    ),
    "",
  ];
  return { [path]: lines.join("\n") };
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const [file, text] of Object.entries(await generateAccessPage())) {
    writeFileSync(join(root, file), text);
    console.log(`written ${file}`);
  }
}
