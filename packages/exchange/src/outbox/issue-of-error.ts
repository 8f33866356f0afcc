import type { EmrError, Issue } from "@benhan/core/faults";

/** An error that is told among others. */
export function issueOfError({ code, text, nextStep }: EmrError): Issue {
  return { code, severity: "error", path: [], text, ...(nextStep && { nextStep }) };
}
