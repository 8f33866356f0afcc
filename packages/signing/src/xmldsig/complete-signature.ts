import { digestOf } from "@benhan/core/digest";
import type { CallOptions } from "@benhan/core/ports";
import { checkCall, signatureValueArgument } from "../call/check-call.ts";
import { encodeBase64 } from "../encoding/base64.ts";
import { verifySignatureValue } from "../policy/verify-signature-value.ts";
import { isIntact } from "../verification/is-intact.ts";
import {
  draftOfPrepared,
  joinBytes,
  type PreparedSignature,
  type SignatureDraft,
} from "./prepare-signature.ts";
import { preparedStateUnreadable, signatureValueRefused } from "./xmldsig.faults.ts";

/**
 * The second phase: puts the value that a key or a signing service returned into the prepared file. Nothing is returned
 * unless the value is the signature of the prepared bytes under the expected certificate and the finished file verifies.
 *
 * @throws EmrError `signing.xmldsig.value_refused` for the value of another document or another key,
 * `signing.xmldsig.prepared_unreadable` for state that was changed in between or is none;
 * `signing.call.invalid_argument` for a value that is no `Uint8Array`
 */
export async function completeSignature(
  prepared: PreparedSignature,
  signatureValue: Uint8Array,
  options: CallOptions = {},
): Promise<Uint8Array> {
  checkCall("completeSignature", signatureValueArgument(signatureValue));
  return completeDraft(draftOfPrepared(prepared), signatureValue, options);
}

/** {@link completeSignature} for state that never left memory. */
export async function completeDraft(
  draft: SignatureDraft,
  signatureValue: Uint8Array,
  options: CallOptions,
): Promise<Uint8Array> {
  options.signal?.throwIfAborted();
  const { certificate, algorithm, toBeSigned } = draft;
  if (!(await verifySignatureValue(certificate.key, algorithm, signatureValue, toBeSigned))) {
    throw signatureValueRefused({ digest: digestOf(toBeSigned) });
  }
  const value = new TextEncoder().encode(encodeBase64(signatureValue));
  const bytes = joinBytes([draft.before, value, draft.after]);
  if (!(await isIntact(bytes, draft))) throw preparedStateUnreadable({ part: "container" });
  options.signal?.throwIfAborted();
  return bytes;
}
