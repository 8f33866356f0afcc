import { defineFault } from "@benhan/core/faults";

/** A file cannot be written. */
export const outputNotWritable = defineFault<{ readonly file: string; readonly reason: string }>({
  code: "exchange.cli.output_not_writable",
  text: ({ file, reason }) =>
    reason === "ENOENT"
      ? {
          vi: `Không ghi được ${file}: thư mục chứa nó chưa có (ENOENT).`,
          en: `${file} cannot be written: the folder it is to lie in does not exist (ENOENT).`,
        }
      : {
          vi: `Không ghi được ${file} (${reason}).`,
          en: `${file} cannot be written (${reason}).`,
        },
  nextStep: () => ({
    vi: "Tạo thư mục trước nếu chưa có; hoặc chọn nơi khác cho --out, kiểm tra quyền ghi và ổ đĩa còn chỗ; đóng tệp nếu Excel đang mở.",
    en: "Make the folder first where there is none; or choose another place for --out, check that it may be written and the disk has space; close it in Excel.",
  }),
});

/** Whoever read the standard output has closed it, such as `head`. */
export const readerGone = defineFault<object>({
  code: "exchange.cli.reader_gone",
  text: () => ({
    vi: "Chương trình nhận kết quả đã đóng đường ống.",
    en: "The program that read the result has closed the pipe.",
  }),
  nextStep: () => ({
    vi: "Không cần làm gì nếu đã đủ; nếu không, ghi vào tệp bằng --out.",
    en: "Nothing to do if it was enough; else write to a file with --out.",
  }),
});

/** The file of `--out` is the one that is read: it would be lost. */
export const outputIsInput = defineFault<{ readonly file: string }>({
  code: "exchange.cli.output_is_input",
  text: ({ file }) => ({
    vi: `--out ${file} chính là tệp đầu vào nên sẽ bị ghi đè.`,
    en: `--out ${file} is a file that is read; it would be overwritten.`,
  }),
  nextStep: () => ({ vi: "Chọn tên khác cho --out.", en: "Choose another name for --out." }),
});

/** A file that would be written is there already, and may be somebody's work. */
export const outputExists = defineFault<{
  readonly file: string;
  /** Whether the command takes `--force`. */
  readonly canForce?: boolean;
}>({
  code: "exchange.cli.output_exists",
  text: ({ file }) => ({
    vi: `Tệp ${file} đã có nên không ghi đè.`,
    en: `The file ${file} exists and is not overwritten.`,
  }),
  nextStep: ({ canForce }) =>
    canForce
      ? {
          vi: "Chọn tên khác bằng --out, hoặc thêm --force để ghi đè.",
          en: "Choose another name with --out, or add --force to overwrite it.",
        }
      : {
          vi: "Chọn tên khác bằng --out, hoặc tự xóa tệp cũ trước.",
          en: "Choose another name with --out, or delete the old file yourself first.",
        },
});

/** The input holds errors because of which nothing was written. */
export const nothingWritten = defineFault<{ readonly count: number }>({
  code: "exchange.cli.nothing_written",
  text: ({ count }) => ({
    vi: `Dữ liệu vào có ${count} lỗi nên không có kết quả dùng được.`,
    en: `The input has ${count} ${count === 1 ? "error" : "errors"}, so there is no result to use.`,
  }),
  nextStep: () => ({
    vi: "Sửa các lỗi trong danh sách rồi chạy lại.",
    en: "Mend the listed errors and run it again.",
  }),
});

/** Columns or sheets of an input that no table has: a file made of the rest would lack them, and nobody would see it. */
export const columnsUnknown = defineFault<{ readonly count: number }>({
  code: "exchange.cli.columns_unknown",
  text: ({ count }) => ({
    vi: `Dữ liệu vào có ${count} cột hoặc bảng không mang tên chính thức nên không ghi tệp thiếu chúng.`,
    en: `The input has ${count} ${count === 1 ? "column or table" : "columns or tables"} without an official name; no file is written that lacks them.`,
  }),
  nextStep: () => ({
    vi: "Sửa tên cho đúng rồi chạy lại; nếu chủ ý bỏ chúng thì thêm --allow-unknown-columns (HTTP: ?allow-unknown-columns=true).",
    en: "Correct the names and run it again; to leave them out on purpose add --allow-unknown-columns (HTTP: ?allow-unknown-columns=true).",
  }),
});

/** Dossiers that the rules find errors in are not made into a file, unless a draft is asked for. */
export const dossiersWrong = defineFault<{ readonly errors: number; readonly warnings: number }>({
  code: "exchange.cli.dossiers_wrong",
  text: ({ errors, warnings }) => ({
    vi: `Chưa gửi được, nên không ghi tệp: check thấy ${errors} lỗi, ${warnings} cảnh báo.`,
    en: `Not fit to be sent, so no file was written: check finds ${errors} errors, ${warnings} warnings.`,
  }),
  nextStep: () => ({
    vi: "Sửa các lỗi đã liệt kê tại phần mềm nguồn rồi chạy lại; vẫn cần tệp nháp thì thêm --draft (HTTP: ?draft=true).",
    en: "Mend the listed errors in the source system and run it again; if a draft is wanted all the same, add --draft (HTTP: ?draft=true).",
  }),
});
