import { type Bilingual, defineFault } from "@benhan/core/faults";

/** The lease would run out while a connector may still be sending. */
export const leaseTooShort = defineFault<{
  readonly hub: string;
  readonly leaseMs: number;
  readonly least: number;
}>({
  code: "exchange.outbox.lease_too_short",
  text: ({ hub, leaseMs, least }) => ({
    vi: `Thời gian giữ mục gửi (${leaseMs} ms) ngắn hơn mức tối thiểu ${least} ms của đầu nối "${hub}": hai tiến trình có thể cùng gửi một hồ sơ.`,
    en: `The lease of ${leaseMs} ms is shorter than the ${least} ms that the connector "${hub}" needs: two workers could send one entry at once.`,
  }),
  nextStep: () => ({
    vi: "Tăng leaseMs của createDispatcher hoặc giảm timeoutMs của đầu nối.",
    en: "Raise leaseMs of createDispatcher or lower timeoutMs of the connector.",
  }),
});

/** Two connectors answer to the same name. */
export const hubNamedTwice = defineFault<{ readonly hub: string }>({
  code: "exchange.outbox.hub_named_twice",
  text: ({ hub }) => ({
    vi: `Có hai đầu nối cùng tên "${hub}".`,
    en: `Two connectors have the name "${hub}".`,
  }),
  nextStep: () => ({
    vi: "Chỉ để một đầu nối cho mỗi cổng.",
    en: "Pass one connector for each hub.",
  }),
});

/** A connector of another facility than the store. */
export const connectorOfOtherFacility = defineFault<{ readonly hub: string }>({
  code: "exchange.outbox.other_facility",
  text: ({ hub }) => ({
    vi: `Đầu nối "${hub}" thuộc cơ sở khác với kho dữ liệu: hồ sơ có thể bị gửi nhầm cơ sở.`,
    en: `The connector "${hub}" belongs to another facility than the store: entries could be sent for the wrong facility.`,
  }),
  nextStep: () => ({
    vi: "Tạo đầu nối và kho dữ liệu với cùng một facilityId.",
    en: "Create connector and store with the same facilityId.",
  }),
});

/** The connector threw instead of answering; whether the hub has the message is not known. */
export const connectorFailed = defineFault<object>({
  code: "exchange.outbox.connector_failed",
  retry: "unknown-outcome",
  text: () => ({
    vi: "Đầu nối gặp lỗi khi gửi: chưa biết cổng đã nhận hồ sơ hay chưa. Hồ sơ vẫn nằm trong hàng đợi.",
    en: "The connector failed while sending: it is not known whether the hub has the message. The entry stays queued.",
  }),
  nextStep: () => ({
    vi: "Không cần gửi lại bằng tay. Nếu lặp lại nhiều lần, báo cho bộ phận kỹ thuật kèm mã lỗi này.",
    en: "Do not send by hand. If it happens again and again, tell your engineers this code.",
  }),
});

/** The sending was aborted; whether the hub has the message is not known. */
export const sendingInterrupted = defineFault<object>({
  code: "exchange.outbox.interrupted",
  retry: "unknown-outcome",
  text: () => ({
    vi: "Việc gửi bị dừng giữa chừng: chưa biết cổng đã nhận hồ sơ hay chưa. Hồ sơ vẫn nằm trong hàng đợi.",
    en: "The sending was stopped halfway: it is not known whether the hub has the message. The entry stays queued.",
  }),
  nextStep: () => ({
    vi: "Chạy lại việc gửi; đúng nội dung này sẽ được gửi lại.",
    en: "Run the dispatcher again; the same bytes will be sent.",
  }),
});

/** An entry was handed out for sending and was not sent: the run ended, or its lease had nearly run out. */
export const notBegun = defineFault<object>({
  code: "exchange.outbox.not_begun",
  retry: "safe",
  text: () => ({
    vi: "Mục đã được giao nhưng chưa gửi: lượt gửi bị dừng, hoặc thời gian giữ mục sắp hết (máy ngủ, kho lưu trữ chậm). Mục vẫn nằm trong hàng đợi.",
    en: "The entry was handed out and not sent: the run was stopped, or the lease had nearly run out (a sleeping machine, a slow store). The entry stays queued.",
  }),
  nextStep: () => ({
    vi: "Không cần làm gì, mục sẽ được gửi sau. Nếu lặp lại nhiều lần, tăng leaseMs của createDispatcher.",
    en: "Nothing to do, the entry will be sent later. If it happens again and again, raise leaseMs of createDispatcher.",
  }),
});

