import type { Bilingual } from "../faults/issue.ts";
import { argumentIssues, optionIssues } from "../options/option-issues.ts";
import { object, word } from "../options/option-shape.ts";
import { day, plainObject, text } from "../options/plain-shapes.ts";
import { refuseCall } from "../options/refuse-call.ts";
import { escapeHtml } from "../text/escape-html.ts";
import { bothHtml, htmlPage, tableHtml } from "../text/html-page.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import {
  type AccessPolicy,
  type AccessRight,
  defaultBreakGlassHours,
  defaultIdleDays,
  defaultReviewHours,
  neverByBreakGlass,
} from "./access-policy.ts";
import type { AccessRow, OperatingRow } from "./access-row.ts";
import { accessTable } from "./access-table.data.ts";
import { isOnDays, tellNeed } from "./attribute-rules.ts";
import { requireAccessPolicy } from "./check-access-policy.ts";
import { operationNames, stateNames, tellCategory, tellConditions, tellRight } from "./tell-access.ts";

/** Which day's rights are written, and as what. */
export interface AccessAnnexOptions {
  readonly on: CalendarDate;
  /** Name of the facility. */
  readonly facility?: string;
  /** Default `html`. */
  readonly format?: "html" | "markdown";
}

const shape = /* @__PURE__ */ object<AccessAnnexOptions>(
  { on: day, facility: text, format: word("html", "markdown") },
  ["on"],
);

const title: Bilingual = {
  vi: "PHỤ LỤC: PHÂN QUYỀN TRUY CẬP, KHAI THÁC HỒ SƠ BỆNH ÁN ĐIỆN TỬ",
  en: "Annex: rights of access to electronic records",
};

/** A text that is the same in both languages (a name, a number), or a sentence in each. */
type Cell = string | Bilingual;

interface Table {
  readonly title: Bilingual;
  readonly columns: readonly Bilingual[];
  readonly rows: readonly (readonly Cell[])[];
}

/**
 * The annex of the rule book: the rights as they are in force, out of the very data that decide. The same policy gives
 * the same text.
 *
 * @throws EmrError `core.access.policy_invalid`, `core.options.wrong`
 * @legal TT 13/2025/TT-BYT Đ6 k3 b; CV 365/TTYQG-GPQLCL III.1.1 c, g
 */
export function renderAccessAnnex(policy: AccessPolicy, options: AccessAnnexOptions): string {
  refuseCall("renderAccessAnnex", [
    ...argumentIssues("policy", policy, plainObject),
    ...optionIssues(options, shape),
  ]);
  requireAccessPolicy(policy);
  const { on, facility, format = "html" } = options;
  const day = on.split("-").reverse().join("/");
  const lead: readonly Bilingual[] = [
    ...(facility === undefined ? [] : [{ vi: `Cơ sở: ${facility}`, en: `Facility: ${facility}` }]),
    { vi: `Quyền đang có hiệu lực ngày ${day}`, en: `Rights in force on ${day}` },
    policy.decision === undefined
      ? { vi: "CHƯA CÓ QUYẾT ĐỊNH BAN HÀNH.", en: "NOT ISSUED BY A DECISION YET." }
      : { vi: `Ban hành kèm theo ${policy.decision}`, en: `Issued with ${policy.decision}` },
    {
      vi: "Căn cứ: Luật KCB 15/2023/QH15 Đ69; TT 13/2025/TT-BYT Đ6 k3 b; CV 365/TTYQG-GPQLCL III.1.1 c, g.",
      en: "By: Law 15/2023/QH15 Art. 69; Circular 13/2025/TT-BYT Art. 6 (3) b; CV 365/TTYQG-GPQLCL III.1.1 c, g.",
    },
    { vi: "Điều gì không ghi ở đây thì không được phép.", en: "What is not written here is not allowed." },
  ];
  const tables = [
    rolesTable(policy, on),
    rulesTable(policy),
    breakGlassTable(policy),
    rowsTable({ vi: "4. Luật cho phép", en: "What the law allows" }, narrowedRows(policy)),
    rowsTable({ vi: "5. Bộ phận quản lý của cơ sở", en: "Who keeps the records" }, policy.operating ?? []),
  ];
  return format === "html" ? htmlOf(lead, tables) : markdownOf(lead, tables);
}

function rolesTable({ roles }: AccessPolicy, on: CalendarDate): Table {
  const current = Object.entries(roles).filter(([, role]) => isOnDays(role, on));
  return {
    title: { vi: "1. Vai trò và quyền", en: "Roles and rights" },
    columns: [
      { vi: "Vai trò", en: "Role" },
      { vi: "Là", en: "Is" },
      { vi: "Quyền", en: "Rights" },
      { vi: "Hiệu lực", en: "In force" },
    ],
    rows: current.map(([name, { category, rights, label, from = "…", to = "…" }]) => [
      label === undefined ? name : `${label} (${name})`,
      tellCategory(category),
      listOf(rights.map(tellRight)),
      `${from} – ${to}`,
    ]),
  };
}

