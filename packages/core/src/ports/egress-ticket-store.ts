import type { FacilityId } from "../ids/facility-id.ts";
import type { Instant } from "../time/instant.ts";
import type { CallOptions } from "./call-options.ts";

/**
 * The permission for one handing out of content: who receives what, for which purpose and on which ground. It is used
 * once.
 *
 * @legal Luật KCB 15/2023/QH15 Đ69 k3-k5; Luật 91/2025/QH15 Đ26 k2
 */
export interface EgressTicket {
  readonly facilityId: FacilityId;
  /** UUID version 7. */
  readonly ticketId: string;
  /** Key of the record. */
  readonly subject: string;
  /** Key of the patient. */
  readonly patient: string;
  /** Who receives it: a category of `@benhan/core/access`, and the key of the request. Not a name. */
  readonly requester: { readonly category: string; readonly id: string };
  readonly operation: "read" | "copy" | "export";
  readonly scope: "full" | "summary";
  readonly purpose: string;
  /** The ground, by its code: `written-request`, `consent`, or one that needs neither. */
  readonly ground: string;
  /** What proves the ground: key of the written request, of the consent, of the order of the court. */
  readonly evidence?: string;
  /** Key of the transfer agreement, where one is needed. @legal NĐ 356/2025 Đ7 */
  readonly agreement?: string;
  readonly issuedBy: string;
  readonly issuedAt: Instant;
  readonly expiresAt: Instant;
  readonly usedAt?: Instant;
}

/** Tickets for handing out content. Each is used once. */
export interface EgressTicketStore {
  readonly facilityId: FacilityId;
  /** Durable when resolved. The same ticket again changes nothing; another one under its key is refused. */
  issueTicket(ticket: EgressTicket, options?: CallOptions): Promise<void>;
  /**
   * Marks the ticket as used and returns it, durably: of two callers at once one receives it. `undefined` when it is
   * unknown, was used before, or has expired at `at`.
   */
  redeemTicket(
    key: { readonly facilityId: FacilityId; readonly ticketId: string; readonly at: Instant },
    options?: CallOptions,
  ): Promise<EgressTicket | undefined>;
  /** In the order of issuing; all, or those of one patient. */
  listTickets(
    query: { readonly facilityId: FacilityId; readonly patient?: string },
    options?: CallOptions,
  ): AsyncIterable<EgressTicket>;
}
