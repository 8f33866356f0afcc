import type { Fault } from "./define-fault.ts";
import { EmrError } from "./emr-error.ts";
import { hasErrors, type Issue } from "./issue.ts";

/**
 * The answer of every `check…` function: either a value that may be used (with warnings perhaps), or the complete
 * list of what is wrong. A report is never thrown.
 */
export type Report<T> =
  | { readonly ok: true; readonly value: T; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** A report from what was found: it is `ok` as long as no issue is an error. */
export function reportOf<T>(value: T, issues: readonly Issue[]): Report<T> {
  return hasErrors(issues) ? { ok: false, issues } : { ok: true, value, issues };
}

/** Makes a `parse…` out of a `check…`: the value, or one {@link EmrError} that carries all findings. */
export function requireOk<T>(report: Report<T>, fault: Fault<{ readonly count: number }>): T {
  if (report.ok) return report.value;
  const count = report.issues.filter((issue) => issue.severity === "error").length;
  const error = fault({ count });
  throw new EmrError(error.code, {
    text: error.text,
    ...(error.nextStep && { nextStep: error.nextStep }),
    retry: error.retry,
    issues: report.issues,
  });
}
