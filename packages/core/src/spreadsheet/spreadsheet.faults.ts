import { defineFault } from "../faults/define-fault.ts";

/** A file that is no spreadsheet, or a damaged one. */
export const spreadsheetUnreadable = defineFault<{ readonly format: "XLSX" | "CSV" }>({
  code: "core.spreadsheet.file_unreadable",
  text: ({ format }) => ({
    vi: `Không đọc được tệp ${format}: tệp hỏng hoặc không đúng định dạng.`,
    en: `The ${format} file cannot be read: it is damaged or of another format.`,
  }),
  nextStep: ({ format }) => ({
    vi:
      format === "XLSX"
        ? "Mở tệp bằng Excel rồi lưu lại dạng .xlsx (không phải .xls), không đặt mật khẩu."
        : "Xuất lại tệp CSV với mã hóa UTF-8, phân cách bằng dấu phẩy hoặc chấm phẩy.",
    en:
      format === "XLSX"
        ? "Open it in Excel and save it again as .xlsx (not .xls), without a password."
        : "Export the CSV again in UTF-8, with commas or semicolons between the fields.",
  }),
});

/** A workbook in which a name would mean two sheets; Excel writes none. */
export const spreadsheetSheetTwice = defineFault<{ readonly first: number; readonly second: number }>({
  code: "core.spreadsheet.sheet_twice",
  text: ({ first, second }) => ({
    vi: `Tệp có hai trang tính trùng tên: trang thứ ${first} và trang thứ ${second}.`,
    en: `The workbook has two sheets of one name: the sheets no. ${first} and no. ${second}.`,
  }),
  nextStep: () => ({
    vi: "Gộp hai trang tính làm một, hoặc đổi tên một trang, rồi lưu lại.",
    en: "Make one sheet of the two, or rename one of them, and save.",
  }),
});

/** A file that would need more memory than a spreadsheet of a hospital ever does. */
export const spreadsheetTooLarge = defineFault<object>({
  code: "core.spreadsheet.file_too_large",
  text: () => ({
    vi: "Tệp bảng tính quá lớn để đọc một lần.",
    en: "The spreadsheet is too large to be read at once.",
  }),
  nextStep: () => ({
    vi: "Xóa các dòng, cột trống ở cuối mỗi trang tính rồi lưu lại. Nếu tệp vẫn lớn: chia theo tháng hoặc theo khoa.",
    en: "Delete empty rows and columns at the end of each sheet and save. If it is still large, split it by month or department.",
  }),
});

/** The library for this kind of file is not installed: it is an optional dependency. */
export const spreadsheetLibraryMissing = defineFault<{ readonly name: string }>({
  code: "core.spreadsheet.library_missing",
  text: ({ name }) => ({
    vi: `Chưa cài thư viện "${name}" cần để đọc loại tệp này.`,
    en: `The library "${name}", which reads files of this kind, is not installed.`,
  }),
  nextStep: ({ name }) => ({
    vi: `Chạy \`npm install ${name}\` trong thư mục của ứng dụng rồi thử lại.`,
    en: `Run \`npm install ${name}\` in the folder of the application, then try again.`,
  }),
});
