import type { Report } from "../../faults/report.ts";
import type { FacilityId } from "../../ids/facility-id.ts";
import { isUuid } from "../../ids/uuid-v7.ts";
import { optionIssues } from "../../options/option-issues.ts";
import { object, word } from "../../options/option-shape.ts";
import { signal as signalShape, text } from "../../options/plain-shapes.ts";
import { refuseCall } from "../../options/refuse-call.ts";
import { systemPlatform } from "../../platform/system-platform.ts";
import type { AuditEvent } from "../../ports/audit-store.ts";
import type { EgressTicket } from "../../ports/egress-ticket-store.ts";
import type { Author } from "../../store/author.ts";
import { epochMs, type Instant } from "../../time/instant.ts";
import { privacyIssue } from "../findings/privacy-issue.ts";
import {
  author,
  callOptions,
  desk,
  type EgressDesk,
  isSoundKey,
  ownCopy,
  recipientOf,
  requester,
  requireFacility,
  soundKeys,
} from "./egress-desk.ts";

export interface UseEgressTicket extends EgressDesk {
  readonly facilityId: FacilityId;
  readonly ticketId: string;
  /** Who hands out. */
  readonly by: Author;
  /** What is about to be handed out: it must be what the ticket says. */
  readonly use: Pick<EgressTicket, "subject" | "patient" | "operation" | "scope" | "requester">;
  /** Workstation or address. */
  readonly device?: string;
  readonly signal?: AbortSignal;
}

/**
 * Spends a ticket for the handing out that it allows. The answer is `ok` only when the event is durable on the log:
 * hand out nothing before. A ticket that is unknown, used, expired or for something else is refused, and that is
 * logged too; one that was for something else is spent.
 *
 * When the log cannot be written the call throws and the ticket is spent: ask for a new one.
 *
 * @throws EmrError `core.options.wrong`, `core.store.wrong_facility`, and what the stores throw
 * @legal Luật KCB 15/2023/QH15 Đ69 k5; CV 365/TTYQG-GPQLCL III.1.1 đ
 */
export async function useEgressTicket(call: UseEgressTicket): Promise<Report<EgressTicket>> {
  refuseCall("useEgressTicket", optionIssues(call, useShapeOf));
  const { store, audit, facilityId, ticketId, by, device, signal, platform = systemPlatform() } = call;
  const use = ownCopy(call.use);
  requireFacility([store.facilityId, audit.facilityId, facilityId]);
  const at = platform.clock.now();
  const options = callOptions(signal);
  const redeemed = await store.redeemTicket({ facilityId, ticketId, at }, options);
  const ticket = redeemed !== undefined && isUsable(redeemed, call, at) ? redeemed : undefined;
  const isForThis = ticket !== undefined && isSameUse(ticket, use);
  const told = ticket ?? use;
  const event: AuditEvent = {
    facilityId,
    eventId: platform.ids.next(),
    at,
    actor: by.id,
    action: actions[use.operation],
    outcome: isForThis ? "done" : "refused",
    subject: isSoundKey(told.subject) ? told.subject : facilityId,
    ...soundKeys({ patient: told.patient, device }),
    ...recipientOf(use.requester),
    // Whatever was given as a key stands on the log only when it has the form of one.
    ...(isUuid(ticketId) && { object: ticketId }),
    ...(ticket !== undefined && { purpose: ticket.purpose, ground: groundOf(ticket) }),
  };
  await audit.appendEvents([event], options);
  if (ticket === undefined) return { ok: false, issues: [privacyIssue("ticket_not_usable", ["ticketId"])] };
  if (!isForThis) return { ok: false, issues: [privacyIssue("ticket_of_other_use", ["use"])] };
  return { ok: true, value: ticket, issues: [] };
}

const actions = { read: "view", copy: "copy", export: "export" } as const;

/** The ground with what proves it, and the agreement, all by their keys. */
function groundOf({ ground, evidence, agreement }: EgressTicket): string {
  return [ground, evidence, agreement].filter((part) => part !== undefined).join("; ");
}

/** What a store should never hand out is refused here again. */
function isUsable(ticket: EgressTicket, { facilityId, ticketId }: UseEgressTicket, at: Instant): boolean {
  return (
    ticket.facilityId === facilityId &&
    ticket.ticketId === ticketId &&
    epochMs(ticket.expiresAt) > epochMs(at) &&
    epochMs(ticket.issuedAt) <= epochMs(at)
  );
}

function isSameUse(ticket: EgressTicket, use: UseEgressTicket["use"]): boolean {
  return (
    ticket.subject === use.subject &&
    ticket.patient === use.patient &&
    ticket.operation === use.operation &&
    (ticket.scope === use.scope || (ticket.scope === "full" && use.scope === "summary")) &&
    ticket.requester.category === use.requester.category &&
    ticket.requester.id === use.requester.id
  );
}

const useShapeOf = /* @__PURE__ */ object<UseEgressTicket>(
  {
    ...desk,
    facilityId: text,
    ticketId: text,
    by: author,
    use: object<UseEgressTicket["use"]>(
      {
        subject: text,
        patient: text,
        operation: word("read", "copy", "export"),
        scope: word("full", "summary"),
        requester,
      },
      ["subject", "patient", "operation", "scope", "requester"],
    ),
    device: text,
    signal: signalShape,
  },
  ["store", "audit", "facilityId", "ticketId", "by", "use"],
);
