import { auditEventIssues } from "../../src/audit/check-audit-event.ts";
import { createIdSource } from "../../src/ids/uuid-v7.ts";
import { epochMs, parseFacilityId, parseInstant } from "../../src/index.ts";
import type {
  AuditEvent,
  AuditStore,
  Consent,
  ConsentStore,
  EgressTicket,
  EgressTicketStore,
} from "../../src/ports/index.ts";
import { createManualClock, createSeededRandom } from "../../src/testkit/index.ts";

export const facilityId = parseFacilityId("bv-thu-nghiem");
export const now = parseInstant("2026-11-20T08:00:00.000+07:00");

/** A clock that stands at {@link now}, and keys made of it. */
export function platformAt(at = now) {
  const clock = createManualClock(at);
  return { clock, ids: createIdSource({ clock, random: createSeededRandom("privacy") }) };
}

/** A ledger in memory. */
export function memoryConsents(entries: readonly Consent[] = []): ConsentStore & { readonly all: Consent[] } {
  const all = [...entries];
  return {
    facilityId,
    all,
    addConsent: async (consent) => {
      all.push(consent);
    },
    async *listConsents({ patient, purpose }) {
      yield* all.filter(
        (one) => one.patient === patient && (purpose === undefined || one.purpose === purpose),
      );
    },
  };
}

/** Tickets in memory, each used once. */
export function memoryTickets(): EgressTicketStore & { readonly all: Map<string, EgressTicket> } {
  const all = new Map<string, EgressTicket>();
  return {
    facilityId,
    all,
    issueTicket: async (ticket) => {
      all.set(ticket.ticketId, ticket);
    },
    redeemTicket: async ({ ticketId, at }) => {
      const ticket = all.get(ticketId);
      if (ticket === undefined || ticket.usedAt !== undefined || epochMs(ticket.expiresAt) <= epochMs(at)) {
        return undefined;
      }
      const used = { ...ticket, usedAt: at };
      all.set(ticketId, used);
      return used;
    },
    async *listTickets() {
      yield* all.values();
    },
  };
}

/** A log in memory; `break` makes it fail. */
export function memoryAudit(): AuditStore & { readonly events: AuditEvent[]; isBroken: boolean } {
  const events: AuditEvent[] = [];
  const none = async function* () {};
  return {
    facilityId,
    writer: "test",
    events,
    isBroken: false,
    async appendEvents(more) {
      if (this.isBroken) throw new Error("the log is full");
      const issues = more.flatMap((event) => auditEventIssues(event, []));
      if (issues.length > 0) throw new Error(JSON.stringify(issues));
      events.push(...more);
    },
    listEvents: none,
    listTreeHeads: none,
    readTreeNode: async () => undefined,
    addAnchor: async () => {},
    listAnchors: none,
  };
}

/** A permission as the law wants it. */
export function consentWith(parts: Partial<Consent> = {}): Consent {
  return {
    facilityId,
    consentId: "019aa000-0000-7000-8000-000000000001",
    patient: "BN-1",
    purpose: "research",
    decision: "permit",
    at: parseInstant("2026-11-01T08:00:00.000+07:00"),
    by: { kind: "patient" },
    method: "paper",
    textEdition: "2026-01",
    toldSensitive: true,
    evidence: { id: "giay-1" },
    recordedBy: "000003/XX-GPHN",
    ...parts,
  };
}
