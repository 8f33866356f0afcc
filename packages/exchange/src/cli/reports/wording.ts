import type { Language } from "@benhan/core/command-line";
import type { Bilingual, Severity } from "@benhan/core/faults";
import type { EditionReasons } from "../check/checked-file.ts";
import type { FileFinding } from "../check/file-finding.ts";
import type { ReportTotals } from "./report-writer.ts";

/** The levels as a reader is told of them. */
export const levelWords: Readonly<Record<Severity, Bilingual>> = {
  error: { vi: "Lỗi", en: "Error" },
  warning: { vi: "Cảnh báo", en: "Warning" },
  information: { vi: "Thông tin", en: "Information" },
};

/** The words of reports. */
export const reportWords = {
  title: { vi: "Kết quả kiểm tra hồ sơ BHYT", en: "Check of health insurance dossiers" },
  file: { vi: "Tệp", en: "File" },
  dossiers: { vi: "Hồ sơ", en: "Dossiers" },
  errors: { vi: "Lỗi", en: "Errors" },
  warnings: { vi: "Cảnh báo", en: "Warnings" },
  dossier: { vi: "Hồ sơ", en: "Dossier" },
  expected: { vi: "Đúng ra", en: "Expected" },
  level: { vi: "Mức", en: "Level" },
  rule: { vi: "Luật", en: "Rule" },
  place: { vi: "Vị trí", en: "Place" },
  table: { vi: "Bảng", en: "Table" },
  row: { vi: "Dòng", en: "Row" },
  field: { vi: "Trường", en: "Field" },
  finding: { vi: "Nội dung", en: "Finding" },
  next: { vi: "Cách sửa", en: "How to mend it" },
  source: { vi: "Căn cứ", en: "Source" },
  edition: { vi: "Chuẩn dữ liệu", en: "Edition" },
  engine: { vi: "Bộ kiểm tra", en: "Engine" },
  lists: { vi: "Danh mục đã nạp", en: "Lists loaded" },
  none: { vi: "Không có phát hiện nào.", en: "No findings." },
  summary: { vi: "Tổng hợp", en: "Summary" },
  findings: { vi: "Phát hiện", en: "Findings" },
  unreadable: { vi: "Không đọc được", en: "Unreadable" },
  rulesBroken: { vi: "Luật riêng bị lỗi", en: "Own rules failed" },
  cut: { vi: "… và các phát hiện khác, không liệt kê hết.", en: "… and more findings that are not listed." },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** The place of a finding as one word: `HOSO[1] XML2[3].MA_THUOC`; with the key `HOSO[1] (MA_LK …) XML2[3].MA_THUOC`. */
export function placeOf(finding: FileFinding): string {
  const { path, table, row, field } = finding;
  // A table that is one record has no rows to count.
  const isRecord = table !== null && path.includes(`].${table}.`);
  const steps = [
    ...dossierOf(finding),
    ...(table === null
      ? []
      : [`${table}${row === null || isRecord ? "" : `[${row}]`}${field === null ? "" : `.${field}`}`]),
  ];
  return steps.join(" ");
}

/** The episode of a finding: `HOSO[1]`, and its key when that was asked for. */
export function dossierOf({ dossier, key }: FileFinding): readonly string[] {
  if (dossier === undefined) return [];
  return key === undefined ? [`HOSO[${dossier}]`] : [`HOSO[${dossier}]`, `(MA_LK ${key})`];
}

const reasonWords = {
  asked: { vi: "theo --edition", en: "as --edition asks" },
  named: { vi: "theo edition ghi trong JSON", en: "as edition in the JSON says" },
  "in-force": { vi: "có hiệu lực ở NGAY_RA", en: "in force at NGAY_RA" },
  columns: { vi: "theo tên cột, không theo NGAY_RA", en: "by the column names, not by NGAY_RA" },
  newest: {
    vi: "chuẩn mới nhất, vì không đọc được NGAY_RA",
    en: "the newest, because NGAY_RA cannot be read",
  },
} as const satisfies Readonly<Record<EditionReasons["why"], Bilingual>>;

/** By which edition a file was checked, and why: `qd3176 (có hiệu lực ở NGAY_RA 2026-07)`. */
export function editionText(reasons: readonly EditionReasons[], language: Language): string {
  const said = reasons.map(({ edition, why, months }) => {
    const [first, last] = months ?? [];
    const when =
      first === undefined || why === "asked" || why === "named"
        ? ""
        : first === last
          ? ` ${first}`
          : ` ${first} … ${last}`;
    return `${edition} (${reasonWords[why][language]}${when})`;
  });
  return `${reportWords.edition[language]}: ${said.join("; ")}`;
}

/** What would be right in a cell of money, behind the sentence of a finding; empty for other cells. */
export function expectedText({ expected }: FileFinding, language: Language): string {
  if (expected === undefined) return "";
  return { vi: ` (đúng ra: ${expected})`, en: ` (expected: ${expected})` }[language];
}

/** The last line of a run. */
export function totalsLine(
  { files, dossiers, errors, warnings, unreadable, rulesBroken }: Omit<ReportTotals, "edition">,
  language: Language,
): string {
  const some = (count: number, text: string) => (count === 0 ? "" : `, ${text}`);
  const trouble = {
    vi:
      some(unreadable, `${unreadable} tệp không đọc được`) +
      some(rulesBroken, `${rulesBroken} tệp chưa kiểm tra hết vì luật riêng bị lỗi`),
    en:
      some(unreadable, `unreadable files: ${unreadable}`) +
      some(rulesBroken, `files not fully checked, because your own rules failed: ${rulesBroken}`),
  };
  const said = {
    vi: `${files} tệp, ${dossiers} hồ sơ: ${errors} lỗi, ${warnings} cảnh báo${trouble.vi}.`,
    en: `Files: ${files}, dossiers: ${dossiers}; errors: ${errors}, warnings: ${warnings}${trouble.en}.`,
  };
  return said[language];
}
