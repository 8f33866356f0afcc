import type { Instant } from "@benhan/core";
import type { DistinguishedName } from "../distinguished-name.ts";
import type { DistributionPoint, DistributionPointName } from "../extensions/distribution-point.ts";
import type { Issued } from "../signature-checks.ts";

/** Which certificates a list speaks of (RFC 5280 5.2.5). Without the extension all of its issuer's. */
export interface ListScope {
  readonly name?: DistributionPointName;
  readonly only?: "users" | "authorities" | "attributes";
  /** Bit mask as `allReasons`; absent means every reason. */
  readonly reasons?: number;
  /** The list speaks of certificates of other issuers, too. */
  readonly isIndirect: boolean;
  /** The extension in DER, for comparing; empty without it. */
  readonly raw: Uint8Array;
}

/** A certificate revocation list that was read, not judged. */
export interface RevocationList extends Issued {
  readonly der: Uint8Array;
  readonly issuer: DistinguishedName;
  readonly thisUpdate: Instant;
  readonly nextUpdate?: Instant;
  /** The entries, still in DER: a list may hold hundred thousands, and one question is about one of them. */
  readonly entries: Uint8Array;
  readonly scope: ListScope;
  /** Which list of its issuer this is, in their order. */
  readonly number?: bigint;
  /** Present when the list holds only what changed since the list of that number. */
  readonly changesSince?: bigint;
  /** There are lists with what changed since this one. */
  readonly hasDeltaLists: boolean;
  /** Where they are found. */
  readonly deltaPoints?: readonly DistributionPoint[];
  /** Identifiers of critical extensions that are not processed: such a list proves nothing. */
  readonly unprocessedCritical: readonly string[];
}
