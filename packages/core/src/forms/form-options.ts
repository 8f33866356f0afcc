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
   * The entry that the copy tells about: one result, one operation. Without it the latest of its kind. Its form data
   * are those whose `copy` is the id of its source, else those without a `copy`.
   */
  readonly about?: SourceKey;
  /** Fields that the facility added. Those of other forms are left aside. */
  readonly extensions?: readonly FormExtension[];
  /** Moves single fields, by id, against our reading of what must be there (`forms.required`). */
  readonly requirements?: { readonly [field: string]: "required" | "optional" };
  readonly codes?: CodeLookup;
}
