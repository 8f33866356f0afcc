import { defineFault } from "@benhan/core/faults";

/** The database holds tables that are not ours; it was not touched. */
export const foreignDatabase = defineFault<{ readonly database: string }>({
  code: "mariadb.store.foreign_database",
  text: ({ database }) => ({
    vi: `Cơ sở dữ liệu "${database}" chứa bảng của phần mềm khác; giữ nguyên, không ghi gì.`,
    en: `The database "${database}" holds tables of another program; it was left as it is.`,
  }),
  nextStep: () => ({
    vi: "Chọn tên khác (tùy chọn database): kho cần một cơ sở dữ liệu riêng trên cùng máy chủ với HIS.",
    en: "Choose another name (option database): the store wants a database of its own on the server of the HIS.",
  }),
});

/** A connection of the host finds no tables, or not this facility: they are never made inside the host's transaction. */
export const notPrepared = defineFault<{ readonly database: string }>({
  code: "mariadb.store.not_prepared",
  text: ({ database }) => ({
    vi: `Kho "${database}" chưa được tạo hoặc chưa nâng bảng cho cơ sở này; CREATE TABLE sẽ tự COMMIT giao dịch của HIS nên không tạo ở đây.`,
    en: `The store "${database}" is not made yet, or not for this facility; it is not made here, for CREATE TABLE would commit the host's transaction.`,
  }),
  nextStep: () => ({
    vi: "Khi khởi động, mở kho một lần bằng pool (openMariadbStorage({ pool, … })).",
    en: "Open the store with the pool once at start-up (openMariadbStorage({ pool, … })).",
  }),
});

/** The host has not begun a transaction on its connection. */
export const noTransaction = defineFault<object>({
  code: "mariadb.store.no_transaction",
  text: () => ({
    vi: "Kết nối này chưa mở giao dịch, hoặc giao dịch đã kết thúc; chưa ghi gì.",
    en: "No transaction is open on this connection, or it has ended; nothing was written.",
  }),
  nextStep: () => ({
    vi: "Gọi connection.beginTransaction() trước khi dùng kho, và commit() hoặc rollback() sau đó.",
    en: "Call connection.beginTransaction() before the store is used, and commit() or rollback() afterwards.",
  }),
});

/** The server has rolled back the host's transaction, or it looks at rows that are older than what it must write. */
export const hostTransactionLost = defineFault<object>({
  code: "mariadb.store.host_transaction_lost",
  retry: "safe",
  text: () => ({
    vi: "Máy chủ đã hủy toàn bộ giao dịch của HIS (khóa chéo), hoặc giao dịch nhìn dữ liệu đã cũ; không có gì được ghi.",
    en: "The server has undone the host's whole transaction (a deadlock), or it looks at rows that are too old; nothing was kept.",
  }),
  nextStep: () => ({
    vi: "ROLLBACK, rồi chạy lại cả giao dịch từ đầu; phần của HIS cũng đã mất.",
    en: "Roll back, then run the whole transaction again from its start: the host's own part is gone too.",
  }),
});

/** The connection broke while the server was committing: whether it did is not known. */
export const commitUncertain = defineFault<object>({
  code: "mariadb.store.commit_uncertain",
  retry: "unknown-outcome",
  text: () => ({
    vi: "Mất kết nối đúng lúc máy chủ đang chốt giao dịch: không rõ lần ghi này đã được lưu hay chưa.",
    en: "The connection broke while the server was committing: whether this call was kept is not known.",
  }),
  nextStep: () => ({
    vi: "Gọi lại y nguyên. Nếu nhận core.store.stale_version mà phiên bản trong kho có đúng mã băm vừa ghi thì lần trước đã thành công.",
    en: "Repeat the call as it is. If core.store.stale_version comes and the stored version has the digest of yours, the first call had been kept.",
  }),
});

/** A key is longer than an index of InnoDB can hold beside the others. */
export const keyTooLong = defineFault<{ readonly most: number }>({
  code: "mariadb.store.key_too_long",
  text: ({ most }) => ({
    vi: `Không ghi: một khóa (mã tài liệu, đợt, chuỗi, cổng) dài quá ${most} byte UTF-8, chỉ mục của InnoDB không chứa được.`,
    en: `Nothing was written: a key (of a document, episode, chain or hub) is longer than ${most} bytes of UTF-8, which an index of InnoDB cannot hold.`,
  }),
  nextStep: () => ({
    vi: "Rút ngắn khóa ở phần mềm đã tạo ra nó, ví dụ dùng mã băm.",
    en: "Make the key shorter where it is made, with a digest for example.",
  }),
});

