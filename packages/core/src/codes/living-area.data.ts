// Made by tools/generate/codes.mjs from data/codes/living-area.json. Do not edit: run `npm run generate`.

import { frozen } from "../shape/frozen.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import type { CodeSystem } from "./code-system.ts";

/**
 * Mã khu vực sinh sống trên thẻ BHYT · Living-area code on the insurance card. Printed on BHYT cards (QĐ 1351/QĐ-BHXH and later); field MA_KHUVUC.
 *
 * @official MA_KHUVUC
 */
export const livingArea = /* @__PURE__ */ frozen({
  id: "MA_KHUVUC",
  edition: "QD1351-2015",
  name: { vi: "Mã khu vực sinh sống trên thẻ BHYT", en: "Living-area code on the insurance card" },
  source: { basis: "In trên thẻ BHYT (QĐ 1351/QĐ-BHXH và các văn bản sau), trường MA_KHUVUC", licence: "official facts", checked: "2026-11-21" as CalendarDate },
  entries: [
    { code: "K1", vi: "Vùng dân tộc thiểu số, kinh tế - xã hội khó khăn", en: "Ethnic-minority area with difficult conditions" },
    { code: "K2", vi: "Vùng kinh tế - xã hội đặc biệt khó khăn", en: "Area with exceptionally difficult conditions" },
    { code: "K3", vi: "Xã đảo, huyện đảo (đặc khu)", en: "Island commune or island district" },
  ],
} as const satisfies CodeSystem);

/** A code of {@link livingArea}. For code that decides by it; data that comes from outside stays text. */
export type LivingAreaCode = (typeof livingArea.entries)[number]["code"];
