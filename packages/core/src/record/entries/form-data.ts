import type { EntryBase } from "../entry-base.ts";

/** A value of a form field: text, an exact number as text, a date, a code, yes or no, or rows of a table. */
export type FormValue =
  | string
  | boolean
  | readonly string[]
  | readonly { readonly [column: string]: string | boolean }[];

/**
 * What a form asks for beyond the rest of the record: special examinations, numbers of certificates, fields that the
 * facility added. The names and types of the fields are those of the template; `checkForm` checks them.
 */
export interface FormDataEntry extends EntryBase {
  readonly kind: "form-data";
  /** Code of the form, e.g. `05/BV1`, `TT25-07`. */
  readonly form: string;
  /**
   * Which filled copy, when the record holds several of this form: the id of the source of the entry that it tells of
   * (one result, one prescription); for forms about the whole episode any name, `1`, `2` …
   */
  readonly copy?: string;
  readonly values: { readonly [field: string]: FormValue };
  /** Number and series under which the paper was issued. */
  readonly issue?: {
    readonly number?: string;
    readonly series?: string;
    /** The paper that this one is issued again for; the old one stays valid. @legal TT 25/2025 Đ28 k4 */
    readonly reissueOf?: string;
    /** The paper that this one replaces because it was wrong. */
    readonly replaces?: string;
    /**
     * It was issued as a digitally signed file, which is worth as much as paper: the code by which anybody looks it up.
     * @legal TT 25/2025/TT-BYT; Luật Giao dịch điện tử 20/2023/QH15
     */
    readonly electronic?: { readonly lookUpCode: string };
  };
}
