import { defineFault } from "../faults/define-fault.ts";
import type { Bilingual } from "../faults/issue.ts";
import type { Command } from "./record-life.ts";

/** What the commands are called on a screen. */
export const commandNames: Readonly<Record<Command, Bilingual>> = {
  create: { vi: "lập bệnh án", en: "opening the record" },
  begin: { vi: "bắt đầu điều trị", en: "beginning the treatment" },
  update: { vi: "cập nhật", en: "the update" },
  leave: { vi: "kết thúc đợt điều trị", en: "ending the episode" },
  amend: { vi: "sửa đổi sau hoàn thành", en: "the amendment" },
  sign: { vi: "ký", en: "signing" },
  complete: { vi: "hoàn thành bệnh án", en: "completing the record" },
  finalise: { vi: "chốt bệnh án", en: "finalising the record" },
  archive: { vi: "đưa vào lưu trữ", en: "archiving the record" },
  reopen: { vi: "mở lại bệnh án", en: "reopening the record" },
  hold: { vi: "giữ bệnh án", en: "the legal hold" },
  release: { vi: "bỏ lệnh giữ", en: "releasing the hold" },
  cancel: { vi: "hủy bệnh án", en: "cancelling the record" },
  restore: { vi: "phục hồi bệnh án", en: "restoring the record" },
  dispose: { vi: "loại bệnh án hết hạn", en: "disposing of the record" },
};

/** A guard, or the phase of the record, stands against a command; carries every finding. */
export const commandRefused = defineFault<{ readonly command: Command; readonly count: number }>({
  code: "core.lifecycle.command_refused",
  text: ({ command, count }) => ({
    vi: `Từ chối ${commandNames[command].vi}: ${count} điều kiện chưa đạt. Chưa ghi gì vào bệnh án.`,
    en: `Refused ${commandNames[command].en}: ${count} condition(s) not met. Nothing was written to the record.`,
  }),
  nextStep: () => ({
    vi: "Xem danh sách issues: mỗi mục ghi chỗ sai, căn cứ pháp lý và cách xử lý.",
    en: "See issues: each names the place, the legal ground and what to do.",
  }),
});

/** What was given to a verb is not well-formed; carries every finding. */
export const invalidInput = defineFault<{ readonly count: number }>({
  code: "core.lifecycle.input_invalid",
  text: ({ count }) => ({
    vi: `Dữ liệu đưa vào bệnh án có ${count} chỗ không hợp lệ. Chưa ghi gì.`,
    en: `What was given for the record is not valid in ${count} place(s). Nothing was written.`,
  }),
  nextStep: () => ({
    vi: "Xem danh sách issues: mỗi lỗi ghi rõ đường dẫn, tên trường và cách sửa.",
    en: "See issues: each names its path, its field and how to mend it.",
  }),
});

/** No record came from this source. */
export const unknownRecord = defineFault<object>({
  code: "core.lifecycle.record_unknown",
  text: () => ({
    vi: "Không có bệnh án nào từ nguồn này trong kho.",
    en: "The store holds no record from this source.",
  }),
  nextStep: () => ({
    vi: "Kiểm tra hệ thống nguồn và khóa (system, id), hoặc lập bệnh án bằng `create`.",
    en: "Check the source (system, id), or open the record with `create`.",
  }),
});

/** The record exists already. */
export const recordExists = defineFault<object>({
  code: "core.lifecycle.record_exists",
  text: () => ({
    vi: "Nguồn này đã có bệnh án; lập lại sẽ thành hai hồ sơ.",
    en: "This source already has a record; opening it again would make two of one.",
  }),
  nextStep: () => ({
    vi: "Đưa dữ liệu từ phần mềm khác vào thì dùng `put`: tự lập hoặc cập nhật. Sửa tay thì dùng `update`.",
    en: "To bring in data of another system use `put`, which opens or updates; to change something, `update`.",
  }),
});

/** The entry is not in the record. */
export const unknownEntry = defineFault<object>({
  code: "core.lifecycle.entry_unknown",
  text: () => ({
    vi: "Không có mục nào từ nguồn này trong bệnh án.",
    en: "The record holds no entry from this source.",
  }),
  nextStep: () => ({
    vi: "Kiểm tra hệ thống nguồn và khóa (system, id) của mục.",
    en: "Check the source (system, id) of the entry.",
  }),
});

/** Whoever asks may not do this; carries the reasons. */
export const accessRefused = defineFault<{ readonly count: number }>({
  code: "core.lifecycle.access_refused",
  text: ({ count }) => ({
    vi: `Không được phép truy cập bệnh án: ${count} lý do. Lần từ chối đã được ghi vết nếu có nhật ký.`,
    en: `Access to the record is refused for ${count} reason(s). The refusal is in the audit log, if there is one.`,
  }),
  nextStep: () => ({
    vi: "Xem issues: thiếu mục đích, sai vai trò hoặc không có quyền; liên hệ người quản lý phân quyền.",
    en: "See issues: a purpose is missing, the role is wrong or there is no right; ask whoever manages the rights.",
  }),
});

/** Signing was asked of records that were opened without a signer. */
export const signerMissing = defineFault<object>({
  code: "core.lifecycle.signer_missing",
  text: () => ({
    vi: "Chưa có cách ký: openRecords không có `signer` và lời gọi không có `attest`.",
    en: "There is no way to sign: openRecords has no `signer`, and the call has no `attest`.",
  }),
  nextStep: () => ({
    vi: "Truyền `signer` (DocumentSigner) khi mở, hoặc `attest` cho hình thức xác nhận khác (TT 13/2025 Đ3).",
    en: "Give a `signer` (DocumentSigner) when opening, or `attest` for another form (TT 13/2025 Đ3).",
  }),
});
