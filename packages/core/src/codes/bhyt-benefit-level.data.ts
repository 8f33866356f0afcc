// Made by tools/generate/codes.mjs from data/identifiers/bhyt-benefit-level.json. Do not edit: run `npm run generate`.

import { frozen } from "../shape/frozen.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import type { CodeSystem } from "./code-system.ts";

/**
 * Mức hưởng (ký tự thứ 3 của thẻ) · Benefit level (third card character). Luật BHYT and NĐ 188/2025/NĐ-CP; card rule QĐ 1351/QĐ-BHXH and amendments.
 */
export const bhytBenefitLevel: CodeSystem = /* @__PURE__ */ frozen({
  id: "BHYT_LEVEL",
  edition: "ND188-2025",
  name: { vi: "Mức hưởng (ký tự thứ 3 của thẻ)", en: "Benefit level (third card character)" },
  source: { basis: "Luật BHYT, NĐ 188/2025/NĐ-CP; quy định về thẻ: QĐ 1351/QĐ-BHXH và các văn bản sửa đổi", licence: "official facts", checked: "2026-11-21" as CalendarDate },
  entries: [
    { code: "1", vi: "100%, không áp tỷ lệ và mức trần của thuốc, vật tư, dịch vụ", en: "100 %, without ratio or ceiling for drugs, supplies, services", extra: { percent: 100, ceilings: false } },
    { code: "2", vi: "100%, có áp tỷ lệ và mức trần", en: "100 %, with ratio and ceilings", extra: { percent: 100, ceilings: true } },
    { code: "3", vi: "95%", en: "95 %", extra: { percent: 95, ceilings: true } },
    { code: "4", vi: "80%", en: "80 %", extra: { percent: 80, ceilings: true } },
    { code: "5", vi: "100%, kể cả ngoài phạm vi và vận chuyển (quân đội, công an, cơ yếu)", en: "100 %, also outside the scope, with transport (army, police, cipher)", extra: { percent: 100, ceilings: false } },
  ],
});