/** The hub has answered, and the store could not write it down while the lease lasted. */
export const answerNotNoted = defineFault<{
  readonly hub: string;
  readonly entryId: string;
  readonly outcome: string;
  /** What the storage said. */
  readonly why?: Bilingual;
}>({
  code: "exchange.outbox.answer_not_noted",
  retry: "unknown-outcome",
  text: ({ hub, entryId, outcome, why }) => ({
    vi: `Cổng "${hub}" đã trả lời ${outcome} cho mục ${entryId}, nhưng kho lưu trữ không ghi lại được: mục này có thể bị gửi lại lần nữa. Nguyên nhân: ${why?.vi ?? "không rõ"}`,
    en: `The hub "${hub}" answered ${outcome} to the entry ${entryId}, but the storage could not write it down: this entry may be sent once more. Cause: ${why?.en ?? "not known"}`,
  }),
  nextStep: () => ({
    vi: "Sửa kho lưu trữ, rồi đối chiếu mục này với cổng trước khi chạy lại việc gửi.",
    en: "Mend the storage, then compare this entry with the hub before you run the dispatcher again.",
  }),
});

/** A hub has answered, and the storage cannot write it down yet: it is tried again while the lease lasts. A line of the log. */
export const answerWaits = defineFault<{
  readonly hub: string;
  readonly entryId: string;
  readonly outcome: string;
}>({
  code: "exchange.outbox.answer_waits",
  retry: "safe",
  text: ({ hub, entryId, outcome }) => ({
    vi: `Cổng "${hub}" đã trả lời ${outcome} cho mục ${entryId}, kho lưu trữ chưa ghi được; đang thử lại.`,
    en: `The hub "${hub}" answered ${outcome} to the entry ${entryId}, which the storage cannot write down yet; it is tried again.`,
  }),
  nextStep: () => ({
    vi: "Đừng tắt chương trình. Xem ổ đĩa, cơ sở dữ liệu, và chương trình nào đang khóa tệp.",
    en: "Do not end the program. Look at the disk, the database, and who holds the file.",
  }),
});

/** The bytes of an entry are no longer those that were queued. */
export const bytesChanged = defineFault<object>({
  code: "exchange.outbox.bytes_changed",
  text: () => ({
    vi: "Nội dung trong hàng đợi không còn khớp với mã băm lúc xếp hàng: dữ liệu lưu trữ đã bị hỏng hoặc bị sửa. Hồ sơ không được gửi.",
    en: "The queued bytes no longer match the digest made when they were queued: the storage is damaged or was changed. Nothing was sent.",
  }),
  nextStep: () => ({
    vi: "Kiểm tra kho lưu trữ, rồi tạo lại hồ sơ và xếp hàng lại.",
    en: "Check the storage, then make the document again and queue it anew.",
  }),
});

/** The run could not go on at one hub; those of other hubs went on. */
export const hubNotDrained = defineFault<{ readonly hub: string }>({
  code: "exchange.outbox.hub_not_drained",
  text: ({ hub }) => ({
    vi: `Việc gửi lên "${hub}" bị dừng giữa chừng do lỗi của kho lưu trữ hoặc của ứng dụng. Hồ sơ vẫn nằm trong hàng đợi.`,
    en: `Sending to "${hub}" broke off because of an error in the storage or in the application. Entries stay queued.`,
  }),
  nextStep: () => ({
    vi: "Xem nguyên nhân (cause) của lỗi, sửa rồi chạy lại việc gửi.",
    en: "Look at the cause of the error, mend it, then run the dispatcher again.",
  }),
});

/** A connector gave something that is no answer; whether the hub has the message is not known. */
export const answerInvalid = defineFault<object>({
  code: "exchange.outbox.answer_invalid",
  retry: "unknown-outcome",
  text: () => ({
    vi: "Đầu nối trả về kết quả không hợp lệ: chưa biết cổng đã nhận hồ sơ hay chưa. Hồ sơ vẫn nằm trong hàng đợi.",
    en: "The connector gave an invalid answer: it is not known whether the hub has the message. The entry stays queued.",
  }),
  nextStep: () => ({
    vi: "Báo cho người viết đầu nối; hubConnectorContract cho biết chỗ sai.",
    en: "Tell the author of the connector; hubConnectorContract shows what is wrong.",
  }),
});

