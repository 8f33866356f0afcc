import type { MadeSignature, SigningPlace } from "./facility-policy.ts";

/** One place, and who signed it. */
export interface PlaceStanding {
  readonly place: SigningPlace;
  /** Must it be signed, as the record stands? */
  readonly isRequired: boolean;
  /** Whom the record names for it: licence numbers or names. */
  readonly named: readonly string[];
  /** The signature that takes it. */
  readonly signature?: MadeSignature;
}
