import type { AdminUnit } from "./admin-unit.ts";

/** A unit of a table that all callers share: whoever gets one cannot change it for the others. */
export function frozenUnit(unit: AdminUnit): AdminUnit {
  if (unit.aliases !== undefined) Object.freeze(unit.aliases);
  return Object.freeze(unit);
}
