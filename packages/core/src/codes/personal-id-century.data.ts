// Made by tools/generate/codes.mjs from data/identifiers/personal-id-century.json. Do not edit: run `npm run generate`.

import { frozen } from "../shape/frozen.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import type { CodeSystem } from "./code-system.ts";

/**
 * Chữ số thế kỷ và giới tính (chữ số thứ 4) · Century and sex digit (fourth digit). Personal-ID structure rule, NĐ 137/2015/NĐ-CP art. 13, kept by later decrees.
 */
export const personalIdCentury: CodeSystem = /* @__PURE__ */ frozen({
  id: "PERSONAL_ID_CENTURY_SEX",
  edition: "ND137-2015",
  name: { vi: "Chữ số thế kỷ và giới tính (chữ số thứ 4)", en: "Century and sex digit (fourth digit)" },
  source: { basis: "Cấu trúc số định danh cá nhân, NĐ 137/2015/NĐ-CP Đ13, các nghị định sau giữ nguyên", licence: "official facts", checked: "2026-11-21" as CalendarDate },
  entries: [
    { code: "0", vi: "Nam, sinh 1900-1999", en: "Male, born 1900-1999", extra: { sex: 1, century: 1900 } },
    { code: "1", vi: "Nữ, sinh 1900-1999", en: "Female, born 1900-1999", extra: { sex: 2, century: 1900 } },
    { code: "2", vi: "Nam, sinh 2000-2099", en: "Male, born 2000-2099", extra: { sex: 1, century: 2000 } },
    { code: "3", vi: "Nữ, sinh 2000-2099", en: "Female, born 2000-2099", extra: { sex: 2, century: 2000 } },
    { code: "4", vi: "Nam, sinh 2100-2199", en: "Male, born 2100-2199", extra: { sex: 1, century: 2100 } },
    { code: "5", vi: "Nữ, sinh 2100-2199", en: "Female, born 2100-2199", extra: { sex: 2, century: 2100 } },
    { code: "6", vi: "Nam, sinh 2200-2299", en: "Male, born 2200-2299", extra: { sex: 1, century: 2200 } },
    { code: "7", vi: "Nữ, sinh 2200-2299", en: "Female, born 2200-2299", extra: { sex: 2, century: 2200 } },
    { code: "8", vi: "Nam, sinh 2300-2399", en: "Male, born 2300-2399", extra: { sex: 1, century: 2300 } },
    { code: "9", vi: "Nữ, sinh 2300-2399", en: "Female, born 2300-2399", extra: { sex: 2, century: 2300 } },
  ],
});
