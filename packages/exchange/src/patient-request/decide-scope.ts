import { type Author, epochMs, type FacilityId, type Instant, isInstant } from "@benhan/core";
import type { Bilingual, Report } from "@benhan/core/faults";
import type { Authorise } from "@benhan/core/lifecycle";
import {
  checkRecordRequest,
  type RecordRequest,
  type RequesterCategory,
  type RequestScope,
} from "./record-request.ts";
import { requestIssue } from "./request-issues.ts";

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
  /**
   * The most that a representative by Đ8 k2 d may have (`patientRequest.representativeD`). Point d of Đ69 k4 names them
   * beside point c, while our summary of the law has them under point đ as well. Default `full`.
   */
  readonly representativeD?: RequestScope;
  /** The access rules of the facility: asked after the law allows it, and may refuse. */
  readonly authorise?: Authorise;
  readonly signal?: AbortSignal;
}

const law = "Luật KCB 15/2023/QH15";

interface Entitlement {
  readonly most: RequestScope;
  readonly who: Bilingual;
  readonly source: string;
}

const entitlements: { readonly [category in RequesterCategory]: Entitlement } = {
  patient: {
    most: "full",
    who: { vi: "Người bệnh", en: "The patient" },
    source: `${law} Đ69 k4 d`,
  },
  "representative-a": {
    most: "summary",
    who: {
      vi: "Người đại diện theo điểm a khoản 2 Điều 8",
      en: "A representative by point a of Article 8 (2)",
    },
    source: `${law} Đ69 k4 đ; Đ8 k2 a`,
  },
  "representative-c": {
    most: "full",
    who: {
      vi: "Người đại diện theo điểm c khoản 2 Điều 8",
      en: "A representative by point c of Article 8 (2)",
    },
    source: `${law} Đ69 k4 d; Đ8 k2 c`,
  },
  "representative-d": {
    most: "full",
    who: {
      vi: "Người đại diện theo điểm d khoản 2 Điều 8",
      en: "A representative by point d of Article 8 (2)",
    },
    source: `${law} Đ69 k4 d; Đ8 k2 d`,
  },
};

/**
 * Decides what a request may be given: never more than was asked for, never more than the law allows this requester.
 * Who asks for more is refused, with the reason in both languages; nothing is narrowed in silence.
 *
 * @legal Luật KCB 15/2023/QH15 Đ69 k4 d, đ; Đ8 k2 a, c, d
 */
export async function decideScope(
  request: RecordRequest,
  options: DecideScopeOptions,
): Promise<Report<ScopeDecision>> {
  const { by, at, archived, representativeD, authorise, signal } = options;
  signal?.throwIfAborted();
  const checked = checkRecordRequest(request);
  if (!checked.ok) return checked;
  const { category } = request.requester;
  const entitlement = entitlements[category];
  const most = category === "representative-d" ? (representativeD ?? entitlement.most) : entitlement.most;
  if (!isInstant(at) || epochMs(at) < epochMs(request.written.receivedAt)) {
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
      record: request.record,
      ...(archived && { phase: "archived" as const }),
    },
    { ...(signal !== undefined && { signal }) },
  );
  if (answer?.ok === false) return { ok: false, issues: answer.issues };
  const decision: ScopeDecision = {
    request,
    scope: request.wants,
    explanation: explain(entitlement.who, request.wants),
    source: entitlement.source,
    decidedBy: by,
    decidedAt: at,
  };
  const issues = [
    ...(archived ? [] : [requestIssue("not_archived", ["archived"])]),
    ...(answer?.issues ?? []),
  ];
  return { ok: true, value: decision, issues };
}

function explain(who: Bilingual, scope: RequestScope): Bilingual {
  return scope === "full"
    ? {
        vi: `${who.vi} được đọc, xem, sao chụp, ghi chép hồ sơ bệnh án và nhận bản tóm tắt theo yêu cầu bằng văn bản.`,
        en: `${who.en} may read, view, copy and take notes of the record, and have its summary, on request in writing.`,
      }
    : {
        vi: `${who.vi} được nhận bản tóm tắt hồ sơ bệnh án theo yêu cầu bằng văn bản.`,
        en: `${who.en} may have the summary of the record on request in writing.`,
      };
}
