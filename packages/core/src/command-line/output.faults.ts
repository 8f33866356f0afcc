import { defineFault } from "../faults/index.ts";

/** A file cannot be written. */
export const outputNotWritable = defineFault<{ readonly file: string; readonly reason: string }>({
  code: "core.cli.output_not_writable",
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
  code: "core.cli.reader_gone",
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
  code: "core.cli.output_is_input",
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
  code: "core.cli.output_exists",
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
