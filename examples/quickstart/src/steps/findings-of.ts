import type { EmrError, Issue } from "@benhan/core";

/** The findings of an error: those that it carries, or else the error itself. Nothing stops without a reason shown. */
export function findingsOf({ issues, code, path, text, nextStep, official }: EmrError): readonly Issue[] {
  if (issues.length > 0) return issues;
  const own: Issue = {
    code,
    severity: "error",
    path,
    text,
    ...(nextStep && { nextStep }),
    ...(official !== undefined && { official }),
  };
  return [own];
}
