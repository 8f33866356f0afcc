import type { CallOptions } from "../ports/call-options.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import { type AdminUnit, catalogueAt } from "./admin-unit.ts";
import { loadCommunes2025 } from "./communes-2025.ts";
import { loadLegacyMap } from "./legacy-map.ts";
import { loadLegacyUnits } from "./legacy-units.ts";
import { provincesAt } from "./provinces.ts";

/**
 * The unit that a code names on a day, or `undefined`. Before 2025-07-01 it is the state of 2025-06-30, and a unit that
 * was dissolved in the years before is answered for days before the month of its end.
 */
export async function unitAt(
  code: string,
  on: CalendarDate,
  { signal }: CallOptions = {},
): Promise<AdminUnit | undefined> {
  signal?.throwIfAborted();
  if (code.length === 2) return provincesAt(on).find((unit) => unit.code === code);
  if (catalogueAt(on) === "vn-admin-2025") return (await loadCommunes2025()).get(code, on);
  const { districts, communes } = await loadLegacyUnits();
  const unit = districts.get(code) ?? communes.get(code);
  if (unit !== undefined) return unit;
  const ended = (await loadLegacyMap()).ended.get(code)?.unit;
  return ended?.endedIn !== undefined && on.slice(0, 7) < ended.endedIn ? ended : undefined;
}

/** The communes of a province on a day, by code; before 2025-07-01 those of all its districts. */
export async function communesOf(
  province: string,
  on: CalendarDate,
  options: CallOptions = {},
): Promise<readonly AdminUnit[]> {
  return (await communesAt(on, options)).filter((unit) => unit.province === province);
}

/** All communes on a day: 10,035 until 2025-06-30, 3,321 from 2025-07-01. */
export async function communesAt(
  on: CalendarDate,
  { signal }: CallOptions = {},
): Promise<readonly AdminUnit[]> {
  signal?.throwIfAborted();
  if (catalogueAt(on) === "vn-admin-2025") return (await loadCommunes2025()).list(on);
  return [...(await loadLegacyUnits()).communes.values()];
}

/** The districts of a province on a day; none from 2025-07-01, when that level ended. */
export async function districtsOf(
  province: string,
  on: CalendarDate,
  options: CallOptions = {},
): Promise<readonly AdminUnit[]> {
  return (await districtsAt(on, options)).filter((unit) => unit.province === province);
}

/** All districts on a day: 696 until 2025-06-30, none after. */
export async function districtsAt(
  on: CalendarDate,
  { signal }: CallOptions = {},
): Promise<readonly AdminUnit[]> {
  signal?.throwIfAborted();
  if (catalogueAt(on) === "vn-admin-2025") return [];
  return [...(await loadLegacyUnits()).districts.values()];
}
