/** How a cell is written. `date8` is `yyyymmdd`, `datetime12` is `yyyymmddHHMM`. */
export type FieldType = "string" | "number" | "date8" | "datetime12" | "date8|datetime12";

/** One column of an official table, as the decision lists it. */
export interface FieldDefinition {
  /** The official name, which is also the name of the element. */
  readonly name: string;
  readonly type: FieldType;
  /** In characters. Absent: the decision sets no limit. */
  readonly maxLength?: number;
  /** The most digits that may follow the dot. */
  readonly decimals?: number;
  /** `true`: in every row. `"conditional"`: under a condition that `explainField` tells. Absent: never demanded. */
  readonly required?: true | "conditional";
  /** What stands between the values of a cell that holds several. */
  readonly separator?: string;
  /** The type of one value of such a cell. */
  readonly itemType?: FieldType;
  /** The most characters of one value of such a cell. */
  readonly itemLength?: number;
  /** The key of its list among the code lists; the list may be external. */
  readonly codeList?: string;
  /** The field of XML1 that carries the same value when this one is filled. */
  readonly mirrors?: string;
  /** Another spelling of the name that files of this edition bear. It is read, never written. */
  readonly otherSpelling?: string;
  /** What no source tells of the column in this edition: its state is then that of the nearest edition known. */
  readonly doubt?: "type" | "size";
}

/** One official table: the names of its elements and its columns in official order. */
export interface TableDefinition {
  /** @official LOAIHOSO */
  readonly table: string;
  readonly vi: string;
  readonly en: string;
  /** The root element of its document. */
  readonly root: string;
  /**
   * Present for a table of many rows: the element that holds the rows, and the element of one row. In QĐ 4210 the root
   * itself holds the rows, and `element` is absent.
   */
  readonly list?: { readonly element?: string; readonly row: string };
  /** The document travels alone and is signed by itself: CHUKYDONVI stands last in its root. */
  readonly signed?: true;
  readonly source: string;
  readonly fields: readonly FieldDefinition[];
}

/** One code of a shipped list, with the dates between which it may be written, as far as they are known. */
export interface CodeEntry {
  readonly code: string;
  readonly vi: string;
  readonly en: string;
  /** First day on which the code is demanded or allowed, `2026-08-01`. */
  readonly from?: string;
  /** Readable on old files, not to be written any more. */
  readonly retired?: true;
}

/** A code list that is shipped because it is known completely. */
export interface CodeList {
  /** The key used by {@link FieldDefinition.codeList}. */
  readonly list: string;
  readonly source: string;
  readonly codes: readonly CodeEntry[];
}
