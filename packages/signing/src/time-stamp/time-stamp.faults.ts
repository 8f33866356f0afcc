import { type Bilingual, defineFault, type Fault } from "@benhan/core/faults";

/** Bytes that should be a time-stamp token are none, or are not written as RFC 3161 and DER demand. */
export const timeStampMalformed: Fault<{ readonly part: string }> = defineFault({
  code: "signing.time_stamp.malformed",
  text: ({ part }: { readonly part: string }) => ({
    vi: `Dấu thời gian sai cấu trúc ở phần ${part}.`,
    en: `The time-stamp is malformed at ${part}.`,
  }),
  nextStep: () => ({
    vi: "Không dùng dấu thời gian này; xin dấu thời gian mới từ tổ chức cung cấp dịch vụ cấp dấu thời gian.",
    en: "Do not use this time-stamp; ask the time-stamping authority for a new one.",
  }),
});

/** Why an authority gave no time-stamp, where it says so (RFC 3161 2.4.2). */
export type TimeStampFailure =
  | "algorithm"
  | "request"
  | "format"
  | "time"
  | "policy"
  | "extension"
  | "information"
  | "system";

const failureTexts: Readonly<Record<TimeStampFailure, Bilingual>> = {
  algorithm: { vi: "không hỗ trợ thuật toán băm", en: "it does not know the hash algorithm" },
  request: { vi: "không cho phép yêu cầu loại này", en: "it does not permit this request" },
  format: { vi: "yêu cầu sai định dạng", en: "the request is malformed" },
  time: { vi: "nguồn thời gian đang không hoạt động", en: "its time source is not available" },
  policy: {
    vi: "không có chính sách cấp dấu thời gian được yêu cầu",
    en: "it has no such time-stamping policy",
  },
  extension: { vi: "không hỗ trợ phần mở rộng", en: "it does not know an extension" },
  information: { vi: "không có thông tin bổ sung được yêu cầu", en: "it has no additional information" },
  system: { vi: "lỗi hệ thống", en: "its system failed" },
};

/** The authority answered, but gave no time-stamp. */
export const timeStampRefused: Fault<{
  readonly status: number;
  readonly failure?: TimeStampFailure;
}> = defineFault({
  code: "signing.time_stamp.refused",
  text: ({ status, failure }: { readonly status: number; readonly failure?: TimeStampFailure }) => {
    const why = failure && failureTexts[failure];
    return {
      vi: `Máy chủ cấp dấu thời gian từ chối yêu cầu (trạng thái ${status}${why ? `: ${why.vi}` : ""}).`,
      en: `The time-stamping authority refused the request (status ${status}${why ? `: ${why.en}` : ""}).`,
    };
  },
  nextStep: () => ({
    vi: "Kiểm tra hợp đồng, hạn mức và thuật toán băm với tổ chức cấp dấu thời gian rồi gửi lại.",
    en: "Check contract, quota and hash algorithm with the time-stamping authority, then send it again.",
  }),
});

/** What does not fit of a token that came back. */
export type TimeStampMismatch = "nonce" | "imprint" | "policy" | "certificate" | "purpose" | "signature";

const mismatchTexts: Readonly<Record<TimeStampMismatch, Bilingual>> = {
  nonce: {
    vi: "là câu trả lời cho yêu cầu khác (nonce không khớp)",
    en: "answers another request (the nonce differs)",
  },
  imprint: {
    vi: "là của dữ liệu khác (giá trị băm không khớp)",
    en: "is over other data (the hash differs)",
  },
  policy: { vi: "theo chính sách khác với yêu cầu", en: "is under another policy than was asked for" },
  certificate: { vi: "không kèm chứng thư của nơi cấp", en: "does not bring its authority's certificate" },
  purpose: {
    vi: "được ký bằng chứng thư không chỉ dành riêng cho cấp dấu thời gian",
    en: "was signed with a certificate that is not for time-stamping alone",
  },
  signature: {
    vi: "có chữ ký không đúng hoặc thuật toán không được chấp nhận",
    en: "has a signature that does not hold or an algorithm that is not accepted",
  },
};

