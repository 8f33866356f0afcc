// Made by tools/generate/codes.mjs from data/codes/practitioner-title.json. Do not edit: run `npm run generate`.

import { frozen } from "../shape/frozen.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import type { CodeSystem } from "./code-system.ts";

/**
 * Chức danh nghề nghiệp · Professional title. Form for practitioner lists sent to the insurer (TT 12/2026/TT-BTC and QĐ 697/2026).
 *
 * @official CHUCDANH_NN
 */
export const practitionerTitle: CodeSystem = /* @__PURE__ */ frozen({
  id: "CHUCDANH_NN",
  edition: "TT12-2026-BTC",
  name: { vi: "Chức danh nghề nghiệp", en: "Professional title" },
  source: { basis: "Mẫu danh sách người hành nghề gửi cơ quan BHXH (TT 12/2026/TT-BTC, QĐ 697/2026)", licence: "official facts", checked: "2026-11-21" as CalendarDate },
  entries: [
    { code: "1", vi: "Bác sỹ", en: "Doctor" },
    { code: "2", vi: "Y sỹ", en: "Assistant doctor" },
    { code: "3", vi: "Điều dưỡng", en: "Nurse" },
    { code: "4", vi: "Hộ sinh", en: "Midwife" },
    { code: "5", vi: "Kỹ thuật y", en: "Medical technician" },
    { code: "6", vi: "Cử nhân tâm lý lâm sàng", en: "Clinical psychologist" },
    { code: "7", vi: "Lương y", en: "Traditional healer (certified)" },
    { code: "8", vi: "Dược sỹ", en: "Pharmacist" },
    { code: "9", vi: "Người tham gia không cần giấy phép hành nghề", en: "Participant without need of a licence" },
  ],
});
