import type { Bilingual, Issue, Severity } from "@benhan/core/faults";
import { fill, type Slots } from "../schema/fill.ts";
import { placeWords, type RowsCounted, type SheetPlace } from "./sheet-place.ts";

interface SheetFinding {
  /** The finding whose code it has, where two sentences share one. */
  readonly sameAs?: string;
  readonly severity: Severity;
  readonly rule?: string;
  readonly text: Bilingual;
  readonly nextStep: Bilingual;
  /** What is said instead of rows that stand in no sheet, such as those of JSON: nobody can mend them in Excel. */
  readonly ofData?: { readonly text?: Bilingual; readonly nextStep: Bilingual };
}

const asText: Bilingual = {
  vi: "Đặt định dạng cột là Văn bản (Text) trong Excel, dán lại dữ liệu gốc rồi lưu.",
  en: "Format the column as Text in Excel, paste the original data again and save.",
};
const inQuotes: Bilingual = {
  vi: 'Trong JSON, viết giá trị trong dấu nháy, đủ mọi chữ số như "01"; JSON bỏ số 0 ở đầu và làm tròn số dài.',
  en: 'In JSON, write the value in quotes with all of its digits, such as "01"; a number loses leading zeros and long digits.',
};
const officialMoments: Bilingual = {
  vi: "Ghi ngày dạng yyyymmdd, thời điểm dạng yyyymmddHHMM.",
  en: "Write days as yyyymmdd and moments as yyyymmddHHMM.",
};
const nothingToDo: Bilingual = { vi: "Không cần làm gì.", en: "Nothing to do." };
const mendRow: Bilingual = {
  vi: "Sửa dòng này trong bảng tính (hoặc JSON) rồi nhập lại.",
  en: "Mend the row in the spreadsheet (or the JSON) and import again.",
};

