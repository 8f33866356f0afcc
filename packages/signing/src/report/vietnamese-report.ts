import { epochMs, type Instant, instantOf } from "@benhan/core";
import type { Indication } from "@benhan/core/ports";
import type { TimeStampReport } from "../time-stamp/time-stamp-report.ts";
import type { TrustDomain } from "../trust/trust-anchor.ts";
import type { DocumentReport } from "../verification/document-report.ts";
import type { SignatureReport } from "../verification/signature-report.ts";
import { ownIssues } from "./own-issues.ts";

/** One line of the report: what it is about, and what it says. */
export interface ReportField {
  readonly label: string;
  readonly value: string;
}

/** One signature or time-stamp in the report. */
export interface ReportSection {
  readonly title: string;
  readonly conclusion: string;
  readonly fields: readonly ReportField[];
  readonly findings: readonly string[];
}

/** The result of a verification as it is shown to people. */
export interface VietnameseReport {
  readonly title: string;
  readonly conclusion: string;
  /** When it was verified, and by which edition of the algorithm policy. */
  readonly fields: readonly ReportField[];
  readonly sections: readonly ReportSection[];
  /** What is said of the document itself. */
  readonly findings: readonly string[];
}

const conclusions: Readonly<Record<Indication, string>> = {
  TOTAL_PASSED: "HỢP LỆ",
  TOTAL_FAILED: "KHÔNG HỢP LỆ",
  INDETERMINATE: "CHƯA ĐỦ CĂN CỨ KẾT LUẬN",
};

/**
 * The result of a verification in Vietnamese, with exactly what the circular wants shown of each signature, and the
 * findings. The same report gives the same text.
 *
 * @legal TT 15/2025/TT-BKHCN art. 6
 */
export function vietnameseReportOf(report: DocumentReport): VietnameseReport {
  const sections = [...report.signatures.map(describeSignature), ...report.timeStamps.map(describeTimeStamp)];
  return {
    title: "KẾT QUẢ KIỂM TRA CHỮ KÝ SỐ",
    conclusion: concludeIn(report),
    fields: [
      { label: "Thời điểm kiểm tra", value: momentOf(report.at) },
      { label: "Chính sách thuật toán", value: report.policy },
    ],
    sections,
    findings: findingsOf({ issues: ownIssues(report) }),
  };
}

function describeSignature(report: SignatureReport, i: number): ReportSection {
  const { signer, signingTime } = report;
  const missing = "không xác định được";
  return {
    title: titleOf(report, i),
    conclusion: concludeIn(report),
    fields: [
      { label: "Tổ chức cấp chứng thư số", value: shown(signer?.issuer ?? missing) },
      { label: "Người ký", value: signerOf(report) ?? missing },
      { label: "Đơn vị quản lý", value: shown(signer?.organization ?? "không ghi trong chứng thư số") },
      signingTime?.source === "time-stamp"
        ? { label: "Dấu thời gian", value: momentOf(signingTime.time) }
        : {
            label: "Thời gian ký",
            value: signingTime
              ? `${momentOf(signingTime.time)} (do người ký khai)`
              : "không ghi trong chữ ký",
          },
      { label: "Tính toàn vẹn", value: integrityOf(report) },
      { label: "Hiệu lực chứng thư số tại thời điểm ký", value: validityOf(report) },
      {
        label: "Thời hạn chứng thư số",
        value: signer ? `từ ${momentOf(signer.notBefore)} đến ${momentOf(signer.notAfter)}` : missing,
      },
    ],
    findings: findingsOf(report),
  };
}

/** Which of the kinds of signatures of the law it is, as the anchor tells. @legal Luật GDĐT Đ22 */
const domains: Readonly<Record<TrustDomain, string>> = {
  public: "chữ ký số công cộng",
  remote: "chữ ký số công cộng, ký từ xa",
  government: "chữ ký số chuyên dùng công vụ",
  timestamp: "dấu thời gian",
};

