import { defineFault, type Fault } from "@benhan/core/faults";

/** Bytes that should be a JSON web signature in compact form are none. */
export const jwsMalformed: Fault<{ readonly part: "compact" | "size" }> = defineFault({
  code: "signing.jws.malformed",
  text: ({ part }: { readonly part: "compact" | "size" }) => ({
    vi:
      part === "size"
        ? "Chữ ký JWS dài hơn mức được đọc."
        : "Dữ liệu không phải chữ ký JWS dạng gọn (ba phần base64url cách nhau bằng dấu chấm).",
    en:
      part === "size"
        ? "The JSON web signature is longer than what is read."
        : "The bytes are no JSON web signature in compact form (three parts in base64url between dots).",
  }),
  nextStep: () => ({
    vi: "Lấy lại đúng chuỗi JWS từ nơi gửi, không thêm khoảng trắng hay xuống dòng.",
    en: "Get the signature again from the sender, as it is, without white space or line ends.",
  }),
});
