import type { Issue } from "../faults/issue.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import { type CitizenCardQr, readCitizenCard } from "./citizen-card-qr.ts";
import { type InsuranceCardQr, readInsuranceCardQr } from "./insurance-card-qr.ts";

/** What a scanned code was. Of a code that is `unrecognised` nothing is kept. */
export type QrReading = (CitizenCardQr | InsuranceCardQr | { readonly kind: "unrecognised" }) & {
  /** `low` when the scanner had damaged the code: compare every field with the card. */
  readonly confidence: "high" | "low";
  readonly issues: readonly Issue[];
};

export interface QrContext {
  /** Day of the scan, for warnings about births to come. */
  readonly today?: CalendarDate;
}

/**
 * Reads the code that a desk scanner gives: of the chip citizen card or of the insurance card. Codes of VNeID, VssID
 * and others have no published form: they are `unrecognised`, and so is anything else. A code tells what was printed,
 * perhaps years ago: look the card up at the insurer afterwards. The family data of the card of 2024 is not kept.
 *
 * @legal TT 16/2024/TT-BCA Đ6; NĐ 69/2024/NĐ-CP
 */
export function readQr(text: string, context: QrContext = {}): QrReading {
  const whole = text.normalize("NFC").trim();
  // A keyboard-wedge scanner behind a Vietnamese input method turns | into \.
  const isDamaged = !whole.includes("|");
  const parts = whole.split(isDamaged ? "\\" : "|").map((part) => part.trim());
  const found = readInsuranceCardQr(parts) ?? readCitizenCard(parts, context);
  if (found === undefined) return { kind: "unrecognised", confidence: "low", issues: [unrecognised] };
  return {
    ...found.card,
    confidence: isDamaged ? "low" : "high",
    issues: isDamaged ? [separatorDamaged, ...found.issues] : found.issues,
  };
}

const unrecognised: Issue = {
  code: "core.qr.unrecognised",
  severity: "warning",
  path: [],
  text: {
    vi: "Mã QR không phải của thẻ căn cước công dân gắn chip hay thẻ BHYT; không lưu gì từ mã này.",
    en: "The code is neither of a chip citizen card nor of an insurance card; nothing of it was kept.",
  },
  nextStep: {
    vi: "Quét lại; mã của VNeID, VssID chưa có quy cách công bố: nhập số bằng tay rồi tra cứu trên cổng BHXH.",
    en: "Scan again; codes of VNeID and VssID have no published form: type the number and look it up.",
  },
};
const separatorDamaged: Issue = {
  code: "core.qr.separator_damaged",
  severity: "warning",
  path: [],
  text: {
    vi: "Máy quét làm sai dấu ngăn trong mã QR, thường do bộ gõ tiếng Việt đang bật.",
    en: "The scanner damaged the separators of the code, mostly because a Vietnamese input method is on.",
  },
  nextStep: {
    vi: "Đối chiếu từng mục với thẻ; tắt bộ gõ tiếng Việt rồi quét lại.",
    en: "Compare every field with the card; switch the input method off and scan again.",
  },
};
