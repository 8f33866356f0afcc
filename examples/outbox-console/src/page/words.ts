import type { OutboxState, OutcomeClass } from "@benhan/core";
import type { ActResult, EntryAct } from "../queue-view.ts";

export type Language = "vi" | "en";

interface Words {
  readonly title: string;
  readonly other: string;
  readonly refreshed: string;
  readonly pause: string;
  readonly goOn: string;
  readonly offline: string;
  readonly tokenWrong: string;
  readonly allHubs: string;
  readonly allStates: string;
  readonly hub: string;
  readonly state: string;
  readonly chain: string;
  readonly find: string;
  readonly onlyDue: string;
  readonly kind: string;
  readonly version: string;
  readonly attempts: string;
  readonly queuedAt: string;
  readonly deadline: string;
  readonly trouble: string;
  readonly actions: string;
  readonly none: string;
  readonly left: (count: number) => string;
  readonly shown: (count: number, of: number) => string;
  readonly closed: (hub: string) => string;
  readonly since: string;
  readonly whatToDo: string;
  readonly overdue: string;
  readonly dueSoon: string;
  readonly refused: string;
  readonly waiting: string;
  readonly held: string;
  readonly closedHubs: string;
  readonly receipts: string;
  readonly noReceipts: string;
  readonly attempt: (number: number) => string;
  readonly transaction: string;
  readonly close: string;
  readonly details: string;
  readonly reason: string;
  readonly reasonHint: string;
  readonly cancel: string;
  readonly unknownCode: string;
  readonly nextTry: string;
  readonly dismissed: string;
  readonly acts: Readonly<Record<EntryAct | "release", string>>;
  readonly actSays: Readonly<Record<EntryAct | "release", string>>;
  readonly results: Readonly<Record<ActResult | "failed" | "reason", string>>;
  readonly states: Readonly<Record<OutboxState, string>>;
  readonly outcomes: Readonly<Record<OutcomeClass, string>>;
}

