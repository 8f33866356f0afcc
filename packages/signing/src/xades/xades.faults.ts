import { defineFault, type Fault } from "@benhan/core/faults";

/** A signature was to be extended that is not in the file, or is no XAdES signature in good form. */
export const xadesSignatureMissing: Fault<object> = defineFault({
  code: "signing.xades.signature_missing",
  text: () => ({
    vi: "Tệp không có chữ ký XAdES đúng cấu trúc cần bổ sung, hoặc có nhiều chữ ký mà chưa chỉ rõ chữ ký nào.",
    en: "The file has no well-formed XAdES signature of that name to add to, or several and none was named.",
  }),
  nextStep: () => ({
    vi: "Kiểm tra tệp và truyền Id của chữ ký cần bổ sung.",
    en: "Check the file, and give the Id of the signature that is to be added to.",
  }),
});

/** Another signature covers the one that was to be extended, and would break. */
export const extensionBreaksSignature: Fault<object> = defineFault({
  code: "signing.xades.extension_breaks_signature",
  text: () => ({
    vi: "Không thể bổ sung vào chữ ký này vì một chữ ký ký sau đã bao phủ nó và sẽ bị hỏng.",
    en: "Nothing can be added to this signature, because a later one covers it and would break.",
  }),
  nextStep: () => ({
    vi: "Bổ sung dấu thời gian và dữ liệu thu hồi vào chữ ký ký sau cùng, hoặc bổ sung trước khi ký tiếp.",
    en: "Add time-stamps and evidence to the last signature, or add them before the next one is made.",
  }),
});