const findings = {
  leading_zero_suspect: {
    severity: "error",
    text: {
      vi: "{at}: mã thiếu chữ số so với quy định, có thể bảng tính đã làm mất số 0 ở đầu.",
      en: "{at}: the code has too few digits; the spreadsheet may have dropped leading zeros.",
    },
    nextStep: asText,
    ofData: {
      text: {
        vi: "{at}: mã thiếu chữ số so với quy định, có thể đã mất số 0 ở đầu.",
        en: "{at}: the code has too few digits; leading zeros may have been dropped.",
      },
      nextStep: inQuotes,
    },
  },
  leading_zero_possible: {
    severity: "warning",
    text: {
      vi: "{at}: số có thể đã mất số 0 ở đầu; nếu đúng là số ngắn như vậy thì bỏ qua.",
      en: "{at}: a leading zero may have been dropped; ignore this if the number really is that short.",
    },
    nextStep: asText,
    ofData: { nextStep: inQuotes },
  },
  digits_lost: {
    severity: "error",
    text: {
      vi: "{at}: bảng tính đã rút gọn số dài (dạng 1.23E+11 hoặc quá 15 chữ số), các chữ số cuối đã mất.",
      en: "{at}: the spreadsheet shortened a long number (1.23E+11, or more than 15 digits); its last digits are lost.",
    },
    nextStep: asText,
    ofData: {
      text: {
        vi: "{at}: số dài bị rút gọn (dạng 1.23E+11 hoặc quá 15 chữ số), các chữ số cuối đã mất.",
        en: "{at}: a long number was shortened (1.23E+11, or more than 15 digits); its last digits are lost.",
      },
      nextStep: inQuotes,
    },
  },
  became_date: {
    severity: "error",
    text: {
      vi: "{at}: bảng tính đã tự đổi nội dung thành ngày, nội dung gốc đã mất.",
      en: "{at}: the spreadsheet turned the content into a date; the original is lost.",
    },
    nextStep: asText,
  },
  date_ambiguous: {
    severity: "error",
    text: {
      vi: "{at}: không rõ đâu là ngày, đâu là tháng.",
      en: "{at}: it cannot be told which part is the day and which the month.",
    },
    nextStep: officialMoments,
  },
  serial_date: {
    severity: "error",
    text: {
      vi: "{at}: đây là số ngày của Excel (ô ngày đã mất định dạng), không phải ngày yyyymmdd.",
      en: "{at}: this is Excel's day number (a date cell that lost its format), no date yyyymmdd.",
    },
    nextStep: {
      vi: "Trong Excel, định dạng lại cột là Ngày (Date) rồi lưu; hoặc ghi yyyymmdd, yyyymmddHHMM dạng Văn bản.",
      en: "In Excel, format the column as Date again and save; or write yyyymmdd or yyyymmddHHMM as Text.",
    },
    ofData: { nextStep: officialMoments },
  },
  boolean_cell: {
    severity: "error",
    text: {
      vi: "{at}: ô là TRUE/FALSE; đó không phải mã hay chữ mà cột này nhận.",
      en: "{at}: the cell is TRUE or FALSE, which is no code and no text of the column.",
    },
    nextStep: {
      vi: "Ghi đúng mã của danh mục dưới dạng chữ (xem bằng lệnh explain), hoặc để trống.",
      en: "Write the code of the column's list as text (the command explain shows it), or leave the cell empty.",
    },
  },
  date_without_time: {
    severity: "warning",
    text: {
      vi: "{at}: ô ngày không có giờ; đã ghi 00:00.",
      en: "{at}: the date cell has no time; 00:00 was written.",
    },
    nextStep: {
      vi: "Nếu biết giờ, ghi thời điểm dạng yyyymmddHHMM.",
      en: "Write the moment as yyyymmddHHMM when the time is known.",
    },
  },
  converted: {
    severity: "information",
    text: {
      vi: "{at}: ô ngày hoặc số của bảng tính đã được ghi lại theo dạng chính thức.",
      en: "{at}: a date or number of the spreadsheet was written in the official form.",
    },
    nextStep: nothingToDo,
    ofData: {
      text: {
        vi: "{at}: ngày hoặc số đã được ghi lại theo dạng chính thức.",
        en: "{at}: a date or number was written in the official form.",
      },
      nextStep: nothingToDo,
    },
  },
  error_cell: {
    severity: "error",
    text: {
      vi: "{at}: ô chứa lỗi Excel (như #REF!, #N/A), không có nội dung.",
      en: "{at}: the cell holds an error of Excel (such as #REF!, #N/A) and no content.",
    },
    nextStep: {
      vi: "Sửa công thức của ô, hoặc dán giá trị (Paste Values) rồi lưu.",
      en: "Mend the formula of the cell, or paste its value (Paste Values), and save.",
    },
  },
  formula_not_calculated: {
    severity: "error",
    text: {
      vi: "{at}: công thức chưa tính, ô chưa có kết quả.",
      en: "{at}: the formula was not calculated; the cell has no result.",
    },
    nextStep: {
      vi: "Mở tệp bằng Excel để tính lại rồi lưu, hoặc ghi giá trị thay cho công thức.",
      en: "Open the file in Excel, which calculates it, and save; or write the value in place of the formula.",
    },
  },
  illegal_character: {
    severity: "error",
    text: {
      vi: "{at} có ký tự mà XML không cho phép (ký tự điều khiển hoặc nửa ký tự).",
      en: "{at} holds a character that XML does not allow (a control character, or half of one).",
    },
    nextStep: {
      vi: "Mở ô này, xóa ký tự lạ (thường do dán từ nơi khác) rồi lưu lại.",
      en: "Open the field, delete the stray character (often pasted in) and save again.",
    },
  },
  not_a_cell: {
    severity: "error",
    text: {
      vi: "{at}: ô này không phải chữ, số hay ngày mà cột này nhận.",
      en: "{at}: the cell is no text, number or date that the column takes.",
    },
    nextStep: mendRow,
  },
  unknown_column: {
    severity: "warning",
    rule: "ENV-011",
    text: {
      vi: "{at}: bảng không có cột này, nội dung bị bỏ qua.{near}",
      en: "{at}: the table has no such column; its content was skipped.{near}",
    },
    nextStep: {
      vi: "Sửa tên cột cho đúng tên chính thức, hoặc bỏ cột.",
      en: "Give the column its official name, or remove it.",
    },
  },
  unnamed_column: {
    severity: "error",
    text: {
      vi: "{at}: có nội dung ở {rows} nhưng dòng đầu không có tên cột; nội dung bị bỏ qua.",
      en: "{at}: there is content in {rows}, but no column name in the first row; it was skipped.",
    },
    nextStep: {
      vi: "Ghi tên cột ở dòng 1. Với CSV: đặt ô có dấu phân cách trong dấu nháy kép, vì dòng thừa ô có thể đã lệch cột.",
      en: "Name the column in row 1. In CSV, quote the cells that hold the delimiter: a row with surplus cells may have shifted.",
    },
  },
  no_column_names: {
    severity: "error",
    text: {
      vi: "{at}: dòng đầu không phải tên cột.",
      en: "{at}: the first row does not hold column names.",
    },
    nextStep: {
      vi: "Ghi tên cột chính thức (MA_LK, STT, …) ở dòng 1, bỏ các dòng tiêu đề phía trên rồi nhập lại.",
      en: "Put the official column names (MA_LK, STT, …) in row 1, remove titles above them and import again.",
    },
  },
  column_twice: {
    severity: "error",
    text: { vi: "{at}: cột này có hai lần.", en: "{at}: the column stands twice." },
    nextStep: { vi: "Bỏ một trong hai cột.", en: "Remove one of the two columns." },
  },
  unknown_sheet: {
    severity: "warning",
    text: {
      vi: "Trang tính {at} không mang tên bảng XML1–XML11, XML13–XML15; đã bỏ qua.",
      en: "The sheet {at} is not named XML1–XML11 or XML13–XML15; it was skipped.",
    },
    nextStep: {
      vi: "Đặt tên trang tính theo bảng, ví dụ XML2.",
      en: "Name the sheet after its table, such as XML2.",
    },
  },
  sheet_twice: {
    severity: "error",
    text: { vi: "Bảng {at} có ở hai trang tính.", en: "The table {at} stands in two sheets." },
    nextStep: { vi: "Gộp thành một trang tính.", en: "Join them into one sheet." },
  },
  not_sheets: {
    severity: "error",
    text: {
      vi: "Dữ liệu nhập vào không phải các trang tính theo tên bảng.",
      en: "What was given is no set of sheets by name.",
    },
    nextStep: {
      vi: "Lập trình viên: truyền kết quả của readXlsx, hoặc { XML1: readCsv(…) }.",
      en: "Developers: pass the result of readXlsx, or { XML1: readCsv(…) }.",
    },
  },
  not_rows: {
    severity: "error",
    text: {
      vi: "{at} không phải các dòng ghi theo tên cột.",
      en: "{at} is not rows of cells by column name.",
    },
    nextStep: {
      vi: "Lập trình viên: mỗi trang tính là một mảng, mỗi dòng là một đối tượng có khóa là tên cột.",
      en: "Developers: a sheet is an array, each row of it an object whose keys are the column names.",
    },
  },
  key_001: {
    severity: "error",
    rule: "KEY-001",
    text: {
      vi: "{at} đang trống: không biết dòng thuộc hồ sơ nào.",
      en: "{at} is empty: the row belongs to no episode.",
    },
    nextStep: mendRow,
  },
  // Of a column that is not there, one finding and not one for each row.
  key_column: {
    severity: "error",
    sameAs: "key_001",
    rule: "KEY-001",
    text: {
      vi: "{at}: không có cột MA_LK, hoặc cột này trống ở mọi dòng; không biết dòng nào thuộc hồ sơ nào.",
      en: "{at}: there is no column MA_LK, or it is empty in every row; no row belongs to an episode.",
    },
    nextStep: {
      vi: "Thêm cột MA_LK và ghi mã liên kết của đợt điều trị ở mỗi dòng.",
      en: "Add the column MA_LK with the key of the episode in every row.",
    },
  },
  key_003: {
    severity: "error",
    rule: "KEY-003",
    text: { vi: "{at} trùng với một dòng XML1 khác.", en: "{at} is that of another row of XML1." },
    nextStep: mendRow,
  },
  key_007: {
    severity: "error",
    rule: "KEY-007",
    text: { vi: "{at} không có dòng XML1 tương ứng.", en: "{at} has no row in XML1." },
    nextStep: {
      vi: "Bổ sung dòng XML1 của đợt điều trị, hoặc sửa MA_LK cho đúng.",
      en: "Add the row of XML1 for the episode, or correct MA_LK.",
    },
  },
  // One wrong key is one finding, not one for each row that is right.
  summary_key: {
    severity: "error",
    sameAs: "key_007",
    rule: "KEY-007",
    text: {
      vi: "{at} khác MA_LK chung của tất cả các dòng còn lại ({others}).",
      en: "{at} differs from the one MA_LK of all other rows ({others}).",
    },
    nextStep: {
      vi: "Sửa MA_LK của XML1 cho giống các dòng kia, hoặc bổ sung dòng XML1 của chúng, rồi kiểm tra lại.",
      en: "Give XML1 the MA_LK of the other rows, or add their row of XML1, and check again.",
    },
  },
  env_006: {
    severity: "error",
    rule: "ENV-006",
    text: { vi: "Không có dòng XML1 nào.", en: "There is no row of XML1." },
    nextStep: {
      vi: "Thêm trang tính XML1 với mỗi đợt điều trị một dòng.",
      en: "Add a sheet XML1 with one row for each episode.",
    },
  },
  env_007: {
    severity: "error",
    rule: "ENV-007",
    text: {
      vi: "{at}: bảng này chỉ có một dòng cho mỗi đợt điều trị.",
      en: "{at}: the table holds one row for each episode.",
    },
    nextStep: mendRow,
  },
} as const satisfies Readonly<Record<string, SheetFinding>>;

