import type { Bilingual } from "../../faults/issue.ts";
import { argumentIssues, optionIssues } from "../../options/option-issues.ts";
import { isObject, kind, object, word } from "../../options/option-shape.ts";
import { refuseCall } from "../../options/refuse-call.ts";
import { escapeHtml } from "../../text/escape-html.ts";
import { bothHtml, htmlPage, tableHtml } from "../../text/html-page.ts";
import { dataClasses } from "../data-class/data-class.ts";
import { onOneLine } from "../print/one-line.ts";
import type { InventoryRow, ProcessingInventory } from "./processing-inventory.ts";

export interface RenderInventoryOptions {
  /** Default `html`. The inventory itself is plain data for JSON. */
  readonly format?: "html" | "csv";
}

const shape = /* @__PURE__ */ object<RenderInventoryOptions>({ format: word("html", "csv") });
const inventoryShape = /* @__PURE__ */ kind(
  "sổ kê (ProcessingInventory, kết quả của processingInventory)",
  "an inventory (ProcessingInventory, as processingInventory gives it)",
  (value) => isObject(value) && Array.isArray(value["rows"]) && Array.isArray(value["issues"]),
);

const columns: readonly Bilingual[] = [
  { vi: "Nhóm dữ liệu", en: "Group" },
  { vi: "Lớp", en: "Class" },
  { vi: "Nhạy cảm", en: "Sensitive" },
  { vi: "Trường", en: "Fields" },
  { vi: "Mục đích", en: "Purposes" },
  { vi: "Căn cứ", en: "Legal basis" },
  { vi: "Bên nhận", en: "Recipients" },
  { vi: "Chuyển ra nước ngoài", en: "Cross-border" },
  { vi: "Thỏa thuận", en: "Agreements" },
  { vi: "Lưu giữ", en: "Retention" },
  { vi: "Bảo vệ", en: "Protection" },
];

const title: Bilingual = {
  vi: "SỔ KÊ HOẠT ĐỘNG XỬ LÝ DỮ LIỆU CÁ NHÂN",
  en: "INVENTORY OF THE PROCESSING OF PERSONAL DATA",
};

const law: Bilingual = {
  vi: "Căn cứ: Luật 91/2025/QH15 Điều 20–22; Nghị định 356/2025/NĐ-CP Điều 17–20.",
  en: "Sources: Law 91/2025/QH15, Articles 20–22; Decree 356/2025/NĐ-CP, Articles 17–20.",
};

/**
 * The inventory as a page to print or a table for a spreadsheet (CSV, UTF-8 with its mark, so that Excel reads
 * Vietnamese).
 *
 * @throws EmrError `core.options.wrong`
 * @legal Luật 91/2025/QH15 Đ20–22; NĐ 356/2025/NĐ-CP Đ17–20
 */
export function renderInventory(
  inventory: ProcessingInventory,
  options: RenderInventoryOptions = {},
): string {
  refuseCall("renderInventory", [
    ...argumentIssues("inventory", inventory, inventoryShape),
    ...optionIssues(options, shape),
  ]);
  const rows = inventory.rows.map((row) => cellsOf(row).map(onOneLine));
  if (options.format === "csv") return `\ufeff${[columns.map(both), ...rows].map(csvLine).join("")}`;
  const lines = [law, ...inventory.issues.map(({ text }) => text)];
  return htmlPage(title, [
    ...lines.map((line) => `<p>${bothHtml(line)}</p>`),
    tableHtml(
      columns.map(bothHtml),
      rows.map((row) => row.map(escapeHtml)),
    ),
  ]);
}

function cellsOf(row: InventoryRow): readonly string[] {
  return [
    row.group,
    both(dataClasses[row.dataClass].name),
    row.isSensitive ? "Có / Yes" : "Không / No",
    row.fields.join(", "),
    row.purposes.join(", "),
    row.legalBasis.join("; "),
    row.recipients.join(", "),
    row.crossBorder.join(", "),
    row.agreements.join(", "),
    both(row.retention),
    both(row.protection),
  ];
}

function both(text: Bilingual | undefined): string {
  return text === undefined ? "" : `${text.vi} / ${text.en}`;
}

/** RFC 4180. A cell that a spreadsheet would take for a formula begins with an apostrophe. */
function csvLine(cells: readonly string[]): string {
  const quoted = cells.map((text) => {
    return `"${(/^[=+\-@]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
  });
  return `${quoted.join(",")}\r\n`;
}
