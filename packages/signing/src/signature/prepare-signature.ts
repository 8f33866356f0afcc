import { epochMs } from "@benhan/core";
import { createSystemClock } from "@benhan/core/platform";
import type { Clock } from "@benhan/core/ports";
import {
  algorithmsArgument,
  checkCall,
  fileArgument,
  formatArgument,
  policyArgument,
} from "../call/check-call.ts";
import type { Certificate } from "../certificate/certificate.ts";
import { readCertificate } from "../certificate/read-certificate.ts";
import { type SignatureAlgorithm, signatureAlgorithms } from "../policy/signature-algorithm.ts";
import { type SignaturePolicy, signaturePolicies } from "../policy/signature-policy.ts";
import { type PreparedSignature, type SignatureDraft, storeDraft } from "./prepared-signature.ts";
import { algorithmNotAllowed, certificateNotUsable } from "./signature.faults.ts";
import type { SignatureContainer, SignerChoice } from "./signature-container.ts";
import { createdFormats, type FormatChoice, loadContainer, type SigningRules } from "./signature-request.ts";

/** Who is going to sign. */
export interface ExpectedSigner {
  /** The signer's certificate in DER. */
  readonly certificate: Uint8Array;
  /** Certificates of the issuers as far as known, nearest first, in DER; embedded where the format has a place for them. */
  readonly chain?: readonly Uint8Array[];
  /** What the signer's key can do; the policy chooses among it. */
  readonly algorithms: readonly SignatureAlgorithm[];
}

/** How a signature is prepared: the format with its own options, the signer, the rules. */
export type PrepareSignatureOptions = FormatChoice & ExpectedSigner & SigningRules;

/**
 * The first of the two phases: builds everything but the signature value. Send `toBeSigned` (or its `digest`) to the key
 * and give what comes back to `completeSignature`, now or after a restart.
 *
 * @throws EmrError when the document cannot take the signature, or the certificate must not sign now
 */
export async function prepareSignature(
  document: { readonly bytes: Uint8Array },
  options: PrepareSignatureOptions,
): Promise<PreparedSignature> {
  checkCall(
    "prepareSignature",
    fileArgument(document?.bytes, "document", "bytes"),
    fileArgument(options?.certificate, "options", "certificate"),
    algorithmsArgument(options?.algorithms),
    formatArgument(options?.format, createdFormats),
    policyArgument(options?.policy),
  );
  // The caller may use its buffer again as soon as this call has returned its promise.
  return storeDraft(await draftSignature(new Uint8Array(document.bytes), options));
}

/** {@link prepareSignature} for a key that answers at once: the draft never leaves memory. */
export async function draftSignature(
  bytes: Uint8Array,
  options: PrepareSignatureOptions,
): Promise<SignatureDraft> {
  options.signal?.throwIfAborted();
  const policy = signaturePolicies[options.policy ?? "vn-deployed"];
  const certificate = readCertificate(options.certificate);
  const signingTime = requireUsable(certificate, policy, options.clock ?? createSystemClock());
  // A choice pairs a format with the options of that same format; the compiler loses the pair at the index.
  const container = (await loadContainer(options.format)) as SignatureContainer<FormatChoice>;
  const algorithm = chooseAlgorithm(container, certificate, policy, options.algorithms);
  const signer: SignerChoice = {
    certificate,
    chain: options.chain ?? [],
    algorithm,
    signingTime,
    ...(options.digest && { digest: options.digest }),
    ...(options.signal && { signal: options.signal }),
  };
  const parts = await container.draft(bytes, signer, options);
  options.signal?.throwIfAborted();
  return { ...parts, format: options.format, policy: policy.edition, algorithm, certificate };
}

/** Answers the present moment, at which the certificate was found to be usable. */
function requireUsable(certificate: Certificate, policy: SignaturePolicy, clock: Clock): number {
  const { key, keyUsage } = certificate;
  const tooShort = key.family === "rsa" ? key.bits < policy.minimumRsaBits : key.family !== "ec";
  if (tooShort) throw certificateNotUsable({ reason: "key" });
  if (keyUsage !== undefined && !keyUsage.has("digitalSignature") && !keyUsage.has("nonRepudiation")) {
    throw certificateNotUsable({ reason: "usage" });
  }
  const now = epochMs(clock.now());
  if (now < epochMs(certificate.notBefore)) throw certificateNotUsable({ reason: "not-yet-valid" });
  if (now > epochMs(certificate.notAfter)) throw certificateNotUsable({ reason: "expired" });
  return now;
}

function chooseAlgorithm(
  container: SignatureContainer<FormatChoice>,
  { key }: Certificate,
  policy: SignaturePolicy,
  offered: readonly SignatureAlgorithm[],
): SignatureAlgorithm {
  const chosen = policy.create.find(
    (algorithm) =>
      offered.includes(algorithm) &&
      signatureAlgorithms[algorithm].family === key.family &&
      container.takes?.(algorithm, key) !== false,
  );
  if (chosen === undefined) throw algorithmNotAllowed({ policy: policy.edition, offered });
  return chosen;
}
