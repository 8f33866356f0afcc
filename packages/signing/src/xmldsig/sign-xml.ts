import type { OutgoingDocument } from "@benhan/core";
import { type DigestText, digestOf } from "@benhan/core/digest";
import type { CallOptions, Clock, Digest, DocumentSigner } from "@benhan/core/ports";
import { checkCall, fileArgument, keyArgument, layoutArgument, policyArgument } from "../call/check-call.ts";
import { type CertificateSummary, summarizeCertificate } from "../certificate/certificate.ts";
import type { SignatureAlgorithm } from "../policy/signature-algorithm.ts";
import type { SignaturePolicyEdition } from "../policy/signature-policy.ts";
import type { SigningKey } from "../ports/signing-key.ts";
import { completeDraft } from "./complete-signature.ts";
import { draftSignature } from "./prepare-signature.ts";
import type { XmlSignatureLayoutName } from "./xml-signature-layout.ts";

/** With what a document is signed. */
export interface SignXmlOptions extends CallOptions {
  readonly key: SigningKey;
  readonly layout: XmlSignatureLayoutName;
  /** Default `vn-deployed`. */
  readonly policy?: SignaturePolicyEdition;
  /**
   * Tells whether the certificate is valid now; one that is not must not sign. Default: the machine's clock.
   *
   * @legal TT 15/2025/TT-BKHCN art. 5
   */
  readonly clock?: Clock;
  /** Default: the portable one. */
  readonly digest?: Digest;
}

/** What is known of the signature that was just made. */
export interface SignatureNote {
  /** Digest of the final bytes. */
  readonly digest: DigestText;
  readonly layout: XmlSignatureLayoutName;
  readonly policy: SignaturePolicyEdition;
  readonly algorithm: SignatureAlgorithm;
  readonly signer: CertificateSummary;
}

/** A document whose bytes carry a signature. All other fields are those of the unsigned one. */
export type SignedDocument<D extends { readonly bytes: Uint8Array } = OutgoingDocument> = D & {
  readonly signature: SignatureNote;
};

/**
 * Signs a document with a key that answers at once, and verifies the result before it is returned. The signature is
 * put into the given bytes; no other byte changes.
 *
 * @throws EmrError when the file cannot be signed, the certificate must not sign now, or the key returns what does not
 * verify; `signing.call.invalid_argument` for missing options
 */
export async function signXml<D extends { readonly bytes: Uint8Array }>(
  document: D,
  options: SignXmlOptions,
): Promise<SignedDocument<D>> {
  checkCall(
    "signXml",
    fileArgument(document?.bytes, "document", "bytes"),
    keyArgument(options?.key),
    layoutArgument(options?.layout),
    policyArgument(options?.policy),
  );
  const { key, signal } = options;
  const draft = draftSignature(document.bytes, {
    ...options,
    certificate: key.certificate,
    algorithms: key.algorithms,
  });
  const value = await key.sign(draft.toBeSigned, { algorithm: draft.algorithm, ...(signal && { signal }) });
  const bytes = await completeDraft(draft, value, signal ? { signal } : {});
  const signature: SignatureNote = {
    digest: digestOf(bytes, options.digest),
    layout: draft.layout,
    policy: draft.policy,
    algorithm: draft.algorithm,
    signer: summarizeCertificate(draft.certificate),
  };
  return { ...document, bytes, signature };
}

/**
 * A `DocumentSigner` of the core for one key: what encoders and the outbox are given. It changes the bytes of a document
 * and nothing else; use {@link signXml} for what is known of the signature.
 */
export function createXmlSigner(options: Omit<SignXmlOptions, "signal">): DocumentSigner {
  return {
    async sign(document, call = {}) {
      const { bytes } = await signXml(document, { ...options, ...call });
      return { ...document, bytes };
    },
  };
}
