import type { Issue } from "../../faults/issue.ts";
import { type Report, reportOf } from "../../faults/report.ts";
import { isSaid } from "../../lifecycle/is-said.ts";
import { argumentIssues, optionIssues } from "../../options/option-issues.ts";
import { isObject, kind, object, word } from "../../options/option-shape.ts";
import { measure } from "../../options/plain-shapes.ts";
import { refuseCall } from "../../options/refuse-call.ts";
import { epochMs } from "../../time/instant.ts";
import { keepingIssues } from "./keeping-issues.ts";
import { isMoment, said, subjectRequest } from "./open-subject-request.ts";
import { daysOf, type SubjectRequestSettings } from "./request-clocks.ts";
import { eventUnknown, requestIssue } from "./request-findings.ts";
import { phaseOf, transitionFrom } from "./request-steps.ts";
import { stepEvents, unknownStepMembers } from "./step-members.ts";
import type { ExtendStep, SubjectRequest, SubjectRequestStep } from "./subject-request.ts";
import { withdrawalIssues } from "./withdrawal-issues.ts";

/** For who takes the settings. */
export const requestSettings = /* @__PURE__ */ object<SubjectRequestSettings>({
  days: /* @__PURE__ */ word("calendar", "working"),
  extensionDays: measure,
});

const stepShape = /* @__PURE__ */ kind(
  "một bước { event, at, by, … }",
  "a step { event, at, by, … }",
  (value) => isObject(value) && typeof value["event"] === "string",
);

/**
 * The request with one more step, or everything that stands against the step: it cannot be taken from here, lacks its
 * reason or source, is a second extension, would delete what must be kept, or calls a consent withdrawn of which no
 * statement in the ledger says so.
 *
 * @throws EmrError `core.options.wrong`
 * @legal NĐ 356/2025/NĐ-CP Đ5; Luật 91/2025/QH15 Đ14
 */
export function advanceSubjectRequest(
  request: SubjectRequest,
  step: SubjectRequestStep,
  settings: SubjectRequestSettings = {},
): Report<SubjectRequest> {
  refuseCall("advanceSubjectRequest", [
    ...argumentIssues("request", request, subjectRequest),
    ...argumentIssues("step", step, stepShape),
    ...optionIssues(settings, requestSettings),
  ]);
  if (!stepEvents.includes(step.event)) return { ok: false, issues: [eventUnknown(step.event, stepEvents)] };
  const phase = phaseOf(request);
  if (transitionFrom(phase, step.event) === undefined) {
    return { ok: false, issues: [requestIssue("step_not_allowed", ["event"])] };
  }
  const issues = [
    ...unknownStepMembers(step),
    said(step.by, ["by"]),
    timeIssue(request, step),
    ...own(request, step, settings),
  ];
  return reportOf(
    { ...request, steps: [...request.steps, step] },
    issues.filter((issue) => issue !== undefined),
  );
}

function timeIssue(request: SubjectRequest, step: SubjectRequestStep): Issue | undefined {
  const before = request.steps.at(-1)?.at ?? request.receivedAt;
  const isGood = isMoment(step.at) && epochMs(step.at) >= epochMs(before);
  return isGood ? undefined : requestIssue("time_wrong", ["at"]);
}

function own(
  request: SubjectRequest,
  step: SubjectRequestStep,
  settings: SubjectRequestSettings,
): readonly (Issue | undefined)[] {
  switch (step.event) {
    case "accept":
      return keepingIssues(request, step);
    case "fulfil":
      return [
        evidenceIssue(step.evidence),
        ...keepingIssues(request, step),
        ...withdrawalIssues(request, step.statements),
      ];
    case "refuse":
      return [
        isSaid(step.reason) ? undefined : requestIssue("reason_missing", ["reason"]),
        isSaid(step.source) ? undefined : requestIssue("source_missing", ["source"]),
      ];
    case "extend":
      return extensionIssues(request, step, settings);
    default:
      return [];
  }
}

/** Elsewhere evidence is `{ id }`. */
function evidenceIssue(evidence: unknown): Issue | undefined {
  return isObject(evidence) ? requestIssue("evidence_not_text", ["evidence"]) : said(evidence, ["evidence"]);
}

function extensionIssues(
  request: SubjectRequest,
  { days, reason }: ExtendStep,
  { extensionDays = daysOf(request) }: SubjectRequestSettings,
): readonly (Issue | undefined)[] {
  return [
    request.steps.some(({ event }) => event === "extend")
      ? requestIssue("extended_before", ["event"])
      : undefined,
    Number.isSafeInteger(days) && days > 0 && days <= extensionDays
      ? undefined
      : requestIssue("extension_wrong", ["days"]),
    isSaid(reason) ? undefined : requestIssue("reason_missing", ["reason"]),
  ];
}
