import { defineFault } from "../faults/define-fault.ts";

/** A value that should be a visit and is none; carries every finding. */
export const invalidVisit = defineFault<{ readonly count: number }>({
  code: "core.record.visit_invalid",
  text: ({ count }) => ({
    vi: `Dữ liệu lượt khám có ${count} lỗi, chưa thể đưa vào bệnh án.`,
    en: `The visit has ${count} ${count === 1 ? "error" : "errors"} and cannot enter the record.`,
  }),
  nextStep: () => ({
    vi: "Xem danh sách issues: mỗi lỗi ghi rõ đường dẫn, tên trường và cách sửa.",
    en: "See issues: each names its path, its field and how to mend it.",
  }),
});

/** Stored bytes that no reader of this version understands. */
export const unreadableDocument = defineFault<{ readonly kind: string }>({
  code: "core.record.document_unreadable",
  text: ({ kind }) => ({
    vi: `Không đọc được tài liệu loại "${kind}" đã lưu: nội dung không đúng định dạng.`,
    en: `A stored document of kind "${kind}" cannot be read: its content has another form.`,
  }),
  nextStep: () => ({
    vi: "Đối chiếu mã băm của tài liệu; nếu sai, khôi phục từ bản sao lưu.",
    en: "Compare the digest of the document; if it differs, restore it from the backup.",
  }),
});

/** Stored bytes that a newer version of the SDK wrote. */
export const newerSchema = defineFault<{
  readonly kind: string;
  readonly found: number;
  readonly known: number;
}>({
  code: "core.record.schema_newer",
  text: ({ kind, found, known }) => ({
    vi: `Tài liệu loại "${kind}" được ghi theo lược đồ ${found}, phiên bản đang chạy chỉ đọc đến ${known}.`,
    en: `The document of kind "${kind}" was written in schema ${found}; this version reads up to ${known}.`,
  }),
  nextStep: () => ({
    vi: "Nâng cấp các gói @benhan lên phiên bản mới hơn rồi mở lại; dữ liệu không bị thay đổi.",
    en: "Upgrade the @benhan packages and open it again; the data was not changed.",
  }),
});

/** A version after the first needs a reason, and a reason says something. */
export const amendmentReasonMissing = defineFault<object>({
  code: "core.record.amendment_reason_missing",
  text: () => ({
    vi: "Sửa đổi tài liệu đã lưu phải ghi lý do; bản cũ vẫn được giữ nguyên.",
    en: "Amending a stored document needs a reason; the old version is kept as it is.",
  }),
  nextStep: () => ({
    vi: "Truyền lý do sửa đổi (reason) khi lưu lại.",
    en: "Pass the reason of the amendment when archiving again.",
  }),
});
