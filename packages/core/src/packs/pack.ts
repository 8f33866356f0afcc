import type { JsonValue } from "../canonical/canonical-json.ts";
import type { CodeSystem } from "../codes/code-system.ts";
import type { DigestText } from "../digest/digest-text.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import type { Instant } from "../time/instant.ts";

/** `code-list` one edition of a code list · `rule-parameters` numbers and switches of rules · `edition` an edition of forms or formats. */
export type PackKind = "code-list" | "rule-parameters" | "edition";

interface PackHead {
  readonly format: "benhan-pack";
  readonly version: 1;
  /** What the pack is an edition of, e.g. `MA_KHOA`, `bhyt-rules`. */
  readonly id: string;
  readonly edition: string;
  /** First day on which it holds. */
  readonly validFrom: CalendarDate;
  /** Last day on which it holds. After it nothing holds until a newer edition begins. */
  readonly validTo?: CalendarDate;
  readonly issuedAt: Instant;
  /** Counts the packs of one id, upwards: the highest that has begun holds. */
  readonly sequence: number;
  /** Packs that must lie on the same shelf. */
  readonly requires?: readonly { readonly id: string; readonly edition: string }[];
  readonly provenance: PackProvenance;
}

/** Where the content of a pack comes from. */
export interface PackProvenance {
  /** The text that the content rests on, e.g. `QĐ 1804/QĐ-BYT (2026)`. */
  readonly basis: string;
  /** Who made the pack. */
  readonly issuer: string;
  readonly licence?: string;
}

/** The content of a pack of the kind `code-list`; id, edition, dates and source are those of the pack. */
export type CodeListContent = Pick<CodeSystem, "name" | "entries">;

/**
 * An edition of something that changes more often than software: made by a vendor or an authority, signed, dated, one
 * file. Written as canonical JSON (RFC 8785), in which numbers are whole; decimals are texts.
 */
export type Pack =
  | (PackHead & { readonly kind: "code-list"; readonly content: CodeListContent })
  | (PackHead & {
      readonly kind: "rule-parameters" | "edition";
      readonly content: { readonly [name: string]: JsonValue };
    });

/** One signature beside a pack: ECDSA P-256 with SHA-256 over the canonical bytes of the pack. */
export interface PackSignature {
  readonly algorithm: "ecdsa-p256-sha256";
  /** What the issuer calls the key. */
  readonly keyId: string;
  /** 64 bytes, r and s, in lower-case hex. */
  readonly value: string;
}

/** The file: the pack and the signatures beside it. */
export interface PackFile {
  readonly pack: Pack;
  readonly signatures: readonly PackSignature[];
}

/** Which pack a result rests on. Reports keep it, so that the result can be had again. */
export interface PackUse {
  readonly id: string;
  readonly edition: string;
  /** Of the canonical bytes of the pack, without its signatures. */
  readonly digest: DigestText;
  readonly validFrom: CalendarDate;
}

declare const opened: unique symbol;
/** A pack whose signature was verified; only `openPack` makes one. */
export interface OpenedPack {
  readonly pack: Pack;
  readonly digest: DigestText;
  /** The trusted keys that signed it. */
  readonly signedBy: readonly string[];
  readonly [opened]: true;
}
