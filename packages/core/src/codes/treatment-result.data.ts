// Made by tools/generate/codes.mjs from data/codes/treatment-result.json. Do not edit: run `npm run generate`.

import { frozen } from "../shape/frozen.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import type { CodeSystem } from "./code-system.ts";

/**
 * Kết quả điều trị · Treatment result. QĐ 130/QĐ-BYT and amendments, field KET_QUA_DTRI.
 *
 * @official KET_QUA_DTRI
 */
export const treatmentResult: CodeSystem = /* @__PURE__ */ frozen({
  id: "KET_QUA_DTRI",
  edition: "QD130-2023",
  name: { vi: "Kết quả điều trị", en: "Treatment result" },
  source: { basis: "QĐ 130/QĐ-BYT và các văn bản sửa đổi, trường KET_QUA_DTRI", licence: "official facts", checked: "2026-11-21" as CalendarDate },
  entries: [
    { code: "1", vi: "Khỏi", en: "Recovered" },
    { code: "2", vi: "Đỡ", en: "Improved" },
    { code: "3", vi: "Không thay đổi", en: "Unchanged" },
    { code: "4", vi: "Nặng hơn", en: "Worse" },
    { code: "5", vi: "Tử vong tại cơ sở", en: "Died in the facility" },
    { code: "6", vi: "Tiên lượng nặng, xin về", en: "Poor prognosis, taken home on request" },
    { code: "7", vi: "Chưa xác định", en: "Not yet determined" },
    { code: "8", vi: "Tử vong ngoại viện", en: "Died before arrival / outside" },
  ],
});
