import { defineFault } from "@benhan/core/faults";

interface Trouble {
  readonly path: string;
  /** What the operating system said, such as `EACCES`. */
  readonly reason: string;
}

/** A file of the hospital system is missing or cannot be read. */
export const fileUnreadable = defineFault<Trouble>({
  code: "quickstart.file.unreadable",
  text: ({ path, reason }) => ({
    vi: `Không đọc được tệp ${path} (${reason}).`,
    en: `The file ${path} cannot be read (${reason}).`,
  }),
  nextStep: () => ({
    vi: "Kiểm tra tệp có ở đó và tài khoản này có quyền đọc, rồi chạy lại.",
    en: "See that the file is there and that this account may read it, then run again.",
  }),
});

/** The example cannot create, write or remove something in its own folders. */
export const folderUnwritable = defineFault<Trouble>({
  code: "quickstart.folder.unwritable",
  text: ({ path, reason }) => ({
    vi: `Không ghi được vào ${path} (${reason}).`,
    en: `Nothing can be written to ${path} (${reason}).`,
  }),
  nextStep: () => ({
    vi: "Kiểm tra quyền ghi và dung lượng đĩa, hoặc chọn thư mục khác bằng --out và --data.",
    en: "See to the rights and the space on the disk, or choose another folder with --out and --data.",
  }),
});

/** A file stands in the way that the example did not write: it is not removed and not overwritten. */
export const folderForeign = defineFault<{ readonly path: string }>({
  code: "quickstart.folder.foreign",
  text: ({ path }) => ({
    vi: `${path} không do chương trình chạy thử này tạo ra, nên không bị xóa và không bị ghi đè.`,
    en: `${path} was not made by this demo, so it is neither removed nor overwritten.`,
  }),
  nextStep: () => ({
    vi: "Chọn thư mục khác bằng --data và --out, hoặc dùng --keep để làm tiếp trên kho dữ liệu có sẵn.",
    en: "Choose another folder with --data and --out, or use --keep to go on with a store that is there.",
  }),
});

/** Another run of the example works in this folder. */
export const folderInUse = defineFault<{ readonly path: string; readonly owner: number }>({
  code: "quickstart.folder.in_use",
  text: ({ path, owner }) => ({
    vi: `Một lần chạy thử khác (cổng mô phỏng, tiến trình ${owner}) đang dùng ${path}.`,
    en: `Another run of the demo (its simulator is process ${owner}) uses ${path}.`,
  }),
  nextStep: () => ({
    vi: "Chờ lần chạy kia xong, hoặc chọn thư mục khác bằng --data và --out.",
    en: "Wait until that run is over, or choose another folder with --data and --out.",
  }),
});
