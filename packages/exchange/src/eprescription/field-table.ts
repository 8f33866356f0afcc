import type { Evidence } from "../evidence.ts";
/** One field as the connection document lists it. */
export interface EprescriptionField {
  /** Number of the row in the printed table; fields inside a container that the table does not number have none. */
  readonly no?: number;
  readonly name: string;
  /** `digits`: text of digits only. */
  readonly type: "string" | "digits" | "number" | "date" | "datetime" | "array";
  readonly vi: string;
  readonly en: string;
  /** Characters. Absent where none is printed. */
  readonly max?: number;
  /** `unknown`: the text has no such column for this field. */
  readonly required: boolean | "conditional" | "unknown";
  readonly requiredWhen?: string;
  readonly codes?: "PRESCRIPTION_TYPE" | "ERX_SEX" | "TREATMENT_FORM";
  readonly format?: "d/m/Y" | "Y-m-d H:m:s";
  readonly unit?: "days";
  /** Names that other places of the text, or clients, give the same field. Not sent. */
  readonly alias?: readonly string[];
  readonly pattern?: string;
  readonly note?: string;
  readonly evidence: Evidence;
}

/** The body of one function, or a container inside one. */
export interface EprescriptionGroup {
  readonly name:
    | "send"
    | "send.chan_doan"
    | "send.dot_dung_thuoc"
    | "send.thong_tin_don_thuoc"
    | "auth.facility"
    | "auth.doctor"
    | "doctor.add"
    | "doctor.remove";
  readonly method: "POST";
  readonly path: string;
  readonly vi: string;
  readonly en: string;
  readonly confidence: "high" | "medium-high" | "medium";
  /** In the order of the text, which is the order on the wire. */
  readonly fields: readonly EprescriptionField[];
}