export const words: Readonly<Record<Language, Words>> = {
  vi: {
    title: "Hàng đợi gửi đi",
    other: "English",
    refreshed: "Cập nhật lúc",
    pause: "Dừng cập nhật",
    goOn: "Cập nhật tiếp",
    offline: "Không hỏi được máy chủ; danh sách dưới đây là của lần trước.",
    tokenWrong: "Không có quyền xem. Mở lại trang bằng đường dẫn mà chương trình in ra khi chạy.",
    allHubs: "Mọi cổng",
    allStates: "Mọi trạng thái",
    hub: "Cổng",
    state: "Trạng thái",
    chain: "Chuỗi (mã lượt)",
    find: "Tìm theo chuỗi",
    onlyDue: "Chỉ mục gần hoặc quá hạn",
    kind: "Loại",
    version: "Bản",
    attempts: "Số lần gửi",
    queuedAt: "Xếp hàng lúc",
    deadline: "Hạn gửi",
    trouble: "Vì sao chưa gửi được",
    actions: "Việc làm",
    none: "Không có mục nào như vậy.",
    left: (count) => `Còn ${count} mục đã xong, cũ hơn, không liệt kê.`,
    shown: (count, of) => `${count}/${of} mục`,
    closed: (hub) => `Cổng ${hub} đang đóng: không gửi gì lên cổng này`,
    since: "từ",
    whatToDo: "Cần làm",
    overdue: "Quá hạn",
    dueSoon: "Sắp đến hạn",
    refused: "Bị từ chối",
    waiting: "Chờ gửi",
    held: "Tạm giữ",
    closedHubs: "Cổng đóng",
    receipts: "Biên nhận",
    noReceipts: "Chưa gửi lần nào.",
    attempt: (number) => `Lần ${number}`,
    transaction: "Mã giao dịch",
    close: "Đóng",
    details: "Chi tiết",
    reason: "Lý do (bắt buộc)",
    reasonHint: "Được ghi vào nhật ký cùng tên người làm. Không ghi thông tin người bệnh.",
    cancel: "Thôi",
    unknownCode: "Mã của cổng; xem tài liệu của cổng.",
    nextTry: "gửi lại lúc",
    dismissed: "Đã bỏ",
    acts: { hold: "Giữ lại", resend: "Gửi lại", dismiss: "Bỏ mục", release: "Mở cổng" },
    actSays: {
      hold: "Mục này và các bản mới hơn của chuỗi không được gửi cho đến khi có người gửi lại.",
      resend: "Mục được gửi ngay, đúng nội dung cũ.",
      dismiss: "Mục không bao giờ được gửi; mục sau trong chuỗi được gửi.",
      release: "Mọi mục tạm giữ vì cổng này được gửi ngay. Chỉ mở khi đã sửa nguyên nhân.",
    },
    results: {
      held: "Đã giữ lại.",
      queued: "Đã xếp hàng gửi ngay.",
      dismissed: "Đã bỏ.",
      released: "Đã mở chốt cổng.",
      "not-waiting": "Không làm được: mục đang được gửi hoặc đã xong.",
      "not-resendable": "Không gửi lại được: mục đang được gửi hoặc cổng đã nhận.",
      overtaken: "Không gửi lại: bản mới hơn của chuỗi đã gửi hoặc đang gửi.",
      failed: "Không làm được, máy chủ báo lỗi. Xem lại danh sách rồi thử lại.",
      reason: "Ghi lý do, tối đa 500 chữ cái.",
    },
    states: {
      queued: "Chờ gửi",
      leased: "Đang gửi",
      delivered: "Đã gửi",
      dead: "Bị từ chối",
      held: "Tạm giữ",
    },
    outcomes: {
      ACCEPTED: "cổng nhận",
      ACCEPTED_WITH_WARNING: "cổng nhận, kèm cảnh báo",
      ACCEPTED_PENDING: "cổng nhận, còn xử lý",
      DUPLICATE: "cổng đã có",
      REJECTED_DATA: "cổng từ chối nội dung",
      REJECTED_SIGNATURE: "cổng từ chối chữ ký",
      CONFIG: "sai cấu hình",
      AUTH_EXPIRED: "hết phiên đăng nhập",
      AUTH_FATAL: "cổng từ chối tài khoản",
      RETRYABLE: "cổng bận hoặc gặp sự cố",
      UNKNOWN: "chưa biết cổng nhận hay chưa",
    },
  },
  en: {
    title: "Outbox",
    other: "Tiếng Việt",
    refreshed: "As of",
    pause: "Stop updating",
    goOn: "Go on updating",
    offline: "The server cannot be asked; the list is that of the last time.",
    tokenWrong: "You may not see this. Open the page by the link that the program printed when it started.",
    allHubs: "All hubs",
    allStates: "All states",
    hub: "Hub",
    state: "State",
    chain: "Chain (key of the visit)",
    find: "Find by chain",
    onlyDue: "Only due soon or overdue",
    kind: "Kind",
    version: "Version",
    attempts: "Attempts",
    queuedAt: "Queued at",
    deadline: "Deadline",
    trouble: "Why it was not delivered",
    actions: "Actions",
    none: "There is no such entry.",
    left: (count) => `${count} older finished entries are not listed.`,
    shown: (count, of) => `${count} of ${of} entries`,
    closed: (hub) => `Hub ${hub} is closed: nothing is sent there`,
    since: "since",
    whatToDo: "What to do",
    overdue: "Overdue",
    dueSoon: "Due soon",
    refused: "Refused",
    waiting: "Waiting",
    held: "Held",
    closedHubs: "Closed hubs",
    receipts: "Receipts",
    noReceipts: "Not sent yet.",
    attempt: (number) => `Attempt ${number}`,
    transaction: "Transaction",
    close: "Close",
    details: "Details",
    reason: "Reason (required)",
    reasonHint: "It is written to the log with who did it. Nothing about patients, please.",
    cancel: "Cancel",
    unknownCode: "A code of the hub's own; see its documents.",
    nextTry: "again at",
    dismissed: "Given up",
    acts: { hold: "Hold", resend: "Send again", dismiss: "Give up", release: "Open hub" },
    actSays: {
      hold: "This entry and the newer ones of its chain are not sent until somebody sends it again.",
      resend: "The entry is sent at once, the same bytes.",
      dismiss: "The entry is never sent; the next of its chain may go.",
      release: "Everything held because of this hub is sent at once. Open it only when the cause is mended.",
    },
    results: {
      held: "It is held.",
      queued: "It is queued and due at once.",
      dismissed: "It was given up.",
      released: "The hub is open.",
      "not-waiting": "Not done: it is being sent or finished.",
      "not-resendable": "Not sent again: it is being sent, or the hub has it.",
      overtaken: "Not sent again: a newer one of its chain was or is being sent.",
      failed: "Not done, the server reports an error. Look at the list and try again.",
      reason: "Write a reason, at most 500 letters.",
    },
    states: { queued: "Queued", leased: "Being sent", delivered: "Delivered", dead: "Refused", held: "Held" },
    outcomes: {
      ACCEPTED: "accepted",
      ACCEPTED_WITH_WARNING: "accepted with a warning",
      ACCEPTED_PENDING: "accepted, still worked on",
      DUPLICATE: "the hub had it already",
      REJECTED_DATA: "content refused",
      REJECTED_SIGNATURE: "signature refused",
      CONFIG: "wrong configuration",
      AUTH_EXPIRED: "session expired",
      AUTH_FATAL: "account refused",
      RETRYABLE: "hub busy or in trouble",
      UNKNOWN: "not known whether the hub has it",
    },
  },
};

/** A moment to the minute by the clock of Viet Nam, wherever the browser is. */
export function momentText(moment: string, language: Language): string {
  const shown = new Date(Date.parse(moment) + 7 * 3_600_000).toISOString();
  const [day = "", time = ""] = shown.split("T");
  const [year, month, date] = day.split("-");
  return language === "vi" ? `${time.slice(0, 5)} ${date}/${month}/${year}` : `${day} ${time.slice(0, 5)}`;
}
