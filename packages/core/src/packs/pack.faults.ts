import { defineFault } from "../faults/define-fault.ts";

/** A pack that cannot be issued as it is. The issues say why. */
export const packNotIssuable = defineFault<{ readonly count: number }>({
  code: "core.packs.not_issuable",
  text: ({ count }) => ({
    vi: `Gói dữ liệu có ${count} lỗi nên chưa ký được.`,
    en: `The pack has ${count} errors and cannot be signed.`,
  }),
  nextStep: () => ({
    vi: "Sửa từng lỗi trong danh sách kèm theo rồi ký lại.",
    en: "Mend what the list of findings names, then sign again.",
  }),
});

/** A pack of one kind, asked for the content of another. */
export const packOfOtherKind = defineFault<{ readonly wanted: string }>({
  code: "core.packs.other_kind",
  text: ({ wanted }) => ({
    vi: `Gói dữ liệu không thuộc loại ${wanted}.`,
    en: `The pack is not of the kind ${wanted}.`,
  }),
  nextStep: () => ({
    vi: "Lập trình viên: kiểm tra id của gói được chọn.",
    en: "Developers: check the id by which the pack was chosen.",
  }),
});

/** WebCrypto is missing: a browser offers it to pages over HTTPS only. */
export const packCryptoMissing = defineFault<object>({
  code: "core.packs.crypto_missing",
  text: () => ({
    vi: "Môi trường chạy không có WebCrypto nên không kiểm tra được chữ ký của gói dữ liệu.",
    en: "There is no WebCrypto here, so signatures of packs cannot be checked.",
  }),
  nextStep: () => ({
    vi: "Trình duyệt: mở trang qua HTTPS. Máy chủ: dùng Node.js 20 trở lên, hoặc truyền tùy chọn subtle.",
    en: "In a browser, open the page over HTTPS. On a server, use Node.js 20 or later, or pass the option subtle.",
  }),
});
