// Made by tools/generate/codes.mjs from data/codes/blood-group.json. Do not edit: run `npm run generate`.

import { frozen } from "../shape/frozen.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import type { CodeSystem } from "./code-system.ts";

/**
 * Nhóm máu · Blood group. NHOM_MAU is a free string of at most 5 characters in QĐ 130; this is a recommended value set, not an official code list.
 *
 * @official NHOM_MAU
 */
export const bloodGroup: CodeSystem = /* @__PURE__ */ frozen({
  id: "NHOM_MAU",
  edition: "recommended",
  name: { vi: "Nhóm máu", en: "Blood group" },
  source: { basis: "QĐ 130: NHOM_MAU là chuỗi tự do tối đa 5 ký tự; đây là bộ giá trị khuyến nghị, không phải danh mục chính thức", licence: "own", checked: "2026-11-21" as CalendarDate },
  uncertain: true,
  entries: [
    { code: "A", vi: "Nhóm A", en: "Group A" },
    { code: "B", vi: "Nhóm B", en: "Group B" },
    { code: "AB", vi: "Nhóm AB", en: "Group AB" },
    { code: "O", vi: "Nhóm O", en: "Group O" },
    { code: "A+", vi: "Nhóm A, Rh dương", en: "Group A, Rh positive" },
    { code: "A-", vi: "Nhóm A, Rh âm", en: "Group A, Rh negative" },
    { code: "B+", vi: "Nhóm B, Rh dương", en: "Group B, Rh positive" },
    { code: "B-", vi: "Nhóm B, Rh âm", en: "Group B, Rh negative" },
    { code: "AB+", vi: "Nhóm AB, Rh dương", en: "Group AB, Rh positive" },
    { code: "AB-", vi: "Nhóm AB, Rh âm", en: "Group AB, Rh negative" },
    { code: "O+", vi: "Nhóm O, Rh dương", en: "Group O, Rh positive" },
    { code: "O-", vi: "Nhóm O, Rh âm", en: "Group O, Rh negative" },
  ],
});
