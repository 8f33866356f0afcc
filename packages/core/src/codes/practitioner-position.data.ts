// Made by tools/generate/codes.mjs from data/codes/practitioner-position.json. Do not edit: run `npm run generate`.

import { frozen } from "../shape/frozen.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import type { CodeSystem } from "./code-system.ts";

/**
 * Vị trí · Position in the facility. Form for practitioner lists sent to the insurer (TT 12/2026/TT-BTC and QĐ 697/2026).
 *
 * @official VI_TRI
 */
export const practitionerPosition: CodeSystem = /* @__PURE__ */ frozen({
  id: "VI_TRI",
  edition: "TT12-2026-BTC",
  name: { vi: "Vị trí", en: "Position in the facility" },
  source: { basis: "Mẫu danh sách người hành nghề gửi cơ quan BHXH (TT 12/2026/TT-BTC, QĐ 697/2026)", licence: "official facts", checked: "2026-11-21" as CalendarDate },
  entries: [
    { code: "1", vi: "Người chịu trách nhiệm chuyên môn của cơ sở", en: "Professionally responsible person of the facility" },
    { code: "2", vi: "Trưởng khoa hoặc trưởng đơn nguyên", en: "Head of department or unit" },
    { code: "3", vi: "Chịu trách nhiệm chuyên môn kiêm trưởng khoa", en: "Both 1 and 2" },
    { code: "4", vi: "Người đứng đầu hoặc người được ủy quyền ký", en: "Head of the facility or authorised signatory" },
    { code: "5", vi: "Phụ trách khoa", en: "Acting head of department" },
    { code: "6", vi: "Người được ủy quyền chịu trách nhiệm chuyên môn", en: "Delegate of the professionally responsible person" },
  ],
});
