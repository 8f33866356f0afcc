import type { FacilityMasters } from "../masters/facility-masters.ts";
import type { SourceKey } from "../store/source-key.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import type { CodeLookup } from "./code-lookup.ts";
import type { FormExtension } from "./extend-template.ts";

/** What a form is filled with and checked against, beside the record. */
export interface FormOptions {
  /** The catalogues of the facility: names of facility, departments and practitioners. */
  readonly masters?: FacilityMasters;
  /** The event that decides the edition; see `eventDate` for what is taken without it. */
  readonly on?: CalendarDate;
  /** Which filled copy, when the record holds several of this form. */
  readonly copy?: string;
  /**
   * Which issued copy, when the paper was issued again or replaced: its number as printed, the newest where several bear
   * it, or the source of its entry (`issueChains` lists them: `copy.entry.source`). Without it the newest is filled. A
   * number may be written shorter, as `numberFit` has it, while only one fits; that of a prescription is found
   * without a copy, too.
   */
  readonly issued?: string | SourceKey;
  /**
   * The entry that the copy tells about: one result, one operation, one prescription. It must be in effect and of the
   * sort that the form tells of. Without it the latest is taken, and `checkForm` warns when there are several. What
   * was filled in stands on it only where it is tied to this entry; see `copyTies`.
   */
  readonly about?: SourceKey;
  /**
   * Goes with `about` or `issued`: the paper as it was given out, though the entry or the copy was corrected or cancelled
   * since. Corrections that were written later do not count on it, and `FilledForm.withdrawn` says that it holds no longer.
   */
  readonly asGiven?: boolean;
  /** Fields that the facility added. Those of other forms are left aside. */
  readonly extensions?: readonly FormExtension[];
  /** Moves single fields, by id, against our reading of what must be there (`forms.required`). */
  readonly requirements?: { readonly [field: string]: "required" | "optional" };
  readonly codes?: CodeLookup;
}
