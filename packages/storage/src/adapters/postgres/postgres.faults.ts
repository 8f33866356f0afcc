import { defineFault } from "@benhan/core/faults";

/** The schema holds tables, and they are not ours; it was not touched. */
export const foreignSchema = defineFault<{ readonly schema: string }>({
  code: "storage.postgres.foreign_schema",
  text: ({ schema }) => ({
    vi: `Lược đồ "${schema}" của cơ sở dữ liệu chứa bảng của phần mềm khác; giữ nguyên, không ghi gì.`,
    en: `The schema "${schema}" of the database holds tables of another program; it was left as it is.`,
  }),
  nextStep: () => ({
    vi: "Chọn tên lược đồ khác (tùy chọn schema), hoặc một cơ sở dữ liệu khác.",
    en: "Choose another name (option schema), or another database.",
  }),
});

/** The database does not keep Unicode. */
export const wrongEncoding = defineFault<{ readonly encoding: string }>({
  code: "storage.postgres.wrong_encoding",
  text: ({ encoding }) => ({
    vi: `Cơ sở dữ liệu dùng bảng mã ${encoding}, không giữ được đầy đủ tiếng Việt.`,
    en: `The database has the encoding ${encoding}, which cannot hold every text.`,
  }),
  nextStep: () => ({
    vi: "Tạo cơ sở dữ liệu với ENCODING 'UTF8' rồi mở kho ở đó.",
    en: "Create a database with ENCODING 'UTF8', then open the store there.",
  }),
});

/** The role of the connection lacks a right. */
export const permissionMissing = defineFault<object>({
  code: "storage.postgres.permission_missing",
  text: () => ({
    vi: "Tài khoản cơ sở dữ liệu thiếu quyền cho thao tác này; chưa ghi gì.",
    en: "The role of the connection lacks a right that this call needs; nothing was written.",
  }),
  nextStep: () => ({
    vi: "Quản trị viên cơ sở dữ liệu cấp quyền theo mục 2 của docs/vi/guides/postgres.md.",
    en: "Let the administrator of the database grant the rights of §2 of docs/en/guides/postgres.md.",
  }),
});

/** The server refused to let us in: password, role or database are wrong. */
export const loginRefused = defineFault<object>({
  code: "storage.postgres.login_refused",
  text: () => ({
    vi: "Máy chủ PostgreSQL từ chối đăng nhập: sai tài khoản, mật khẩu hoặc tên cơ sở dữ liệu.",
    en: "The PostgreSQL server refused the login: the role, its password or the name of the database is wrong.",
  }),
  nextStep: () => ({
    vi: "Kiểm tra chuỗi kết nối của Pool và pg_hba.conf của máy chủ.",
    en: "Check the connection string of the pool, and pg_hba.conf of the server.",
  }),
});

/** The server only reads: a standby, or one that was told to. */
export const serverReadOnly = defineFault<object>({
  code: "storage.postgres.server_read_only",
  retry: "safe",
  text: () => ({
    vi: "Máy chủ PostgreSQL đang chỉ cho đọc (máy dự phòng hoặc đang bảo trì); chưa ghi gì.",
    en: "The PostgreSQL server only reads at the moment (a standby, or maintenance); nothing was written.",
  }),
  nextStep: () => ({
    vi: "Kết nối tới máy chính (target_session_attrs=read-write), rồi thực hiện lại.",
    en: "Connect to the primary (target_session_attrs=read-write), then repeat the call.",
  }),
});

/** The connection broke while the server was committing: whether it did is not known. */
export const commitUncertain = defineFault<object>({
  code: "storage.postgres.commit_uncertain",
  retry: "unknown-outcome",
  text: () => ({
    vi: "Mất kết nối đúng lúc máy chủ đang chốt giao dịch: không rõ lần ghi này đã được lưu hay chưa.",
    en: "The connection broke while the server was committing: whether this call was kept is not known.",
  }),
  nextStep: () => ({
    vi: "Gọi lại y nguyên; xếp hàng và nhận mục để gửi không bị làm hai lần. Khi ghi tài liệu mà nhận core.store.stale_version, và phiên bản trong kho có đúng mã băm vừa ghi, thì lần trước đã thành công.",
    en: "Repeat the call as it is; queueing and leasing are not done twice. Where a document is written, core.store.stale_version comes, and the stored version has the digest of yours, the first call had been kept.",
  }),
});

/** The server found its own files damaged. */
export const serverDamaged = defineFault<object>({
  code: "storage.postgres.damaged",
  text: () => ({
    vi: "Máy chủ PostgreSQL báo tệp dữ liệu của nó bị hỏng.",
    en: "The PostgreSQL server says that its data files are damaged.",
  }),
  nextStep: () => ({
    vi: "Dừng ghi, giữ nguyên thư mục dữ liệu để điều tra, kiểm tra ổ đĩa, rồi khôi phục từ bản sao lưu gần nhất.",
    en: "Stop writing, keep the data folder for the investigation, check the disk, then restore the latest backup.",
  }),
});

/** The server refused for a reason that no caller can mend. */
export const unexpectedFailure = defineFault<{ readonly code: string }>({
  code: "storage.postgres.unexpected",
  text: ({ code }) => ({
    vi: `PostgreSQL từ chối với mã ${code}; chưa ghi gì của thao tác này.`,
    en: `PostgreSQL refused with code ${code}; nothing of this call was written.`,
  }),
  nextStep: () => ({
    vi: "Xem nhật ký của máy chủ; nếu không phải do máy chủ thì báo lỗi này cùng với mã trên cho nhóm phát triển.",
    en: "Look into the log of the server; if it is not its doing, report this with the code to the developers.",
  }),
});
