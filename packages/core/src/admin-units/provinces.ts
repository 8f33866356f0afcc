import type { CalendarDate } from "../time/calendar-date.ts";
import { type AdminCatalogue, type AdminUnit, catalogueAt } from "./admin-unit.ts";
import { provinceChanges, provinces2004, provinces2025 } from "./provinces.data.ts";

/**
 * The provinces on a day, by code: 63 until 2025-06-30, 34 from 2025-07-01. Before 2025-07-01 it is the state of
 * 2025-06-30, whatever the day.
 */
export function provincesAt(on: CalendarDate): readonly AdminUnit[] {
  if (catalogueAt(on) === "vn-admin-2004") {
    return provinces2004.map(([code, kind, name]) => province("vn-admin-2004", code, kind, name));
  }
  return provinces2025.map(([code, kind, name]) =>
    province("vn-admin-2025", code, kindOn(on, code) ?? kind, name),
  );
}

/** The old provinces that a new one took in, itself among them; none for a code that is not one of the 34. */
export function mergedProvincesOf(code: string): readonly string[] {
  return provinces2025.find(([own]) => own === code)?.[3].split(" ") ?? [];
}

/** The new province that holds the territory of an old one. */
export function newProvinceOf(oldCode: string): string | undefined {
  return provinces2025.find(([, , , from]) => from.split(" ").includes(oldCode))?.[0];
}

/** The name behind a province code in one of the catalogues. */
export function provinceNameIn(catalogue: AdminCatalogue, code: string): string | undefined {
  const rows = catalogue === "vn-admin-2004" ? provinces2004 : provinces2025;
  return rows.find(([own]) => own === code)?.[2];
}

function kindOn(on: CalendarDate, code: string): string | undefined {
  return provinceChanges.reduce<string | undefined>(
    (kind, [changed, from, to]) => (changed === code && from <= on ? to : kind),
    undefined,
  );
}

function province(catalogue: AdminCatalogue, code: string, kind: string, name: string): AdminUnit {
  return {
    catalogue,
    level: "province",
    code,
    kind: kind === "tp" ? "city" : "province",
    name,
    province: code,
  };
}