/** The authority sent a token that does not fit the request. */
export const timeStampUnfit: Fault<{ readonly reason: TimeStampMismatch }> = defineFault({
  code: "signing.time_stamp.unfit",
  text: ({ reason }: { readonly reason: TimeStampMismatch }) => ({
    vi: `Dấu thời gian nhận về ${mismatchTexts[reason].vi}.`,
    en: `The time-stamp that came back ${mismatchTexts[reason].en}.`,
  }),
  nextStep: () => ({
    vi: "Không dùng dấu thời gian này. Kiểm tra địa chỉ dịch vụ và đường truyền; báo tổ chức cấp dấu thời gian.",
    en: "Do not use this time-stamp. Check the address of the service and the line; tell the time-stamping authority.",
  }),
});

/** The server of an authority answered with something other than a reply. */
export const timeStampServiceFailed: Fault<{ readonly status: number }> = defineFault({
  code: "signing.time_stamp.service_failed",
  text: ({ status }: { readonly status: number }) => ({
    vi: `Máy chủ cấp dấu thời gian trả lời mã HTTP ${status}.`,
    en: `The server of the time-stamping authority answered with HTTP status ${status}.`,
  }),
  nextStep: ({ status }: { readonly status: number }) =>
    status === 401 || status === 403
      ? {
          vi: "Kiểm tra tài khoản, mật khẩu và hợp đồng dịch vụ cấp dấu thời gian.",
          en: "Check account, password and contract of the time-stamping service.",
        }
      : {
          vi: "Kiểm tra địa chỉ (url) của dịch vụ; địa chỉ chuyển hướng thì khai báo địa chỉ cuối. Thử lại sau.",
          en: "Check the address (url) of the service; where it redirects give the final one. Try again later.",
        },
});

/** The password of an authority's account is not in the secret source. */
export const timeStampSecretMissing: Fault<{ readonly name: string }> = defineFault({
  code: "signing.time_stamp.secret_missing",
  text: ({ name }: { readonly name: string }) => ({
    vi: `Không có mật khẩu "${name}" cho dịch vụ cấp dấu thời gian.`,
    en: `There is no secret "${name}" for the time-stamping service.`,
  }),
  nextStep: () => ({
    vi: "Thêm mật khẩu này vào nơi lưu bí mật của cơ sở.",
    en: "Add it where the facility keeps its secrets.",
  }),
});

/** No authority of several gave a time-stamp; the issues say why, in their order. */
export const timeStampUnavailable: Fault<{ readonly tried: number }> = defineFault({
  code: "signing.time_stamp.unavailable",
  text: ({ tried }: { readonly tried: number }) => ({
    vi: `Cả ${tried} dịch vụ cấp dấu thời gian đều không cấp được.`,
    en: `None of ${tried} time-stamping services gave a time-stamp.`,
  }),
  nextStep: () => ({
    vi: "Xem lỗi của từng dịch vụ; kiểm tra mạng rồi thử lại.",
    en: "See what each of them said; check the network, then try again.",
  }),
});

/** A token that was just given does not pass a verification; the issues say why. */
export const timeStampNotTrusted: Fault<object> = defineFault({
  code: "signing.time_stamp.not_trusted",
  text: () => ({
    vi: "Dấu thời gian vừa nhận không đạt khi kiểm tra.",
    en: "The time-stamp that was just received does not pass a verification.",
  }),
  nextStep: () => ({
    vi: "Thêm chứng thư gốc của tổ chức cấp dấu thời gian vào `trustAnchors` (mục đích `timestamp`), hoặc đổi sang tổ chức được tin cậy; xem lý do trong `issues`.",
    en: "Add the root of the time-stamping authority to `trustAnchors` (purpose `timestamp`), or turn to one that is trusted; `issues` says why.",
  }),
});
