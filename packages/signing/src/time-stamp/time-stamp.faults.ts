import { defineFault, type Fault } from "@benhan/core/faults";

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

/** The authority answered, but gave no time-stamp. */
export const timeStampRefused: Fault<{ readonly status: number }> = defineFault({
  code: "signing.time_stamp.refused",
  text: ({ status }: { readonly status: number }) => ({
    vi: `Máy chủ cấp dấu thời gian từ chối yêu cầu (trạng thái ${status}).`,
    en: `The time-stamping authority refused the request (status ${status}).`,
  }),
  nextStep: () => ({
    vi: "Kiểm tra hợp đồng, hạn mức và thuật toán băm với tổ chức cấp dấu thời gian rồi gửi lại.",
    en: "Check contract, quota and hash algorithm with the time-stamping authority, then send it again.",
  }),
});
