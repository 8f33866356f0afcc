import type { EgressTicket } from "@benhan/core/ports";
import { inCalls, type StoreBreaker } from "./break-store.ts";
import { firstIssueOnly } from "./broken-audit-stores.ts";
import { freshDataEachTime, reversed } from "./broken-record-stores.ts";

/** For every case of the ticket suite an adapter that breaks this promise, by the title of the case. */
export const brokenEgressTicketStores: Readonly<Record<string, StoreBreaker>> = {
  "tickets are listed as they were issued, all or of one patient": inCalls((store) => ({
    listTickets: ({ patient: _, ...query }) => store.listTickets(query),
  })),
  "a list of hundreds is complete and in the order of issuing": inCalls((store) => ({
    listTickets: (query) => reversed(store.listTickets(query)),
  })),
  "a ticket is used once, and tells when": inCalls((store) => ({
    async *listTickets(query) {
      for await (const { usedAt: _, ...ticket } of store.listTickets(query)) yield ticket;
    },
  })),
  "of 20 callers at once one receives the ticket": redeemedTwice(),
  "of 20 callers at once on two handles one receives the ticket": redeemedTwice(),
  "a ticket that has expired cannot be used, in whatever offset it is written": inCalls((store) => ({
    async redeemTicket(key, options) {
      // Compares texts instead of moments.
      for await (const ticket of store.listTickets({ facilityId: key.facilityId }))
        if (ticket.expiresAt <= key.at) return undefined;
      return store.redeemTicket(key, options);
    },
  })),
  "a ticket that was never issued cannot be used": inCalls((store) => ({
    redeemTicket: async (key) => (await store.redeemTicket(key)) ?? ({} as EgressTicket),
  })),
  "the same ticket again changes nothing, also when it was used": inCalls((store) => ({
    async redeemTicket(key) {
      const found = await store.redeemTicket(key);
      if (found !== undefined) return found;
      for await (const ticket of store.listTickets({ facilityId: key.facilityId })) return ticket;
      return undefined;
    },
  })),
  "a key that belongs to another ticket is refused": inCalls((store) => ({
    issueTicket: (ticket) => store.issueTicket(ticket).catch(() => undefined),
  })),
  "what is no ticket is refused, all that is wrong at once": firstIssueOnly("issueTicket"),
  "tickets of another facility are refused": inCalls((store) => ({
    redeemTicket: async (key) => (key.facilityId === store.facilityId ? store.redeemTicket(key) : undefined),
  })),
  "an aborted call issues nothing and uses nothing": inCalls((store) => ({
    async redeemTicket(key, options) {
      const found = await store.redeemTicket(key);
      options?.signal?.throwIfAborted();
      return found;
    },
  })),
  "every text survives, and a patient is found however the key is composed": inCalls((store) => ({
    async *listTickets(query) {
      if (query.patient === query.patient?.normalize("NFC")) yield* store.listTickets(query);
    },
  })),
  "neither the sender's nor the reader's objects are those of the store": inCalls((store) => ({
    async issueTicket(ticket) {
      await Promise.resolve();
      await store.issueTicket(ticket);
    },
  })),
  "a ticket is there after opening again, and stays used": freshDataEachTime,
};

/** Looks whether the ticket is unused, and only then uses it. */
function redeemedTwice(): StoreBreaker {
  return inCalls((store) => ({
    async redeemTicket(key) {
      for await (const ticket of store.listTickets({ facilityId: key.facilityId })) {
        if (ticket.ticketId !== key.ticketId || ticket.usedAt !== undefined) continue;
        await store.redeemTicket(key);
        return { ...ticket, usedAt: key.at };
      }
      return undefined;
    },
  }));
}
