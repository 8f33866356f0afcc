import { defineFault } from "@benhan/core/faults";

/** The person at the keyboard, or the system, wanted the run to end. */
export const sendingStopped = defineFault<{ readonly sent: number; readonly delivered: number }>({
  code: "exchange.cli.sending_stopped",
  text: ({ sent, delivered }) => ({
    vi: `Đã dừng theo yêu cầu: gửi ${sent} lần, cổng nhận ${delivered}.`,
    en: `Stopped as it was asked to: ${sent} sent, ${delivered} delivered.`,
  }),
  nextStep: () => ({
    vi: "Chạy lại lệnh để gửi tiếp; mục đang gửi dở sẽ được gửi lại đúng nội dung cũ.",
    en: "Run the command again to go on; what was just being sent goes again with the same bytes.",
  }),
});

/** The queue has no entry of this key. */
export const entryUnknown = defineFault<{ readonly entryId: string }>({
  code: "exchange.cli.entry_unknown",
  text: ({ entryId }) => ({
    vi: `Hàng đợi không có mục ${entryId}.`,
    en: `The queue has no entry ${entryId}.`,
  }),
  nextStep: () => ({
    vi: "Xem mã mục bằng benhan-exchange outbox status.",
    en: "benhan-exchange outbox status shows the keys of entries.",
  }),
});
