import { bySeverity, type Issue } from "../../faults/issue.ts";
import { type Report, reportOf } from "../../faults/report.ts";
import type { FacilityId } from "../../ids/facility-id.ts";
import type { EgressTicket } from "../../ports/egress-ticket-store.ts";
import type { Instant } from "../../time/instant.ts";
import type { ConsentState } from "../consent/consent-state.ts";
import type { DataClass } from "../data-class/data-class.ts";
import type { LegalGround } from "../legal-basis/legal-grounds.ts";
import { basisIssues, type GroundEvidence } from "../legal-basis/require-legal-basis.ts";
import { barredBy } from "../sensitivity/barred-by.ts";
import type { SensitivityTag } from "../sensitivity/sensitivity-groups.ts";
import { refuseEgressCall } from "./egress-call.ts";
import type { DestinationType, EgressPolicy } from "./egress-policy.ts";
import {
  consentIssuesOf,
  memberIssues,
  placeIssues,
  recipientIssues,
  transferIssues,
} from "./egress-rules.ts";
import type { TransferAgreement } from "./transfer-agreement.ts";

/** The handing out of content that is asked for. */
export interface EgressRequest {
  readonly facilityId: FacilityId;
  /** Key of the record. */
  readonly subject: string;
  /** Key of the patient. */
  readonly patient: string;
  readonly destination: {
    readonly type: DestinationType;
    /** Key of the recipient, as the transfer agreement names it. */
    readonly id?: string;
    /** Country where the data will be kept, ISO 3166-1: `VN`. */
    readonly region?: string;
  };
  /** Who asks: a category of `@benhan/core/access` and the key of the request. */
  readonly requester: EgressTicket["requester"];
  readonly operation: EgressTicket["operation"];
  readonly scope: EgressTicket["scope"];
  /** Code of one purpose. */
  readonly purpose: string;
  readonly ground: LegalGround;
  /** What proves the ground; of `consent` {@link consent} does. */
  readonly evidence?: GroundEvidence;
  /** What the ledger says to this purpose, by `consentStateOf`. */
  readonly consent?: ConsentState;
  readonly agreement?: TransferAgreement;
  /** Tags of what is handed out: leave out the parts that may not go, and their tags. */
  readonly tags: readonly SensitivityTag[];
  /** Classes of what is handed out. Absent: it counts as sensitive. */
  readonly dataClasses?: readonly DataClass[];
  /** Default `electronic`. */
  readonly medium?: "electronic" | "paper";
  /** An electronic file is encrypted; absent: it is not. */
  readonly isEncrypted?: boolean;
  /** Paper is sealed or handed over in person. */
  readonly isSealed?: boolean;
  /** Key of the facility's own approval of the access of a third party. @legal NĐ 102/2025/NĐ-CP Đ10, Đ23 */
  readonly unitApproval?: string;
  readonly now: Instant;
}

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
  const { requester, operation, tags, purpose, ground, evidence, consent } = request;
  const basis = {
    purpose,
    ground,
    ...(evidence !== undefined && { evidence }),
    ...(consent !== undefined && { consent }),
  };
  return bySeverity([
    ...memberIssues(request),
    ...basisIssues(basis, policy.purposes),
    ...consentIssuesOf(request),
    ...recipientIssues(request, policy),
    ...transferIssues(request, policy),
    ...placeIssues(request, policy),
    ...barredBy(tags, { category: requester.category, operation }, policy.sensitivity ?? {}),
  ]);
}
