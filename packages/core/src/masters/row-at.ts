import type { CalendarDate } from "../time/calendar-date.ts";
import type { Bed, Dated, Department, FacilityProfile, Machine, Practitioner } from "./facility-masters.ts";

/** A row of one of the catalogues. */
export type MasterRow = FacilityProfile | Practitioner | Department | Bed | Machine;

/** Did the row hold on that day? The first and the last day belong to it. */
export function holdsOn({ from, to }: Dated, on: CalendarDate): boolean {
  return from <= on && (to === undefined || on <= to);
}

/** Under which code a row is asked for: a practitioner by the licence, all else by its code. */
export function keyOfRow(row: MasterRow): string {
  return "licence" in row ? row.licence : row.code;
}

/**
 * What a code meant on a day: the row of a catalogue that held then, or none. Where rows overlap, which
 * `checkMasters` refuses, the one that began last is meant. Codes of beds repeat from department to department: filter
 * the catalogue first.
 */
export function rowAt<Row extends MasterRow>(
  catalogue: readonly Row[],
  key: string,
  on: CalendarDate,
): Row | undefined {
  return catalogue.reduce<Row | undefined>((last, row) => {
    if (keyOfRow(row) !== key || !holdsOn(row, on)) return last;
    return last === undefined || last.from <= row.from ? row : last;
  }, undefined);
}
