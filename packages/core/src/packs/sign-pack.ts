import { canonicalBytes, type JsonValue } from "../canonical/canonical-json.ts";
import { reportOf, requireOk } from "../faults/report.ts";
import { packNotIssuable } from "./pack.faults.ts";
import { packFileSchema } from "./pack.schema.ts";
import type { Pack, PackFile, PackSignature } from "./pack.ts";
import { dateIssues, issueDayOf } from "./pack-days.ts";
import { checkPackShape } from "./pack-shape.ts";
import { signBytes, subtleOf } from "./pack-signature.ts";

/** A private key of an issuer: ECDSA P-256 with the usage `sign`. */
export interface PackSigner {
  readonly keyId: string;
  readonly privateKey: CryptoKey;
}

/**
 * Signs a pack and gives the bytes of its file: for vendors and authorities who issue packs, and for tests.
 *
 * @throws EmrError `core.packs.not_issuable` with everything that `openPack` would refuse,
 *   `core.canonical.number_refused` and the like for content that cannot be written canonically
 */
export async function signPack(
  pack: Pack,
  signers: readonly PackSigner[],
  options: { readonly subtle?: SubtleCrypto; readonly signal?: AbortSignal } = {},
): Promise<Uint8Array> {
  options.signal?.throwIfAborted();
  const subtle = subtleOf(options.subtle);
  const signed = canonicalBytes(pack as unknown as JsonValue);
  const signatures: PackSignature[] = [];
  for (const { keyId, privateKey } of signers) {
    const value = await signBytes(subtle, privateKey, signed);
    signatures.push({ algorithm: "ecdsa-p256-sha256", keyId, value });
  }
  const file: PackFile = { pack, signatures };
  const shape = checkPackShape(packFileSchema, file);
  const dates = shape.ok ? dateIssues(pack, issueDayOf(pack)) : [];
  requireOk(reportOf(file, [...shape.issues, ...dates]), packNotIssuable);
  return canonicalBytes(file as unknown as JsonValue);
}
