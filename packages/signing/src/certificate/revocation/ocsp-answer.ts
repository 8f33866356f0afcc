import type { Instant } from "@benhan/core";
import type { Certificate } from "../certificate.ts";
import type { DistinguishedName } from "../distinguished-name.ts";
import type { Issued } from "../signature-checks.ts";
import type { RevocationReason } from "./read-reason.ts";

/** Who says that it made an answer: by its name, or by the SHA-1 of its key. */
export type ResponderId =
  | { readonly name: DistinguishedName; readonly keyHash?: never }
  | { readonly keyHash: Uint8Array; readonly name?: never };

/** What a responder says of one certificate. */
export interface OcspStatus {
  /** The hash that the two hashes of the issuer were made with. */
  readonly hash: "SHA-1" | "SHA-256";
  readonly issuerNameHash: Uint8Array;
  readonly issuerKeyHash: Uint8Array;
  /** As the INTEGER of DER. */
  readonly serialDer: Uint8Array;
  readonly state: "good" | "revoked" | "unknown";
  readonly since?: Instant;
  readonly reason?: RevocationReason;
  readonly thisUpdate: Instant;
  readonly nextUpdate?: Instant;
}

/** An answer of an OCSP responder that was read, not judged (RFC 6960 4.2). */
export interface OcspAnswer extends Issued {
  readonly der: Uint8Array;
  readonly responder: ResponderId;
  readonly producedAt: Instant;
  readonly statuses: readonly OcspStatus[];
  /** What the answer repeats of its request, so that it is no older one, as written: the content of the extension. */
  readonly nonce?: Uint8Array;
  /** Certificates that the answer brings along: hints, nothing more. */
  readonly certificates: readonly Certificate[];
  /** Identifiers of critical extensions that are not processed: such an answer proves nothing. */
  readonly unprocessedCritical: readonly string[];
}
