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
    vi: "Khởi động benhan-hub-simulator và xem lại địa chỉ, hoặc bỏ --hub để chương trình tự khởi động.",
    en: "Start benhan-hub-simulator and look at the address again, or leave --hub out to have one started.",
  }),
});

/** `--hub` was given without the password of that simulator. */
export const hubPasswordMissing = defineFault<{ readonly variable: string }>({
  code: "quickstart.hub.password_missing",
  text: ({ variable }) => ({
    vi: `Có --hub nhưng chưa đặt biến ${variable}.`,
    en: `--hub is given, but the variable ${variable} is not set.`,
  }),
  nextStep: ({ variable }) => ({
    vi: `Đặt ${variable} bằng mật khẩu của cổng mô phỏng đang chạy, hoặc bỏ --hub.`,
    en: `Set ${variable} to the password of the simulator that runs, or leave --hub out.`,
  }),
});
