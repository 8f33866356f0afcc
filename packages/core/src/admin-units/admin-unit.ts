import type { Bilingual } from "../faults/issue.ts";
import { type CalendarDate, parseCalendarDate } from "../time/calendar-date.ts";

/** Which numbering a code belongs to. The same digits may name different places in the two. */
export type AdminCatalogue = "vn-admin-2004" | "vn-admin-2025";

/** There are districts in `vn-admin-2004` only. */
export type AdminLevel = "province" | "district" | "commune";

/** What a unit is called. A unit may change its kind on a day and keep its code, name and border. */
export type AdminKind =
  | "city"
  | "province"
  | "urban-district"
  | "rural-district"
  | "town"
  | "provincial-city"
  | "commune"
  | "ward"
  | "township"
  | "special-zone";

/** A unit as it stood on a day. Code and catalogue belong together: store both, or the date. */
export interface AdminUnit {
  readonly catalogue: AdminCatalogue;
  readonly level: AdminLevel;
  /** Text with leading zeros: 2 digits for a province, 3 for a district, 5 for a commune. */
  readonly code: string;
  readonly kind: AdminKind;
  /** Without the word of its kind, as printed: mostly with the old placement of tone marks. */
  readonly name: string;
  /** Other spellings in official prints. */
  readonly aliases?: readonly string[];
  /** Code of its province; of a province its own. */
  readonly province: string;
  /** Only in `vn-admin-2004`. */
  readonly district?: string;
  /** Month in which an older unit was dissolved, `2025-01`. Its code was no longer valid before the reform already. */
  readonly endedIn?: string;
}

/** The day on which 34 provinces with two levels took over. @legal 202/2025/QH15; QĐ 19/2025/QĐ-TTg */
export const reformDay: CalendarDate = parseCalendarDate("2025-07-01");

/** The last day whose changes were compared with the decisions; later ones are not in the tables. */
export const adminUnitsVerifiedTo: CalendarDate = parseCalendarDate("2026-10-06");

/** The catalogue that is in force on a day. */
export function catalogueAt(on: CalendarDate): AdminCatalogue {
  return on < reformDay ? "vn-admin-2004" : "vn-admin-2025";
}

/** The letters that the packed tables use. */
export const kindOfLetter: Readonly<Record<string, AdminKind>> = {
  x: "commune",
  p: "ward",
  t: "township",
  d: "special-zone",
};

/** The letters of districts in the packed tables. */
export const districtKindOfLetter: Readonly<Record<string, AdminKind>> = {
  q: "urban-district",
  h: "rural-district",
  tx: "town",
  tp: "provincial-city",
};

const kindWords: Readonly<Record<AdminKind, Bilingual>> = {
  city: { vi: "Thành phố", en: "City" },
  province: { vi: "Tỉnh", en: "Province" },
  "urban-district": { vi: "Quận", en: "Urban district" },
  "rural-district": { vi: "Huyện", en: "District" },
  town: { vi: "Thị xã", en: "Town" },
  "provincial-city": { vi: "Thành phố", en: "City" },
  commune: { vi: "Xã", en: "Commune" },
  ward: { vi: "Phường", en: "Ward" },
  township: { vi: "Thị trấn", en: "Township" },
  "special-zone": { vi: "Đặc khu", en: "Special zone" },
};

/** The unit with the word of its kind, as an address writes it: `Phường Ba Đình`. */
export function titleOf(unit: Pick<AdminUnit, "kind" | "name">): string {
  return `${kindWords[unit.kind].vi} ${unit.name}`;
}

/** The kind and name out of `Xã Hồng Phong`. */
export function splitTitle(
  title: string,
  level: AdminLevel,
): { readonly kind: AdminKind; readonly name: string } {
  const kinds: readonly AdminKind[] =
    level === "commune"
      ? ["commune", "ward", "township"]
      : ["urban-district", "rural-district", "town", "provincial-city"];
  const kind = kinds.find((candidate) => title.startsWith(`${kindWords[candidate].vi} `));
  if (kind === undefined) return { kind: level === "commune" ? "commune" : "rural-district", name: title };
  return { kind, name: title.slice(kindWords[kind].vi.length + 1) };
}
