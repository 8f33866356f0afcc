import { defineFault } from "../faults/define-fault.ts";

/** A value that should be the catalogues of a facility and is not; carries every finding. */
export const invalidMasters = defineFault<{ readonly count: number }>({
  code: "core.masters.invalid",
  text: ({ count }) => ({
    vi: `Danh mục của cơ sở có ${count} lỗi, chưa thể sử dụng.`,
    en: `The catalogues of the facility have ${count} ${count === 1 ? "error" : "errors"} and cannot be used.`,
  }),
  nextStep: () => ({
    vi: "Xem danh sách issues: mỗi lỗi ghi rõ dòng, tên trường và cách sửa.",
    en: "See issues: each names its row, its field and how to mend it.",
  }),
});
