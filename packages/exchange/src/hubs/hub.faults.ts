import { type Bilingual, defineFault } from "@benhan/core/faults";

/** The name by which people know a hub, as it stands at the beginning of a sentence. */
type WithHub = { readonly hub: Bilingual };
type WithCode = WithHub & { readonly code: string };

/** An entry of another facility. Nothing was sent. */
export const entryOfOtherFacility = defineFault<object>({
  code: "exchange.hub.entry_of_other_facility",
  text: () => ({
    vi: "Hồ sơ thuộc cơ sở khác với đầu nối này. Không có dữ liệu nào được gửi.",
    en: "The entry belongs to another facility than this connector. Nothing was sent.",
  }),
  nextStep: () => ({
    vi: "So facilityId của đầu nối với hồ sơ. Sửa cấu hình, hoặc bỏ mục này (outbox dismiss), rồi mở chốt cổng (outbox release).",
    en: "Compare facilityId of connector and entry. Mend the configuration, or give the entry up (outbox dismiss), then open the hub (outbox release).",
  }),
});

/** The document names another facility than the connector sends for. Nothing was sent. */
export const facilityCodeDiffers = defineFault<{ readonly own: string }>({
  code: "exchange.hub.facility_code_differs",
  text: ({ own }) => ({
    vi: `Mã cơ sở của tài liệu khác mã cơ sở của đầu nối (${own}). Không có dữ liệu nào được gửi; hồ sơ này sẽ không được gửi lại.`,
    en: `The facility code of the document differs from that of the connector (${own}). Nothing was sent; this entry will not be sent again.`,
  }),
  nextStep: () => ({
    vi: "Sửa mã cơ sở của lượt khám, ghi phiên bản mới rồi xếp hàng lại. Các hồ sơ khác vẫn được gửi bình thường.",
    en: "Mend the facility code of the visit, record a new version and queue it. Other entries go on being sent.",
  }),
});

/** CHUKYDONVI is empty or absent. Nothing was sent. */
export const notSigned = defineFault<object>({
  code: "exchange.hub.not_signed",
  text: () => ({
    vi: "Hồ sơ chưa ký: CHUKYDONVI trống hoặc không có. Không có dữ liệu nào được gửi.",
    en: "The document is not signed: CHUKYDONVI is empty or absent. Nothing was sent.",
  }),
  nextStep: () => ({
    vi: "Ký bằng signDocument (qua HTTP: POST /signatures/prepare rồi /signatures/complete), rồi xếp hàng bản đã ký.",
    en: "Sign it by signDocument (over HTTP: POST /signatures/prepare, then /signatures/complete), then queue the signed document.",
  }),
});

/** No function of the gateway takes such a document. Nothing was sent. */
export const kindNotSupported = defineFault<WithHub & { readonly kind: string; readonly edition: string }>({
  code: "exchange.hub.kind_not_supported",
  text: ({ hub, kind, edition }) => ({
    vi: `${hub.vi} không có chức năng nhận loại tài liệu này ("${kind}", phiên bản "${edition}"). Không có dữ liệu nào được gửi.`,
    en: `${hub.en} has no function for such documents (kind "${kind}", edition "${edition}"). Nothing was sent.`,
  }),
  nextStep: () => ({
    vi: "Xếp tài liệu vào hàng đợi của đúng cổng, hoặc tạo lại theo phiên bản được hỗ trợ.",
    en: "Queue the document for the right hub, or make it again in a supported edition.",
  }),
});

/** Larger than the configured limit. Nothing was sent. */
export const entryTooLarge = defineFault<{ readonly bytes: number; readonly limit: number }>({
  code: "exchange.hub.too_large",
  text: ({ bytes, limit }) => ({
    vi: `Hồ sơ vượt giới hạn kích thước (${bytes} byte, giới hạn ${limit} byte). Không có dữ liệu nào được gửi.`,
    en: `The document is larger than the limit (${bytes} bytes, limit ${limit}). Nothing was sent.`,
  }),
  nextStep: () => ({
    vi: "Kiểm tra vì sao hồ sơ lớn như vậy; nếu cổng nhận được, tăng maxBytes rồi xếp hàng lại.",
    en: "Find out why it is so large; if the gateway takes it, raise maxBytes and queue it again.",
  }),
});

/** Larger than the gateway, or a proxy before it, takes. */
export const refusedAsTooLarge = defineFault<WithCode>({
  code: "exchange.hub.refused_as_too_large",
  text: ({ hub, code }) => ({
    vi: `${hub.vi} hoặc proxy phía trước từ chối vì hồ sơ quá lớn (mã ${code}). Đã ngừng gửi; hồ sơ vẫn nằm trong hàng đợi.`,
    en: `${hub.en}, or a proxy before it, refuses the document as too large (code ${code}). Sending has stopped; entries stay queued.`,
  }),
  nextStep: () => ({
    vi: "Tăng giới hạn của proxy bệnh viện, hoặc bỏ riêng mục này (outbox dismiss); rồi mở chốt cổng (outbox release).",
    en: "Raise the limit of the hospital's proxy, or give this entry up (outbox dismiss); then open the hub (outbox release).",
  }),
});

