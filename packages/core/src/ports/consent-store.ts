import type { DigestText } from "../digest/digest-text.ts";
import type { FacilityId } from "../ids/facility-id.ts";
import type { Instant } from "../time/instant.ts";
import type { CallOptions } from "./call-options.ts";

/**
 * One statement of a patient, or of who stands for the patient, about one purpose. A change of mind is a further
 * statement; none is ever changed.
 *
 * @legal Luật 91/2025/QH15 Đ9; NĐ 356/2025 Đ6
 */
export interface Consent {
  readonly facilityId: FacilityId;
  /** UUID version 7. */
  readonly consentId: string;
  /** Key of the patient. */
  readonly patient: string;
  /** One purpose, by its code in the facility's list: consents are not bundled. */
  readonly purpose: string;
  readonly decision: "permit" | "deny" | "withdraw";
  readonly at: Instant;
  /** Until when it holds; absent: until withdrawn. */
  readonly until?: Instant;
  /** Who stated it: the patient, or a representative by the ground and key under which the record names them. */
  readonly by: { readonly kind: "patient" } | { readonly kind: "representative"; readonly id: string };
  /** How it was stated. Silence and pre-ticked boxes are no consent. */
  readonly method: "paper" | "electronic" | "recorded-voice";
  /** Edition of the text that was shown. */
  readonly textEdition: string;
  /** The patient was told that the data are sensitive. */
  readonly toldSensitive: boolean;
  /** Where the proof is: the key and the digest of the paper or file. */
  readonly evidence: { readonly id: string; readonly digest?: DigestText };
  /** Who took it down. */
  readonly recordedBy: string;
}

/** The ledger of consents: entries are added and stay. */
export interface ConsentStore {
  readonly facilityId: FacilityId;
  /** Durable when resolved. The same `consentId` with the same content changes nothing; with other content it is refused. */
  addConsent(consent: Consent, options?: CallOptions): Promise<void>;
  /** Of one patient, in the order of adding. */
  listConsents(
    query: { readonly facilityId: FacilityId; readonly patient: string; readonly purpose?: string },
    options?: CallOptions,
  ): AsyncIterable<Consent>;
}
