// Makes docs/reference/emr365.md: every item of HoSoBenhAn, from where in the record it is filled, and what is lost.
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { declaredCodes } from "./faults.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const path = "docs/reference/emr365.md";

/** The mapping and the field table as they are in the sources. */
async function mapping() {
  const file = join(tmpdir(), `benhan-emr365-${process.pid}.mjs`);
  const from = (name) => JSON.stringify(join(root, "packages/exchange/src/emr365", name));
  await build({
    stdin: {
      contents: `export { groupMaps } from ${from("mapping/group-maps.ts")}; export { emr365Edition, emr365Groups } from ${from("fields.data.ts")};`,
      resolveDir: join(root, "packages/exchange"),
    },
    conditions: ["@benhan/source"],
    bundle: true,
    format: "esm",
    platform: "neutral",
    mainFields: ["module", "main"],
    outfile: file,
    absWorkingDir: root,
    logLevel: "error",
  });
  try {
    return await import(pathToFileURL(file).href);
  } finally {
    rmSync(file);
  }
}

function rowsOf(items, sources, confidence, within = "") {
  return items.flatMap((item) => {
    const own = `${within}${item.name}`;
    if (item.shape !== "text") {
      const inside = `${own}${item.shape === "list" ? "[]" : ""}`;
      const whole = sources
        .filter((source) => source.item === inside)
        .map((source) => `| \`${inside}\` | ${fromOf(source)} | | | ${item.confidence} |`);
      return [...whole, ...rowsOf(item.items, sources, item.confidence, `${inside}.`)];
    }
    const from = [...new Set(sources.filter((source) => source.item === own).map(fromOf))].join("<br>");
    const size = item.max === undefined ? "" : `${item.max} (${item.sizeBasis})`;
    return [`| \`${own}\` | ${from || "–"} | ${item.form ?? ""} | ${size} | ${confidence} |`];
  });
}

function fromOf({ from }) {
  return from.startsWith("=") ? `(${from.slice(1)})` : `\`${from}\``;
}

/** Places with the kind and the severities that they may have. */
function lossRows(losses) {
  const rows = new Map();
  for (const loss of losses) {
    const [, place, kind, severity] = /^(.*) (\S+) (\S+)$/.exec(loss);
    const row = `| \`${place}\` | ${kind} |`;
    rows.set(row, [...(rows.get(row) ?? []), severity]);
  }
  return [...rows].map(([row, severities]) => `${row} ${severities.join(", ")} |`);
}

/** Every code of the format with its severity. */
function findingRows() {
  const start = "exchange.emr365.";
  const open = (sentence) => sentence.replaceAll(/‹[^›]*›/g, "…");
  return declaredCodes("packages/exchange/src/emr365")
    .sort((left, right) => (left.code < right.code ? -1 : 1))
    .map(({ code, severity = "error", text }) => {
      const own = code.startsWith(`${start}loss_`) ? "warning, information" : severity;
      return `| [\`${code.slice(start.length)}\`](faults.md#${code}) | ${own} | ${open(text.vi)} / *${open(text.en)}* |`;
    });
}

/** The page, by its path. */
export async function generateEmr365Page() {
  const { groupMaps, emr365Edition, emr365Groups } = await mapping();
  const table = JSON.parse(readFileSync(join(root, "packages/exchange/test/emr365/losses.json"), "utf8"));
  const text = [
    "# HoSoBenhAn (CV 365/TTYQG-GPQLCL)",
    "",
    "<!-- Made by tools/generate/emr365-page.mjs. Do not edit. -->",
    "",
    `Bảng trường \`${emr365Edition}\`: tên do người đọc phụ lục và bên triển khai ghi lại, bản gốc chưa đọc được; độ tin cậy cao nhất là medium-high. Định dạng không có chữ ký: giao kèm bản PDF đã ký.`,
    "",
    `Field table \`${emr365Edition}\`: the names were reported by readers of the annex and by implementers, the original could not be read; no confidence is above medium-high. The format has no signature: hand the signed PDF over beside it.`,
    "",
    "Trong ngoặc: suy ra để người nhận đọc, không đọc ngược lại. “–”: để trống. / In brackets: derived for the reader, not read back. “–”: left empty.",
    ...emr365Groups.flatMap((group) => [
      "",
      `## ${group.no}. \`${group.name}\`: ${group.vi} / ${group.en}`,
      "",
      "| Mục / Item | Từ bệnh án / From the record | Dạng / Form | Dài / Size | Tin cậy / Confidence |",
      "|---|---|---|---|---|",
      ...rowsOf(
        group.items,
        groupMaps.find((map) => map.group === group.name)?.sources ?? [],
        group.confidence,
      ),
      ...(group.confidence === "unknown"
        ? ["", "Chưa biết tên trường; không tự đặt. / The item names are not known; none are invented."]
        : []),
    ]),
    "",
    "## Không trở lại khi nhập / What does not come back",
    "",
    "`not_in_format`: không có chỗ. `reshaped`: có cho người đọc, nhập lại thành dạng khác hoặc không đọc. `unknown_items`: có nhóm nhưng chưa biết tên trường. / `not_in_format`: no place. `reshaped`: there for readers, read as something else or not at all. `unknown_items`: there is a group, its items are not known.",
    "",
    "Mức: `warning` là nội dung chăm sóc mà người điều trị tiếp cần biết (bản ghi còn hiệu lực), `information` là phần hành chính hoặc bản ghi không còn hiệu lực. / Severity: `warning` is care that the next doctor needs (of an entry that holds), `information` is for the office or of an entry that no longer holds.",
    "",
    "| Chỗ trong bệnh án / Place in the record | Loại / Kind | Mức / Severity |",
    "|---|---|---|",
    ...lossRows(table.losses),
    "",
    "## Đặt thêm khi nhập / What an import sets",
    "",
    "Đơn thuốc trở lại thành y lệnh thuốc; các chỗ khác nhận giá trị trung tính. / Prescriptions come back as orders of drugs; the other places get a neutral value.",
    "",
    ...table.filled.map((place) => `- \`${place}\``),
    "",
    "## Các phát hiện / Findings",
    "",
    "`error`: kiểm tra không đạt; chỉ lỗi về tệp, hình dạng, `no_arrival` và `too_many_rows` chặn việc nhập. Không chỗ mất nào chặn việc xuất. / `error`: the check fails; only errors of file and shape, `no_arrival` and `too_many_rows` keep a file from being imported. No loss keeps a record from being exported.",
    "",
    "| Mã / Code | Mức / Severity | Câu / Sentence |",
    "|---|---|---|",
    ...findingRows(),
    "",
  ].join("\n");
  return { [path]: text };
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const [file, text] of Object.entries(await generateEmr365Page())) {
    writeFileSync(join(root, file), text);
    console.log(`written ${file}`);
  }
}
