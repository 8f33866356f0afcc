import { defineFault } from "@benhan/core/faults";

/** The person at the keyboard, or the system, wanted the command to end. */
export const commandStopped = defineFault<object>({
  code: "storage.cli.stopped",
  text: () => ({
    vi: "Đã dừng theo yêu cầu.",
    en: "Stopped as it was asked to.",
  }),
  nextStep: () => ({
    vi: "Chạy lại lệnh để làm tiếp: những gì đã xong không phải làm lại (riêng export làm lại từ đầu).",
    en: "Run the command again to go on: what was done stays done (but for an export, which begins anew).",
  }),
});

/** The file that keeps the place of a check in helpings is none. */
export const stateUnreadable = defineFault<{ readonly file: string; readonly reason: string }>({
  code: "storage.cli.state_unreadable",
  text: ({ file, reason }) => ({
    vi: `Không đọc được chỗ đã đến trong ${file} (${reason}).`,
    en: `The place in ${file} cannot be read (${reason}).`,
  }),
  nextStep: () => ({
    vi: "Xóa tệp này để kiểm tra lại từ đầu, hoặc chỉ tệp khác bằng --state.",
    en: "Delete this file to begin anew, or name another one by --state.",
  }),
});
