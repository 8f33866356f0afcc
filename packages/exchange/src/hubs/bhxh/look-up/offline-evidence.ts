import type { DigestText, FacilityId, Instant } from "@benhan/core";

/**
 * Proof that a card could not be looked up, to be kept with the visit and looked up again with `repeatLookUp`. Plain
 * data, and none of the patient's.
 *
 * @legal NĐ 188/2025/NĐ-CP, điều 38
 */
export interface OfflineEvidence {
  readonly kind: "bhxh-card-look-up";
  readonly facilityId: FacilityId;
  readonly triedAt: Instant;
  /** Stands for card, name and birth. */
  readonly queryDigest: DigestText;
  /** What went wrong, by our code: `core.http.not_sent`, `exchange.hub.unavailable`. */
  readonly faultCode: string;
  /** The gateway's own code, when it gave one. @official maKetQua */
  readonly hubCode?: string;
}
