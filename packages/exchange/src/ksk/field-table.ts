import { adultBlocks } from "./adult-fields.data.ts";
import { childBlocks } from "./child-fields.data.ts";
import type { checkupCodeLists } from "./code-lists.data.ts";
import { minorBlocks } from "./minor-fields.data.ts";

/** The edition that is written. What was made for QĐ 1551 is not valid under it. */
export const checkupEdition = "qd2062";

/** The three forms by age: under 6, 6 to under 18, 18 and over. */
export type CheckupForm = "child" | "minor" | "adult";

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

/** The fields of each form. @official QĐ 2062/QĐ-BYT annex 01 */
export const checkupForms: Readonly<Record<CheckupForm, readonly CheckupBlock[]>> = {
  child: childBlocks,
  minor: minorBlocks,
  adult: adultBlocks,
};

/** True for the name of a form. */
export function isCheckupForm(value: unknown): value is CheckupForm {
  return typeof value === "string" && Object.hasOwn(checkupForms, value);
}

/** The block of a form, by the name of its element. */
export function blockOf(form: CheckupForm, root: string): CheckupBlock | undefined {
  return checkupForms[form].find((block) => block.root === root);
}

/** All twelve files of the envelope with their elements, in the order of the official sample. */
export function allFiles(): readonly (readonly [file: string, root: string])[] {
  const roots = new Map<string, string>();
  for (const blocks of Object.values(checkupForms))
    for (const { file, root } of blocks) roots.set(file, root);
  return [...roots].sort(([one], [other]) => Number(one.slice(3)) - Number(other.slice(3)));
}
