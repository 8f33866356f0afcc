import type { Issue } from "../../faults/issue.ts";
import type { ProcessingPurpose } from "../legal-basis/processing-purpose.ts";
import { privacyIssue } from "./privacy-issue.ts";

/** A purpose of no list, with the codes of the facility's list: at most twenty. */
export function purposeUnknown(purposes: readonly ProcessingPurpose[]): Issue {
  const issue = privacyIssue("purpose_unknown", ["purpose"]);
  if (purposes.length === 0) return issue;
  const codes = purposes.map(({ code }) => code);
  const list = `${codes.slice(0, 20).join(", ")}${codes.length > 20 ? " …" : ""}`;
  const { vi, en } = issue.nextStep ?? { vi: "", en: "" };
  return { ...issue, nextStep: { vi: `${vi} Danh mục: ${list}.`, en: `${en} The list: ${list}.` } };
}
