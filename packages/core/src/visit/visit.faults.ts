import { defineFault } from "../faults/define-fault.ts";

/** A value that should be a visit and is none; carries every finding. */
export const invalidVisit = /* @__PURE__ */ defineFault<{ readonly count: number }>({
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