/** There is no password for the account. Nothing was sent. */
export const passwordMissing = defineFault<WithHub & { readonly name: string }>({
  code: "exchange.hub.password_missing",
  text: ({ hub, name }) => ({
    vi: `Chưa có mật khẩu đăng nhập cổng (${hub.vi}, tên bí mật "${name}"). Không có dữ liệu nào được gửi.`,
    en: `There is no password for the hub (${hub.en}, secret "${name}"). Nothing was sent.`,
  }),
  nextStep: () => ({
    vi: "Đặt mật khẩu ở nơi secrets của tệp cấu hình đọc (biến môi trường, kho bí mật); lệnh doctor nói còn thiếu bí mật nào. Cổng đang đóng chốt thì mở: outbox release.",
    en: "Put the password where secrets of the configuration reads it (environment, secret store); doctor tells which secret is missing. Where the hub is closed, open it: outbox release.",
  }),
});

/** The secret source threw. Nothing was sent. */
export const secretSourceFailed = defineFault<{ readonly name: string }>({
  code: "exchange.hub.secret_source_failed",
  retry: "safe",
  text: ({ name }) => ({
    vi: `Không lấy được mật khẩu đăng nhập cổng vì nơi giữ mật khẩu báo lỗi (tên bí mật "${name}"). Không có dữ liệu nào được gửi; hồ sơ sẽ được gửi lại tự động.`,
    en: `The password for the hub could not be read, because its source failed (secret "${name}"). Nothing was sent; the entry will be sent again by itself.`,
  }),
  nextStep: () => ({
    vi: "Nếu lặp lại, kiểm tra secrets của tệp cấu hình và kho bí mật; không cần gửi lại bằng tay.",
    en: "If it repeats, look at secrets of the configuration and at the secret store; do not send by hand.",
  }),
});

/** No time was left to begin the request. Nothing was sent. */
export const noTimeLeft = defineFault<object>({
  code: "exchange.hub.no_time_left",
  retry: "safe",
  text: () => ({
    vi: "Hết thời gian trước khi bắt đầu gửi. Không có dữ liệu nào được gửi; hồ sơ vẫn nằm trong hàng đợi.",
    en: "The time was used up before the sending began. Nothing was sent; the entry stays queued.",
  }),
});

/** The gateway took it, but not with its usual sentence. */
export const acceptedWithWarning = defineFault<WithHub>({
  code: "exchange.hub.accepted_with_warning",
  text: ({ hub }) => ({
    vi: `${hub.vi} đã nhận hồ sơ nhưng kèm thông điệp khác thường lệ hoặc thiếu mã giao dịch.`,
    en: `${hub.en} received the dossier, but with an unusual message or without a transaction code.`,
  }),
  nextStep: () => ({
    vi: "Đọc thông điệp trong biên nhận và xem danh sách lỗi của hồ sơ trên trang của hệ thống nhận.",
    en: "Read the message in the receipt and look at the error list of the dossier on the portal of the hub.",
  }),
});

/** The gateway refuses the content. */
export const dataRejected = defineFault<WithCode>({
  code: "exchange.hub.rejected",
  text: ({ hub, code }) => ({
    vi: `${hub.vi} từ chối nội dung hồ sơ (mã ${code}). Hồ sơ không được gửi lại tự động.`,
    en: `${hub.en} refuses the content (code ${code}). It will not be sent again by itself.`,
  }),
  nextStep: () => ({
    vi: "Đọc thông điệp trong biên nhận, sửa hồ sơ, rồi xếp hàng bản mới.",
    en: "Read the message in the receipt, mend the record, then queue the new version.",
  }),
});

/** The session is not accepted. */
export const notAuthorised = defineFault<WithCode>({
  code: "exchange.hub.not_authorised",
  retry: "safe",
  text: ({ hub, code }) => ({
    vi: `${hub.vi} không chấp nhận phiên đăng nhập (mã ${code}). Hồ sơ vẫn nằm trong hàng đợi.`,
    en: `${hub.en} does not accept the session (code ${code}). The entry stays queued.`,
  }),
});

/** Account, password or address of the facility are refused for good. */
export const accountRefused = defineFault<WithCode>({
  code: "exchange.hub.account_refused",
  text: ({ hub, code }) => ({
    vi: `${hub.vi} từ chối tài khoản của cơ sở (mã ${code}). Đã ngừng gửi để tài khoản không bị khóa; hồ sơ vẫn nằm trong hàng đợi.`,
    en: `${hub.en} refuses the account of the facility (code ${code}). Sending has stopped so that the account is not locked; entries stay queued.`,
  }),
  nextStep: () => ({
    vi: "Kiểm tra tài khoản, mật khẩu và địa chỉ IP đã đăng ký với cơ quan quản lý, rồi mở chốt cổng (outbox release).",
    en: "Check account, password and the IP address registered with its operator, then open the hub (outbox release).",
  }),
});

