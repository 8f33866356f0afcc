import type { Issue } from "../../faults/issue.ts";
import { isSaid } from "../../lifecycle/is-said.ts";
import { isObject } from "../../options/option-shape.ts";
import { isCalendarDate } from "../../time/calendar-date.ts";
import { standsAgainst } from "./keep-answer.ts";
import { isMoment } from "./open-subject-request.ts";
import { requestIssue } from "./request-findings.ts";
import type { AcceptStep, FulfilStep, SubjectRequest } from "./subject-request.ts";

/**
 * What stands against a deletion at this step. Without an answer for each record it is refused: that nobody asked is no
 * permission. It is asked anew when it is carried out, for an order to keep may have come in between.
 *
 * @legal Luật 91/2025/QH15 Đ14 k2, k5
 */
export function keepingIssues(
  { kind, records = [] }: SubjectRequest,
  { keeping, at }: AcceptStep | FulfilStep,
): readonly Issue[] {
  if (kind !== "delete") return [];
  if (!Array.isArray(keeping) || keeping.length === 0) return [requestIssue("keeping_unknown", ["keeping"])];
  const answers: NonNullable<AcceptStep["keeping"]> = keeping;
  const wrong = answers.flatMap((answer, index) =>
    isAnswer(answer) ? [] : [requestIssue("keeping_wrong", ["keeping", index])],
  );
  if (wrong.length > 0) return wrong;
  return [
    ...records.flatMap((record, index) =>
      answers.some((answer) => answer.record === record)
        ? []
        : [requestIssue("keeping_unknown", ["records", index])],
    ),
    ...answers.flatMap((answer, index) =>
      answer.answer !== "may-delete" && isMoment(at) && standsAgainst(answer, at)
        ? [requestIssue("must_keep", ["keeping", index], answer.source)]
        : [],
    ),
  ];
}

function isAnswer(value: unknown): boolean {
  if (!isObject(value) || !isSaid(value["record"])) return false;
  const { answer, until, source } = value;
  if (answer === "may-delete") return true;
  if (!isSaid(source)) return false;
  if (answer === "without-consent") return true;
  return (
    answer === "must-keep" &&
    (until === "permanent" || until === "open" || (typeof until === "string" && isCalendarDate(until)))
  );
}
