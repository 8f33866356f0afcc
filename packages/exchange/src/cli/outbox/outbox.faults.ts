import { defineFault } from "@benhan/core/faults";

/** The person at the keyboard, or the system, wanted the run to end. */
export const sendingStopped = defineFault<{ readonly sent: number; readonly delivered: number }>({
  code: "exchange.cli.sending_stopped",
  text: ({ sent, delivered }) => ({
    vi: `Đã dừng theo yêu cầu: đã thử ${sent} lượt, cổng nhận ${delivered}.`,
    en: `Stopped as it was asked to: ${sent} attempts, ${delivered} delivered.`,
  }),
  nextStep: () => ({
    vi: "Chạy lại lệnh để gửi tiếp; mục đang gửi dở sẽ được gửi lại đúng nội dung cũ.",
    en: "Run the command again to go on; what was just being sent goes again with the same bytes.",
  }),
});

/** The queue has no entry of this id. */
export const entryUnknown = defineFault<{ readonly entryId: string }>({
  code: "exchange.cli.entry_unknown",
  text: ({ entryId }) => ({
    vi: `Hàng đợi không có mục ${entryId}.`,
    en: `The queue has no entry ${entryId}.`,
  }),
  nextStep: () => ({
    vi: "Xem mã mục bằng benhan-exchange outbox status --list; mục đã gửi xong: outbox status --chain CHUỖI.",
    en: "benhan-exchange outbox status --list shows the ids; of what was delivered: outbox status --chain CHAIN.",
  }),
});

/** The queue never had an entry of this chain. What was asked for may name a person: it is not repeated. */
export const chainUnknown = defineFault<object>({
  code: "exchange.cli.chain_unknown",
  text: () => ({
    vi: "Hàng đợi không có mục nào của chuỗi hồ sơ này.",
    en: "The queue has no entry of this chain.",
  }),
  nextStep: () => ({
    vi: "Ghi đúng chuỗi lúc xếp hàng: MA_LK của hồ sơ BHYT, mã đơn thuốc. Xem những gì đang chờ: benhan-exchange outbox status --list.",
    en: "Write the chain as it was queued: MA_LK of an insurance dossier, the code of a prescription. What waits: benhan-exchange outbox status --list.",
  }),
});

/** A hub whose latch is open already, or that nobody knows. */
export const hubNotClosed = defineFault<{ readonly hub: string; readonly closed: readonly string[] }>({
  code: "exchange.cli.hub_not_closed",
  text: ({ hub, closed }) => ({
    vi: `Cổng ${hub} không đóng chốt (đang đóng chốt: ${closed.join(", ") || "không cổng nào"}).`,
    en: `The latch of hub ${hub} is not closed (closed: ${closed.join(", ") || "none"}).`,
  }),
  nextStep: () => ({
    vi: "Mục bị tạm giữ riêng (mật khẩu của một người, có người giữ lại) thì gửi lại từng mục: outbox resend MÃ_MỤC. Xem mã mục: outbox status --list.",
    en: "Entries that are held by themselves (the password of one person, kept back by somebody) are sent one by one: outbox resend ENTRY_ID. Their ids: outbox status --list.",
  }),
});

/** No connector, no latch and no entry bears this name: it was misspelt. */
export const hubUnknown = defineFault<{ readonly hub: string; readonly known: readonly string[] }>({
  code: "exchange.cli.hub_unknown",
  text: ({ hub, known }) => ({
    vi: `Không có cổng ${hub} (đang có: ${known.join(", ") || "không cổng nào"}).`,
    en: `There is no hub ${hub} (there are: ${known.join(", ") || "none"}).`,
  }),
  nextStep: () => ({
    vi: "Ghi đúng tên cổng như outbox status cho biết.",
    en: "Write the name of the hub as outbox status tells it.",
  }),
});
