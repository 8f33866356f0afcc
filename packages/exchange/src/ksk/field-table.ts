import { adultBlocks } from "./adult-fields.data.ts";
import type { CheckupBlock } from "./checkup-block.ts";
import { childBlocks } from "./child-fields.data.ts";
import { minorBlocks } from "./minor-fields.data.ts";

/** The edition that is written. What was made for QĐ 1551 is not valid under it. */
export const checkupEdition = "qd2062";

/** The three forms by age: under 6, 6 to under 18, 18 and over. */
export type CheckupForm = "child" | "minor" | "adult";

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
