import type { CallOptions, Digest } from "@benhan/core/ports";
import { isBytes } from "../call/is-bytes.ts";
import { digestTextOf } from "../policy/hash-of.ts";
import { verifySignatureValue } from "../policy/verify-signature-value.ts";
import { inWords } from "../refusal/refusal.ts";
import { draftOfPrepared, type PreparedSignature, type SignatureDraft } from "./prepared-signature.ts";
import { preparedStateUnreadable, signatureRefusal } from "./signature-refusal.ts";
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
  if (!isBytes(signatureValue)) (await import("./explain-call.ts")).explainComplete(signatureValue);
  // The caller may use its buffers again as soon as this call has returned its promise.
  const [value, detached] = [
    new Uint8Array(signatureValue),
    options.detached && new Uint8Array(options.detached),
  ];
  const given = detached === undefined ? options : { ...options, detached };
  return completeDraft(await draftOfPrepared(prepared), value, given);
}

/**
 * {@link completeSignature} for a draft that never left memory. The value is verified on a thread of the engine while the
 * document is finished and read back here; nothing is returned before both are done.
 */
export function completeDraft(
  draft: SignatureDraft,
  value: Uint8Array,
  options: CompleteSignatureOptions,
): Promise<Uint8Array> {
  return inWords(async () => {
    options.signal?.throwIfAborted();
    const { certificate, algorithm, toBeSigned } = draft;
    const verified = verifySignatureValue(certificate.key, algorithm, value, toBeSigned);
    const finished = finishDocument(draft, value, options);
    // A value that does not verify is the reason that is told, whatever else goes wrong with it.
    finished.catch(() => undefined);
    if (!(await verified)) {
      const code = (await digestTextOf(toBeSigned)).slice(8, 16);
      throw signatureRefusal((faults) => faults.signatureValueRefused({ code }));
    }
    const bytes = await finished;
    options.signal?.throwIfAborted();
    return bytes;
  });
}

/** Puts the value in, and reads what came out as a verifier does. */
async function finishDocument(
  draft: SignatureDraft,
  value: Uint8Array,
  options: CompleteSignatureOptions,
): Promise<Uint8Array> {
  const { certificate, algorithm, toBeSigned, format } = draft;
  if (!isCreatedFormat(format)) throw preparedStateUnreadable("format");
  const container = await loadContainer(format);
  const bytes = container.fill(draft, value, algorithm);
  if (!(await container.holds(bytes, { toBeSigned, certificate, value }, options)))
    throw preparedStateUnreadable("pieces");
  return bytes;
}
