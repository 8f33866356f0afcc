import type { Bilingual } from "../faults/issue.ts";
import type { JsonPath } from "../faults/json-path.ts";
import type { FacilityMasters } from "../masters/facility-masters.ts";
import type { FormDataEntry } from "../record/entries/form-data.ts";
import type { Entry } from "../record/entry.ts";
import type { MedicalRecord } from "../record/medical-record.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import type { LocalMinute } from "../time/local-minute.ts";
import type { CodeLookup } from "./code-lookup.ts";

/** How far our reading of a form can be trusted. */
export type Confidence = "high" | "medium" | "low" | "unknown";

/** What kind of value a field holds. `text` is free text; all others are structured. */
export type FieldType =
  | "text"
  | "date"
  | "minute"
  | "birth"
  | "number"
  | "yes-no"
  /** A value out of a closed list. */
  | "choice"
  /** A code out of a published list. */
  | "code"
  /** A number of a person, card or paper. */
  | "identifier"
  /** Somebody with a licence. */
  | "practitioner"
  /** Rows; `columns` names them. */
  | "table";

/** Everything out of which a form is filled. */
export interface FormSource {
  readonly record: MedicalRecord;
  /** The entries that hold: corrected, cancelled and replaced ones are left out. Bindings read these only. */
  readonly entries: readonly Entry[];
  /** The entry that this copy tells of (the result, the operation, the prescription); else the latest of its kind. */
  readonly about?: Entry;
  readonly masters?: FacilityMasters;
  /** The filled copy: what the form asks for beyond the rest of the record. */
  readonly data?: FormDataEntry;
  /** The event that decides which template and which catalogue rows hold. */
  readonly on: CalendarDate;
  /**
   * The moment whose knowledge the form shows: ward, bed, diagnosis and signs as they were then, never what came later.
   * Absent on record forms and papers of the end, which show what stands at last.
   */
  readonly at?: LocalMinute;
}

/** What tells when the thing happened that a form is about. */
export type MomentFacts = Pick<FormSource, "record" | "entries" | "about" | "data">;

/** A sort of entries that a form can tell of, and which of several it takes where nobody names one. */
export interface FormSubject {
  readonly fits: (entry: Entry) => boolean;
  readonly pick: "first" | "last";
}

/** The moment that a form is about: it decides the edition, and what the form may know. */
export interface FormMoment {
  /** When that was; nothing while the record does not tell it: then the filled copy does, else {@link otherwise}. */
  readonly read: (facts: MomentFacts) => LocalMinute | undefined;
  readonly otherwise: (facts: MomentFacts) => LocalMinute;
  /** The entry that the form tells of where nobody names one, when the latest of its kind may be of another sort. */
  readonly subject?: (facts: MomentFacts) => Entry | undefined;
  /** Of what sort that entry is: the first sort that the record has. Absent: of any. */
  readonly subjects?: readonly FormSubject[];
  /** It shows all of them, or the same whichever of them is named. */
  readonly ofAll?: true;
  /** `then` what was known at that moment · `last` what stands at last: papers of the end. */
  readonly shows: "then" | "last";
}

/** A value of a closed list, with its words. */
export interface FormChoice {
  readonly value: string;
  readonly label: Bilingual;
}

/** One row of a table, by the ids of its columns; a cell that is absent is empty. */
export type FormRow = { readonly [column: string]: string };

/** The words of the paper for a value whose type alone does not tell them. */
export type PrintWords = (value: string, source: FormSource, codes?: CodeLookup) => string;

/** Where in the record the values of a field stand. Declared once and named; many fields share one. */
export interface Binding {
  /** E.g. `diagnosis.discharge.main.text`. */
  readonly name: string;
  /**
   * What to write, in the words of the record: the list, what its item must say, and the member, as in
   * `entries[kind=diagnosis, phase=discharge, rank=main].text`. `{form}` stands for the form that is filled.
   */
  readonly path: string;
  /** The exact place in this record, for findings: `["entries", 12, "text"]`; the list, where no item is there yet. */
  readonly place: (source: FormSource) => JsonPath;
  /** The place of a row of a table, where it is not the item of that number at {@link Binding.place}. */
  readonly placeOfRow?: (source: FormSource, row: number) => JsonPath;
  /** The type of what is read. A structured field is never bound to `text`. */
  readonly type: FieldType;
  readonly unit?: string;
  readonly codeList?: string;
  readonly choices?: readonly FormChoice[];
  /** For type `table`. */
  readonly columns?: FormColumns;
  /** It reads the catalogues of the facility: without them the field is not checked. */
  readonly needs?: "masters";
  /**
   * What stands there, as the record writes it (ISO dates, values of the list, codes, licence numbers); none when
   * nothing does. `printValue` makes the words of the paper out of it.
   */
  readonly read: (source: FormSource) => readonly string[];
  readonly print?: PrintWords;
  /** For type `table`: its rows; `read` gives one line a row. */
  readonly readRows?: (source: FormSource) => readonly FormRow[];
}

