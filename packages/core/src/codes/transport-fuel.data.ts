// Made by tools/generate/codes.mjs from data/codes/transport-fuel.json. Do not edit: run `npm run generate`.

import { frozen } from "../shape/frozen.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import type { CodeSystem } from "./code-system.ts";

/**
 * Mã xăng dầu (vận chuyển người bệnh) · Fuel code (patient transport). QĐ 3276/QĐ-BYT (2025) and earlier; V1/V2 are price zones 1 and 2.
 *
 * @official MA_XANG_DAU
 */
export const transportFuel: CodeSystem = /* @__PURE__ */ frozen({
  id: "MA_XANG_DAU",
  edition: "QD3276-2025",
  name: { vi: "Mã xăng dầu (vận chuyển người bệnh)", en: "Fuel code (patient transport)" },
  source: { basis: "QĐ 3276/QĐ-BYT (2025) và các văn bản trước; V1, V2 là vùng giá 1 và 2", licence: "official facts", checked: "2026-11-21" as CalendarDate },
  entries: [
    { code: "R954V1", vi: "Xăng RON 95-IV, vùng 1", en: "Petrol RON 95-IV, price zone 1" },
    { code: "R954V2", vi: "Xăng RON 95-IV, vùng 2", en: "Petrol RON 95-IV, price zone 2" },
    { code: "R953V1", vi: "Xăng RON 95-III, vùng 1", en: "Petrol RON 95-III, price zone 1" },
    { code: "R953V2", vi: "Xăng RON 95-III, vùng 2", en: "Petrol RON 95-III, price zone 2" },
    { code: "E922V1", vi: "Xăng E5 RON 92-II, vùng 1", en: "Petrol E5 RON 92-II, price zone 1" },
    { code: "E922V2", vi: "Xăng E5 RON 92-II, vùng 2", en: "Petrol E5 RON 92-II, price zone 2" },
    { code: "D1S5V1", vi: "Dầu điêzen 0,001S-V, vùng 1", en: "Diesel 0.001S-V, price zone 1" },
    { code: "D1S5V2", vi: "Dầu điêzen 0,001S-V, vùng 2", en: "Diesel 0.001S-V, price zone 2" },
    { code: "D5S2V1", vi: "Dầu điêzen 0,05S-II, vùng 1", en: "Diesel 0.05S-II, price zone 1" },
    { code: "D5S2V2", vi: "Dầu điêzen 0,05S-II, vùng 2", en: "Diesel 0.05S-II, price zone 2" },
    { code: "R955V1", vi: "Xăng RON 95-V, vùng 1", en: "Petrol RON 95-V, price zone 1" },
    { code: "R955V2", vi: "Xăng RON 95-V, vùng 2", en: "Petrol RON 95-V, price zone 2" },
    { code: "E10V1", vi: "Xăng E10, vùng 1", en: "Petrol E10, price zone 1" },
    { code: "E10V2", vi: "Xăng E10, vùng 2", en: "Petrol E10, price zone 2" },
    { code: "XEDIEN", vi: "Xe điện", en: "Electric vehicle" },
  ],
});
