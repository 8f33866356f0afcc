import { defineFault } from "../../faults/define-fault.ts";

/** The key of the pseudonyms is too short, or made for something else. */
export const keyUnfit = /* @__PURE__ */ defineFault<object>({
  code: "core.deidentify.key_unfit",
  text: () => ({
    vi: "Khóa mã hóa bí danh không dùng được: quá ngắn, mọi byte giống nhau, hoặc không phải khóa HMAC SHA-256 có quyền ký.",
    en: "The key of the pseudonyms is unfit: too short, all of one byte, or no HMAC SHA-256 key that may sign.",
  }),
  nextStep: () => ({
    vi: "Truyền ít nhất 32 byte ngẫu nhiên, hoặc CryptoKey HMAC SHA-256 với quyền sign; giữ khóa tách khỏi dữ liệu xuất.",
    en: "Pass at least 32 random bytes, or a CryptoKey HMAC SHA-256 with usage sign; keep it apart from the export.",
  }),
});

/** WebCrypto is missing: a browser offers it to pages over HTTPS only. */
export const cryptoMissing = /* @__PURE__ */ defineFault<object>({
  code: "core.deidentify.crypto_missing",
  text: () => ({
    vi: "Môi trường chạy không có WebCrypto nên không tạo được bí danh.",
    en: "There is no WebCrypto here, so pseudonyms cannot be made.",
  }),
  nextStep: () => ({
    vi: "Trình duyệt: mở trang qua HTTPS. Máy chủ: dùng Node.js 20 trở lên.",
    en: "In a browser, open the page over HTTPS. On a server, use Node.js 20 or later.",
  }),
});

/** What was handed in among the records is none. */
export const noRecord = /* @__PURE__ */ defineFault<{ readonly place: number }>({
  code: "core.deidentify.no_record",
  text: ({ place }) => ({
    vi: `Phần tử thứ ${place + 1} không phải là bệnh án (MedicalRecord). Chưa xuất gì.`,
    en: `Item ${place + 1} is no record (MedicalRecord). Nothing was given out.`,
  }),
  nextStep: () => ({
    vi: "Đọc từng bệnh án qua parseRecord hoặc từ kho trước khi đưa vào.",
    en: "Read each record by parseRecord, or from the store, before handing it in.",
  }),
});
