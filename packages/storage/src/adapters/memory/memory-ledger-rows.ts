import type { LedgerRows } from "../../front/ledger-rows.ts";
import type { Page } from "../../front/page.ts";
import type { MemoryTables } from "./memory-database.ts";

/** The consents and tickets of one facility; writes are put off by `later`. */
export function memoryLedgerRows(
  { consents, tickets }: Pick<MemoryTables, "consents" | "tickets">,
  later: (write: () => void) => void,
): LedgerRows {
  return {
    async getConsent(consentId) {
      return structuredClone(consents.get(consentId));
    },
    async insertConsent(row) {
      later(() => consents.set(row.consentId, row));
    },
    async listConsents({ patient, purpose }, page) {
      return placed(consents.values(), page)
        .filter(({ row }) => patient === undefined || row.patient === patient)
        .filter(({ row }) => purpose === undefined || row.purpose === purpose)
        .slice(0, page.limit);
    },
    async getTicket(ticketId) {
      return structuredClone(tickets.get(ticketId));
    },
    async insertTicket(row) {
      later(() => tickets.set(row.ticketId, row));
    },
    async useTicket(ticketId, usedAt) {
      later(() => {
        const row = tickets.get(ticketId);
        if (row !== undefined) tickets.set(ticketId, { ...row, usedAt });
      });
    },
    async listTickets(patient, page) {
      return placed(tickets.values(), page)
        .filter(({ row }) => patient === undefined || row.patient === patient)
        .slice(0, page.limit);
    },
  };
}

/** Rows behind the page's start, with their place in the order of adding. */
function placed<T>(rows: Iterable<T>, { after = -1 }: Page<number>): readonly { place: number; row: T }[] {
  return structuredClone([...rows].map((row, place) => ({ place, row })).slice(after + 1));
}
