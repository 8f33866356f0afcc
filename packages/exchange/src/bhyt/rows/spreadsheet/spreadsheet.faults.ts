import { defineFault } from "@benhan/core/faults";

/** A file that is no spreadsheet, or a damaged one. */
export const spreadsheetUnreadable = defineFault<{ readonly format: "XLSX" | "CSV" }>({
  code: "exchange.spreadsheet.file_unreadable",
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

/** A file that would need more memory than a spreadsheet of dossiers ever does. */
export const spreadsheetTooLarge = defineFault<object>({
  code: "exchange.spreadsheet.file_too_large",
  text: () => ({
    vi: "Tệp bảng tính quá lớn để đọc một lần.",
    en: "The spreadsheet is too large to be read at once.",
  }),
  nextStep: () => ({
    vi: "Chia tệp theo tháng hoặc theo khoa rồi nhập từng tệp.",
    en: "Split the file by month or department and import the parts.",
  }),
});
