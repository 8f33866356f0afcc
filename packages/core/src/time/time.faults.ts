import { defineFault } from "../faults/define-fault.ts";

/** A text that should be a moment, a minute or a date, and is none. */
export const invalidTime = /* @__PURE__ */ defineFault<{ readonly shape: string }>({
  code: "core.time.invalid",
  text: ({ shape }) => ({
    vi: `Thời gian phải có dạng ${shape} và là ngày giờ có thật.`,
    en: `A time must have the form ${shape} and exist in the calendar.`,
  }),
  nextStep: ({ shape }) => ({
    vi: `Sửa nơi xuất dữ liệu để ghi thời gian dạng ${shape}.`,
    en: `Mend the export so that it writes times as ${shape}.`,
  }),
});
