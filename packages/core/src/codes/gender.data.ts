// Made by tools/generate/codes.mjs from data/codes/gender.json. Do not edit: run `npm run generate`.

import { frozen } from "../shape/frozen.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import type { CodeSystem } from "./code-system.ts";

/**
 * Giới tính · Administrative sex. Field list of QĐ 130/QĐ-BYT (2023) as amended by 4750/2023, 3176/2024, 1931/2026.
 *
 * @official GIOI_TINH
 */
export const gender = /* @__PURE__ */ frozen({
  id: "GIOI_TINH",
  edition: "QD130-2023",
  name: { vi: "Giới tính", en: "Administrative sex" },
  source: { basis: "QĐ 130/QĐ-BYT (2023), sửa đổi bởi QĐ 4750/QĐ-BYT (2023), QĐ 3176/QĐ-BYT (2024), QĐ 1931/QĐ-BYT (2026), danh sách trường", licence: "official facts", checked: "2026-11-21" as CalendarDate },
  entries: [
    { code: "1", vi: "Nam", en: "Male", extra: { fhir: "male" } },
    { code: "2", vi: "Nữ", en: "Female", extra: { fhir: "female" } },
    { code: "3", vi: "Chưa xác định", en: "Not determined", extra: { fhir: "unknown" } },
  ],
} as const satisfies CodeSystem);

/** A code of {@link gender}. For code that decides by it; data that comes from outside stays text. */
export type GenderCode = (typeof gender.entries)[number]["code"];