function titleOf({ format, level, domain, isCounterSignature, covers }: SignatureReport, i: number): string {
  const kind = [format, level, domain && domains[domain]].filter((part) => part !== undefined).join(", ");
  // It confirms another signature and says nothing of the document.
  const of = isCounterSignature === true ? ` xác nhận chữ ký ${shown(covers.part ?? "khác")}` : "";
  return `Chữ ký ${i + 1}${of} (${kind})`;
}

function describeTimeStamp(report: TimeStampReport): ReportSection {
  const { authority, time } = report;
  const missing = "không xác định được";
  return {
    title: "Dấu thời gian",
    conclusion: concludeIn(report),
    fields: [
      {
        label: "Tổ chức cấp dấu thời gian",
        value: shown(authority?.commonName ?? authority?.subject ?? missing),
      },
      { label: "Thời gian", value: time ? momentOf(time) : missing },
      {
        label: "Thời hạn chứng thư số",
        value: authority
          ? `từ ${momentOf(authority.notBefore)} đến ${momentOf(authority.notAfter)}`
          : missing,
      },
    ],
    findings: findingsOf(report),
  };
}

function concludeIn({
  indication,
  subIndication,
}: {
  readonly indication: Indication;
  readonly subIndication?: string;
}): string {
  return subIndication === undefined
    ? conclusions[indication]
    : `${conclusions[indication]} (${subIndication})`;
}

/** A name that no trusted authority vouches for is only what somebody wrote into a certificate. */
function signerOf({ signer, path }: SignatureReport): string | undefined {
  if (signer === undefined) return undefined;
  const name = [signer.commonName ?? signer.subject, signer.uid]
    .filter((part) => part !== undefined)
    .join(", ");
  return path === undefined ? `${shown(name)} (chưa xác minh)` : shown(name);
}

function integrityOf({ integrity, changesAfter = [], covers, isCounterSignature }: SignatureReport): string {
  if (integrity === "broken") return "Nội dung hoặc chữ ký đã bị thay đổi";
  if (integrity === "unknown") return "Chưa kiểm tra được";
  if (changesAfter.some(({ isHarmless }) => !isHarmless))
    return "Bản đã ký còn nguyên vẹn, nhưng tài liệu đã được thêm hoặc sửa sau khi ký";
  if (isCounterSignature === true) return "Chữ ký được xác nhận không bị thay đổi";
  return covers.scope === "element"
    ? "Phần được ký không bị thay đổi sau khi ký; phần còn lại của tệp không được ký"
    : "Nội dung không bị thay đổi sau khi ký";
}

function validityOf({ signer, judgedAt, path, revocation, signingTime }: SignatureReport): string {
  if (signer === undefined) return "không xác định được";
  const moment = epochMs(judgedAt);
  const basis =
    signingTime?.source === "time-stamp"
      ? ""
      : " (xét tại thời điểm kiểm tra, không có dấu thời gian hợp lệ)";
  if (moment < epochMs(signer.notBefore)) return `Chưa có hiệu lực${basis}`;
  if (moment > epochMs(signer.notAfter)) return `Đã hết hạn${basis}`;
  if (path === undefined) return `Trong thời hạn, chưa xác minh được chứng thư cấp trên${basis}`;
  const states = {
    good: "Có hiệu lực, không bị thu hồi",
    revoked: "Đã bị thu hồi hoặc tạm dừng",
    unknown: "Trong thời hạn, chưa biết có bị thu hồi hay không",
    "not-asked": "Trong thời hạn, chưa kiểm tra thu hồi",
  } as const;
  return `${states[revocation]}${basis}`;
}

function findingsOf({ issues }: Pick<DocumentReport, "issues">): readonly string[] {
  return [
    ...new Set(issues.map(({ text, nextStep }) => [text.vi, nextStep?.vi].filter(Boolean).join(" "))),
  ].map(shown);
}

/** As a person in Vietnam writes it: `02/07/2026 08:10:05 (GMT+7)`. */
function momentOf(moment: Instant): string {
  const local = instantOf(epochMs(moment));
  const [year, month, day] = [local.slice(0, 4), local.slice(5, 7), local.slice(8, 10)];
  return `${day}/${month}/${year} ${local.slice(11, 19)} (GMT+7)`;
}

/** Names come from certificates: what could move or hide the text around them is taken out. */
function shown(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g, " ");
}
