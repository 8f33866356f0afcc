import { defineFault } from "../faults/define-fault.ts";

/** Bytes of the log that are no event. */
export const eventUnreadable = /* @__PURE__ */ defineFault<object>({
  code: "core.audit.event_unreadable",
  text: () => ({
    vi: "Nội dung đã lưu của một sự kiện trong nhật ký truy cập không đọc được.",
    en: "The stored bytes of an event of the access log cannot be read.",
  }),
  nextStep: () => ({
    vi: "Giữ nguyên kho dữ liệu để điều tra, chạy verifyAuditLog để biết sự kiện nào, rồi đối chiếu bản sao lưu.",
    en: "Keep the store as it is for the investigation, run verifyAuditLog to learn which event, then compare a backup.",
  }),
});

/** What was kept of the right edge of a tree is none. */
export const frontierUnreadable = /* @__PURE__ */ defineFault<object>({
  code: "core.audit.frontier_unreadable",
  text: () => ({
    vi: "Trạng thái đã lưu của cây băm nhật ký truy cập không đọc được.",
    en: "The stored state of the hash tree of the access log cannot be read.",
  }),
  nextStep: () => ({
    vi: "Giữ nguyên kho dữ liệu để điều tra, rồi khôi phục từ bản sao lưu gần nhất.",
    en: "Keep the store as it is for the investigation, then restore the latest backup.",
  }),
});

/** A proof was asked for what lies outside of the log. */
export const proofOutOfRange = /* @__PURE__ */ defineFault<object>({
  code: "core.audit.proof_out_of_range",
  text: () => ({
    vi: "Vị trí hoặc kích thước cần chứng minh nằm ngoài nhật ký, hoặc đầu cây băm thuộc nhật ký khác.",
    en: "The place or size to be proven lies outside of the log, or the head is that of another log.",
  }),
  nextStep: () => ({
    vi: "Dùng index nhỏ hơn size, from không lớn hơn to, và đầu cây băm (head) của chính nhật ký đó.",
    en: "Use an index below the size, a from that is not above to, and a head of that very log.",
  }),
});

/** The log has no such event. */
export const eventAbsent = /* @__PURE__ */ defineFault<object>({
  code: "core.audit.event_absent",
  text: () => ({
    vi: "Nhật ký truy cập không có sự kiện ở vị trí này.",
    en: "The access log has no event at this place.",
  }),
  nextStep: () => ({
    vi: "Lấy writer và index từ listEvents; nếu sự kiện đã từng có, chạy verifyAuditLog.",
    en: "Take writer and index from listEvents; if the event was there once, run verifyAuditLog.",
  }),
});

/** A hash that belongs to the tree is not in the store. */
export const nodeMissing = /* @__PURE__ */ defineFault<{
  readonly writer: string;
  readonly level: number;
  readonly index: number;
}>({
  code: "core.audit.node_missing",
  text: ({ writer, level, index }) => ({
    vi: `Nhật ký "${writer}" thiếu mã băm ${index} của tầng ${level} trong cây băm.`,
    en: `The log "${writer}" lacks the hash ${index} of level ${level} of its tree.`,
  }),
  nextStep: () => ({
    vi: "Kiểm tra size không vượt quá nhật ký hiện có; nếu đúng, chạy verifyAuditLog và đối chiếu bản sao lưu.",
    en: "See that the size is not beyond the present log; if it is not, run verifyAuditLog and compare a backup.",
  }),
});

/** What the store holds does not prove the event. */
export const proofFailed = /* @__PURE__ */ defineFault<{ readonly writer: string; readonly index: number }>({
  code: "core.audit.proof_failed",
  text: ({ writer, index }) => ({
    vi: `Không lập được bằng chứng cho sự kiện ${index} của nhật ký "${writer}": nhật ký đã bị thay đổi.`,
    en: `The event ${index} of the log "${writer}" cannot be proven: the log was changed.`,
  }),
  nextStep: () => ({
    vi: "Giữ nguyên kho dữ liệu để điều tra và chạy verifyAuditLog.",
    en: "Keep the store as it is for the investigation and run verifyAuditLog.",
  }),
});

/** The reading could not be noted, and so nothing was handed out. */
export const readingNotKept = /* @__PURE__ */ defineFault<object>({
  code: "core.audit.reading_not_kept",
  retry: "safe",
  text: () => ({
    vi: "Không mở nội dung: chưa ghi được lần xem này vào nhật ký truy cập.",
    en: "The content is not given: this reading could not be noted in the access log.",
  }),
  nextStep: () => ({
    vi: "Khắc phục nơi lưu nhật ký (xem cause), rồi mở lại tài liệu.",
    en: "Mend the store of the log (see cause), then open the document again.",
  }),
});
