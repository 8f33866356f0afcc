import { type Bilingual, defineFault } from "@benhan/core/faults";

/** The name by which people know a hub, as it stands at the beginning of a sentence. */
type WithHub = { readonly hub: Bilingual };
type WithCode = WithHub & { readonly code: string };

const inside = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);

/** An entry of another facility. Nothing was sent. */
export const entryOfOtherFacility = defineFault<object>({
  code: "exchange.hub.entry_of_other_facility",
  text: () => ({
    vi: "Hồ sơ thuộc cơ sở khác với đầu nối này. Không có dữ liệu nào được gửi.",
    en: "The entry belongs to another facility than this connector. Nothing was sent.",
  }),
  nextStep: () => ({
    vi: "So facilityId của đầu nối với hồ sơ. Sửa cấu hình, hoặc bỏ hồ sơ bằng storage.dismiss, rồi mở lại cổng bằng storage.release.",
    en: "Compare facilityId of connector and entry. Mend the configuration, or give the entry up with storage.dismiss, then open the hub with storage.release.",
  }),
});

/** The document names another facility than the connector sends for. Nothing was sent. */
export const facilityCodeDiffers = defineFault<{ readonly own: string }>({
  code: "exchange.hub.facility_code_differs",
  text: ({ own }) => ({
    vi: `Mã cơ sở của tài liệu khác mã cơ sở ${own} của đầu nối. Không có dữ liệu nào được gửi; hồ sơ này sẽ không được gửi lại.`,
    en: `The facility code of the document differs from ${own}, that of the connector. Nothing was sent; this entry will not be sent again.`,
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
    vi: "Gọi signDocument trước enqueue, rồi xếp hàng bản đã ký.",
    en: "Call signDocument before enqueue, then queue the signed document.",
  }),
});

/** No function of the gateway takes such a document. Nothing was sent. */
export const kindNotSupported = defineFault<WithHub & { readonly kind: string; readonly edition: string }>({
  code: "exchange.hub.kind_not_supported",
  text: ({ hub, kind, edition }) => ({
    vi: `${hub.vi} không có chức năng nhận loại tài liệu "${kind}" phiên bản "${edition}". Không có dữ liệu nào được gửi.`,
    en: `${hub.en} has no function for documents of kind "${kind}", edition "${edition}". Nothing was sent.`,
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
    vi: `Hồ sơ có ${bytes} byte, vượt giới hạn ${limit} byte. Không có dữ liệu nào được gửi.`,
    en: `The document has ${bytes} bytes, more than the limit of ${limit}. Nothing was sent.`,
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
    vi: "Tăng giới hạn của proxy bệnh viện, hoặc bỏ riêng hồ sơ này bằng storage.dismiss; rồi mở lại cổng bằng storage.release.",
    en: "Raise the limit of the hospital's proxy, or give this entry up with storage.dismiss; then open the hub with storage.release.",
  }),
});

/** There is no password for the account. Nothing was sent. */
export const passwordMissing = defineFault<WithHub & { readonly name: string }>({
  code: "exchange.hub.password_missing",
  text: ({ hub, name }) => ({
    vi: `Chưa có mật khẩu cho ${inside(hub.vi)} (tên bí mật "${name}"). Không có dữ liệu nào được gửi.`,
    en: `There is no password for ${inside(hub.en)} (secret "${name}"). Nothing was sent.`,
  }),
  nextStep: () => ({
    vi: "Đặt mật khẩu vào nguồn bí mật của ứng dụng rồi mở lại cổng bằng storage.release.",
    en: "Put the password into the application's secret source, then open the hub with storage.release.",
  }),
});

/** The secret source threw. Nothing was sent. */
export const secretSourceFailed = defineFault<{ readonly name: string }>({
  code: "exchange.hub.secret_source_failed",
  retry: "safe",
  text: ({ name }) => ({
    vi: `Nguồn bí mật của ứng dụng báo lỗi khi lấy "${name}". Không có dữ liệu nào được gửi; hồ sơ sẽ được gửi lại tự động.`,
    en: `The application's secret source failed to hand out "${name}". Nothing was sent; the entry will be sent again by itself.`,
  }),
  nextStep: () => ({
    vi: "Nếu lặp lại, kiểm tra kho bí mật của ứng dụng; không cần gửi lại bằng tay.",
    en: "If it repeats, check the application's secret store; do not send by hand.",
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
    vi: "Kiểm tra tài khoản, mật khẩu và địa chỉ IP đã đăng ký với cơ quan quản lý, rồi mở lại cổng bằng storage.release hoặc lệnh benhan-exchange outbox release; chỉ một người bị từ chối thì gửi lại đơn của họ bằng outbox resend.",
    en: "Check account, password and the IP address registered with its operator, then open the hub with storage.release or the command benhan-exchange outbox release; where one person alone was refused, send theirs again with outbox resend.",
  }),
});

/** An answer that only a person can judge. */
export const refusedForPerson = defineFault<WithCode>({
  code: "exchange.hub.needs_person",
  text: ({ hub, code }) => ({
    vi: `${hub.vi} trả lời bằng mã ${code} mà phần mềm không tự xử lý được. Đã ngừng gửi; hồ sơ vẫn nằm trong hàng đợi.`,
    en: `${hub.en} answered with code ${code}, which needs a person. Sending has stopped; entries stay queued.`,
  }),
  nextStep: () => ({
    vi: "Đọc nguyên văn trả lời trong biên nhận, hỏi đơn vị vận hành nếu cần. Nếu lỗi chỉ ở hồ sơ này: bỏ nó bằng storage.dismiss. Sau đó mở lại cổng bằng storage.release.",
    en: "Read the raw answer in the receipt; ask its operator if need be. When only this entry is at fault, give it up with storage.dismiss. Then open the hub with storage.release.",
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
    vi: `Trả lời của ${inside(hub.vi)} không đọc được hoặc tự mâu thuẫn (mã ${code}): chưa biết hồ sơ đã được nhận hay chưa. Đúng nội dung này sẽ được gửi lại.`,
    en: `The answer of ${inside(hub.en)} is unreadable or contradicts itself (code ${code}): whether the dossier was received is unknown. The same bytes will be sent again.`,
  }),
  nextStep: () => ({
    vi: "Không cần gửi lại bằng tay. Nếu lặp lại, kiểm tra proxy và tường lửa giữa bệnh viện và cổng.",
    en: "Do not send by hand. If it repeats, check proxies and firewalls between hospital and gateway.",
  }),
});
