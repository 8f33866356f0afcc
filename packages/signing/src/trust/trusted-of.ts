import { canonicalBytes, digestOf, epochMs } from "@benhan/core";
import type { DigestText } from "@benhan/core/digest";
import { isEmrError } from "@benhan/core/faults";
import { createSystemClock } from "@benhan/core/platform";
import type { Clock } from "@benhan/core/ports";
import { readCertificate } from "../certificate/read-certificate.ts";
import { defaultClockSkewMs } from "../certificate/revocation/evidence-window.ts";
import {
  base64,
  type DataShape,
  digestText,
  instant,
  listOf,
  objectOf,
  oneOf,
  text,
  unionOf,
} from "../data-shape/data-shape.ts";
import { decodeBase64 } from "../encoding/base64.ts";
import { trustStoreUnreadable } from "./trust.faults.ts";
import type { TrustAnchor } from "./trust-anchor.ts";
import type { TrustChange, TrustStore } from "./trust-store.ts";

const decision = { at: instant, by: text, reason: text, fingerprint: digestText };
const chained = { previous: digestText };
const scope = {
  purposes: listOf(oneOf("sign", "sign-remote", "timestamp", "gov"), 4),
  domain: oneOf("public", "remote", "timestamp", "government"),
};
const shape: DataShape = objectOf({
  version: oneOf(1),
  changes: listOf(
    unionOf(
      "kind",
      {
        added: { ...decision, ...scope, certificate: base64 },
        changed: { ...decision, ...scope },
        removed: decision,
      },
      { added: chained, changed: chained, removed: chained },
    ),
    10_000,
  ),
});

/** By what a store is read. */
export interface TrustReadOptions {
  /**
   * The `trustStoreHead` of the store as it was left, kept where whoever can write the store cannot. Without it a store
   * whose last decisions were cut off, such as the removal of a root, is not told from a whole one.
   */
  readonly head?: DigestText | undefined;
  /** No decision is of its future. Default: the machine's clock. */
  readonly clock?: Clock;
  /** How far the clocks of others may be from ours, in milliseconds. Default: five minutes. */
  readonly clockSkewMs?: number;
}

/**
 * Digest of the last decision, and by it of all before: what a host keeps elsewhere after every decision, and gives back as
 * `head`. Of an empty store there is none.
 */
export function trustStoreHead({ changes }: TrustStore): DigestText | undefined {
  const last = changes[changes.length - 1];
  return last && digestOfChange(last);
}

const digestOfChange = (change: TrustChange) => digestOf(canonicalBytes({ ...change }));

/**
 * What a store trusts by fingerprint, after all of its decisions in their order.
 *
 * @throws EmrError `signing.trust.store_unreadable`
 */
export function trustedOf(store: TrustStore, options: TrustReadOptions): ReadonlyMap<string, TrustAnchor> {
  if (shape(store, []).length > 0 || !isUnbroken(store, options)) throw trustStoreUnreadable();
  const trusted = new Map<string, TrustAnchor>();
  for (const change of store.changes) {
    const known = trusted.get(change.fingerprint);
    // A decision about nothing, or one twice, was not taken with this code.
    if ((known === undefined) !== (change.kind === "added")) throw trustStoreUnreadable();
    if (change.kind === "removed") trusted.delete(change.fingerprint);
    else {
      const certificate = change.kind === "added" ? certificateOf(change) : known?.certificate;
      if (certificate === undefined) throw trustStoreUnreadable();
      trusted.set(change.fingerprint, { certificate, purposes: change.purposes, domain: change.domain });
    }
  }
  return trusted;
}

/** Every decision follows the one before it, in the chain and in time, up to the head and not beyond the present. */
function isUnbroken(
  { changes }: TrustStore,
  { head, clock = createSystemClock(), clockSkewMs = defaultClockSkewMs }: TrustReadOptions,
): boolean {
  const latest = epochMs(clock.now()) + clockSkewMs;
  try {
    let [previous, before]: [DigestText | undefined, number] = [undefined, Number.NEGATIVE_INFINITY];
    for (const change of changes) {
      const at = epochMs(change.at);
      if (change.previous !== previous || at < before || at > latest) return false;
      [previous, before] = [digestOfChange(change), at];
    }
    return head === undefined || head === previous;
  } catch (error) {
    // Texts that have no canonical form were not written with this code.
    if (isEmrError(error)) return false;
    throw error;
  }
}

function certificateOf({ certificate, fingerprint }: Extract<TrustChange, { kind: "added" }>) {
  const der = decodeBase64(certificate);
  try {
    return der !== undefined && readCertificate(der).fingerprint === fingerprint ? der : undefined;
  } catch (error) {
    if (isEmrError(error)) return undefined;
    throw error;
  }
}
