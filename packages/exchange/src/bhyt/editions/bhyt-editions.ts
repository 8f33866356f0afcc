import type { CalendarDate } from "@benhan/core";
import { qd130 } from "../qd130/edition.ts";
import { qd3176 } from "../qd3176/edition.ts";
import { qd4210 } from "../qd4210/edition.ts";
import { qd4750 } from "../qd4750/edition.ts";
import type { BhytEdition } from "../schema/bhyt-edition.ts";

/** Every edition of the insurance tables, oldest first. */
export const bhytEditions: readonly BhytEdition[] = [qd4210, qd130, qd4750, qd3176];

/**
 * The edition in force on the day on which an episode ends. Before the first edition that is known it is that one; QĐ 130,
 * which was tried out beside another, is never it.
 *
 * @official NGAY_RA
 */
export function editionAt(endedOn: CalendarDate): BhytEdition {
  const begun = bhytEditions.filter(({ from, trial }) => trial !== true && from <= endedOn);
  return begun.at(-1) ?? qd4210;
}
