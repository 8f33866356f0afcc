import type { Bilingual, Issue } from "../../faults/issue.ts";
import type { JsonPath } from "../../faults/json-path.ts";
import { type Report, reportOf } from "../../faults/report.ts";

/** What a code of a list looks like. All that can be checked of a list whose table may not be shipped. */
export interface CodeShape {
  /** The list, e.g. `icd-10-vn`. */
  readonly id: string;
  readonly name: Bilingual;
  /** A code in this shape, for the message. */
  readonly example: string;
  readonly matches: (code: string) => boolean;
  /** Shapes that were gathered from use and not from a text never stop an export. */
  readonly warnOnly?: boolean;
}

/** Where a shape is checked. */
export interface ShapeOptions {
  /** An export: a code of another shape is an error, unless the shape itself is uncertain. */
  readonly strict?: boolean;
  readonly path?: JsonPath;
  readonly official?: string;
}

/** Checks only what a code looks like: a good shape does not make a code valid. */
export function checkShape(shape: CodeShape, code: string, options: ShapeOptions = {}): Report<string> {
  if (shape.matches(code)) return reportOf(code, []);
  const issue: Issue = {
    code: "core.codes.shape",
    severity: options.strict === true && shape.warnOnly !== true ? "error" : "warning",
    path: options.path ?? [],
    text: {
      vi: `${shape.name.vi} không đúng dạng.`,
      en: `The ${shape.name.en} does not have the right shape.`,
    },
    nextStep: {
      vi: `Kiểm tra lại mã; dạng đúng như ${shape.example}.`,
      en: `Check the code; the right shape is as in ${shape.example}.`,
    },
    ...(options.official !== undefined && { official: options.official }),
  };
  return reportOf(code, [issue]);
}
