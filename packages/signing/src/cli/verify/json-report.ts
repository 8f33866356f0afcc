import type { TimeStampReport } from "../../time-stamp/time-stamp-report.ts";
import type { DocumentReport } from "../../verification/document-report.ts";
import type { SignatureReport } from "../../verification/signature-report.ts";

// What JSON leaves as it is and a terminal obeys: C1, and what turns the direction of writing.
const obeyed = /[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/**
 * The report as other programs read it: no member is ever absent, what is not known is null.
 *
 * @param isTimeStamp a time-stamp was asked for, and stands among the signatures then
 */
export function jsonTextOf(report: DocumentReport, isTimeStamp: boolean): string {
  const text = JSON.stringify(membersOf(report, isTimeStamp), undefined, 2);
  return `${text.replace(obeyed, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`)}\n`;
}

function membersOf(report: DocumentReport, isTimeStamp: boolean) {
  const { indication, subIndication = null, signatures, timeStamps, issues, kind = null } = report;
  return {
    indication,
    subIndication,
    signatures:
      isTimeStamp && kind === "time-stamp" ? timeStamps.map(stampAsSignature) : signatures.map(signatureOf),
    timeStamps,
    issues,
    kind,
    isReadable: report.isReadable,
    policy: report.policy,
    at: report.at,
  };
}

function signatureOf(report: SignatureReport) {
  const {
    format,
    level = null,
    indication,
    subIndication = null,
    signer = null,
    signingTime = null,
  } = report;
  const { covers, changesAfter = null, checks, name, integrity, revocation, timeStamps, issues } = report;
  return {
    format,
    level,
    indication,
    subIndication,
    signer,
    signingTime,
    covers,
    changesAfter,
    checks,
    name,
    integrity,
    revocation,
    claimedTime: report.claimedTime ?? null,
    algorithm: report.algorithm ?? null,
    contentDigest: report.contentDigest ?? null,
    judgedAt: report.judgedAt,
    timeStamps,
    issues,
    domain: report.domain ?? null,
    path: report.path ?? null,
    statuses: report.statuses,
    isCounterSignature: report.isCounterSignature ?? false,
  };
}

/** A file that is a time-stamp, in the shape of a signature: whoever goes through the list meets its format and its signer. */
function stampAsSignature(report: TimeStampReport) {
  const { indication, subIndication = null, authority, time, revocation, issues } = report;
  return {
    format: "time-stamp",
    level: null,
    indication,
    subIndication,
    signer: authority ?? null,
    signingTime: time === undefined ? null : { time, source: "time-stamp" },
    covers: { scope: "detached" },
    changesAfter: null,
    checks: [],
    revocation,
    issues,
    domain: report.domain ?? null,
  };
}
