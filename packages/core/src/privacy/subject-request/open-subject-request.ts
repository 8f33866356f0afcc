import type { Issue } from "../../faults/issue.ts";
import type { JsonPath } from "../../faults/json-path.ts";
import { type Report, reportOf } from "../../faults/report.ts";
import { isSaid } from "../../lifecycle/is-said.ts";
import { argumentIssues } from "../../options/option-issues.ts";
import { isObject, kind, object } from "../../options/option-shape.ts";
import { anything } from "../../options/plain-shapes.ts";
import { isInstant } from "../../time/instant.ts";
import { unknownMembersOf } from "../findings/unknown-members.ts";
import { isPurposeCode } from "../legal-basis/processing-purpose.ts";
import { requestClocks } from "./request-clocks.ts";
import { requestIssue } from "./request-findings.ts";
import type { NewSubjectRequest, SubjectRequest } from "./subject-request.ts";

/** A request, by what every one has; its content is told of as findings. */
export const subjectRequest = /* @__PURE__ */ kind(
  "yêu cầu (SubjectRequest, kết quả của openSubjectRequest)",
  "a request (SubjectRequest, as openSubjectRequest gives it)",
  (value) =>
    isObject(value) && isKind(value["kind"]) && isMoment(value["receivedAt"]) && hasSteps(value["steps"]),
);

/**
 * Takes a request down: what came in, with nothing done about it yet. Its clocks run from `receivedAt`.
 *
 * @returns An error for everything that is missing.
 * @legal NĐ 356/2025/NĐ-CP Đ5
 */
export function openSubjectRequest(input: NewSubjectRequest): Report<SubjectRequest> {
  const wrong = argumentIssues("input", input, newRequest);
  if (wrong.length > 0) return { ok: false, issues: wrong };
  const { facilityId, requestId, kind: own, patient, by, receivedAt, recordedBy, evidence } = input;
  const { throughOthers, records, purposes } = input;
  const issues: readonly (Issue | undefined)[] = [
    ...unknownMembersOf(input, members),
    said(facilityId, ["facilityId"]),
    said(requestId, ["requestId"]),
    said(patient, ["patient"]),
    said(recordedBy, ["recordedBy"]),
    isKind(own) ? undefined : requestIssue("kind_unknown", ["kind"]),
    isMoment(receivedAt) ? undefined : requestIssue("time_wrong", ["receivedAt"]),
    said(isObject(evidence) ? evidence.id : undefined, ["evidence", "id"]),
    isWho(by) ? undefined : requestIssue("missing", ["by"]),
    typeof throughOthers === "boolean" ? undefined : requestIssue("missing", ["throughOthers"]),
    records === undefined || isList(records) ? undefined : requestIssue("missing", ["records"]),
    purposesIssue(own, purposes),
  ];
  return reportOf(
    {
      facilityId,
      requestId,
      kind: own,
      patient,
      by,
      receivedAt,
      recordedBy,
      evidence,
      throughOthers,
      ...(records !== undefined && { records }),
      ...(purposes !== undefined && { purposes }),
      steps: [],
    },
    issues.filter((issue) => issue !== undefined),
  );
}

const newRequest = /* @__PURE__ */ kind(
  "một yêu cầu (NewSubjectRequest)",
  "a request that came in (NewSubjectRequest)",
  (value) => isObject(value) && !("then" in value),
);

const any = anything;
const members = /* @__PURE__ */ object<NewSubjectRequest>({
  facilityId: any,
  requestId: any,
  kind: any,
  patient: any,
  by: /* @__PURE__ */ object({ kind: any, id: any }),
  receivedAt: any,
  recordedBy: any,
  evidence: /* @__PURE__ */ object<NewSubjectRequest["evidence"]>({ id: any, digest: any }),
  throughOthers: any,
  records: any,
  purposes: any,
});

/** Who withdraws consent says from what; in any other request the purposes would mean nothing. */
function purposesIssue(own: unknown, purposes: unknown): Issue | undefined {
  if (own !== "withdraw-consent")
    return purposes === undefined ? undefined : requestIssue("purposes_of_other", ["purposes"]);
  const isGood = Array.isArray(purposes) && purposes.length > 0 && purposes.every(isPurposeCode);
  return isGood ? undefined : requestIssue("purposes_missing", ["purposes"]);
}

/** The finding when a text is empty. */
export function said(text: unknown, path: JsonPath): Issue | undefined {
  return isSaid(text) ? undefined : requestIssue("missing", path);
}

/** Is it a moment? Types are not trusted. */
export const isMoment = (value: unknown): boolean => typeof value === "string" && isInstant(value);

const isKind = (value: unknown): boolean => typeof value === "string" && Object.hasOwn(requestClocks, value);
const isList = (value: unknown): boolean => Array.isArray(value) && value.length > 0 && value.every(isSaid);

const hasSteps = (value: unknown): boolean =>
  Array.isArray(value) && value.every((step) => isObject(step) && isMoment(step["at"]));

function isWho(by: unknown): boolean {
  if (!isObject(by)) return false;
  return by["kind"] === "patient" || (by["kind"] === "representative" && isSaid(by["id"]));
}
