import type { Issue } from "../../faults/issue.ts";
import { isUuid } from "../../ids/uuid-v7.ts";
import { isObject } from "../../options/option-shape.ts";
import { requestIssue } from "./request-findings.ts";
import type { FulfilStep, SubjectRequest } from "./subject-request.ts";

/**
 * What stands against calling a withdrawal of consent carried out: a purpose of which no statement is named. Whether the
 * ledger holds the statement is not looked at here: `consentStateOf` tells it.
 *
 * @legal Luật 91/2025/QH15 Đ9; NĐ 356/2025/NĐ-CP Đ5
 */
export function withdrawalIssues(
  { kind, purposes }: SubjectRequest,
  statements: FulfilStep["statements"],
): readonly Issue[] {
  if (kind !== "withdraw-consent")
    return statements === undefined ? [] : [requestIssue("statements_of_other", ["statements"])];
  // Requests come out of stores of hosts, where a member may be missing whatever the type says.
  if (!Array.isArray(purposes) || purposes.length === 0)
    return [requestIssue("purposes_missing", ["purposes"])];
  if (statements !== undefined && !Array.isArray(statements))
    return [requestIssue("statement_wrong", ["statements"])];
  const given: readonly unknown[] = statements ?? [];
  const keys = given.map((one) => (isObject(one) ? one["consentId"] : undefined));
  const wrong = given.flatMap((one, index) => {
    const key = keys[index];
    const isKey = typeof key === "string" && isUuid(key) && keys.indexOf(key) === index;
    const isGood = isKey && purposes.some((purpose) => isOf(purpose, one));
    return isGood ? [] : [requestIssue("statement_wrong", ["statements", index])];
  });
  if (wrong.length > 0) return wrong;
  return purposes.flatMap((purpose, index) =>
    given.some((one) => isOf(purpose, one))
      ? []
      : [requestIssue("withdrawal_unrecorded", ["purposes", index])],
  );
}

const isOf = (purpose: unknown, statement: unknown): boolean =>
  isObject(statement) && statement["purpose"] === purpose;
