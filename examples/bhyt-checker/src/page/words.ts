import type { Bilingual, Severity } from "@benhan/core/faults";

/** The languages of the page. */
export type Language = keyof Bilingual;

/** The words of the page that carry no number. */
export const words = {
  title: { vi: "Kiểm tra hồ sơ BHYT", en: "Insurance dossier checker" },
  promise: {
    vi: "Dữ liệu không rời khỏi máy này.",
    en: "Your data never leaves this computer.",
  },
  language: { vi: "Ngôn ngữ", en: "Language" },
  dropHere: { vi: "Thả tệp vào đây", en: "Drop files here" },
  dropHint: {
    vi: "Tệp GIAMDINHHS, check-in (XML), sổ XLSX, hoặc các tệp XML1.csv, XML2.csv…; cũng có thể dán (Ctrl+V).",
    en: "GIAMDINHHS or check-in files (XML), XLSX workbooks, or the files XML1.csv, XML2.csv…; pasting (Ctrl+V) works too.",
  },
  choose: { vi: "Chọn tệp…", en: "Choose files…" },
  sample: { vi: "Dùng tệp mẫu", en: "Try the sample" },
  sampleName: { vi: "tep-mau.xml", en: "sample.xml" },
  pastedName: { vi: "noi-dung-dan.xml", en: "pasted.xml" },
  clear: { vi: "Xóa hết", en: "Clear all" },
  cancel: { vi: "Dừng", en: "Stop" },
  checking: { vi: "Đang kiểm tra", en: "Checking" },
  waiting: { vi: "Đang chờ", en: "Waiting" },
  progress: { vi: "Tiến độ", en: "Progress" },
  files: { vi: "Tệp đã kiểm tra", en: "Checked files" },
  stopped: { vi: "Đã dừng giữa chừng", en: "Stopped half-way" },
  unreadable: { vi: "Không đọc được hết", en: "Not readable to its end" },
  clean: { vi: "Không có lỗi", en: "No errors" },
  dossiers: { vi: "Hồ sơ", en: "Dossiers" },
  edition: { vi: "Chuẩn dữ liệu", en: "Edition" },
  notes: { vi: "Ghi chú (chưa kiểm tra…)", en: "Notes (not checked…)" },
  engine: { vi: "Bộ kiểm tra", en: "Engine" },
  filters: { vi: "Bộ lọc", en: "Filters" },
  search: { vi: "Tìm trong phát hiện", en: "Search the findings" },
  searchHint: { vi: "Tìm… (phím /)", en: "Search… (press /)" },
  table: { vi: "Bảng", en: "Table" },
  rule: { vi: "Luật", en: "Rule" },
  fileWord: { vi: "Tệp", en: "File" },
  all: { vi: "Tất cả", en: "All" },
  groupBy: { vi: "Nhóm theo", en: "Group by" },
  byPlace: { vi: "Vị trí", en: "Place" },
  byRule: { vi: "Luật", en: "Rule" },
  exportCsv: { vi: "Xuất CSV", en: "Export CSV" },
  exportJson: { vi: "Xuất JSON", en: "Export JSON" },
  exportCsvHint: { vi: "Những phát hiện đang lọc", en: "The findings that the filters let through" },
  exportJsonHint: {
    vi: "Tất cả phát hiện, cùng dạng với lệnh benhan-exchange check",
    en: "All findings, in the shape of the command benhan-exchange check",
  },
  print: { vi: "In", en: "Print" },
  findings: { vi: "Phát hiện", en: "Findings" },
  none: { vi: "Không có phát hiện nào.", en: "No findings." },
  noneLeft: { vi: "Không có phát hiện nào qua được bộ lọc.", en: "No finding passes the filters." },
  reset: { vi: "Bỏ lọc", en: "Reset filters" },
  pick: { vi: "Chọn một phát hiện để xem dòng dữ liệu.", en: "Choose a finding to see its row." },
  keys: {
    vi: "↑ ↓ hoặc j k: di chuyển · Enter: mở · Esc: đóng · /: tìm",
    en: "↑ ↓ or j k: move · Enter: open · Esc: close · /: search",
  },
  detail: { vi: "Chi tiết phát hiện", en: "Details of the finding" },
  close: { vi: "Đóng", en: "Close" },
  nextStep: { vi: "Cách sửa", en: "How to mend it" },
  current: { vi: "Giá trị trong tệp", en: "Value in the file" },
  expected: { vi: "Giá trị mong đợi", en: "Expected value" },
  source: { vi: "Căn cứ", en: "Source" },
  code: { vi: "Mã phát hiện", en: "Code" },
  column: { vi: "Cột", en: "Column" },
  value: { vi: "Giá trị", en: "Value" },
  form: { vi: "Quy định", en: "Demand" },
  empty: { vi: "(trống)", en: "(empty)" },
  onlyFilled: { vi: "Ẩn cột trống", en: "Hide empty columns" },
  marked: { vi: "ô có lỗi", en: "the cell in question" },
  alsoMarked: { vi: "ô khác cũng có phát hiện", en: "another finding is about this cell" },
  noRow: {
    vi: "Phát hiện này không nằm ở một dòng nào.",
    en: "This finding is not about a row.",
  },
  wholeFile: { vi: "Cả tệp", en: "The whole file" },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** The levels, as one finding bears them. */
export const levelWords: Readonly<Record<Severity, Bilingual>> = {
  error: { vi: "Lỗi", en: "Error" },
  warning: { vi: "Cảnh báo", en: "Warning" },
  information: { vi: "Thông tin", en: "Information" },
};

/** The levels, as filters bear them. */
export const levelsWords: Readonly<Record<Severity, Bilingual>> = {
  error: { vi: "Lỗi", en: "Errors" },
  warning: { vi: "Cảnh báo", en: "Warnings" },
  information: { vi: "Thông tin", en: "Information" },
};

/** The levels, gravest first. */
export const levels = ["error", "warning", "information"] as const satisfies readonly Severity[];

/** A number as people write it. */
export function figure(count: number, language: Language): string {
  return count.toLocaleString(language === "vi" ? "vi-VN" : "en-GB");
}

/** `3 lỗi, 1 cảnh báo`. */
export function countsText(
  { errors, warnings }: { readonly errors: number; readonly warnings: number },
  language: Language,
): string {
  const [e, w] = [figure(errors, language), figure(warnings, language)];
  if (language === "vi") return `${e} lỗi, ${w} cảnh báo`;
  return `${e} ${errors === 1 ? "error" : "errors"}, ${w} ${warnings === 1 ? "warning" : "warnings"}`;
}

/** What a person is told of how many findings are listed. */
export function listedText(shown: number, kept: number, found: number, language: Language): string {
  const [s, k, f] = [figure(shown, language), figure(kept, language), figure(found, language)];
  const cut = found > kept;
  if (language === "vi") {
    return shown === kept && !cut
      ? `${f} phát hiện`
      : `${s} trên ${f} phát hiện${cut ? ` (chỉ giữ ${k})` : ""}`;
  }
  return shown === kept && !cut ? `${f} findings` : `${s} of ${f} findings${cut ? ` (${k} kept)` : ""}`;
}
