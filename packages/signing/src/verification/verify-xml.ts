import { bySeverity, type Issue, isEmrError } from "@benhan/core/faults";
import type { DocumentVerifier } from "@benhan/core/ports";
import {
  anchorsArgument,
  certificatesArgument,
  checkCall,
  fileArgument,
  layoutArgument,
  policyArgument,
} from "../call/check-call.ts";
import { signersArgument, skewArgument } from "../call/expectation-arguments.ts";
import { findXmlSignatures } from "../xmldsig/find-xml-signatures.ts";
import { refuseLayout } from "./checks/layout.check.ts";
import { type Conclusion, conclude } from "./conclude.ts";
import { contextOf } from "./context-of.ts";
import type { FoundSignature } from "./found-signature.ts";
import { issuesOfError } from "./issue-of-error.ts";
import { judgeSignature } from "./judge-signature.ts";
import { findMissingSigners } from "./missing-signers.ts";
import type { SignatureReport } from "./signature-report.ts";
import type { CheckResult, SignedContent, VerificationReport } from "./verification-report.ts";
import { type VerifyXmlOptions, xmlOptions } from "./verify-options.ts";

/**
 * Judges the one signature of an XML file with a known layout, such as those of BHYT, and says what exactly was signed. A
 * bad signature or a damaged file is an answer, never an exception. Revocation is asked about when lists or answers are
 * given, or a mode is.
 *
 * @throws EmrError only for mistakes of the caller: `signing.der.unreadable` when one of its own certificates cannot be
 * read, `signing.call.invalid_argument` for missing options
 */
export async function verifyXml(bytes: Uint8Array, options: VerifyXmlOptions): Promise<VerificationReport> {
  checkCall(
    "verifyXml",
    fileArgument(bytes, "bytes"),
    layoutArgument(options?.layout),
    anchorsArgument(options?.trustAnchors),
    certificatesArgument("intermediates", options?.intermediates ?? []),
    policyArgument(options?.policy),
    signersArgument("expectedSigner", options?.expectedSigner && [options.expectedSigner]),
    skewArgument(options?.clockSkewMs),
    ...xmlOptions(options),
  );
  const {
    layout,
    expectedRoot,
    expectedSigner,
    lists = [],
    answers = [],
    limits,
    signal,
    findEvidence,
  } = options;
  const isAsked = lists.length + answers.length > 0 || findEvidence !== undefined;
  const context = contextOf(
    options,
    {
      layout,
      ...(expectedRoot !== undefined && { root: expectedRoot }),
      ...(expectedSigner && { signers: [expectedSigner] }),
    },
    options.revocation ?? (isAsked ? "prefer" : "none"),
  );
  const same = { layout, policy: context.policy.edition, at: context.at };
  // The caller may use its buffer again as soon as this call has returned its promise.
  const found = await read(new Uint8Array(bytes), { ...(limits && { limits }), ...(signal && { signal }) });
  if ("code" in found) {
    const { issues } = found;
    const failures = found.subIndication === undefined ? [] : [found.subIndication];
    return { ...conclude(failures), integrity: "broken", checks: [found], issues, ...same };
  }
  const report = await judgeSignature(found, context);
  const { subIndication, integrity, checks, signer, path, algorithm } = report;
  const missing = findMissingSigners(context.expect, [report]);
  const failures = [
    ...(subIndication ? [subIndication] : []),
    ...missing.map(() => "SIG_CONSTRAINTS_FAILURE" as const),
  ];
  const conclusion: Conclusion = conclude(failures);
  const issues = bySeverity([...missing, ...report.issues]);
  return {
    ...conclusion,
    integrity,
    ...describeContent(report),
    ...(signer && { signer }),
    ...(algorithm && { algorithm }),
    ...(path && { path }),
    checks,
    issues,
    ...same,
  };
}

/** The signature, or why there is not exactly one. */
async function read(
  bytes: Uint8Array,
  options: Parameters<typeof findXmlSignatures>[1],
): Promise<FoundSignature | CheckResult> {
  try {
    const [first, ...others] = await findXmlSignatures(bytes, options);
    if (first === undefined) return refuseLayout("no-signature");
    return others.length > 0 ? refuseLayout("second-signature") : first;
  } catch (error) {
    if (!isEmrError(error)) throw error;
    const issues: readonly Issue[] = issuesOfError(error);
    const code = "signing.verification.format";
    return { code, outcome: "failed", subIndication: "FORMAT_FAILURE", issues };
  }
}

function describeContent({
  content,
  contentDigest,
  covers,
}: SignatureReport): Pick<VerificationReport, "signed" | "signedBytes"> {
  if (content === undefined || contentDigest === undefined) return {};
  const coverage = covers.scope === "whole" ? ("document" as const) : ("element" as const);
  const signed: SignedContent = {
    element: covers.part ?? "",
    coverage,
    bytes: content,
    digest: contentDigest,
  };
  return { signed, signedBytes: content };
}

/** A `DocumentVerifier` of the core with fixed options: what decoders and the archive are given. */
export function createXmlVerifier(options: Omit<VerifyXmlOptions, "signal">): DocumentVerifier {
  return { verify: (bytes, call = {}) => verifyXml(bytes, { ...options, ...call }) };
}
