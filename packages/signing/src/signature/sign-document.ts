import type { OutgoingDocument } from "@benhan/core";
import { type DigestText, digestOf } from "@benhan/core/digest";
import type { DocumentSigner } from "@benhan/core/ports";
import { checkCall, fileArgument, formatArgument, keyArgument, policyArgument } from "../call/check-call.ts";
import { type CertificateSummary, summarizeCertificate } from "../certificate/certificate.ts";
import type { SignatureAlgorithm } from "../policy/signature-algorithm.ts";
import type { SignaturePolicyEdition } from "../policy/signature-policy.ts";
import type { SigningKey } from "../ports/signing-key.ts";
import { completeDraft } from "./complete-signature.ts";
import { draftSignature } from "./prepare-signature.ts";
import {
  type CreatedFormat,
  createdFormats,
  type FormatChoice,
  type SigningRules,
} from "./signature-request.ts";

/** With what a document is signed: the format with its own options, the key, the rules. */
export type SignDocumentOptions = FormatChoice & { readonly key: SigningKey } & SigningRules;

/** What is known of the signature that was just made. */
export interface SignatureNote {
  /** Digest of the final bytes. */
  readonly digest: DigestText;
  readonly format: CreatedFormat;
  readonly policy: SignaturePolicyEdition;
  readonly algorithm: SignatureAlgorithm;
  readonly signer: CertificateSummary;
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
 * verify; `signing.call.invalid_argument` for missing options
 */
export async function signDocument<D extends { readonly bytes: Uint8Array }>(
  document: D,
  options: SignDocumentOptions,
): Promise<SignedDocument<D>> {
  checkCall(
    "signDocument",
    fileArgument(document?.bytes, "document", "bytes"),
    keyArgument(options?.key),
    formatArgument(options?.format, createdFormats),
    policyArgument(options?.policy),
  );
  const { key, signal } = options;
  const { certificate, chain, algorithms } = key;
  // The caller may use its buffer again as soon as this call has returned its promise.
  const unsigned = new Uint8Array(document.bytes);
  const draft = await draftSignature(unsigned, { ...options, certificate, chain, algorithms });
  const value = await key.sign(draft.toBeSigned, { algorithm: draft.algorithm, ...(signal && { signal }) });
  const bytes = await completeDraft(draft, value, { detached: unsigned, ...(signal && { signal }) });
  const signature: SignatureNote = {
    digest: digestOf(bytes, options.digest),
    format: draft.format,
    policy: draft.policy,
    algorithm: draft.algorithm,
    signer: summarizeCertificate(draft.certificate),
  };
  return { ...document, bytes, signature };
}

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
