import type { CheckupFindingKind } from "./checkup-finding.ts";

/** What keeps a check-up from becoming a document. */
export const encodeFindings = {
  chain: {
    code: "exchange.ksk.key_missing",
    severity: "error",
    source: "BenhAn",
    text: {
      vi: "Thiếu {at}: hồ sơ gửi đi cần mã của lần khám để bản sửa thay đúng bản cũ.",
      en: "{at} is missing: what is sent needs the key of the examination, so that a correction follows the right one.",
    },
    nextStep: {
      vi: "Đặt một mã duy nhất cho lần khám vào MA_LK.",
      en: "Put a key of the examination that is used once into MA_LK.",
    },
  },
  flat: {
    code: "exchange.ksk.flat_takes_one_result",
    severity: "error",
    source: "QĐ 2062/QĐ-BYT (2026), phụ lục 02 mục 6",
    text: {
      vi: "{at} có nhiều kết quả; dạng phẳng của mẫu XML chỉ chứa một.",
      en: "{at} has several results; the flat form of the sample holds one.",
    },
    nextStep: { vi: 'Dùng results: "list".', en: 'Use results: "list".' },
  },
} as const satisfies Readonly<Record<string, CheckupFindingKind>>;
