import type { Instant } from "@benhan/core";
import type { Consent, EgressTicket } from "@benhan/core/ports";
import type { Page } from "./page.ts";

/** A consent as an engine keeps it. */
export interface ConsentRow {
  readonly consentId: string;
  /** In Unicode normal form C, as all keys by which rows are looked up. */
  readonly patient: string;
  readonly purpose: string;
  readonly consent: Consent;
}

/** A ticket as an engine keeps it. */
export interface TicketRow {
  readonly ticketId: string;
  readonly patient: string;
  /** As it was issued, without `usedAt`. */
  readonly ticket: EgressTicket;
  readonly usedAt?: Instant;
}

/** Consents and tickets of one facility inside a transaction. Rows are listed in the order of adding, with their place in it. */
export interface LedgerRows {
  getConsent(consentId: string): Promise<ConsentRow | undefined>;
  insertConsent(row: ConsentRow): Promise<void>;
  /** Of all patients when none is named. */
  listConsents(
    query: { readonly patient?: string; readonly purpose?: string },
    page: Page<number>,
  ): Promise<readonly { readonly place: number; readonly row: ConsentRow }[]>;
  getTicket(ticketId: string): Promise<TicketRow | undefined>;
  insertTicket(row: TicketRow): Promise<void>;
  useTicket(ticketId: string, at: Instant): Promise<void>;
  listTickets(
    patient: string | undefined,
    page: Page<number>,
  ): Promise<readonly { readonly place: number; readonly row: TicketRow }[]>;
}
