import type { Instant } from "@benhan/core";
import type { DigestText } from "@benhan/core/digest";
import type { ConfirmationMethod } from "./confirmation-method.ts";

/** The document that was confirmed. */
export interface ConfirmedDocument {
  /** As the person read it, such as the title of the form. */
  readonly name: string;
  /** Code of the form, such as `01/BV2`. */
  readonly form?: string;
  readonly contentType: string;
  /** Of exactly the bytes. */
  readonly digest: DigestText;
  readonly size: number;
  readonly shown: ShownContent;
}

/** What the person had before their eyes. */
export interface ShownContent {
  /** `document` the document itself · `rendering` a picture of it · `summary` less than it · `read-aloud` somebody read it. */
  readonly as: "document" | "rendering" | "summary" | "read-aloud";
  /** Of what was shown, where it was not the document itself. */
  readonly digest?: DigestText;
  /** The sentence that the person agreed to. */
  readonly words: string;
}

/** A number of a person, and who says so. */
export interface Identification {
  /** Such as `cccd`, `licence`, `phone`, `passport`. */
  readonly system: string;
  readonly value: string;
  /** How the host verified it; absent: it did not. */
  readonly verifiedBy?: string;
}

/** Somebody who confirmed. Fits the `Signatory` of the record. */
export type Confirmer =
  | { readonly kind: "practitioner" /** Licence number. */; readonly id: string }
  | { readonly kind: "patient" }
  | { readonly kind: "representative"; readonly relation: string };

/** A person as the host knows them. */
export interface KnownPerson {
  readonly name: string;
  /** The role in which they act, such as `patient-or-representative`. */
  readonly role: string;
  readonly identifiedBy: readonly Identification[];
}

/** The device that was used. */
export interface ConfirmationDevice {
  readonly name: string;
  readonly serial?: string;
  readonly address?: string;
  readonly software?: string;
}

/** The agreement under which the method was used. @legal NĐ 69/2024/NĐ-CP; Luật 91/2025/QH15 */
export interface ConsentReference {
  readonly reference: string;
  readonly digest?: DigestText;
}

/** Evidence that the host keeps, by its digest. */
export interface EvidenceAttachment {
  /** Unique in the statement. */
  readonly name: string;
  readonly contentType: string;
  readonly digest: DigestText;
  readonly size: number;
}

/** Everything that one confirmation says. Plain data, NFC. */
export interface ConfirmationStatement {
  readonly facility: { readonly name: string; readonly code?: string };
  readonly document: ConfirmedDocument;
  readonly by: KnownPerson & { readonly as: Confirmer };
  readonly method: ConfirmationMethod;
  readonly device: ConfirmationDevice;
  /** The moment of the confirmation. */
  readonly at: Instant;
  readonly witnesses?: readonly KnownPerson[];
  /** Asked for whenever a trait was compared. */
  readonly consent?: ConsentReference;
  readonly attachments?: readonly EvidenceAttachment[];
  /** Digest of the bundle that the facility made before this one: a chain shows when one was taken out. */
  readonly previous?: DigestText;
}
