// Made by tools/generate/codes.mjs from data/codes/payment-scope.json. Do not edit: run `npm run generate`.

import { frozen } from "../shape/frozen.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import type { CodeSystem } from "./code-system.ts";

/**
 * Phạm vi thanh toán · Payment scope. QĐ 130/QĐ-BYT and amendments, field PHAM_VI.
 *
 * @official PHAM_VI
 */
export const paymentScope = /* @__PURE__ */ frozen({
  id: "PHAM_VI",
  edition: "QD3176-2024",
  name: { vi: "Phạm vi thanh toán", en: "Payment scope" },
  source: { basis: "QĐ 130/QĐ-BYT và các văn bản sửa đổi, trường PHAM_VI", licence: "official facts", checked: "2026-11-21" as CalendarDate },
  entries: [
    { code: "1", vi: "Trong phạm vi BHYT", en: "Inside insurance scope" },
    { code: "2", vi: "Ngoài phạm vi, người bệnh tự trả", en: "Outside scope, paid by the patient" },
    { code: "3", vi: "Ngoài phạm vi, quỹ trả cho quân đội, công an, cơ yếu", en: "Outside scope, paid for army / police / cipher cards (level 5)" },
  ],
} as const satisfies CodeSystem);

/** A code of {@link paymentScope}. For code that decides by it; data that comes from outside stays text. */
export type PaymentScopeCode = (typeof paymentScope.entries)[number]["code"];