/** The last part of the code of a finding about a spreadsheet. */
export type SheetFindingName = keyof typeof findings;

/** Everything that may be said about a spreadsheet, by its code. */
export function listSheetFindings(): readonly (SheetFinding & { readonly code: string })[] {
  return Object.entries<SheetFinding>(findings).map(([name, { sameAs = name, ...finding }]) => ({
    code: `exchange.bhyt.${sameAs}`,
    ...finding,
  }));
}

/**
 * Makes the issue of one finding: `["XML2", 4, "MA_KHOA"]`, `XML2, dòng 6, cột MA_KHOA`; of rows of data
 * `XML2[5].MA_KHOA`.
 */
export function sheetIssue(
  name: SheetFindingName,
  place: SheetPlace,
  slots: Slots = {},
  counted: RowsCounted = "sheet",
): Issue {
  const { sameAs = name, ofData, ...usual }: SheetFinding = findings[name];
  const { text, nextStep, ...finding } = counted === "data" ? { ...usual, ...ofData } : usual;
  return {
    code: `exchange.bhyt.${sameAs}`,
    ...finding,
    path: [place.sheet, place.row, place.column].filter((step) => step !== undefined),
    text: fill(text, { at: placeWords(place, counted), near: "", ...slots }),
    nextStep,
    source: "BenhAn",
  };
}