function rulesTable({ rules = [], idleDays = defaultIdleDays }: AccessPolicy): Table {
  return {
    title: { vi: "2. Điều kiện thêm của cơ sở", en: "Further rules of the facility" },
    columns: [
      { vi: "Quy định", en: "Rule" },
      { vi: "Áp dụng cho", en: "For" },
      { vi: "Cần", en: "Needs" },
    ],
    rows: [
      ...rules.map(
        ({ id, for: { roles = [], categories = [], rights = [] } = {}, need }): readonly Cell[] => [
          id,
          listOf(
            [
              ...roles.map((name) => ({ vi: name, en: name })),
              ...categories.map(tellCategory),
              ...rights.map(tellRight),
            ],
            all,
          ),
          tellNeed(need),
        ],
      ),
      ["KCB-15", all, { vi: "tài khoản của riêng một người", en: "an account of one person" }],
      [
        "SEC-03",
        all,
        {
          vi: `tài khoản không dùng quá ${idleDays} ngày thì khóa`,
          en: `accounts that are idle for over ${idleDays} days are disabled`,
        },
      ],
    ],
  };
}

function breakGlassTable({ breakGlass = {}, roles }: AccessPolicy): Table {
  const { hours = defaultBreakGlassHours, reviewHours = defaultReviewHours, never = [] } = breakGlass;
  const holding = (right: AccessRight): Cell =>
    Object.keys(roles)
      .filter((name) => roles[name]?.rights.includes(right))
      .join(", ") || none;
  return {
    title: { vi: "3. Mở khẩn khi cấp cứu", en: "Breaking the glass in an emergency" },
    columns: [
      { vi: "Mục", en: "Item" },
      { vi: "Quy định", en: "Rule" },
    ],
    rows: [
      [{ vi: "Ai mở", en: "Who" }, holding("break-glass")],
      [
        { vi: "Bao lâu", en: "How long" },
        { vi: `${hours} giờ`, en: `${hours} hours` },
      ],
      [{ vi: "Ai duyệt", en: "Who reviews" }, holding("review")],
      [
        { vi: "Hạn duyệt", en: "Review within" },
        { vi: `${reviewHours} giờ`, en: `${reviewHours} hours` },
      ],
      [{ vi: "Không bao giờ mở", en: "Never opens" }, [...neverByBreakGlass, ...never].join(", ")],
    ],
  };
}

function rowsTable(name: Bilingual, rows: readonly (AccessRow | OperatingRow)[]): Table {
  return {
    title: name,
    columns: [
      { vi: "Trạng thái", en: "State" },
      { vi: "Ai", en: "Who" },
      { vi: "Thao tác", en: "Operations" },
      { vi: "Điều kiện", en: "Conditions" },
      { vi: "Căn cứ", en: "Source" },
    ],
    rows: rows.map((row) => [
      stateNames[row.state],
      listOf(row.categories.map(tellCategory)),
      listOf(row.operations.map((one) => operationNames[one])),
      tellConditions(row.conditions),
      "rule" in row ? `${row.source} (${row.rule})` : row.source,
    ]),
  };
}

/** The law as the facility reads point d. */
function narrowedRows({ representativeD = "full" }: AccessPolicy): readonly AccessRow[] {
  if (representativeD === "full") return accessTable;
  return accessTable.map((row) =>
    row.categories.includes("representative-d") ? { ...row, operations: ["summary"] } : row,
  );
}

const none: Bilingual = { vi: "Không có", en: "None" };
const all: Bilingual = { vi: "Tất cả", en: "All" };

function listOf(texts: readonly Bilingual[], otherwise: Bilingual = none): Bilingual {
  if (texts.length === 0) return otherwise;
  const joined = (language: "vi" | "en") => texts.map((text) => text[language]).join("; ");
  return { vi: joined("vi"), en: joined("en") };
}

function htmlOf(lead: readonly Bilingual[], tables: readonly Table[]): string {
  const cell = (text: Cell) => (typeof text === "string" ? escapeHtml(text) : bothHtml(text));
  return htmlPage(title, [
    ...lead.map((text) => `<p>${bothHtml(text)}</p>`),
    ...tables.flatMap(({ title: name, columns, rows }) => [
      `<h2>${bothHtml(name)}</h2>`,
      tableHtml(
        columns.map(cell),
        (rows.length === 0 ? [[none]] : rows).map((row) => row.map(cell)),
      ),
    ]),
  ]);
}

function markdownOf(lead: readonly Bilingual[], tables: readonly Table[]): string {
  const line = (cells: readonly Cell[]) => `| ${cells.map(markdownCell).join(" | ")} |`;
  const lines = tables.flatMap(({ title: name, columns, rows }) => [
    "",
    `## ${markdownCell(name)}`,
    "",
    line(columns),
    `|${columns.map(() => "---").join("|")}|`,
    ...(rows.length === 0 ? [line([none])] : rows.map(line)),
  ]);
  return [
    `# ${markdownCell(title)}`,
    "",
    ...lead.map((text) => `${markdownCell(text)}  `),
    ...lines,
    "",
  ].join("\n");
}

/** Text that cannot end its cell, nor become markup. */
function markdownCell(text: Cell): string {
  const plain = typeof text === "string" ? text : `${text.vi} / ${text.en}`;
  return escapeHtml(plain.replace(/\s+/g, " "))
    .replace(/[\\|*_[\]]/g, "\\$&")
    .trim();
}
