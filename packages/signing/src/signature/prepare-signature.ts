import { epochMs } from "@benhan/core";
import { createSystemClock } from "@benhan/core/platform";
import type { Clock } from "@benhan/core/ports";
import { isBytes } from "../call/is-bytes.ts";
import type { SignerCertificate } from "../certificate/certificate.ts";
import { readSignerCertificate } from "../certificate/read-signer-certificate.ts";
import { type SignatureAlgorithm, signatureAlgorithms } from "../policy/signature-algorithm.ts";
import { type SignaturePolicy, signaturePolicies } from "../policy/signature-policy.ts";
import { inWords, type Refusal } from "../refusal/refusal.ts";
import { type PreparedSignature, type SignatureDraft, storeDraft } from "./prepared-signature.ts";
import type { SignatureContainer, SignerChoice } from "./signature-container.ts";
import { signatureRefusal } from "./signature-refusal.ts";
import { type FormatChoice, isSigningChoice, loadContainer, type SigningRules } from "./signature-request.ts";

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
  const isRight =
    isBytes(document?.bytes) &&
    isBytes(options?.certificate) &&
    Array.isArray(options.algorithms) &&
    isSigningChoice(options);
  if (!isRight) (await import("./explain-call.ts")).explainPrepare(document, options);
  // The caller may use its buffer again as soon as this call has returned its promise.
  const bytes = new Uint8Array(document.bytes);
  const { signerCheck } = options;
  if (signerCheck !== undefined && signerCheck !== "certificate-only")
    await (await import("./require-signer.ts")).requireSigner(options, signerCheck);
  return storeDraft(await draftSignature(bytes, options));
}

/** {@link prepareSignature} for a key that answers at once: the draft never leaves memory. */
export function draftSignature(bytes: Uint8Array, options: PrepareSignatureOptions): Promise<SignatureDraft> {
  return inWords(() => draft(bytes, options));
}

async function draft(bytes: Uint8Array, options: PrepareSignatureOptions): Promise<SignatureDraft> {
  options.signal?.throwIfAborted();
  const policy = signaturePolicies[options.policy ?? "vn-deployed"];
  const certificate = readSignerCertificate(options.certificate);
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
function requireUsable(certificate: SignerCertificate, policy: SignaturePolicy, clock: Clock): number {
  const { key, keyUsage } = certificate;
  const tooShort = key.family === "rsa" ? key.bits < policy.minimumRsaBits : key.family !== "ec";
  if (tooShort) throw notUsable("key");
  if (keyUsage !== undefined && !keyUsage.has("digitalSignature") && !keyUsage.has("nonRepudiation")) {
    throw notUsable("usage");
  }
  const now = epochMs(clock.now());
  if (now < epochMs(certificate.notBefore)) throw notUsable("not-yet-valid");
  if (now > epochMs(certificate.notAfter)) throw notUsable("expired");
  return now;
}

function notUsable(reason: "expired" | "not-yet-valid" | "key" | "usage"): Refusal {
  return signatureRefusal((faults) => faults.certificateNotUsable({ reason }));
}

function chooseAlgorithm(
  container: SignatureContainer<FormatChoice>,
  { key }: SignerCertificate,
  policy: SignaturePolicy,
  offered: readonly SignatureAlgorithm[],
): SignatureAlgorithm {
  const chosen = policy.create.find(
    (algorithm) =>
      offered.includes(algorithm) &&
      signatureAlgorithms[algorithm].family === key.family &&
      container.takes?.(algorithm, key) !== false,
  );
  if (chosen === undefined) {
    throw signatureRefusal((faults) => faults.algorithmNotAllowed({ policy: policy.edition, offered }));
  }
  return chosen;
}
