import { defineFault } from "../faults/define-fault.ts";

/** A value that should be a medical record and is none; carries every finding. */
export const invalidRecord = /* @__PURE__ */ defineFault<{ readonly count: number }>({
  code: "core.record.record_invalid",
  text: ({ count }) => ({
    vi: `Bệnh án có ${count} lỗi, chưa thể lưu.`,
    en: `The medical record has ${count} ${count === 1 ? "error" : "errors"} and cannot be kept.`,
  }),
  nextStep: () => ({
    vi: "Xem danh sách issues: mỗi lỗi ghi rõ đường dẫn, tên trường và cách sửa.",
    en: "See issues: each names its path, its field and how to mend it.",
  }),
});
