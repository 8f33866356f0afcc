import type { FacilityId } from "../ids/facility-id.ts";
import type { Instant } from "../time/instant.ts";
import type { CallOptions } from "./call-options.ts";

/** One statement of a patient or representative about the use of data. @legal Luật 91/2025 */
export interface Consent {
  readonly facilityId: FacilityId;
  readonly consentId: string;
  readonly subject: string;
  readonly purpose: string;
  readonly decision: "permit" | "deny";
  readonly givenAt: Instant;
  readonly withdrawnAt?: Instant;
}

/** The ledger of consents; entries are added, a withdrawal is a new entry. */
export interface ConsentStore {
  readonly facilityId: FacilityId;
  addConsent(consent: Consent, options?: CallOptions): Promise<void>;
  listConsents(
    query: { readonly facilityId: FacilityId; readonly subject: string },
    options?: CallOptions,
  ): AsyncIterable<Consent>;
}
