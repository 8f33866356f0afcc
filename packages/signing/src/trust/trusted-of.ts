import { isEmrError } from "@benhan/core/faults";
import { readCertificate } from "../certificate/read-certificate.ts";
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
const scope = {
  purposes: listOf(oneOf("sign", "sign-remote", "timestamp", "gov"), 4),
  domain: oneOf("public", "remote", "timestamp", "government"),
};
const shape: DataShape = objectOf({
  version: oneOf(1),
  changes: listOf(
    unionOf("kind", {
      added: { ...decision, ...scope, certificate: base64 },
      changed: { ...decision, ...scope },
      removed: decision,
    }),
    10_000,
  ),
});

/**
 * What a store trusts by fingerprint, after all of its decisions in their order.
 *
 * @throws EmrError `signing.trust.store_unreadable`
 */
export function trustedOf(store: TrustStore): ReadonlyMap<string, TrustAnchor> {
  if (shape(store, []).length > 0) throw trustStoreUnreadable();
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

function certificateOf({ certificate, fingerprint }: Extract<TrustChange, { kind: "added" }>) {
  const der = decodeBase64(certificate);
  try {
    return der !== undefined && readCertificate(der).fingerprint === fingerprint ? der : undefined;
  } catch (error) {
    if (isEmrError(error)) return undefined;
    throw error;
  }
}
