import type { FacilityId } from "../ids/facility-id.ts";
import type { Instant } from "../time/instant.ts";
import type { CallOptions } from "./call-options.ts";

/** The permission for one export: who asked for what, for which purpose, and on which ground it may leave. @legal Luật KCB 15/2023 Đ69 */
export interface EgressTicket {
  readonly facilityId: FacilityId;
  readonly ticketId: string;
  readonly subject: string;
  readonly requester: string;
  readonly scope: "full" | "summary";
  readonly purpose: string;
  readonly issuedAt: Instant;
  readonly usedAt?: Instant;
}

/** Tickets for exports. Each is used once. */
export interface EgressTicketStore {
  readonly facilityId: FacilityId;
  issueTicket(ticket: EgressTicket, options?: CallOptions): Promise<void>;
  /** Marks the ticket as used and returns it; `undefined` when it is unknown or was used before. */
  redeemTicket(
    key: { readonly facilityId: FacilityId; readonly ticketId: string; readonly at: Instant },
    options?: CallOptions,
  ): Promise<EgressTicket | undefined>;
}
