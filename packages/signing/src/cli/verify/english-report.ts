import { plainText } from "@benhan/core/command-line";
import type { Issue } from "@benhan/core/faults";
import { ownIssues } from "../../report/own-issues.ts";
import type { DocumentReport } from "../../verification/document-report.ts";
import type { SignatureReport } from "../../verification/signature-report.ts";

/** The result of a verification in English, for who reads no Vietnamese. */
export function englishReportOf(report: DocumentReport): string {
  const lines = [
    "RESULT OF THE VERIFICATION OF DIGITAL SIGNATURES",
    `Conclusion: ${conclusionOf(report)}`,
    `Verified at: ${report.at}`,
    `Algorithm policy: ${report.policy}`,
    ...findings(ownIssues(report)),
    ...report.signatures.flatMap((signature, i) => ["", ...describeSignature(signature, i)]),
    ...report.timeStamps.flatMap((stamp) => [
      "",
      "Time-stamp",
      `  Conclusion: ${conclusionOf(stamp)}`,
      `  Authority: ${stamp.authority?.commonName ?? stamp.authority?.subject ?? "unknown"}`,
      `  Time: ${stamp.time ?? "unknown"}`,
      ...findings(stamp.issues),
    ]),
  ];
  return `${lines.map(plainText).join("\n")}\n`;
}

function describeSignature(report: SignatureReport, i: number): readonly string[] {
  const { signer, signingTime, covers, changesAfter = [] } = report;
  const unverified = report.path === undefined ? " (not verified)" : "";
  return [
    `Signature ${i + 1} (${[report.format, report.level].filter(Boolean).join(", ")})`,
    `  Conclusion: ${conclusionOf(report)}`,
    `  Signer: ${signer === undefined ? "unknown" : `${signer.subject}${unverified}`}`,
    `  Issuer: ${signer?.issuer ?? "unknown"}`,
    `  Certificate valid: ${signer === undefined ? "unknown" : `${signer.notBefore} to ${signer.notAfter}`}`,
    `  Signing time: ${signingTime === undefined ? "unknown" : `${signingTime.time} (${signingTime.source})`}`,
    `  Integrity: ${report.integrity}`,
    `  Revocation: ${report.revocation}`,
    `  Covers: ${[covers.scope, covers.part].filter(Boolean).join(" ")}`,
    ...changesAfter.map(({ kind, where }) => `  Changed afterwards: ${kind} (${where})`),
    ...findings(report.issues),
  ];
}

const conclusionOf = ({ indication, subIndication }: Pick<SignatureReport, "indication" | "subIndication">) =>
  [indication, subIndication && `(${subIndication})`].filter(Boolean).join(" ");

const findings = (issues: readonly Issue[]): readonly string[] =>
  [...new Set(issues.map(({ text, nextStep }) => [text.en, nextStep?.en].filter(Boolean).join(" ")))].map(
    (finding) => `  - ${finding}`,
  );
