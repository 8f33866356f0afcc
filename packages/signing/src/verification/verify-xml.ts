import type { Instant } from "@benhan/core";
import { digestOf } from "@benhan/core/digest";
import { bySeverity } from "@benhan/core/faults";
import { createSystemClock } from "@benhan/core/platform";
import type { CallOptions, Clock, DocumentVerifier, Indication } from "@benhan/core/ports";
import {
  certificatesArgument,
  checkCall,
  fileArgument,
  layoutArgument,
  policyArgument,
} from "../call/check-call.ts";
import { summarizeCertificate } from "../certificate/certificate.ts";
import { readGivenCertificates } from "../certificate/read-given-certificates.ts";
import { type SignaturePolicyEdition, signaturePolicies } from "../policy/signature-policy.ts";
import type { XmlLimits } from "../xml/xml-limits.ts";
import { type XmlSignatureLayoutName, xmlSignatureLayouts } from "../xmldsig/xml-signature-layout.ts";
import { checkAlgorithms } from "./checks/algorithms.check.ts";
import { checkPath } from "./checks/certificate-path.check.ts";
import { checkDigest } from "./checks/digest.check.ts";
import { checkFormat } from "./checks/format.check.ts";
import { checkLayout } from "./checks/layout.check.ts";
import { checkSignatureValue } from "./checks/signature-value.check.ts";
import { checkSignedElement } from "./checks/signed-element.check.ts";
import { checkSigningCertificate } from "./checks/signing-certificate.check.ts";
import { gatherFacts, type SignatureFacts } from "./signature-facts.ts";
import type { CheckResult, SubIndication, VerificationReport } from "./verification-report.ts";

/** What a signature is judged by. */
export interface VerifyXmlOptions extends CallOptions {
  readonly layout: XmlSignatureLayoutName;
  /**
   * Trusted certificates, DER or PEM, chosen by the operator. Without any the answer is `INDETERMINATE` at best: the
   * integrity is known then, the signer is not.
   */
  readonly trustAnchors: readonly Uint8Array[];
  /** Certificates that may lie between signer and anchor, or be the signer's when the file brings none. Not trusted. */
  readonly intermediates?: readonly Uint8Array[];
  /** Name of the root element that the caller is going to read, e.g. `GIAMDINHHS`. */
  readonly expectedRoot?: string;
  /** Default `vn-deployed`. */
  readonly policy?: SignaturePolicyEdition;
  /** Judges validity at the clock's present moment. Default: the machine's clock. */
  readonly clock?: Clock;
  /** Judges validity at this moment instead, for instance the proven time of receipt. */
  readonly at?: Instant;
  readonly limits?: Partial<XmlLimits>;
}

/** Sub-indications that mean: wrong for ever. All others mean: evidence is missing. */
const final: ReadonlySet<SubIndication> = new Set([
  "FORMAT_FAILURE",
  "HASH_FAILURE",
  "SIG_CRYPTO_FAILURE",
  "NOT_YET_VALID",
]);

/**
 * Judges the signature of an XML file and says what exactly was signed. A bad signature or a damaged file is an answer,
 * never an exception.
 *
 * @throws EmrError only for mistakes of the caller: `signing.der.unreadable` when one of its own certificates cannot be
 * read, `signing.call.invalid_argument` for missing options
 */
export async function verifyXml(bytes: Uint8Array, options: VerifyXmlOptions): Promise<VerificationReport> {
  checkCall(
    "verifyXml",
    fileArgument(bytes, "bytes"),
    layoutArgument(options?.layout),
    certificatesArgument("trustAnchors", options?.trustAnchors),
    certificatesArgument("intermediates", options?.intermediates ?? []),
    policyArgument(options?.policy),
  );
  const layout = xmlSignatureLayouts[options.layout];
  const policy = signaturePolicies[options.policy ?? "vn-deployed"];
  const at = options.at ?? (options.clock ?? createSystemClock()).now();
  const facts = await gatherFacts(bytes, {
    layout,
    policy,
    at,
    anchors: options.trustAnchors.flatMap(readGivenCertificates),
    intermediates: (options.intermediates ?? []).flatMap(readGivenCertificates),
    ...(options.limits && { limits: options.limits }),
    ...(options.signal && { signal: options.signal }),
  });
  const checks: readonly CheckResult[] = [
    checkFormat(facts),
    checkLayout(facts),
    checkAlgorithms(facts),
    checkSigningCertificate(facts),
    checkDigest(facts),
    checkSignatureValue(facts),
    checkPath(facts),
    checkSignedElement(facts, options.expectedRoot),
  ];
  return {
    ...conclude(checks),
    ...describe(facts),
    checks,
    issues: bySeverity(checks.flatMap((check) => check.issues)),
    layout: layout.name,
    policy: policy.edition,
    at,
  };
}

/** A final failure outweighs missing evidence; among equals the earlier check speaks. */
function conclude(checks: readonly CheckResult[]): {
  readonly indication: Indication;
  readonly subIndication?: SubIndication;
} {
  const failures = checks.flatMap(({ subIndication }) =>
    subIndication === undefined ? [] : [subIndication],
  );
  const [first] = failures;
  const worst = failures.find((failure) => final.has(failure)) ?? first;
  if (worst === undefined) return { indication: "TOTAL_PASSED" };
  return { indication: final.has(worst) ? "TOTAL_FAILED" : "INDETERMINATE", subIndication: worst };
}

function describe(
  facts: SignatureFacts,
): Pick<VerificationReport, "integrity" | "signed" | "signedBytes" | "signer" | "path" | "algorithm"> {
  const { certificate, algorithm, path, covered, digestsMatch, valueMatches, survey } = facts;
  const known = {
    ...(certificate && { signer: summarizeCertificate(certificate) }),
    ...(algorithm && { algorithm }),
    ...(path?.ok === true && { path: path.path.map(summarizeCertificate) }),
  };
  const contentMatches = digestsMatch?.every((matches) => matches);
  const isBroken = contentMatches === false || valueMatches === false;
  if (isBroken || facts.unreadable !== undefined || facts.layoutDefect !== undefined) {
    return { integrity: "broken", ...known };
  }
  if (valueMatches !== true || covered === undefined || survey === undefined)
    return { integrity: "unknown", ...known };
  const signed = {
    element: survey.root.local,
    coverage: "document" as const,
    bytes: covered,
    digest: digestOf(covered),
  };
  return { integrity: "intact", signed, signedBytes: covered, ...known };
}

/** A `DocumentVerifier` of the core with fixed options: what decoders and the archive are given. */
export function createXmlVerifier(options: Omit<VerifyXmlOptions, "signal">): DocumentVerifier {
  return { verify: (bytes, call = {}) => verifyXml(bytes, { ...options, ...call }) };
}