/** A statement is larger than the server takes. Told before it is sent: the server would only drop the connection. */
export const valueTooLarge = defineFault<{ readonly bytes: number; readonly most: number }>({
  code: "mariadb.store.value_too_large",
  text: ({ bytes, most }) => ({
    vi: `Không ghi: nội dung ${bytes} byte lớn hơn max_allowed_packet = ${most} của máy chủ MariaDB.`,
    en: `Nothing was written: ${bytes} bytes are more than max_allowed_packet = ${most} of the MariaDB server takes.`,
  }),
  nextStep: ({ bytes }) => ({
    vi: `Đặt max_allowed_packet từ ${Math.ceil(bytes / 2 ** 20) * 2}M trở lên trong cấu hình máy chủ, rồi mở lại kết nối.`,
    en: `Set max_allowed_packet to ${Math.ceil(bytes / 2 ** 20) * 2}M or more in the server's configuration, then connect anew.`,
  }),
});

/** Server or session are set so that data would be lost or changed without a word. */
export const wrongSetting = defineFault<{ readonly setting: string; readonly wanted: string }>({
  code: "mariadb.store.wrong_setting",
  text: ({ setting, wanted }) => ({
    vi: `Thiết lập ${setting} của MariaDB không an toàn cho bệnh án; cần: ${wanted}. Chưa ghi gì.`,
    en: `The setting ${setting} of MariaDB is not safe for records; wanted: ${wanted}. Nothing was written.`,
  }),
  nextStep: ({ setting }) => ({
    vi: `Sửa ${setting} trong cấu hình máy chủ hoặc của pool, rồi mở lại kết nối.`,
    en: `Change ${setting} in the configuration of the server or of the pool, then connect anew.`,
  }),
});

/** The account lacks a right. */
export const permissionMissing = defineFault<object>({
  code: "mariadb.store.permission_missing",
  text: () => ({
    vi: "Tài khoản MariaDB thiếu quyền cho thao tác này; chưa ghi gì.",
    en: "The account lacks a right that this call needs; nothing was written.",
  }),
  nextStep: () => ({
    vi: "Cấp quyền theo mục “Tài khoản và quyền” trong README của ví dụ này.",
    en: "Grant the rights that the README of this example lists.",
  }),
});

/** The server refused to let us in. */
export const loginRefused = defineFault<object>({
  code: "mariadb.store.login_refused",
  text: () => ({
    vi: "Máy chủ MariaDB từ chối đăng nhập: sai tài khoản, mật khẩu hoặc tên cơ sở dữ liệu.",
    en: "The MariaDB server refused the login: account, password or the name of the database is wrong.",
  }),
  nextStep: () => ({
    vi: "Kiểm tra cấu hình của pool và tài khoản trên máy chủ.",
    en: "Check the configuration of the pool, and the account on the server.",
  }),
});

/** The server only reads: a replica, or one that was told to. */
export const serverReadOnly = defineFault<object>({
  code: "mariadb.store.server_read_only",
  retry: "safe",
  text: () => ({
    vi: "Máy chủ MariaDB đang chỉ cho đọc (máy dự phòng hoặc đang bảo trì); chưa ghi gì.",
    en: "The MariaDB server only reads at the moment (a replica, or maintenance); nothing was written.",
  }),
  nextStep: () => ({
    vi: "Kết nối tới máy chính, rồi thực hiện lại.",
    en: "Connect to the primary, then repeat the call.",
  }),
});

/** The server refused for a reason that no caller can mend. */
export const unexpectedFailure = defineFault<{ readonly code: number }>({
  code: "mariadb.store.unexpected",
  text: ({ code }) => ({
    vi: `MariaDB từ chối với mã ${code}; chưa ghi gì của thao tác này.`,
    en: `MariaDB refused with code ${code}; nothing of this call was written.`,
  }),
  nextStep: () => ({
    vi: "Xem nhật ký của máy chủ; nếu không phải do máy chủ thì đây là lỗi của bộ ghép nối.",
    en: "Look into the log of the server; if it is not its doing, the adapter is at fault.",
  }),
});