/** The account of one person is refused. The hub stays open for all others. */
export const personAccountRefused = defineFault<WithCode & { readonly account: string }>({
  code: "exchange.hub.person_account_refused",
  text: ({ hub, account, code }) => ({
    vi: `${hub.vi} từ chối tài khoản của một người (mã liên thông ${account}, mã ${code}). Chỉ mục của người này bị giữ lại; cổng vẫn mở cho người khác.`,
    en: `${hub.en} refuses the account of one person (connection code ${account}, code ${code}). Only the entries of this person are held; the hub stays open for the others.`,
  }),
  nextStep: () => ({
    vi: "Kiểm tra mật khẩu của người này và người này đã được thêm vào cơ sở trên hệ thống chưa, rồi gửi lại từng mục: outbox resend MÃ_MỤC. Mật khẩu không đổi thì đợi một phút trước khi gửi lại.",
    en: "Check the password of this person, and whether the person was added to the facility at the hub; then send each entry again: outbox resend ENTRY_ID. Where the password stays the same, wait a minute first.",
  }),
});

/** There is no password for one person. Nothing was sent; the hub stays open for all others. */
export const personPasswordMissing = defineFault<
  WithHub & { readonly account: string; readonly name: string }
>({
  code: "exchange.hub.person_password_missing",
  text: ({ hub, account, name }) => ({
    vi: `Chưa có mật khẩu của một người (${hub.vi}, mã liên thông ${account}, tên bí mật "${name}"). Không có dữ liệu nào được gửi; chỉ mục của người này bị giữ lại.`,
    en: `There is no password of one person (${hub.en}, connection code ${account}, secret "${name}"). Nothing was sent; only the entries of this person are held.`,
  }),
  nextStep: () => ({
    vi: "Đặt mật khẩu ở nơi secrets của tệp cấu hình đọc, rồi gửi lại từng mục: outbox resend MÃ_MỤC.",
    en: "Put the password where secrets of the configuration reads it, then send each entry again: outbox resend ENTRY_ID.",
  }),
});

/** An answer that only a person can judge. */
export const refusedForPerson = defineFault<WithCode>({
  code: "exchange.hub.needs_person",
  text: ({ hub, code }) => ({
    vi: `${hub.vi} trả lời điều mà phần mềm không tự xử lý được (mã ${code}). Đã ngừng gửi; hồ sơ vẫn nằm trong hàng đợi.`,
    en: `${hub.en} gave an answer that needs a person (code ${code}). Sending has stopped; entries stay queued.`,
  }),
  nextStep: () => ({
    vi: "Đọc nguyên văn trả lời trong biên nhận, hỏi đơn vị vận hành nếu cần. Nếu lỗi chỉ ở mục này: bỏ nó (outbox dismiss). Sau đó mở chốt cổng (outbox release).",
    en: "Read the raw answer in the receipt; ask its operator if need be. When only this entry is at fault, give it up (outbox dismiss). Then open the hub (outbox release).",
  }),
});

/** The gateway cannot serve now. */
export const hubUnavailable = defineFault<WithCode>({
  code: "exchange.hub.unavailable",
  retry: "safe",
  text: ({ hub, code }) => ({
    vi: `${hub.vi} đang bận hoặc gặp sự cố (mã ${code}). Hồ sơ sẽ được gửi lại tự động.`,
    en: `${hub.en} is busy or out of order (code ${code}). The entry will be sent again by itself.`,
  }),
  nextStep: () => ({
    vi: "Không cần gửi lại bằng tay; vẫn tiếp nhận người bệnh như thường.",
    en: "Do not send by hand; admit patients as usual.",
  }),
});

/** An answer came that says nothing about what happened. */
export const unreadableAnswer = defineFault<WithCode>({
  code: "exchange.hub.unreadable_answer",
  retry: "unknown-outcome",
  text: ({ hub, code }) => ({
    vi: `${hub.vi} trả lời không đọc được hoặc tự mâu thuẫn (mã ${code}): chưa biết hồ sơ đã được nhận hay chưa. Đúng nội dung này sẽ được gửi lại.`,
    en: `${hub.en} gave an answer that is unreadable or contradicts itself (code ${code}): whether the dossier was received is unknown. The same bytes will be sent again.`,
  }),
  nextStep: () => ({
    vi: "Không cần gửi lại bằng tay. Nếu lặp lại, kiểm tra proxy và tường lửa giữa bệnh viện và cổng.",
    en: "Do not send by hand. If it repeats, check proxies and firewalls between hospital and gateway.",
  }),
});
