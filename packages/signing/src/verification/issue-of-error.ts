import type { EmrError, Issue } from "@benhan/core/faults";
import { doNotUse } from "./finding.ts";

/** The finding that an error of a reader becomes: a file that cannot be read is an answer, never an exception. */
export function issueOfError({ code, path, text, nextStep = doNotUse }: EmrError): Issue {
  return { code, severity: "error", path, text, nextStep };
}

/** That finding, with those that the error carries. */
export function issuesOfError(error: EmrError): readonly Issue[] {
  return [issueOfError(error), ...error.issues];
}
