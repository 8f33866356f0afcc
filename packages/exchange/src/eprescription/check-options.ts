import type { CalendarDate } from "@benhan/core";
import { callable, day, isObject, kind, type OptionShape, object, text, word } from "@benhan/core/options";
import type { PrescriptionLetters } from "./letters.ts";
import type { PrescriptionDrug } from "./prescription.ts";

/** How a prescription is judged. */
export interface CheckPrescriptionOptions {
  /** Default {@link qd808Letters}. Setting `erx.letters`. */
  readonly letters?: PrescriptionLetters;
  /** With it, the code must begin so. @official MA_CSKCB */
  readonly facilityCode?: string;
  /** The day of prescribing, where `ngay_gio_ke_don` is left out. */
  readonly on?: CalendarDate;
  /** How `dot_dung_thuoc` goes out. The text prints a list, the servers take one object: the default. Setting `erx.courseShape`. */
  readonly courseShape?: "object" | "list";
  /** Of which kind a drug is, by the catalogue of the facility: a prescription holds one kind only. Default: not checked. */
  kindOf?(drug: PrescriptionDrug): string | undefined;
}

/** A table of letters. */
export const prescriptionLetters: OptionShape = /* @__PURE__ */ kind(
  'bảng chữ cái như { C: "c", N: "n", H: "h", Y: "y" }',
  'a table of letters such as { C: "c", N: "n", H: "h", Y: "y" }',
  (value) =>
    isObject(value) &&
    Object.entries(value).every(
      ([letter, type]) => /^[CNHTY]$/.test(letter) && (type === undefined || /^[cnhty]$/.test(String(type))),
    ),
);

/** What {@link checkPrescription} may be told. */
export const checkOptionsMembers = {
  letters: prescriptionLetters,
  facilityCode: text,
  on: day,
  courseShape: /* @__PURE__ */ word("object", "list"),
  kindOf: callable,
} as const;

/** The same as the whole of the options. */
export const checkOptionsShape: OptionShape =
  /* @__PURE__ */ object<CheckPrescriptionOptions>(checkOptionsMembers);
