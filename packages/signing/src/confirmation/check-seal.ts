import { type Issue, isEmrError } from "@benhan/core/faults";
import type { CallOptions, Verification } from "@benhan/core/ports";
import { defaultClockSkewMs } from "../certificate/revocation/evidence-window.ts";
import { sameBytes } from "../der/same-bytes.ts";
import { decodeBase64 } from "../encoding/base64.ts";
import { type ConfirmationTimes, isAfter } from "./check-times.ts";
import { type ConfirmationSeal, sealedBytes } from "./confirmation-bundle.ts";
import { confirmationIssue } from "./confirmation-finding.ts";
import type { ConfirmationStatement } from "./confirmation-statement.ts";
import { readStampOf } from "./read-stamp-of.ts";

/**
 * Judges a seal, as `verifyDocument` does: `(seal, content, call) => verifyDocument(seal, { trustAnchors, ...call })`, and
 * with `expect: { timeStamp: true }` for one of the kind `time-stamp`, which stands beside its content.
 * It must pass nothing but the facility's own certificate, or the authority that stamps for it: trust those two alone.
 * `content` is for a seal that stands beside what it covers.
 */
export type VerifySeal = (seal: Uint8Array, content: Uint8Array, options: SealCall) => Promise<Verification>;

/** How a seal is asked about. */
export interface SealCall extends CallOptions {
  readonly kind: ConfirmationSeal["kind"];
}

interface SealReport {
  readonly verification?: Verification;
  readonly issues: readonly Issue[];
}

/** What one seal is worth for the statement. */
export async function checkSeal(
  { kind, bytes }: ConfirmationSeal,
  statement: ConfirmationStatement,
  verifySeal: VerifySeal | undefined,
  { signal, clockSkewMs = defaultClockSkewMs }: CallOptions & Pick<ConfirmationTimes, "clockSkewMs">,
): Promise<SealReport> {
  const broken: SealReport = { issues: [confirmationIssue("seal_broken", [])] };
  const seal = decodeBase64(bytes);
  const content = contentOf(statement);
  if (seal === undefined || content === undefined) return broken;
  if (kind === "time-stamp") {
    const stamp = await readStampOf(seal, content);
    if (stamp === undefined) return broken;
    if (!stamp.isOfContent) return { issues: [confirmationIssue("seal_of_other", [])] };
    if (isAfter(statement.at, stamp.time, clockSkewMs))
      return { issues: [confirmationIssue("stamped_before", [])] };
  }
  if (verifySeal === undefined) return { issues: [confirmationIssue("seal_not_checked", [])] };
  const verification = await verifySeal(seal, new Uint8Array(content), { kind, ...(signal && { signal }) });
  // Types are not trusted: a function that forgets its `return` has judged nothing.
  if (!Array.isArray(verification?.issues)) return { issues: [confirmationIssue("seal_not_checked", [])] };
  const { indication, signedBytes, issues: found } = verification;
  const issues = [...found];
  if (indication === "TOTAL_FAILED") issues.unshift(confirmationIssue("seal_broken", []));
  else if (indication !== "TOTAL_PASSED") issues.unshift(confirmationIssue("seal_uncertain", []));
  // A valid signature over something else seals nothing here; nor does one that does not say what it is over.
  if (
    kind === "facility" &&
    indication !== "TOTAL_FAILED" &&
    (!signedBytes || !sameBytes(signedBytes, content))
  )
    issues.unshift(confirmationIssue("seal_of_other", []));
  return { verification, issues };
}

function contentOf(statement: ConfirmationStatement): Uint8Array | undefined {
  try {
    return sealedBytes(statement);
  } catch (error) {
    if (isEmrError(error)) return undefined;
    throw error;
  }
}
