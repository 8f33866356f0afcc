import type { OutgoingDocument } from "@benhan/core";
import { type DigestText, formatDigest } from "@benhan/core/digest";
import type { DocumentSigner } from "@benhan/core/ports";
import { isBytes } from "../call/is-bytes.ts";
import { isSigningKey } from "../call/is-signing-key.ts";
import { type CertificateSummary, summarizeSigner } from "../certificate/certificate.ts";
import { hashOfCertificate } from "../certificate/certificate-hash.ts";
import { sameBytes } from "../der/same-bytes.ts";
import { digestTextOf } from "../policy/hash-of.ts";
import type { SignatureAlgorithm } from "../policy/signature-algorithm.ts";
import type { SignaturePolicyEdition } from "../policy/signature-policy.ts";
import type { SigningKey } from "../ports/signing-key.ts";
import type { SignatureReport } from "../verification/signature-report.ts";
import { completeDraft } from "./complete-signature.ts";
import type { ExtensionSources } from "./extension-options.ts";
import { draftSignature } from "./prepare-signature.ts";
import {
  type CreatedFormat,
  type FormatChoice,
  isSigningChoice,
  type SigningRules,
} from "./signature-request.ts";

/** With what a document is signed: the format with its own options, the key, the rules. */
export type SignDocumentOptions = FormatChoice & { readonly key: SigningKey } & SigningRules & {
    /** Raises the new signature at once (XAdES, CAdES, PAdES), with the same clock and policy. Default: B-B, without a network. */
    readonly level?: Omit<ExtensionSources, "policy">;
  };

/** What is known of the signature that was just made. */
export interface SignatureNote {
  /** Digest of the final bytes. */
  readonly digest: DigestText;
  readonly format: CreatedFormat;
  readonly policy: SignaturePolicyEdition;
  readonly algorithm: SignatureAlgorithm;
  readonly signer: CertificateSummary;
  /** What a verifier says of the signature, where its {@link SignDocumentOptions | level} was raised. */
  readonly report?: SignatureReport;
}

/** A document whose bytes carry a signature. All other fields are those of the unsigned one. */
export type SignedDocument<D extends { readonly bytes: Uint8Array } = OutgoingDocument> = D & {
  readonly signature: SignatureNote;
};

/**
 * Signs a document with a key that answers at once, and verifies the result before it is returned. What the document was
 * stays in it byte for byte; a detached signature is returned in place of the document.
 *
 * @throws EmrError when the document cannot be signed, the certificate must not sign now, or the key returns what does not
 * verify; `signing.call.invalid_argument` for missing options; with `level` what `extendSignature` throws: the document is not
 * signed then
 */
export async function signDocument<D extends { readonly bytes: Uint8Array }>(
  document: D,
  options: SignDocumentOptions,
): Promise<SignedDocument<D>> {
  const isRight = isBytes(document?.bytes) && isSigningKey(options?.key) && isSigningChoice(options);
  if (!isRight) (await import("./explain-call.ts")).explainSign(document, options);
  const { key, signal, level, digest } = options;
  // The caller may use its buffer again as soon as this call has returned its promise.
  const unsigned = new Uint8Array(document.bytes);
  // Before the key is used: each use may ask for a PIN, and cost money.
  if (level !== undefined)
    await (await loadExtension()).requireExtendable("signDocument", level, options.format);
  const { certificate, chain, algorithms } = key;
  const { signerCheck = level && (await loadSignerCheck()).checkOfLevel(level) } = options;
  if (signerCheck !== undefined && signerCheck !== "certificate-only")
    await (await loadSignerCheck()).requireSigner({ ...options, certificate, chain }, signerCheck);
  const draft = await draftSignature(unsigned, { ...options, certificate, chain, algorithms });
  const value = await key.sign(draft.toBeSigned, { algorithm: draft.algorithm, ...(signal && { signal }) });
  const signed = await completeDraft(draft, value, {
    detached: unsigned,
    ...(signal && { signal }),
    ...(digest && { digest }),
  });
  const { bytes, report } =
    level === undefined ? { bytes: signed } : await raise(signed, unsigned, value, options, level);
  const signature: SignatureNote = {
    digest: await digestTextOf(bytes, digest),
    format: draft.format,
    policy: draft.policy,
    algorithm: draft.algorithm,
    signer: summarizeSigner(
      draft.certificate,
      formatDigest(await hashOfCertificate(draft.certificate, digest)),
    ),
    ...(report && { report }),
  };
  return { ...document, bytes, signature };
}

/** Of several signatures in a document the new one is that with the new value. */
async function raise(
  signed: Uint8Array,
  detached: Uint8Array,
  value: Uint8Array,
  { policy, clock, signal }: SigningRules,
  level: Omit<ExtensionSources, "policy">,
): Promise<{ readonly bytes: Uint8Array; readonly report?: SignatureReport }> {
  const rules = { ...(policy && { policy }), ...(clock && { clock }), ...(signal && { signal }) };
  const { extendChosen } = await loadExtension();
  return extendChosen(signed, { ...level, ...rules, detached }, (found) => sameBytes(found.value, value));
}

/** Both are loaded on demand: a page that only signs brings no verifier. */
const loadSignerCheck = () => import("./require-signer.ts");
const loadExtension = () => import("./extend-signature.ts");

/**
 * A `DocumentSigner` of the core for one key and one format: what encoders and the outbox are given. It changes the bytes
 * of a document and nothing else; use {@link signDocument} for what is known of the signature.
 */
export function createDocumentSigner(options: SignDocumentOptions): DocumentSigner {
  return {
    async sign(document, call = {}) {
      const { bytes } = await signDocument(document, { ...options, ...call });
      return { ...document, bytes };
    },
  };
}
