import { defineFault } from "@benhan/core/faults";

/** There is a file already. */
export const backupExists = defineFault<object>({
  code: "storage.backup.exists",
  text: () => ({
    vi: "Đã có tệp ở nơi sao lưu; tệp được giữ nguyên.",
    en: "There is a file already where the copy was to go; it was left as it is.",
  }),
  nextStep: () => ({
    vi: "Đặt tên bản sao lưu theo ngày giờ; không ghi đè bản cũ.",
    en: "Name copies by day and time; never write over an older one.",
  }),
});

/** The copy cannot be written. */
export const backupUnwritable = defineFault<object>({
  code: "storage.backup.unwritable",
  text: () => ({
    vi: "Không ghi được bản sao lưu.",
    en: "The copy cannot be written.",
  }),
  nextStep: () => ({
    vi: "Kiểm tra thư mục đích có tồn tại, còn chỗ trống và cho phép ghi.",
    en: "Check that the folder exists, has room, and can be written.",
  }),
});

/** The file to be copied is missing, or is something else. */
export const backupSourceWrong = defineFault<object>({
  code: "storage.backup.source_wrong",
  text: () => ({
    vi: "Tệp cần sao lưu không có, hoặc không phải loại tệp này (dữ liệu, kho khóa).",
    en: "The file to be copied is missing, or is not of this kind (data, key store).",
  }),
  nextStep: () => ({
    vi: "Dữ liệu sao lưu bằng backupSqliteStorage, kho khóa bằng backupSqliteKeys.",
    en: "Data are copied by backupSqliteStorage, a key store by backupSqliteKeys.",
  }),
});

/** Data and keys would lie in one folder. */
export const backupBesideKeys = defineFault<object>({
  code: "storage.backup.beside_keys",
  text: () => ({
    vi: "Không sao lưu: dữ liệu và khóa sẽ nằm chung một thư mục.",
    en: "Nothing was copied: data and keys would lie in one folder.",
  }),
  nextStep: () => ({
    vi: "Sao lưu khóa vào thư mục riêng, trên phương tiện riêng.",
    en: "Copy keys to a folder of their own, on a medium of their own.",
  }),
});

/** The copy is not sound: it was taken away. */
export const backupDamaged = defineFault<object>({
  code: "storage.backup.damaged",
  text: () => ({
    vi: "Bản sao lưu vừa làm không đạt kiểm tra của SQLite nên đã xóa.",
    en: "The copy that was made does not pass the check of SQLite and was taken away.",
  }),
  nextStep: () => ({
    vi: "Kiểm tra ổ đĩa, chạy verifyStore trên kho đang dùng, rồi sao lưu lại.",
    en: "Check the disk, run verifyStore on the store, then make the copy again.",
  }),
});

/** A drill was to take the store in use for the copy. */
export const drillOnLiving = defineFault<object>({
  code: "storage.backup.drill_on_living",
  text: () => ({
    vi: "Không khôi phục thử: `open` mở chính kho đang dùng, không phải bản sao lưu.",
    en: "No drill was done: `open` opens the store in use itself, not a copy.",
  }),
  nextStep: () => ({
    vi: "Khôi phục bản sao lưu vào thư mục hoặc cơ sở dữ liệu khác, rồi để `open` mở kho ở đó.",
    en: "Restore the copy to another folder or database, and let `open` open the store there.",
  }),
});
