// Made by tools/generate/codes.mjs from data/codes/accident.json. Do not edit: run `npm run generate`.

import { frozen } from "../shape/frozen.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import type { CodeSystem } from "./code-system.ts";

/**
 * Mã tai nạn thương tích · Accident / injury cause. QĐ 5937/QĐ-BYT (2021) annex 4.
 *
 * @official MA_TAI_NAN
 */
export const accident: CodeSystem = /* @__PURE__ */ frozen({
  id: "MA_TAI_NAN",
  edition: "QD5937-2021",
  name: { vi: "Mã tai nạn thương tích", en: "Accident / injury cause" },
  source: { basis: "QĐ 5937/QĐ-BYT (2021), Phụ lục 4", licence: "official facts", checked: "2026-11-21" as CalendarDate },
  entries: [
    { code: "0", vi: "Không phải tai nạn hoặc không xác định", en: "Not an accident or not known" },
    { code: "1", vi: "Tai nạn giao thông", en: "Traffic accident" },
    { code: "2", vi: "Tai nạn lao động", en: "Work accident" },
    { code: "3", vi: "Tai nạn dưới nước", en: "Accident in water" },
    { code: "4", vi: "Bỏng", en: "Burn" },
    { code: "5", vi: "Bạo lực, xung đột", en: "Violence or conflict" },
    { code: "6", vi: "Tự tử", en: "Suicide attempt" },
    { code: "7", vi: "Ngộ độc", en: "Poisoning" },
    { code: "8", vi: "Khác", en: "Other" },
  ],
});
