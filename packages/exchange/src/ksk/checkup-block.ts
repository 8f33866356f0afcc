import type { checkupCodeLists } from "./code-lists.data.ts";

/** One field of a form. */
export interface CheckupField {
  /** Row of annex 01; absent: in the official sample only, and written only when it is filled. */
  readonly no?: number;
  readonly name: string;
  /** As the annex has it. The files hold text either way. @official Số, Chuỗi */
  readonly type: "number" | "text";
  /** Characters; absent: unlimited. */
  readonly max?: number;
  readonly required?: true;
  readonly codes?: keyof typeof checkupCodeLists;
  /** ICD-10 codes between `;`. */
  readonly icdList?: true;
  readonly format?: "yyyyMMddHHmm" | "yyyyMMdd";
}

/** One file of a form, with its fields in the order in which they are written. */
export interface CheckupBlock {
  /** @official LOAIHOSO */
  readonly file: string;
  readonly root: string;
  readonly vi: string;
  readonly en: string;
  /** How sure its fields are: D documented. */
  readonly evidence: "D";
  /** It holds a list of results. */
  readonly repeats?: true;
  readonly fields: readonly CheckupField[];
}
