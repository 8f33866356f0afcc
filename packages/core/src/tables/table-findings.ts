import type { Bilingual, Issue, Severity } from "../faults/issue.ts";
import type { JsonPath } from "../faults/json-path.ts";

interface TableFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly text: Bilingual;
  readonly nextStep: Bilingual;
}

const asText: Bilingual = {
  vi: "Đặt định dạng cột là Văn bản (Text) trong Excel, dán lại dữ liệu gốc rồi lưu.",
  en: "Format the column as Text in Excel, paste the original data again and save.",
};
const mendRow: Bilingual = {
  vi: "Sửa dòng này trong tệp rồi nạp lại.",
  en: "Mend the row in the file and load it again.",
};
const mapColumn: Bilingual = {
  vi: "Kiểm tra đúng tệp, đúng trang tính; nếu tiêu đề mang tên khác thì khai báo cột trong tùy chọn columns.",
  en: "Check that it is the right file and sheet; if the header has another name, name the column in the option columns.",
};
const nothingToDo: Bilingual = { vi: "Không cần làm gì.", en: "Nothing to do." };

/** What can be wrong with a table, by name. `{at}` is the place, `{names}` and `{counts}` are filled where they stand. */
export const tableFindings = {
  no_header: {
    code: "core.tables.no_header",
    severity: "error",
    text: {
      vi: "Không tìm thấy dòng tiêu đề có đủ các cột bắt buộc: {names}.",
      en: "No line of headers has all the required columns: {names}.",
    },
    nextStep: mapColumn,
  },
  column_missing: {
    code: "core.tables.column_missing",
    severity: "warning",
    text: {
      vi: "Không có cột {names}; các kiểm tra dựa vào cột này sẽ không chạy.",
      en: "There is no column {names}; checks that rest on it will not run.",
    },
    nextStep: mapColumn,
  },
  column_twice: {
    code: "core.tables.column_twice",
    severity: "error",
    text: {
      vi: "{at}: hai cột của tệp cùng ứng với cột này.",
      en: "{at}: two columns of the file fit this one.",
    },
    nextStep: {
      vi: "Bỏ một cột, hoặc khai báo cột cần dùng trong tùy chọn columns.",
      en: "Remove one of them, or name the one that is meant in the option columns.",
    },
  },
  other_sheet: {
    code: "core.tables.other_sheet",
    severity: "warning",
    text: {
      vi: "{at}: trang tính này cũng có tiêu đề phù hợp nhưng không được đọc.",
      en: "{at}: this sheet has fitting headers, too, and was not read.",
    },
    nextStep: {
      vi: "Chỉ rõ trang tính trong tùy chọn sheet.",
      en: "Name the sheet that is meant in the option sheet.",
    },
  },
  no_rows: {
    code: "core.tables.no_rows",
    severity: "error",
    text: { vi: "Bảng không có dòng dữ liệu nào.", en: "The table has no rows." },
    nextStep: {
      vi: "Chọn đúng tệp hoặc trang tính có dữ liệu.",
      en: "Choose the file or sheet that has the data.",
    },
  },
  count_differs: {
    code: "core.tables.count_differs",
    severity: "information",
    text: {
      vi: "Số dòng khác với một bản sao công khai của danh mục này ({counts}).",
      en: "The number of rows differs from one public copy of this list ({counts}).",
    },
    nextStep: {
      vi: "Đối chiếu với bản gốc; số liệu này chỉ để tham khảo.",
      en: "Compare with the original; the number is for orientation only.",
    },
  },
  heading_skipped: {
    code: "core.tables.heading_skipped",
    severity: "information",
    text: {
      vi: "{at}: dòng chỉ có một ô, coi là tiêu đề nhóm và bỏ qua.",
      en: "{at}: the line has a single cell; it was taken for a heading and skipped.",
    },
    nextStep: nothingToDo,
  },
  cell_empty: {
    code: "core.tables.cell_empty",
    severity: "error",
    text: { vi: "{at} đang trống.", en: "{at} is empty." },
    nextStep: mendRow,
  },
  duplicate: {
    code: "core.tables.duplicate",
    severity: "error",
    text: {
      vi: "{at}: mã này đã có ở dòng {names}.",
      en: "{at}: the code already stands in row {names}.",
    },
    nextStep: mendRow,
  },
  code_shape: {
    code: "core.tables.code_shape",
    severity: "error",
    text: { vi: "{at}: mã không đúng dạng như {names}.", en: "{at}: the code has not the shape of {names}." },
    nextStep: mendRow,
  },
  code_shape_unusual: {
    code: "core.tables.code_shape_unusual",
    severity: "warning",
    text: {
      vi: "{at}: mã không có dạng thường gặp như {names}.",
      en: "{at}: the code has not the usual shape of {names}.",
    },
    nextStep: {
      vi: "Nếu mã đúng như bản gốc thì bỏ qua.",
      en: "Ignore this if the code is that of the original.",
    },
  },
  leading_zero_lost: {
    code: "core.tables.leading_zero_lost",
    severity: "error",
    text: {
      vi: "{at}: mã thiếu chữ số so với quy định, có thể bảng tính đã làm mất số 0 ở đầu.",
      en: "{at}: the code has too few digits; the spreadsheet may have dropped leading zeros.",
    },
    nextStep: asText,
  },
  number_not_code: {
    code: "core.tables.number_not_code",
    severity: "error",
    text: {
      vi: "{at}: mã đã thành số thập phân, số 0 ở cuối có thể đã mất.",
      en: "{at}: the code became a decimal number; zeros at its end may be lost.",
    },
    nextStep: asText,
  },
  number_as_code: {
    code: "core.tables.number_as_code",
    severity: "warning",
    text: {
      vi: "{at}: mã được lưu dạng số, số 0 ở đầu (nếu có) đã mất.",
      en: "{at}: the code is stored as a number; leading zeros, if it had any, are lost.",
    },
    nextStep: asText,
  },
  digits_lost: {
    code: "core.tables.digits_lost",
    severity: "error",
    text: {
      vi: "{at}: bảng tính đã rút gọn số dài (dạng 1.23E+11 hoặc quá 15 chữ số), các chữ số cuối đã mất.",
      en: "{at}: the spreadsheet shortened a long number (1.23E+11, or more than 15 digits); its last digits are lost.",
    },
    nextStep: asText,
  },
  became_date: {
    code: "core.tables.became_date",
    severity: "error",
    text: {
      vi: "{at}: bảng tính đã tự đổi nội dung thành ngày, nội dung gốc đã mất.",
      en: "{at}: the spreadsheet turned the content into a date; the original is lost.",
    },
    nextStep: asText,
  },
  date_unreadable: {
    code: "core.tables.date_unreadable",
    severity: "error",
    text: { vi: "{at}: không đọc được ngày.", en: "{at}: the date cannot be read." },
    nextStep: { vi: "Ghi ngày dạng yyyymmdd.", en: "Write days as yyyymmdd." },
  },
  date_ambiguous: {
    code: "core.tables.date_ambiguous",
    severity: "error",
    text: {
      vi: "{at}: không rõ đâu là ngày, đâu là tháng.",
      en: "{at}: it cannot be told which part is the day and which the month.",
    },
    nextStep: {
      vi: 'Ghi ngày dạng yyyymmdd, hoặc đặt tùy chọn dateOrder là "dmy" nếu cả tệp ghi ngày/tháng/năm.',
      en: 'Write days as yyyymmdd, or set the option dateOrder to "dmy" when the whole file writes day/month/year.',
    },
  },
  dates_reversed: {
    code: "core.tables.dates_reversed",
    severity: "error",
    text: {
      vi: "{at}: ngày hết hiệu lực trước ngày bắt đầu.",
      en: "{at}: the last day lies before the first.",
    },
    nextStep: mendRow,
  },
  number_unreadable: {
    code: "core.tables.number_unreadable",
    severity: "error",
    text: { vi: "{at}: không đọc được số.", en: "{at}: the number cannot be read." },
    nextStep: {
      vi: "Ghi số không có dấu phân cách hàng nghìn, phần lẻ sau dấu chấm.",
      en: "Write numbers without thousands separators, with a point before the fraction.",
    },
  },
  flag_unreadable: {
    code: "core.tables.flag_unreadable",
    severity: "error",
    text: {
      vi: "{at}: ô đánh dấu có nội dung lạ (chỉ nhận x, 1, có hoặc để trống).",
      en: "{at}: a column of marks holds something else (x, 1, có or nothing are understood).",
    },
    nextStep: mendRow,
  },
  choice_unknown: {
    code: "core.tables.choice_unknown",
    severity: "error",
    text: { vi: "{at}: giá trị không thuộc {names}.", en: "{at}: the value is none of {names}." },
    nextStep: mendRow,
  },
  not_a_cell: {
    code: "core.tables.not_a_cell",
    severity: "error",
    text: {
      vi: "{at}: ô này không phải chữ, số hay ngày mà cột này nhận.",
      en: "{at}: the cell is no text, number or date that the column takes.",
    },
    nextStep: mendRow,
  },
  text_too_long: {
    code: "core.tables.text_too_long",
    severity: "error",
    text: {
      vi: "{at}: ô có quá nhiều chữ (hơn 32.767 ký tự).",
      en: "{at}: the cell holds too much text (more than 32,767 characters).",
    },
    nextStep: mendRow,
  },
  not_nfc: {
    code: "core.tables.not_nfc",
    severity: "information",
    text: {
      vi: "{at}: chữ tiếng Việt ở dạng tổ hợp, đã đổi sang dạng dựng sẵn (NFC).",
      en: "{at}: the text was in a decomposed Unicode form and was brought to NFC.",
    },
    nextStep: nothingToDo,
  },
} as const satisfies Readonly<Record<string, TableFinding>>;

