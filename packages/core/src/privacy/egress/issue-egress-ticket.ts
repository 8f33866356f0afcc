import { type Report, reportOf } from "../../faults/report.ts";
import { optionIssues } from "../../options/option-issues.ts";
import { object } from "../../options/option-shape.ts";
import { plainObject, signal as signalShape } from "../../options/plain-shapes.ts";
import { refuseCall } from "../../options/refuse-call.ts";
import { systemPlatform } from "../../platform/system-platform.ts";
import type { AuditEvent } from "../../ports/audit-store.ts";
import type { EgressTicket } from "../../ports/egress-ticket-store.ts";
import type { Author } from "../../store/author.ts";
import { addMs } from "../../time/instant.ts";
import { isLegalGround } from "../legal-basis/legal-grounds.ts";
import { isPurposeCode } from "../legal-basis/processing-purpose.ts";
import { egressIssues } from "./decide-egress.ts";
import { refuseEgressCall } from "./egress-call.ts";
import {
  author,
  callOptions,
  desk,
  type EgressDesk,
  isSoundKey,
  ownCopy,
  recipientOf,
  requireFacility,
  soundKeys,
} from "./egress-desk.ts";
import { defaultEgressPolicy, type EgressPolicy } from "./egress-policy.ts";
import type { EgressRequest } from "./egress-request.ts";

export interface IssueEgressTicket extends EgressDesk {
  /** Who hands out. */
  readonly by: Author;
  /** What is asked for; its moment is that of the clock. */
  readonly request: Omit<EgressRequest, "now">;
  readonly policy?: EgressPolicy;
  readonly signal?: AbortSignal;
}

/**
 * Decides on a request and, when nothing stands against it, issues a ticket for one use. The decision is made here, so
 * that there is no ticket without one. A refusal is on the log before it is told, and a ticket before it is kept: when
 * the log cannot be written there is none.
 *
 * @throws EmrError `core.options.wrong`, `core.store.wrong_facility`, and what the stores throw
 * @legal Luật KCB 15/2023/QH15 Đ69 k3–k5; Luật 91/2025/QH15 Đ26 k2
 */
export async function issueEgressTicket(call: IssueEgressTicket): Promise<Report<EgressTicket>> {
  const wrongCall = optionIssues(call, issueShape);
  refuseCall("issueEgressTicket", wrongCall);
  const { store, audit, by, policy = {}, signal, platform = systemPlatform() } = call;
  const at = platform.clock.now();
  refuseEgressCall("issueEgressTicket", { ...call.request, now: at }, policy);
  // A copy: nothing that the host changes meanwhile changes what was decided.
  const request: EgressRequest = { ...ownCopy(call.request), now: at };
  requireFacility([store.facilityId, audit.facilityId, request.facilityId]);
  const options = callOptions(signal);
  const issues = egressIssues(request, policy);
  const { ticketMinutes = defaultEgressPolicy.ticketMinutes } = policy;
  const { agreement, consent, evidence, facilityId, ground, operation, patient, purpose } = request;
  const event: Omit<AuditEvent, "outcome"> = {
    facilityId,
    eventId: platform.ids.next(),
    at,
    actor: by.id,
    action: "issue-ticket",
    subject: isSoundKey(request.subject) ? request.subject : facilityId,
    ...soundKeys({ patient }),
    ...recipientOf(request.requester),
    // Whatever else was written there may be about a patient.
    ...(isPurposeCode(purpose) && { purpose }),
    ...(isLegalGround(ground) && { ground }),
  };
  const report = reportOf(request, issues);
  if (!report.ok) {
    await audit.appendEvents([{ ...event, outcome: "refused" }], options);
    return report;
  }
  const proof = evidence?.id ?? consent?.statement?.consentId;
  const ticket: EgressTicket = {
    facilityId,
    ticketId: platform.ids.next(),
    subject: request.subject,
    patient,
    requester: { category: request.requester.category, id: request.requester.id },
    operation,
    scope: request.scope,
    purpose,
    ground,
    ...(proof !== undefined && { evidence: proof }),
    ...(agreement !== undefined && { agreement: agreement.id }),
    issuedBy: by.id,
    issuedAt: at,
    expiresAt: addMs(at, ticketMinutes * 60_000),
  };
  // The log first: there is never a ticket that it does not know. One that it knows and that was not kept is no ticket.
  await audit.appendEvents([{ ...event, object: ticket.ticketId, outcome: "done" }], options);
  await store.issueTicket(ticket, options);
  return { ok: true, value: ticket, issues };
}

const issueShape = /* @__PURE__ */ object<IssueEgressTicket>(
  { ...desk, by: author, request: plainObject, policy: plainObject, signal: signalShape },
  ["store", "audit", "by", "request"],
);
