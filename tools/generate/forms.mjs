// Makes docs/reference/forms.md: every form of the registry with what is known of it and what is read from the record.
import { rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../../", import.meta.url));
const path = "docs/reference/forms.md";

/** The templates as they are in the sources. */
async function registry() {
  const file = join(tmpdir(), `benhan-forms-${process.pid}.mjs`);
  await build({
    entryPoints: [join(root, "packages/core/src/forms/index.ts")],
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

function table(heads, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(heads), line(heads.map(() => "---")), ...rows.map(line)].join("\n");
}

function formRow({ boundShare }, template) {
  const { fields, bound, percent } = boundShare(template);
  const validity = `${template.validFrom}${template.validTo === undefined ? "" : ` – ${template.validTo}`}`;
  const next = template.supersededBy === undefined ? "" : ` → ${template.supersededBy}`;
  return [
    template.code,
    `${template.names.vi} / ${template.names.en}`,
    validity + next,
    template.confidence,
    template.sectionsConfidence,
    String(template.sections.length),
    String(fields),
    percent === undefined ? "–" : `${bound} (${percent} %)`,
    template.signatures.map((one) => one.role).join(", ") || "–",
  ];
}

function demandRow(demand) {
  return [demand.form, demand.id, `${demand.trigger.vi} / ${demand.trigger.en}`, demand.source, demand.basis];
}

/** The page, by its path. */
export async function generateForms() {
  const forms = await registry();
  const { templates, formDemands, acts, boundShare } = forms;
  const kinds = [
    ["record", "Bệnh án (Phụ lục XXVIII) / Record forms"],
    ["sheet", "Giấy, phiếu y (Phụ lục XXIX) / Sheets"],
    [
      "certificate",
      "Giấy chứng nhận, phiếu chuyển, đơn thuốc / Certificates, transfer papers, prescriptions",
    ],
  ];
  const shares = templates.map(boundShare);
  const sum = (of) => shares.reduce((total, share) => total + of(share), 0);
  const fields = sum((share) => share.fields);
  const bound = sum((share) => share.bound);
  const unseen = templates.filter((one) => ["low", "unknown"].includes(one.sectionsConfidence));
  const heads = [
    "Mã / Code",
    "Tên / Name",
    "Hiệu lực / Valid",
    "Tên / Names",
    "Mục / Sections",
    "Số mục",
    "Trường / Fields",
    "Lấy từ bệnh án / Bound",
    "Ký / Signed by",
  ];
  const text = [
    "# Biểu mẫu / Forms",
    "",
    "<!-- Made by tools/generate/forms.mjs. Do not edit. -->",
    "",
    `${templates.length} biểu mẫu, ${fields} trường, ${bound} trường (${Math.floor((bound * 100) / fields)} %) lấy thẳng từ bệnh án; phần còn lại nằm trong form-data.`,
    "",
    `${templates.length} forms with ${fields} fields, of which ${bound} (${Math.floor((bound * 100) / fields)} %) are read from the record; the others stand in the form data.`,
    "",
    "Cột “Mục” nói bố cục đã được đối chiếu đến đâu: `high` và `medium` theo bản mẫu, văn bản hoặc mô tả dữ liệu; `low` chưa đối chiếu với phụ lục; `unknown` chưa thấy bố cục, nên `checkForm` không kiểm tra nội dung.",
    "",
    "The column “Sections” tells how far the layout was compared: `high` and `medium` with a copy, a text or a description of data; `low` was not compared with the annex; `unknown` was not seen, so `checkForm` does not check its content.",
    ...kinds.flatMap(([kind, title]) => [
      "",
      `## ${title}`,
      "",
      table(
        heads,
        templates.filter((one) => one.kind === kind).map((one) => formRow(forms, one)),
      ),
    ]),
    "",
    "## Bố cục chưa đối chiếu / Layouts that were not compared",
    "",
    table(
      ["Mã / Code", "Mục / Sections", "Căn cứ / Basis", "Ghi chú / Note"],
      unseen.map((one) => [one.code, one.sectionsConfidence, one.sectionsBasis, one.note ?? ""]),
    ),
    "",
    "## Ngày bắt đầu dùng / First days",
    "",
    table(
      ["Văn bản / Act", "Từ / From", "Căn cứ / Basis"],
      Object.values(acts).map((one) => [one.name, one.inForce, one.basis]),
    ),
    "",
    "## Khi nào phải có / When a document is due",
    "",
    "`stated`: văn bản nói rõ; `reading`: cách hiểu của chúng tôi, cơ sở xác nhận trong quy chế của mình. / `stated`: the text says so; `reading`: our reading, which the facility confirms in its rule book.",
    "",
    table(
      ["Mã / Code", "Quy tắc / Rule", "Khi / When", "Căn cứ / Source", "Loại / Basis"],
      formDemands.map(demandRow),
    ),
    "",
  ].join("\n");
  return { [path]: text };
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const [file, text] of Object.entries(await generateForms())) {
    writeFileSync(join(root, file), text);
    console.log(`written ${file}`);
  }
}
