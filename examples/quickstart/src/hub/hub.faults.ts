import { defineFault } from "@benhan/core/faults";

/** The simulated gateway did not come up. */
export const hubNotStarted = defineFault<{ readonly reason: string }>({
  code: "quickstart.hub.not_started",
  text: ({ reason }) => ({
    vi: `Không khởi động được cổng BHXH mô phỏng: ${reason}`,
    en: `The simulated BHXH gateway could not be started: ${reason}`,
  }),
  nextStep: () => ({
    vi: "Chạy lại `npm run demo`. Nếu vẫn lỗi: kiểm tra phần mềm bảo vệ máy có chặn node nghe ở 127.0.0.1 không.",
    en: "Run `npm run demo` again. If it fails again: see whether security software keeps node from listening on 127.0.0.1.",
  }),
});

/** `--hub` names an address where no simulator answers. */
export const hubNotReached = defineFault<{ readonly url: string }>({
  code: "quickstart.hub.not_reached",
  text: ({ url }) => ({
    vi: `Không có cổng mô phỏng nào trả lời ở ${url}.`,
    en: `No simulated gateway answers at ${url}.`,
  }),
  nextStep: () => ({
    vi: "Khởi động benhan-hub-simulator và đặt BENHAN_HUB_PASSWORD, hoặc bỏ --hub để chương trình tự khởi động.",
    en: "Start benhan-hub-simulator and set BENHAN_HUB_PASSWORD, or leave --hub out to have one started.",
  }),
});
