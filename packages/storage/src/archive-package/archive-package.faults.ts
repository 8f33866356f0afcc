import { defineFault } from "@benhan/core/faults";

/** There is something already where the package was to be written. */
export const packageExists = defineFault<object>({
  code: "storage.archive_package.exists",
  text: () => ({
    vi: "Thư mục đích đã có tệp; không ghi đè gói lưu trữ.",
    en: "The folder has files already; a package is never written over them.",
  }),
  nextStep: () => ({
    vi: "Chọn một thư mục mới, hoặc chuyển gói cũ đi nơi khác.",
    en: "Choose a new folder, or move the older package elsewhere.",
  }),
});

/** The package cannot be written there. */
export const packageUnwritable = defineFault<object>({
  code: "storage.archive_package.unwritable",
  text: () => ({
    vi: "Không ghi được gói lưu trữ vào thư mục này.",
    en: "The package cannot be written to this folder.",
  }),
  nextStep: () => ({
    vi: "Kiểm tra thư mục cha có tồn tại, còn chỗ trống, và tài khoản chạy phần mềm được ghi vào đó.",
    en: "Check that the folder above exists, has room, and that the account of the program may write there.",
  }),
});

/** There is no folder to read. */
export const packageUnreadable = defineFault<object>({
  code: "storage.archive_package.unreadable",
  text: () => ({
    vi: "Không đọc được thư mục của gói lưu trữ.",
    en: "The folder of the package cannot be read.",
  }),
  nextStep: () => ({
    vi: "Chỉ đúng thư mục có tệp bagit.txt.",
    en: "Name the folder in which bagit.txt lies.",
  }),
});

/** There is nothing to be exported. */
export const recordAbsent = defineFault<object>({
  code: "storage.archive_package.record_absent",
  text: () => ({
    vi: "Kho không có tài liệu nào của hồ sơ này.",
    en: "The store has no document of this record.",
  }),
  nextStep: () => ({
    vi: "Kiểm tra episodeId và cơ sở (facilityId) của kho.",
    en: "Check the episodeId, and the facility of the store.",
  }),
});

/** The package is not one of ours, not whole, or not of this facility: nothing of it was taken. */
export const packageRefused = defineFault<{ readonly count: number }>({
  code: "storage.archive_package.refused",
  text: ({ count }) => ({
    vi: `Không nhập gói lưu trữ: có ${count} lỗi.`,
    en: `The package was not imported: ${count} thing(s) are wrong with it.`,
  }),
  nextStep: () => ({
    vi: "Xem từng lỗi đã kể (checkPackage, hoặc benhan-storage import --dry-run, kể lại), rồi lấy lại gói từ nguồn. Chưa nhập gì.",
    en: "Look at each finding (checkPackage, or benhan-storage import --dry-run, tells them again), then get the package again from its source. Nothing was imported.",
  }),
});
