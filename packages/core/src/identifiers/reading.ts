import type { Issue } from "../faults/issue.ts";
import type { JsonPath } from "../faults/json-path.ts";

/**
 * What could be read of a number that a person typed or a scanner gave. Capture is lenient: there is always a value,
 * and the issues say how far to trust it. Nothing here throws for patient data.
 */
export interface Reading<Parts> {
  /** The number in its clean form; what was typed, cleaned of blanks, when it cannot be one. */
  readonly value: string;
  /** Absent when the number has an impossible shape. */
  readonly parts?: Parts;
  /** The number that was probably meant. For a person to confirm, never to be taken silently. */
  readonly suggestion?: string;
  readonly issues: readonly Issue[];
}

/** Tells that blanks or other marks were taken out. */
const normalised: Issue = {
  code: "core.identifiers.normalised",
  severity: "information",
  path: [],
  text: {
    vi: "Số đã được đưa về dạng chuẩn: bỏ dấu cách và dấu ngăn, viết hoa chữ cái.",
    en: "The number was brought to its plain form: blanks and marks taken out, letters made capitals.",
  },
  nextStep: { vi: "Không cần làm gì.", en: "Nothing to do." },
};

/** The note that the clean form differs from what was given, if it does. */
export function tidied(input: string, value: string): readonly Issue[] {
  return input === value ? [] : [normalised];
}

/** The issues of a part of a value, at their place in the whole. The note that a part was tidied is left out. */
export function within(path: JsonPath, issues: readonly Issue[]): readonly Issue[] {
  return issues
    .filter(({ code }) => code !== normalised.code)
    .map((issue) => ({ ...issue, path: [...path, ...issue.path] }));
}
