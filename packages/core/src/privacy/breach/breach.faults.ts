import { defineFault } from "../../faults/define-fault.ts";

/** An incident lacks what its notice needs; carries every finding. */
export const breachInvalid = /* @__PURE__ */ defineFault<{ readonly count: number }>({
  code: "core.breach.invalid",
  text: ({ count }) => ({
    vi: `Hồ sơ sự cố còn ${count} chỗ thiếu hoặc sai.`,
    en: `The record of the incident has ${count} missing or wrong places.`,
  }),
  nextStep: () => ({
    vi: "Sửa từng mục trong issues rồi lập lại thông báo.",
    en: "Correct the entries of issues and make the notice again.",
  }),
});