/** A condition of the form, declared once and named: "only when the patient died". */
export interface FormCondition {
  readonly name: string;
  readonly text: Bilingual;
  readonly holds: (source: FormSource) => boolean;
}

/** One thing that a form asks for. */
export interface FormField {
  /** Unique in the form, stable: `treatment.leave.from`. */
  readonly id: string;
  /** The label as the form prints it, as far as known. */
  readonly label: string;
  readonly labelEn: string;
  readonly type: FieldType;
  readonly unit?: string;
  readonly cardinality: "1" | "0..1" | "1..*" | "0..*";
  /** For cardinality `1` and `1..*`: asked only when this holds. Without it: always. */
  readonly requiredWhen?: FormCondition;
  /** Name of the list that `code` and `choice` take their values from. */
  readonly codeList?: string;
  readonly choices?: readonly FormChoice[];
  readonly columns?: FormColumns;
  readonly print?: PrintWords;
  /** Which phrases of the section in `data/forms/forms.json` it stands for, from 0. Absent on what a facility added. */
  readonly phrase?: number | readonly number[];
  /** Absent: the value stands in the form-data entry of the record under the id of the field. */
  readonly binding?: Binding;
}

/** The columns of a table. */
export type FormColumns = readonly FormField[];

export interface FormSection {
  readonly id: string;
  readonly title: Bilingual;
  readonly fields: readonly FormField[];
}

/** Somebody who must sign. */
export interface FormSignature {
  readonly role:
    | "treating-doctor"
    | "examining-doctor"
    | "head-of-department"
    | "head-of-facility"
    | "patient-or-representative"
    | "nurse"
    | "performer"
    | "reader"
    | "chair"
    | "secretary"
    | "giver"
    | "receiver"
    | "midwife"
    | "relative"
    | "facility-seal"
    | "signer-of-the-form";
  readonly label: Bilingual;
  readonly required: boolean;
  /** Asked only when this holds. Without it: always, when required. */
  readonly requiredWhen?: FormCondition;
  /** Id of the field that names who signs. */
  readonly field?: string;
}

/** How the copies of a form are numbered. */
export interface NumberingRule {
  /** E.g. `XXXXX.GCS.ZZZZZ.YY`; absent where the text leaves it to the facility. */
  readonly pattern?: string;
  readonly scope: "facility-year" | "national" | "facility";
  readonly source: string;
  /** The letter that a `T` of the pattern must be: a prescription form has one kind. */
  readonly letter?: string;
  /** Id of the field that shows the number; bound to the record, so that `checkForm` looks at its shape. */
  readonly field?: string;
}

/**
 * One form at one edition: what the regulation prints, and where in the record each thing stands. Chosen by the date
 * of the event, never by the date of printing.
 */
export interface FormTemplate {
  /** `01/BV1`, `06/BV2`, `TT25-02` … */
  readonly code: string;
  readonly names: Bilingual;
  readonly kind: "record" | "sheet" | "certificate";
  readonly annex: string;
  readonly source: string;
  readonly validFrom: CalendarDate;
  /** The last day on which it was used for new events. */
  readonly validTo?: CalendarDate;
  /** Code of the form that took its place. */
  readonly supersededBy?: string;
  /** The text that still names it after its end: using it is a warning then, no error. */
  readonly acceptedAfterEnd?: string;
  readonly confidence: Confidence;
  /** Below `medium` the layout was not compared with the original and the paper says so. */
  readonly sectionsConfidence: Confidence;
  readonly sectionsBasis: string;
  readonly note?: string;
  /** What the form is about. Absent: the filled copy itself; of a record form the whole episode. */
  readonly moment?: FormMoment;
  readonly sections: readonly FormSection[];
  readonly signatures: readonly FormSignature[];
  readonly numbering?: NumberingRule;
  /** What a second issue does with the first. */
  readonly reissue?: "marked-copy-old-stays-valid" | "same-number";
  /** Table or message that carries the same content to a hub. */
  readonly exchange?: {
    readonly bhxhCode?: string;
    readonly bhxhLoai?: string;
    readonly xml130Table?: string;
  };
}
