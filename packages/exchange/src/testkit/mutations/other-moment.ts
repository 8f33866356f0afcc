import { addDays } from "@benhan/core";
import { officialDate } from "../../bhyt/schema/official-time.ts";

/** The same cell so many days later, or earlier; a time of day stays as it is. */
export function shifted(cell: string, days: number): string {
  const date = officialDate(cell.slice(0, 8));
  return date === undefined ? cell : addDays(date, days).replaceAll("-", "") + cell.slice(8);
}

/** Years before any episode. */
export const longAgo = "202001010800";
