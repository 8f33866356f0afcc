import type { Issue } from "@benhan/core/faults";
import type { DocumentReport } from "../verification/document-report.ts";

/** What is said of the document itself, not of one of its signatures or time-stamps. */
export function ownIssues({
  issues,
  signatures,
  timeStamps,
}: Pick<DocumentReport, "issues" | "signatures" | "timeStamps">): readonly Issue[] {
  const told = new Set([...signatures, ...timeStamps].flatMap((one) => one.issues.map(keyOf)));
  return issues.filter((issue) => !told.has(keyOf(issue)));
}

/** A report may have been stored in between, so that issues are told apart by what they say. */
const keyOf = ({ code, text }: Issue): string => `${code} ${text.vi}`;
