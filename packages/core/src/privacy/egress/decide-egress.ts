import { bySeverity, type Issue } from "../../faults/issue.ts";
import { type Report, reportOf } from "../../faults/report.ts";
import type { Instant } from "../../time/instant.ts";
import { basisIssues } from "../legal-basis/require-legal-basis.ts";
import { refuseEgressCall } from "./egress-call.ts";
import type { EgressPolicy } from "./egress-policy.ts";
import type { EgressRequest } from "./egress-request.ts";
import {
  consentIssuesOf,
  memberIssues,
  placeIssues,
  recipientIssues,
  transferIssues,
} from "./egress-rules.ts";
import { recipientSecrecyIssues } from "./recipient-secrecy.ts";

/** What was decided: the request, as it was, by the policy. */
export interface EgressDecision {
  readonly request: EgressRequest;
  /** When. */
  readonly at: Instant;
}

/**
 * Decides whether content may leave: by its purpose and ground, by who receives it, by the transfer agreement and its
 * protection, by where it goes, and by the tags that it carries. All findings come at once; one error refuses.
 *
 * It does not ask who is entitled to what of a record (that is `@benhan/core/access`): ask both.
 *
 * @throws EmrError `core.options.wrong`
 * @legal Luật 91/2025/QH15 Đ9, Đ17, Đ19, Đ26 k2; NĐ 356/2025/NĐ-CP Đ7; NĐ 102/2025/NĐ-CP Đ10, Đ23; Luật KCB 15/2023/QH15 Đ69 k5
 */
export function decideEgress(request: EgressRequest, policy: EgressPolicy = {}): Report<EgressDecision> {
  refuseEgressCall("decideEgress", request, policy);
  return reportOf({ request, at: request.now }, egressIssues(request, policy));
}

/** What {@link decideEgress} finds. */
export function egressIssues(request: EgressRequest, policy: EgressPolicy): readonly Issue[] {
  const { purpose, ground, evidence, consent } = request;
  const basis = {
    purpose,
    ground,
    ...(evidence !== undefined && { evidence }),
    ...(consent !== undefined && { consent }),
  };
  return bySeverity([
    ...memberIssues(request),
    ...basisIssues(basis, policy.purposes),
    ...consentIssuesOf(request, policy),
    ...recipientIssues(request, policy),
    ...transferIssues(request, policy),
    ...placeIssues(request, policy),
    ...recipientSecrecyIssues(request, policy),
  ]);
}