/** The last part of the code of a finding about a table. */
export type TableFindingName = keyof typeof tableFindings;

/** Where in a table something is. */
export interface TablePlace {
  readonly sheet?: string;
  /** From 0; people count from 1. */
  readonly line?: number;
  /** The header of the column. */
  readonly column?: string;
}

/** Words that go into a finding. */
export interface TableWords {
  readonly names?: string;
  readonly counts?: string;
  /** Instead of the finding's own severity. */
  readonly severity?: Severity;
}

/** Makes the issue of one finding: `["Sheet1", 4, "Mã bệnh"]`, `Sheet1, dòng 5, cột Mã bệnh`. */
export function tableIssue(name: TableFindingName, place: TablePlace, words: TableWords = {}): Issue {
  const { code, severity, text, nextStep } = tableFindings[name];
  const path: JsonPath = [place.sheet, place.line, place.column].filter((step) => step !== undefined);
  const put = (sentence: string, row: string, column: string) => {
    const at = [
      ...(place.sheet === undefined ? [] : [place.sheet]),
      ...(place.line === undefined ? [] : [`${row} ${place.line + 1}`]),
      ...(place.column === undefined ? [] : [`${column} ${place.column}`]),
    ].join(", ");
    // By functions: a `$` in a header or a sheet's name is no pattern.
    return sentence
      .replace("{at}", () => at)
      .replace("{names}", () => words.names ?? "")
      .replace("{counts}", () => words.counts ?? "");
  };
  return {
    code,
    severity: words.severity ?? severity,
    path,
    text: { vi: put(text.vi, "dòng", "cột"), en: put(text.en, "row", "column") },
    nextStep,
  };
}
