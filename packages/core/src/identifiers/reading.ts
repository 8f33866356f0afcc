import type { Bilingual, Issue, Severity } from "../faults/issue.ts";

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

/** Full-width digits become plain ones; blanks, dots and hyphens go; letters become capitals. */
export function cleaned(input: string): string {
  return input
    .normalize("NFKC")
    .replace(/[\s.\-–—]/g, "")
    .toUpperCase();
}

/** An issue about an identifier. `vi` and `en` name the fault, never the digits. */
export function identifierIssue(
  code: string,
  severity: Severity,
  text: Bilingual,
  nextStep: Bilingual,
): Issue {
  return { code, severity, path: [], text, nextStep };
}

/** Tells that blanks or other marks were taken out. */
export const normalised: Issue = identifierIssue(
  "core.identifiers.normalised",
  "information",
  {
    vi: "Đã bỏ dấu cách, dấu chấm, gạch nối trong số.",
    en: "Blanks, dots and hyphens were taken out of the number.",
  },
  { vi: "Không cần làm gì.", en: "Nothing to do." },
);
