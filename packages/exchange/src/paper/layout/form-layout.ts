import type { StyledText } from "../paper-document.ts";

/**
 * How the fields of one form stand on its paper, as data. Sections and fields that it does not name are not lost: they
 * follow in the order of the template, so that a facility's own fields print without code. A layout of
 * several forms may name what only some of them hold; what none of them holds is refused.
 */
export interface FormLayout {
  /** Codes of the forms that use it. */
  readonly forms: readonly string[];
  readonly head: "record" | "sheet" | "certificate" | "prescription";
  readonly size?: "A4" | "A5";
  readonly orientation?: "portrait" | "landscape";
  /** Printed instead of the name of the form, in capitals: "GIẤY RA VIỆN". */
  readonly title?: string;
  /** What stands in the head of the first page, from top to bottom: fields, and lines of the facility's own. */
  readonly letterhead?: {
    readonly left?: readonly (HeadField | HeadText)[];
    readonly right?: readonly (HeadField | HeadText)[];
  };
  readonly sections: readonly SectionLayout[];
  /**
   * How the places to sign stand at the end: roles beside each other, row by row. Roles that it does not name follow.
   * Default: all in rows of at most three.
   */
  readonly signatures?: readonly (readonly PlacedSignature[])[];
  /** Id of the field whose day stands above the signatures. */
  readonly signedOn?: string;
}

/** A line of the letterhead that is always the same: "KHOA NGOẠI TỔNG HỢP". */
export type HeadText = Pick<StyledText, "text" | "style">;

/** A field of the letterhead. */
export interface HeadField {
  readonly field: string;
  /**
   * What it says of the facility: where it says nothing, the options of the paper do. `line`: its label and its value.
   * Default: `line`.
   */
  readonly as?: "authority" | "facility" | "address" | "phone" | "line";
  /** Printed instead of the label of the template. */
  readonly label?: string;
}

/**
 * One section, or a part of it when several entries name the same: what no part places follows after the last. Its
 * rows may hold fields of other sections.
 */
export interface SectionLayout {
  readonly section: string;
  /** Default: the title of the section as a heading. `none` prints none. */
  readonly heading?: "section" | "none" | { readonly text: string };
  /** Level of the heading. Default 1. */
  readonly level?: 1 | 2 | 3;
  /**
   * `head`: its fields stand in the letterhead, those that this does not name on the right; so do those of `head` and
   * `header` that no entry names. `signatures`: just above the signatures, without a heading.
   */
  readonly placed?: "head" | "signatures";
  readonly rows?: readonly (readonly PlacedField[] | GridLayout)[];
  /** Roles that sign below it and not at the end, beside each other. */
  readonly signatures?: readonly PlacedSignature[];
}

/** A place to sign. The text alone is the role. */
export type PlacedSignature =
  | string
  | {
      readonly role: string;
      /** Printed in capitals instead of what the template calls the role: "Trưởng khoa Ngoại". */
      readonly label?: string;
    };

/** A field of a row. The text alone is the id. */
export type PlacedField =
  | string
  | {
      readonly field: string;
      /** Its share of the row. Default 1. */
      readonly share?: number;
      /**
       * Default: what fits its type: `line`, `paragraph` for narratives, `choices`, `table`. `drugs` is the numbered
       * list of a prescription; a table as `paragraph` has its cells beside each other.
       */
      readonly as?: "line" | "paragraph" | "choices" | "table" | "boxes" | "drugs";
      /** Printed instead of the label of the template. */
      readonly label?: string;
      /** For tables: the share of each column by its id. Default 1. */
      readonly columns?: Readonly<Record<string, number>>;
      readonly emptyLines?: number;
      /** No place for it where nothing is said: what the law lets off, or asks of children only. */
      readonly whenSaid?: boolean;
      /** Printed in capitals, as the forms ask of names. */
      readonly capitals?: boolean;
    };

/** Fields as the cells of a table: one row for each thing that is asked, as for diagnoses with their codes. */
export interface GridLayout {
  readonly grid: {
    readonly label?: string;
    readonly columns: readonly {
      readonly title: string;
      readonly share: number;
      readonly align?: "left" | "center" | "right";
    }[];
    /** A row with a label has it in the first column. The values of several fields in one cell stand as `120/80`. */
    readonly rows: readonly {
      readonly label?: string;
      readonly cells: readonly (string | readonly string[])[];
    }[];
  };
}
