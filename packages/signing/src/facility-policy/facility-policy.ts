import type { CalendarDate, Instant } from "@benhan/core";
import type { DigestText } from "@benhan/core/digest";
import type { FilledForm } from "@benhan/core/forms";
import type { Indication } from "@benhan/core/ports";
import type { SignerRole } from "./signer-role.ts";
import type { SigningMethod } from "./signing-method.ts";

/**
 * Who signs what, by which method and in which order, at one facility: plain data, kept with the rule book. An edition is
 * ended and followed by another, never changed.
 *
 * @legal TT 13/2025/TT-BYT Đ6 k3 b
 */
export interface FacilityPolicy {
  readonly version: 1;
  readonly facility: PolicyFacility;
  readonly editions: readonly PolicyEdition[];
  readonly delegations: readonly Delegation[];
  /** Who holds which role. Of a role that has any here on the day of signing, nobody else signs. */
  readonly appointments?: readonly Appointment[];
}

/** Whose policy it is. The signer of the seal is one of its numbers. */
export interface PolicyFacility {
  readonly name: string;
  /** @official MA_CSKCB */
  readonly code?: string;
  /** Other numbers by which its seal is known, such as that of the certificate: `MST:…`. */
  readonly ids?: readonly string[];
}

/** The rules from one day to another. */
export interface PolicyEdition {
  readonly name: string;
  readonly from: CalendarDate;
  /** The last day. */
  readonly to?: CalendarDate;
  /** `reading`: generated from the forms, and not yet decided by the facility. */
  readonly basis: "decision" | "reading";
  /** Number and day of the decision. */
  readonly decision?: string;
  readonly documents: readonly DocumentRule[];
}

/** Who signs one kind of document. */
export interface DocumentRule {
  /** Code of the form, such as `01/BV2`. */
  readonly document: string;
  readonly name: string;
  /** The days on which the form is used, where they are fewer than those of the edition. */
  readonly from?: CalendarDate;
  readonly to?: CalendarDate;
  /** How many days before the day of the document it may be signed already. Default: none. */
  readonly daysAhead?: number;
  readonly places: readonly SigningPlace[];
}

/** One place where somebody signs or confirms. */
export interface SigningPlace {
  /** Unique in the document. */
  readonly id: string;
  readonly role: SignerRole;
  readonly label: string;
  /** Places of one step sign in any order among themselves; of a lower step, before. The seal of the facility is last. */
  readonly step: number;
  /** `when-asked`: the form says whether, as the record stands. */
  readonly required: "always" | "when-asked" | "never";
  /** Any one of them. */
  readonly methods: readonly SigningMethod[];
  /** How another may sign in this place; absent: not at all. */
  readonly delegable?: readonly DelegationKind[];
}

/**
 * How somebody signs for another: `deputy` ký thay (KT.), `by-order` thừa lệnh (TL.), `authorised` thừa ủy quyền (TUQ.).
 *
 * @legal NĐ 23/2025/NĐ-CP Đ13–14
 */
export type DelegationKind = "authorised" | "by-order" | "deputy";

/** The right of one person to sign for another role, for some time and some documents. */
export interface Delegation {
  readonly id: string;
  readonly kind: DelegationKind;
  /** The role that is signed for. */
  readonly for: SignerRole;
  /** Who signs. */
  readonly to: Signer;
  /** Their own position, as it stands under the signature. */
  readonly position: string;
  /** Number and day of the paper that gives the right. */
  readonly decision: string;
  readonly from: CalendarDate;
  /** The last day. */
  readonly until?: CalendarDate;
  /** Codes of forms; absent: all. */
  readonly documents?: readonly string[];
}

/** Somebody who holds a role, for some time and some documents: with whom a signer is compared. */
export interface Appointment {
  readonly role: Exclude<SignerRole, "facility-seal">;
  readonly to: Signer;
  /** Number and day of the paper that appoints them. */
  readonly decision?: string;
  readonly from: CalendarDate;
  /** The last day. */
  readonly until?: CalendarDate;
  /** Codes of forms; absent: all. */
  readonly documents?: readonly string[];
}

/** Somebody who signs. */
export interface Signer {
  /** The number by which the host knows them: of a practitioner, the licence; of the seal, the code of the facility. */
  readonly id: string;
  readonly name?: string;
}

/** A signature or confirmation on a document, as it was found when it was verified; or one that is about to be made. */
export interface MadeSignature {
  readonly role: SignerRole;
  /** Id of the place; absent: the first free one of the role. */
  readonly place?: string;
  readonly signer: Signer;
  readonly method: SigningMethod;
  readonly at: Instant;
  /**
   * Who says `at`: the signer alone, or a time-stamp, as `signingTime.source` of the verification tells. Default: `claimed`.
   * A claimed moment does not show that a delegation or an appointment held which is over by now.
   */
  readonly atSource?: "claimed" | "time-stamp";
  /** Id of the delegation under which they sign for the role. */
  readonly delegation?: string;
  /**
   * What its verification said; of a confirmation `TOTAL_PASSED` when `checkConfirmation` is ok. Absent only of one that is
   * about to be made: on the document nothing else than `TOTAL_PASSED` counts.
   */
  readonly indication?: Indication;
  /** Of a confirmation: digest of its bundle. */
  readonly evidence?: DigestText;
}

/** The document that is signed. */
export interface PolicyDocument {
  /** Code of the form. */
  readonly code: string;
  /** The day that decides the edition: that of the event the form is about. */
  readonly on: CalendarDate;
  /** Says who is named and what is asked as the record stands. Without it whatever may be asked is asked. */
  readonly form?: Pick<FilledForm, "signatures"> | undefined;
}
