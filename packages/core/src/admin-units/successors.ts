import type { CallOptions } from "../ports/call-options.ts";
import { addDays, type CalendarDate } from "../time/calendar-date.ts";
import { type AdminUnit, catalogueAt, reformDay } from "./admin-unit.ts";
import { type Communes2025, loadCommunes2025 } from "./communes-2025.ts";
import { type LegacyMap, loadLegacyMap, type Share } from "./legacy-map.ts";
import { loadLegacyUnits } from "./legacy-units.ts";
import { newProvinceOf, provincesAt } from "./provinces.ts";

/** A new unit that took something of an old one. */
export interface SuccessorPart {
  readonly unit: AdminUnit;
  /** Absent where the old unit was a district, of which the commune took some or all. */
  readonly share?: Share;
}

/**
 * Where an old unit went on 2025-07-01.
 *
 * `whole` into one unit · `split` over several: the code alone does not tell which, a person chooses; `population` is the
 * one that took all inhabitants, where the resolution says so · `dissolved` before the reform already, with the parts of
 * the commune that took it in, where that is recorded · `unknown` no such old code.
 */
export type Succession =
  | { readonly kind: "whole"; readonly from: AdminUnit; readonly to: AdminUnit }
  | {
      readonly kind: "split";
      readonly from: AdminUnit;
      readonly candidates: readonly SuccessorPart[];
      readonly population?: AdminUnit;
    }
  | {
      readonly kind: "dissolved";
      readonly from: AdminUnit;
      /** Code on 2025-06-30 of the commune that took it in. */
      readonly survivor?: string;
      readonly candidates: readonly SuccessorPart[];
    }
  | { readonly kind: "unknown" };

/** Which day the answer is for. */
export interface SuccessorOptions extends CallOptions {
  /** The new units are named as on this day; 2025-07-01 when absent. */
  readonly on?: CalendarDate;
}

/**
 * Where the unit of an old code (`vn-admin-2004`) went. For suggestions only: a stored address keeps its code and
 * catalogue, and what is re-coded is a copy, with a log. Codes of facilities, insurance cards and personal IDs keep the
 * old province for ever and must not pass through here.
 */
export async function successorsOf(oldCode: string, options: SuccessorOptions = {}): Promise<Succession> {
  const { on = reformDay, signal } = options;
  signal?.throwIfAborted();
  const day = catalogueAt(on) === "vn-admin-2025" ? on : reformDay;
  if (oldCode.length === 2) return ofProvince(oldCode, day);
  const [units, map, communes] = await Promise.all([loadLegacyUnits(), loadLegacyMap(), loadCommunes2025()]);
  signal?.throwIfAborted();
  const commune = units.communes.get(oldCode);
  if (commune !== undefined) return succession(commune, partsOf(oldCode, map, communes, day));
  const district = units.districts.get(oldCode);
  if (district !== undefined) {
    const island = map.islands.get(oldCode);
    const inside = [...units.communes.values()].filter((unit) => unit.district === oldCode);
    const codes = new Set(inside.flatMap(({ code }) => map.communes.get(code)?.map(({ to }) => to) ?? []));
    if (island !== undefined) codes.add(island);
    return succession(district, unitsOf([...codes].sort(), communes, day));
  }
  const ended = map.ended.get(oldCode);
  if (ended === undefined) return { kind: "unknown" };
  const { unit, survivor } = ended;
  return {
    kind: "dissolved",
    from: unit,
    ...(survivor !== undefined && { survivor }),
    candidates: survivor === undefined ? [] : partsOf(survivor, map, communes, day),
  };
}

function ofProvince(oldCode: string, on: CalendarDate): Succession {
  const from = provincesAt(addDays(reformDay, -1)).find(({ code }) => code === oldCode);
  const to = provincesAt(on).find(({ code }) => code === newProvinceOf(oldCode));
  return from === undefined || to === undefined ? { kind: "unknown" } : { kind: "whole", from, to };
}

function partsOf(
  oldCode: string,
  map: LegacyMap,
  communes: Communes2025,
  on: CalendarDate,
): readonly SuccessorPart[] {
  return (map.communes.get(oldCode) ?? []).flatMap(({ to, share }) => {
    const unit = communes.get(to, on);
    return unit === undefined ? [] : [{ unit, ...(share !== undefined && { share }) }];
  });
}

function unitsOf(
  codes: readonly string[],
  communes: Communes2025,
  on: CalendarDate,
): readonly SuccessorPart[] {
  return codes.flatMap((code) => {
    const unit = communes.get(code, on);
    return unit === undefined ? [] : [{ unit }];
  });
}

function succession(from: AdminUnit, parts: readonly SuccessorPart[]): Succession {
  const [only, ...others] = parts;
  if (only === undefined) return { kind: "unknown" };
  if (others.length === 0) return { kind: "whole", from, to: only.unit };
  const population = parts.find(({ share }) => share === "people")?.unit;
  return { kind: "split", from, candidates: parts, ...(population !== undefined && { population }) };
}
