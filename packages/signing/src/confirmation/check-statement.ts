import type { Issue } from "@benhan/core/faults";
import { type ConfirmationTimes, checkTimes } from "./check-times.ts";
import { confirmationIssue } from "./confirmation-finding.ts";
import { type ConfirmationMethod, isBiometric } from "./confirmation-method.ts";
import type { ConfirmationStatement } from "./confirmation-statement.ts";

/** What a statement of the right shape says that cannot stand, or does not say that it must. */
export function checkStatement(statement: ConfirmationStatement, times: ConfirmationTimes): readonly Issue[] {
  const { attachments = [], by, consent, document, method } = statement;
  const issues: Issue[] = [];
  const names = attachments.map(({ name }) => name);
  for (const [index, name] of names.entries()) {
    if (names.indexOf(name) < index)
      issues.push(confirmationIssue("attachment_twice", ["attachments", index, "name"]));
    if (attachments[index]?.size === 0)
      issues.push(confirmationIssue("attachment_empty", ["attachments", index, "size"]));
  }
  if (document.size === 0) issues.push(confirmationIssue("document_empty", ["document", "size"]));
  if (by.identifiedBy.length === 0)
    issues.push(confirmationIssue("person_not_identified", ["by", "identifiedBy"]));
  if (document.shown.as !== "document" && document.shown.digest === undefined)
    issues.push(confirmationIssue("shown_not_known", ["document", "shown", "digest"]));
  if (method.outcome !== "passed") issues.push(confirmationIssue("failed", ["method", "outcome"]));
  if (isBiometric(method) && consent === undefined)
    issues.push(confirmationIssue("consent_missing", ["consent"]));
  return [...issues, ...checkMethod(method, names), ...checkTimes(statement, times)];
}

function checkMethod(method: ConfirmationMethod, attached: readonly string[]): readonly Issue[] {
  switch (method.kind) {
    case "other":
      return claimsToSign(method.name) ? [confirmationIssue("name_misleads", ["method", "name"])] : [];
    case "signature-pad": {
      const { strokes, picture } = method;
      if (strokes === undefined && picture === undefined)
        return [confirmationIssue("nothing_drawn", ["method"])];
      return Object.entries({ strokes, picture })
        .filter(([, name]) => name !== undefined && !attached.includes(name))
        .map(([member]) => confirmationIssue("attachment_missing", ["method", member]));
    }
    default:
      return [];
  }
}

/** True for names that a reader could take for that of a signature. */
export function claimsToSign(name: string): boolean {
  const plain = name
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .replace(/[đĐ]/g, "d")
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, " ");
  return /\b(chu ky|ky so|ky dien tu|sign(ature|ed|ing)?)\b/.test(plain);
}
