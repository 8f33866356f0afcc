import { defineFault } from "../faults/define-fault.ts";

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
