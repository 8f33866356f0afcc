import { digestOf } from "@benhan/core/digest";
import type { CallOptions, Digest } from "@benhan/core/ports";
import { checkCall, signatureValueArgument } from "../call/check-call.ts";
import { sameBytes } from "../der/same-bytes.ts";
import { verifySignatureValue } from "../policy/verify-signature-value.ts";
import { draftOfPrepared, type PreparedSignature, type SignatureDraft } from "./prepared-signature.ts";
import { preparedStateUnreadable, signatureValueRefused } from "./signature.faults.ts";
import { isCreatedFormat, loadContainer } from "./signature-request.ts";

/** What completing needs besides state and value. */
export interface CompleteSignatureOptions extends CallOptions {
  /** The document, where the signature stands beside it. */
  readonly detached?: Uint8Array;
  /** Default: the engine's. Give the one of `@benhan/core/node` on a server. */
  readonly digest?: Digest;
}

/**
 * The second phase: puts the value that a key or a signing service returned into the prepared document. Nothing is
 * returned unless the value is the signature of the prepared bytes under the expected certificate and the finished
 * document verifies.
 *
 * @throws EmrError `signing.signature.value_refused` for the value of another document or another key,
 * `signing.signature.prepared_unreadable` for state that was changed in between or is none;
 * `signing.call.invalid_argument` for a value that is no `Uint8Array`
 */
export async function completeSignature(
  prepared: PreparedSignature,
  signatureValue: Uint8Array,
  options: CompleteSignatureOptions = {},
): Promise<Uint8Array> {
  checkCall("completeSignature", signatureValueArgument(signatureValue));
  // The caller may use its buffers again as soon as this call has returned its promise.
  const [value, detached] = [
    new Uint8Array(signatureValue),
    options.detached && new Uint8Array(options.detached),
  ];
  const given = detached === undefined ? options : { ...options, detached };
  return completeDraft(await draftOfPrepared(prepared), value, given);
}

/** {@link completeSignature} for a draft that never left memory. */
export async function completeDraft(
  draft: SignatureDraft,
  signatureValue: Uint8Array,
  options: CompleteSignatureOptions,
): Promise<Uint8Array> {
  options.signal?.throwIfAborted();
  const { certificate, algorithm, toBeSigned, format } = draft;
  if (!(await verifySignatureValue(certificate.key, algorithm, signatureValue, toBeSigned))) {
    throw signatureValueRefused({ code: digestOf(toBeSigned).slice(8, 16) });
  }
  if (!isCreatedFormat(format)) throw preparedStateUnreadable({ part: "format" });
  const container = await loadContainer(format);
  const bytes = container.fill(draft, signatureValue, algorithm);
  if (!(await isIntact(bytes, draft, signatureValue, options)))
    throw preparedStateUnreadable({ part: "pieces" });
  options.signal?.throwIfAborted();
  return bytes;
}

/** True when the finished document, read as any verifier reads it, carries exactly the signature that was prepared. */
async function isIntact(
  bytes: Uint8Array,
  { format, toBeSigned, certificate }: SignatureDraft,
  value: Uint8Array,
  options: CompleteSignatureOptions,
): Promise<boolean> {
  const container = await loadContainer(format);
  for (const found of await container.read(bytes, options)) {
    const isOurs =
      found.defects.length === 0 &&
      sameBytes(found.value, value) &&
      found.evidence.certificates.some(({ fingerprint }) => fingerprint === certificate.fingerprint);
    if (!isOurs) continue;
    const opened = await found.open(options);
    return sameBytes(opened.toBeSigned, toBeSigned) && opened.digestsMatch.every((matches) => matches);
  }
  return false;
}
