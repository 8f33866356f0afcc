import type { CallOptions, Clock } from "@benhan/core/ports";
import type { SignaturePolicyEdition } from "../policy/signature-policy.ts";
import { checkSigningCertificate } from "./check-signing-certificate.ts";
import type { ExtensionSources } from "./extension-options.ts";
import { signerRefused } from "./signature.faults.ts";
import type { SignerCheck } from "./signer-check.ts";

/** Whose certificate it is, and when and by which policy it is to sign. */
export interface SignerInQuestion extends CallOptions {
  readonly certificate: Uint8Array;
  readonly chain?: readonly Uint8Array[];
  readonly policy?: SignaturePolicyEdition;
  readonly clock?: Clock;
}

/**
 * Refuses a certificate that must not sign before anybody is asked for a PIN or an OTP.
 *
 * @throws EmrError `signing.certificate.refused` with everything that stands against it
 * @legal TT 15/2025/TT-BKHCN art. 5
 */
export async function requireSigner(
  { certificate, chain = [], policy, clock, signal }: SignerInQuestion,
  { onReport, ...sources }: SignerCheck,
): Promise<void> {
  const report = await checkSigningCertificate(certificate, {
    ...sources,
    intermediates: [...chain, ...(sources.intermediates ?? [])],
    ...(policy && { policy }),
    ...(clock && { clock }),
    ...(signal && { signal }),
  });
  onReport?.(report);
  if (report.indication !== "TOTAL_PASSED") throw signerRefused(undefined, { issues: report.issues });
}

/** What a level is raised by judges the signer as well: a level that cannot be reached costs nobody a PIN. */
export function checkOfLevel({
  to,
  trustAnchors,
  intermediates,
  lists,
  answers,
  evidence,
}: Omit<ExtensionSources, "policy">): SignerCheck | undefined {
  // Without anchors nobody is judged: a time-stamp fits anyone's signature.
  if (trustAnchors === undefined) return undefined;
  return {
    trustAnchors,
    revocation: to === "B-T" ? "prefer" : "require",
    ...(intermediates && { intermediates }),
    ...(lists && { lists }),
    ...(answers && { answers }),
    ...(evidence && { evidence }),
  };
}
