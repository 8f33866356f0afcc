import type { DigestText, FacilityId, Instant } from "@benhan/core";

/**
 * Proof that a card could not be looked up, to be kept with the visit and looked up again with `repeatLookUp`. Plain
 * data: no number, name or birth, only their digest. Without a `digestKey` who knows or guesses the three can tell whose
 * it is: keep it as pseudonymous data.
 *
 * @legal NĐ 188/2025/NĐ-CP, điều 38
 */
export interface OfflineEvidence {
  readonly kind: "bhxh-card-look-up";
  readonly facilityId: FacilityId;
  readonly triedAt: Instant;
  /** Stands for card, name and birth; keyed with the `digestKey` of the options. */
  readonly queryDigest: DigestText;
  /** What went wrong, by our code: `core.http.not_sent`, `exchange.hub.unavailable`. */
  readonly faultCode: string;
  /** The gateway's own code, when it gave one. @official maKetQua */
  readonly hubCode?: string;
}
