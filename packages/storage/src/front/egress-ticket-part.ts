import { epochMs, invalidChange, isUuid } from "@benhan/core";
import type { EgressTicket, EgressTicketStore } from "@benhan/core/ports";
import { checkMembers, checkMoment, checkOneOf, checkText } from "./check-values.ts";
import type { Gate } from "./gate.ts";
import { createIssueList } from "./issue-list.ts";
import type { TicketRow } from "./ledger-rows.ts";
import { listPages } from "./list-pages.ts";
import type { Page } from "./page.ts";

/** The tickets for handing out content in front of an adapter. */
export function createEgressTicketPart(gate: Gate): EgressTicketStore {
  return {
    facilityId: gate.facilityId,
    async issueTicket(ticket, { signal } = {}) {
      gate.admit(ticket, ["ticket"]);
      checkTicket(ticket);
      const kept = copyTicket(ticket);
      const row: TicketRow = {
        ticketId: kept.ticketId,
        patient: kept.patient.normalize("NFC"),
        ticket: kept,
      };
      await gate.write(async (rows) => {
        const known = await rows.getTicket(row.ticketId);
        if (known === undefined) return rows.insertTicket(row);
        if (JSON.stringify(known.ticket) === JSON.stringify(kept)) return;
        const found = createIssueList();
        found.add(
          invalidChange,
          ["ticket", "ticketId"],
          "Mã này đã dùng cho phiếu khác.",
          "This id already belongs to another ticket.",
        );
        found.throwFirstOf(invalidChange);
      }, signal);
    },
    async redeemTicket(key, { signal } = {}) {
      gate.admit(key, []);
      const found = createIssueList();
      checkText(key.ticketId, ["ticketId"], found);
      checkMoment(key.at, ["at"], found);
      found.throwFirstOf(invalidChange);
      const { ticketId, at } = key;
      return gate.write(async (rows) => {
        const row = await rows.getTicket(ticketId);
        if (row === undefined || row.usedAt !== undefined) return undefined;
        if (epochMs(at) >= epochMs(row.ticket.expiresAt)) return undefined;
        await rows.useTicket(ticketId, at);
        return { ...row.ticket, usedAt: at };
      }, signal);
    },
    async *listTickets(query, { signal } = {}) {
      gate.admit(query, []);
      const found = createIssueList();
      checkMembers(query, { facilityId: true, patient: true }, found);
      if (query.patient !== undefined) checkText(query.patient, ["patient"], found);
      found.throwFirstOf(invalidChange);
      const patient = query.patient?.normalize("NFC");
      const items = listPages(
        (page: Page<number>) => gate.read((rows) => rows.listTickets(patient, page), signal),
        (item) => item.place,
        signal,
      );
      for await (const { row } of items) {
        yield { ...row.ticket, ...(row.usedAt !== undefined && { usedAt: row.usedAt }) };
      }
    },
  };
}

function checkTicket(ticket: EgressTicket): void {
  const found = createIssueList();
  const at = (...fields: readonly string[]) => ["ticket", ...fields];
  const wrong = (field: string, vi: string, en: string) => found.add(invalidChange, at(field), vi, en);
  if (typeof ticket.ticketId !== "string" || !isUuid(ticket.ticketId)) {
    wrong("ticketId", "Phải là UUID phiên bản 7 viết thường.", "Must be a UUID of version 7 in lower case.");
  }
  for (const field of ["subject", "patient", "purpose", "ground", "issuedBy"] as const) {
    checkText(ticket[field], at(field), found);
  }
  for (const field of ["evidence", "agreement"] as const) {
    if (ticket[field] !== undefined) checkText(ticket[field], at(field), found);
  }
  for (const field of ["category", "id"] as const) {
    checkText(ticket.requester?.[field], at("requester", field), found);
  }
  checkOneOf(ticket.operation, ["read", "copy", "export"], at("operation"), found);
  checkOneOf(ticket.scope, ["full", "summary"], at("scope"), found);
  checkMoment(ticket.issuedAt, at("issuedAt"), found);
  checkMoment(ticket.expiresAt, at("expiresAt"), found);
  if (ticket.usedAt !== undefined) {
    wrong("usedAt", "Phiếu mới cấp thì chưa dùng.", "A ticket is issued unused.");
  }
  found.throwFirstOf(invalidChange);
}

/** A ticket that shares nothing with the caller's, its members in one order. */
function copyTicket(ticket: EgressTicket): EgressTicket {
  return {
    facilityId: ticket.facilityId,
    ticketId: ticket.ticketId,
    subject: ticket.subject,
    patient: ticket.patient,
    requester: { category: ticket.requester.category, id: ticket.requester.id },
    operation: ticket.operation,
    scope: ticket.scope,
    purpose: ticket.purpose,
    ground: ticket.ground,
    ...(ticket.evidence !== undefined && { evidence: ticket.evidence }),
    ...(ticket.agreement !== undefined && { agreement: ticket.agreement }),
    issuedBy: ticket.issuedBy,
    issuedAt: ticket.issuedAt,
    expiresAt: ticket.expiresAt,
  };
}
