import type { CalendarDate } from "@benhan/core";
import type { CodeLookup } from "@benhan/core/forms";
import type { FacilityMasters } from "@benhan/core/masters";
import { callable, day, facilityMasters, type MembersOf, text } from "@benhan/core/options";

/** What a document is checked against beside the field table. */
export interface CheckEmr365Options {
  /** With the catalogues of the facility, codes of staff are looked for. */
  readonly masters?: FacilityMasters;
  /** With a look-up, codes of diseases, occupations and ethnic groups are asked for on the day of discharge. */
  readonly codes?: CodeLookup;
  /** What stands between several codes in one value (`cv365.codeSeparator`). Default `;`. */
  readonly codeSeparator?: string;
  /** The day on which codes must hold. Default: discharge, else admission. */
  readonly on?: CalendarDate;
}

export const checkMembers: MembersOf<CheckEmr365Options> = {
  masters: facilityMasters,
  codes: callable,
  codeSeparator: text,
  on: day,
};
