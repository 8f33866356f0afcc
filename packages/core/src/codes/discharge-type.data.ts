// Made by tools/generate/codes.mjs from data/codes/discharge-type.json. Do not edit: run `npm run generate`.

import { frozen } from "../shape/frozen.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import type { CodeSystem } from "./code-system.ts";

/**
 * Loại ra viện · Discharge type. QĐ 130/QĐ-BYT and amendments, field MA_LOAI_RV.
 *
 * @official MA_LOAI_RV
 */
export const dischargeType: CodeSystem = /* @__PURE__ */ frozen({
  id: "MA_LOAI_RV",
  edition: "QD130-2023",
  name: { vi: "Loại ra viện", en: "Discharge type" },
  source: { basis: "QĐ 130/QĐ-BYT và các văn bản sửa đổi, trường MA_LOAI_RV", licence: "official facts", checked: "2026-11-21" as CalendarDate },
  entries: [
    { code: "1", vi: "Ra viện", en: "Discharged" },
    { code: "2", vi: "Chuyển cơ sở theo yêu cầu chuyên môn", en: "Transferred for clinical reasons" },
    { code: "3", vi: "Trốn viện", en: "Absconded" },
    { code: "4", vi: "Xin ra viện", en: "Left at own request" },
    { code: "5", vi: "Chuyển cơ sở theo yêu cầu người bệnh", en: "Transferred at the patient's request" },
  ],
});