/** The latch of a hub is closed: nothing is sent there until a person opens it. */
export const hubClosed = defineFault<{ readonly hub: string; readonly code: string }>({
  code: "exchange.outbox.hub_closed",
  text: ({ hub, code }) => ({
    vi: `Cổng "${hub}" đang đóng chốt vì lỗi ${code}: chưa gửi gì lên cổng này.`,
    en: `The latch of hub "${hub}" is closed because of ${code}: nothing is sent there.`,
  }),
  nextStep: () => ({
    vi: "Sửa nguyên nhân (mã lỗi có trong tài liệu mã lỗi), bỏ mục hỏng nếu có (outbox dismiss MÃ_MỤC), rồi mở chốt: outbox release và tên cổng.",
    en: "Mend the cause (the code is in the list of faults), give a hopeless entry up (outbox dismiss ENTRY_ID), then open the latch: outbox release and the name of the hub.",
  }),
});

/** Entries wait for a hub that no connector serves. */
export const hubUnserved = defineFault<{ readonly hub: string; readonly known: readonly string[] }>({
  code: "exchange.outbox.hub_unserved",
  text: ({ hub, known }) => ({
    vi: `Có mục chờ cổng "${hub}" nhưng không đầu nối nào mang tên này (đang có: ${known.join(", ") || "không có"}).`,
    en: `Entries wait for hub "${hub}", but no connector has that name (there are: ${known.join(", ") || "none"}).`,
  }),
  nextStep: () => ({
    vi: "Thêm đầu nối của cổng này vào connectors của tệp cấu hình rồi chạy lại. Chỉ khi tên cổng trong enqueue bị ghi sai: bỏ mục cũ (outbox dismiss MÃ_MỤC), sửa tên rồi xếp hàng lại.",
    en: "Add the connector of this hub to connectors of the configuration and run again. Only where the name in enqueue was misspelt: give the old entry up (outbox dismiss ENTRY_ID), mend the name and queue the document again.",
  }),
});

/** A rate that is none, or for a hub that no connector serves. */
export const rateInvalid = defineFault<{ readonly hub: string }>({
  code: "exchange.outbox.rate_invalid",
  text: ({ hub }) => ({
    vi: `Giới hạn tốc độ của "${hub}" không hợp lệ, hoặc không có đầu nối nào mang tên này.`,
    en: `The rate of "${hub}" is invalid, or no connector has that name.`,
  }),
  nextStep: () => ({
    vi: "Trong rates, dùng đúng tên cổng, perMinute lớn hơn 0 và burst là số nguyên từ 1.",
    en: "In rates, use the name of a hub, a perMinute above 0 and a whole burst of at least 1.",
  }),
});

/** Somebody acts on the queue without saying who or why. */
export const reasonMissing = defineFault<object>({
  code: "exchange.outbox.reason_missing",
  text: () => ({
    vi: "Chưa ghi người thực hiện hoặc lý do: thao tác trên hàng đợi gửi không được thực hiện.",
    en: "Who acts, or why, is missing: nothing was done to the outbox.",
  }),
  nextStep: () => ({
    vi: "Ghi actor (mã người thực hiện) và reason (lý do) rồi thử lại.",
    en: "Give actor (key of the person) and reason, then try again.",
  }),
});

/** What waits could not be compared with its deadlines. */
export const deadlinesNotLooked = defineFault<object>({
  code: "exchange.outbox.deadlines_not_looked",
  text: () => ({
    vi: "Không xét được hạn gửi: lịch làm việc (isWorkingDay) hoặc deadlineFrom của ứng dụng bị lỗi. Việc gửi không bị ảnh hưởng.",
    en: "Deadlines could not be looked at: the calendar (isWorkingDay) or deadlineFrom of the application failed. Sending is not affected.",
  }),
  nextStep: () => ({
    vi: "Sửa hàm trong tùy chọn deadlines của createDispatcher: nó phải trả lời cho mọi ngày.",
    en: "Mend the function in the option deadlines of createDispatcher: it must answer for every day.",
  }),
});
