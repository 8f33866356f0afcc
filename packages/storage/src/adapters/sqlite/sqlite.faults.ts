import { defineFault } from "@benhan/core/faults";

/** Neither Node nor an installed package brings SQLite. */
export const noDriver = defineFault<object>({
  code: "storage.sqlite.no_driver",
  text: () => ({
    vi: "Không có trình điều khiển SQLite: Node này chưa có node:sqlite và gói @photostructure/sqlite chưa được cài.",
    en: "There is no SQLite driver: this Node has no node:sqlite and the package @photostructure/sqlite is not installed.",
  }),
  nextStep: () => ({
    vi: "Dùng Node 22.13 trở lên, hoặc cài @photostructure/sqlite, hoặc truyền DatabaseSync khi mở kho.",
    en: "Use Node 22.13 or newer, or install @photostructure/sqlite, or pass DatabaseSync when you open the store.",
  }),
});

/** The file cannot be opened or made. */
export const cannotOpen = defineFault<object>({
  code: "storage.sqlite.cannot_open",
  text: () => ({
    vi: "Không mở hoặc không tạo được tệp dữ liệu.",
    en: "The data file can be neither opened nor made.",
  }),
  nextStep: () => ({
    vi: "Kiểm tra thư mục chứa tệp có tồn tại và tài khoản chạy phần mềm có quyền đọc, ghi trong đó.",
    en: "Check that the folder of the file exists and that the account of the program may read and write in it.",
  }),
});

/** The file is not one of ours; it was not touched. */
export const foreignFile = defineFault<object>({
  code: "storage.sqlite.foreign_file",
  text: () => ({
    vi: "Tệp này không phải kho dữ liệu BenhAn; tệp được giữ nguyên.",
    en: "This file is not a BenhAn store; it was left as it is.",
  }),
  nextStep: () => ({
    vi: "Chọn đúng tệp dữ liệu, hoặc một tên tệp chưa tồn tại để tạo kho mới.",
    en: "Choose the right file, or a name that does not exist yet to make a new store.",
  }),
});

/** The file system cannot share memory between processes, so that a crash could lose data. */
export const noWriteAheadLog = defineFault<object>({
  code: "storage.sqlite.no_write_ahead_log",
  text: () => ({
    vi: "Nơi lưu tệp không cho phép nhật ký ghi trước (WAL), nên không bảo đảm an toàn dữ liệu.",
    en: "The place of the file does not allow a write-ahead log, so that data would not be safe there.",
  }),
  nextStep: () => ({
    vi: "Đặt tệp dữ liệu trên ổ đĩa của chính máy này, không đặt trên ổ mạng.",
    en: "Put the data file on a disk of this machine, not on a network drive.",
  }),
});

/** The content of the file is damaged. */
export const damagedFile = defineFault<object>({
  code: "storage.sqlite.damaged_file",
  text: () => ({
    vi: "Tệp dữ liệu bị hỏng.",
    en: "The data file is damaged.",
  }),
  nextStep: () => ({
    vi: "Dừng phần mềm, sao chép nguyên trạng tệp dữ liệu cùng tệp -wal, -shm, rồi phục hồi từ bản sao lưu gần nhất.",
    en: "Stop the program, copy the file with its -wal and -shm files as they are, then restore the latest backup.",
  }),
});

/** SQLite refused for a reason that no caller can mend: a defect of the SDK. */
export const unexpectedFailure = defineFault<{ readonly code: number }>({
  code: "storage.sqlite.unexpected",
  text: ({ code }) => ({
    vi: `SQLite từ chối với mã ${code}; chưa ghi gì của thao tác này.`,
    en: `SQLite refused with code ${code}; nothing of this call was written.`,
  }),
  nextStep: () => ({
    vi: "Báo lỗi này cho nhóm phát triển cùng với mã trên.",
    en: "Report this with the code to the developers.",
  }),
});

/** The file is to hold data already, and has not one byte. */
export const fileEmpty = defineFault<{ readonly file: string }>({
  code: "storage.sqlite.file_empty",
  text: ({ file }) => ({
    vi: `Tệp dữ liệu rỗng (0 byte): ${file}. Không có gì được mở hay ghi.`,
    en: `The file of data is empty (0 bytes): ${file}. Nothing was opened or written.`,
  }),
  nextStep: () => ({
    vi: "Đã có dữ liệu thì dừng phần mềm, giữ nguyên thư mục để điều tra và khôi phục bản sao lưu gần nhất. Lần đầu tiên thì bỏ create: false.",
    en: "Where there was data, stop the software, keep the folder for the investigation, and restore the latest backup. The very first time leave create: false out.",
  }),
});

/** The file is to be there already, and is not: another folder, or a disk that is not mounted. */
export const fileAbsent = defineFault<{ readonly file: string }>({
  code: "storage.sqlite.file_absent",
  text: ({ file }) => ({
    vi: `Không có tệp dữ liệu ở chỗ đã chỉ: ${file}.`,
    en: `There is no file of data where it was said to be: ${file}.`,
  }),
  nextStep: () => ({
    vi: "Kiểm tra đường dẫn và ổ đĩa đã gắn chưa. Lần đầu tiên thì bỏ create: false.",
    en: "Check the path, and whether the disk is mounted. The very first time leave create: false out.",
  }),
});
