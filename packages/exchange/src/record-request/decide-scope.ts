import { type Author, epochMs, type FacilityId, type Instant, type MedicalRecord } from "@benhan/core";
import type { Bilingual, Issue, Report } from "@benhan/core/faults";
import type { Authorise } from "@benhan/core/lifecycle";
import {
  anything,
  callable,
  flag,
  medicalRecord,
  object,
  refuseCall,
  signal as signalShape,
  word,
} from "@benhan/core/options";
import { argumentIssues, optionIssues } from "../options/call-issues.ts";
import { guides } from "../options/guides.ts";
import { recordRequest } from "./argument-shapes.ts";
import { recordIssues } from "./patient-of-record.ts";
import { checkRecordRequest, isMoment, type RecordRequest } from "./record-request.ts";
import { filledText, requestIssue, within } from "./request-issues.ts";
import { type RequesterRule, type RequestScope, requesterRules } from "./requesters.ts";

/** What was granted, by whom and why, as the facility stores it. */
export interface ScopeDecision {
  readonly request: RecordRequest;
  readonly scope: RequestScope;
  readonly explanation: Bilingual;
  readonly source: string;
  readonly decidedBy: Author;
  readonly decidedAt: Instant;
}

export interface DecideScopeOptions {
  readonly by: Author;
  /** By the clock of the host. */
  readonly at: Instant;
  /** Has the record been archived? If not, the decision carries a warning. */
  readonly archived: boolean;
  /** The record that was asked for: who says to be the patient is compared with the patient of it. */
  readonly record?: MedicalRecord;
  /**
   * The most that a representative by Đ8 k2 d may have (`recordRequest.representativeD`). Point d of Đ69 k4 names them
   * beside point c, while our summary of the law has them under point đ as well. Default `full`.
   */
  readonly representativeD?: RequestScope;
  /** The access rules of the facility: asked after the law allows it, and may refuse. */
  readonly authorise?: Authorise;
  readonly signal?: AbortSignal;
}

const shape = object<DecideScopeOptions>(
  {
    by: anything,
    at: anything,
    archived: flag,
    record: medicalRecord,
    representativeD: word("full", "summary"),
    authorise: callable,
    signal: signalShape,
  },
  ["by", "at", "archived"],
);

/**
 * Decides what a request may be given: never more than was asked for, never more than the law allows this requester.
 * Who asks for more is refused, with the reason in both languages; nothing is narrowed in silence.
 *
 * @throws EmrError `core.options.wrong`
 * @legal Luật KCB 15/2023/QH15 Đ69 k4; Đ8 k2 a, c, d
 */
export async function decideScope(
  request: RecordRequest,
  options: DecideScopeOptions,
): Promise<Report<ScopeDecision>> {
  const wrongCall = [...argumentIssues("request", request, recordRequest), ...optionIssues(options, shape)];
  refuseCall("decideScope", wrongCall, guides.giveACopy);
  const { by, at, archived, record, representativeD, authorise, signal } = options;
  signal?.throwIfAborted();
  const checked = checkRecordRequest(request);
  if (!checked.ok) return checked;
  const strangers = record === undefined ? [] : recordIssues(request, record);
  if (strangers.length > 0) return { ok: false, issues: strangers };
  const nobody = filledText(by?.id, ["by", "id"]);
  if (nobody !== undefined) return { ok: false, issues: [nobody] };
  const { category } = request.requester;
  const rule = requesterRules[category];
  const most = category === "representative-d" ? (representativeD ?? rule.most) : rule.most;
  if (!isNotBefore(at, request.written.receivedAt)) {
    return { ok: false, issues: [requestIssue("time_wrong", ["at"])] };
  }
  if (request.wants === "full" && most === "summary") {
    return { ok: false, issues: [requestIssue("scope_not_allowed", ["wants"])] };
  }
  const answer = await authorise?.(
    {
      facilityId: request.facilityId as FacilityId,
      action: "extract",
      by,
      purpose: request.purpose,
      requester: { category, id: request.id },
      scope: "copy",
      content: request.wants,
      record: request.record,
      ...(archived && { phase: "archived" as const }),
    },
    { ...(signal !== undefined && { signal }) },
  );
  if (answer?.ok === false) return { ok: false, issues: answer.issues };
  const decision: ScopeDecision = {
    request,
    scope: request.wants,
    explanation: explain(rule, request.wants),
    source: rule.source,
    decidedBy: by,
    decidedAt: at,
  };
  const issues = [
    ...(archived ? [] : [requestIssue("not_archived", ["archived"])]),
    ...(answer?.issues ?? []),
  ];
  return { ok: true, value: decision, issues };
}

/** What is wrong with a decision out of a store: no step goes on from one that was changed or never made. */
export function decisionIssues(decision: ScopeDecision): readonly Issue[] {
  const { request, scope, decidedBy, decidedAt }: Partial<ScopeDecision> = decision ?? {};
  const checked = checkRecordRequest(request as RecordRequest);
  const issues = checked.issues.map((issue) => within(["request"], issue));
  if (!checked.ok) return issues;
  const { requester, wants, written } = checked.value;
  const isOfRequest =
    scope === wants && (wants === "summary" || requesterRules[requester.category].most === "full");
  return [
    ...issues,
    isOfRequest ? undefined : requestIssue("decision_changed", ["scope"]),
    filledText(decidedBy?.id, ["decidedBy", "id"]),
    isNotBefore(decidedAt, written.receivedAt) ? undefined : requestIssue("time_wrong", ["decidedAt"]),
  ].filter((issue) => issue !== undefined);
}

/** Are both moments, and is the first not earlier than the second? */
export function isNotBefore(later: unknown, earlier: unknown): boolean {
  return isMoment(later) && isMoment(earlier) && epochMs(later) >= epochMs(earlier);
}

function explain({ who, side }: RequesterRule, scope: RequestScope): Bilingual {
  if (scope === "summary") {
    return {
      vi: `${who.vi} được nhận bản tóm tắt hồ sơ bệnh án theo yêu cầu bằng văn bản.`,
      en: `${who.en} may have the summary of the record on request in writing.`,
    };
  }
  const [summary, summaryEn] =
    side === "patient" ? [" và nhận bản tóm tắt", ", and have its summary,"] : ["", ""];
  return {
    vi: `${who.vi} được đọc, xem, sao chụp, ghi chép hồ sơ bệnh án${summary} theo yêu cầu bằng văn bản.`,
    en: `${who.en} may read, view, copy and take notes of the record${summaryEn} on request in writing.`,
  };
}
