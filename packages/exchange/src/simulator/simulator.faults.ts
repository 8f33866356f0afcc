import { defineFault } from "@benhan/core/faults";

/** A fault plan that cannot be read. */
export const faultPlanInvalid = defineFault<{ readonly part: string }>({
  code: "exchange.simulator.fault_plan_invalid",
  text: ({ part }) => ({
    vi: `Không hiểu phần "${part}" của kịch bản lỗi.`,
    en: `The part "${part}" of the fault plan is not understood.`,
  }),
  nextStep: () => ({
    vi: "Viết dạng drop@3,503@5 hoặc random:0.2:42; danh sách lỗi có trong README của gói exchange.",
    en: "Write it as drop@3,503@5 or random:0.2:42; the faults are listed in the README of the exchange package.",
  }),
});

/** A journal that is damaged before its last line. */
export const journalDamaged = defineFault<{ readonly line: number }>({
  code: "exchange.simulator.journal_damaged",
  text: ({ line }) => ({
    vi: `Nhật ký của trình mô phỏng bị hỏng ở dòng ${line}.`,
    en: `The journal of the simulator is damaged at line ${line}.`,
  }),
  nextStep: () => ({
    vi: "Chọn một thư mục dữ liệu mới.",
    en: "Choose a new data directory.",
  }),
});

/** An option of the command line is missing or wrong. */
export const optionInvalid = defineFault<{ readonly option: string }>({
  code: "exchange.simulator.option_invalid",
  text: ({ option }) => ({
    vi: `Thiếu hoặc sai tùy chọn ${option}.`,
    en: `The option ${option} is missing or wrong.`,
  }),
  nextStep: () => ({
    vi: "Chạy benhan-hub-simulator --help để xem cách dùng.",
    en: "Run benhan-hub-simulator --help to see how it is used.",
  }),
});
