import type { LegalGround } from "../legal-basis/legal-grounds.ts";
import type { ProcessingPurpose } from "../legal-basis/processing-purpose.ts";
import type { SensitivityPolicy } from "../sensitivity/barred-by.ts";

/**
 * What kind of recipient content goes to.
 *
 * `patient` the patient or who stands for them · `health-care-provider` another facility · `health-insurer`,
 * `life-insurer` who sells insurance · `state-body` an authority, and the social insurance · `processor` works for the
 * facility · `third-party` anybody else · `publication` everybody.
 */
export type DestinationType =
  | "patient"
  | "health-care-provider"
  | "health-insurer"
  | "life-insurer"
  | "state-body"
  | "processor"
  | "third-party"
  | "publication";

/** All kinds of recipients. */
export const destinationTypes: readonly DestinationType[] = [
  "patient",
  "health-care-provider",
  "health-insurer",
  "life-insurer",
  "state-body",
  "processor",
  "third-party",
  "publication",
];

/** To these no data go but on a written request of the patient, or where Article 19 (1) applies. @legal Luật 91/2025/QH15 Đ26 k2 */
export const writtenRequestDestinations: readonly DestinationType[] = [
  "health-care-provider",
  "health-insurer",
  "life-insurer",
];

/** What the facility settles. Every member has a default, which refuses where the law is not clear. */
export interface EgressPolicy {
  /** The facility's list of purposes. Without it any code is taken. */
  readonly purposes?: readonly ProcessingPurpose[];
  /** To whom content goes only under a transfer agreement (`privacy.agreementFor`). @legal Luật 91/2025/QH15 Đ17 */
  readonly agreementFor?: readonly DestinationType[];
  /** Grounds on which nobody waits for an agreement (`privacy.noAgreementGrounds`). */
  readonly noAgreementGrounds?: readonly LegalGround[];
  /** Countries in which the data may be kept, by ISO 3166-1 (`privacy.regions`). @legal NĐ 333/2026/NĐ-CP Đ19–20 */
  readonly regions?: readonly string[];
  /**
   * How long a ticket can be used, and how old what the ledger of consents said may be (`privacy.ticketMinutes`): at most
   * 1440, a day.
   */
  readonly ticketMinutes?: number;
  /** Who may be told of what carries a tag. */
  readonly sensitivity?: SensitivityPolicy;
}

/** A decision of yesterday is none of today: no setting lets a ticket hold longer than a day. */
export const longestTicketMinutes = 24 * 60;

/** The defaults of {@link EgressPolicy}: named in the reference of unknowns, because no text at hand settles them. */
export const defaultEgressPolicy: Required<Omit<EgressPolicy, "purposes" | "sensitivity">> = {
  agreementFor: ["health-care-provider", "health-insurer", "life-insurer", "processor", "third-party"],
  noAgreementGrounds: ["vital-interest", "emergency"],
  regions: ["VN"],
  ticketMinutes: 60,
};
