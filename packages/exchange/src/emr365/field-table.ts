import type { Emr365GroupName } from "./emr365.data.ts";

/** A value. Everything in the format is text; `form` says what the text must look like. */
export interface Emr365Text {
  readonly name: string;
  readonly shape: "text";
  readonly en?: string;
  /** `either`: the name speaks of a time, and nobody could read whether of a day or of a moment. */
  readonly form?: "date" | "instant" | "either" | "digits" | "decimal";
  /** Unicode characters after NFC. */
  readonly max?: number;
  /** `second-hand` sizes give warnings at most. */
  readonly sizeBasis?: "annex" | "second-hand";
  /** Read wherever it comes, but not written empty: one implementer alone has it. */
  readonly written?: "when-filled";
}

/** Items under one name, once or as the rows of a list. */
export interface Emr365Branch {
  readonly name: string;
  readonly shape: "object" | "list";
  readonly en?: string;
  readonly written?: "when-filled";
  /** A list of which JSON writes a single row without brackets. */
  readonly alone?: true;
  /** How sure the names are. None is above `medium-high`: nobody here could read the annex itself. */
  readonly confidence: "medium-high" | "medium-low" | "unknown";
  /** True when the order of the items is believed to be that of the annex. */
  readonly ordered: boolean;
  readonly items: readonly Emr365Item[];
}

export type Emr365Item = Emr365Text | Emr365Branch;

/** One of the 11 groups. */
export interface Emr365Group extends Emr365Branch {
  readonly name: Emr365GroupName;
  readonly shape: "object";
  /** Roman number. */
  readonly no: string;
  readonly vi: string;
  readonly en: string;
}
