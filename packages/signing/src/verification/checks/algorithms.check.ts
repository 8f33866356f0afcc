import { epochMs } from "@benhan/core";
import type { Bilingual, Issue } from "@benhan/core/faults";
import { signatureAlgorithms } from "../../policy/signature-algorithm.ts";
import { type AlgorithmDefect, usesSha1 } from "../find-algorithm-defect.ts";
import { findingOf } from "../finding.ts";
import type { SignatureFacts } from "../signature-facts.ts";
import type { CheckResult } from "../verification-report.ts";

const code = "signing.verification.algorithms";

const texts: Readonly<Record<AlgorithmDefect, Bilingual>> = {
  "signature-algorithm": {
    vi: "Thuật toán ký không nằm trong danh mục được chấp nhận (ví dụ SHA-1, HMAC).",
    en: "The signature algorithm is not on the list of accepted ones (SHA-1 and HMAC, for example).",
  },
  "digest-algorithm": {
    vi: "Thuật toán băm không nằm trong danh mục được chấp nhận (ví dụ SHA-1).",
    en: "The digest algorithm is not on the list of accepted ones (SHA-1, for example).",
  },
  "key-family": {
    vi: "Loại khóa trong chứng thư số không khớp với thuật toán ký.",
    en: "The kind of key in the certificate does not fit the signature algorithm.",
  },
  "key-size": {
    vi: "Khóa RSA trong chứng thư số ngắn hơn 2048 bit.",
    en: "The RSA key in the certificate is shorter than 2048 bits.",
  },
};

const nextStep: Bilingual = {
  vi: "Yêu cầu ký lại bằng SHA-256 trở lên. Tệp của giai đoạn trước chỉ kiểm tra bằng chính sách legacy-verify.",
  en: "Ask for a signature with SHA-256 or better. Check files of earlier years with the policy legacy-verify.",
};

/** The algorithms are those of the policy. Decided before any of them is used. */
export function checkAlgorithms(facts: SignatureFacts): CheckResult {
  const { found, algorithmDefect, layoutDefect } = facts;
  if (found.defects.length > 0 || layoutDefect !== undefined)
    return { code, outcome: "not-checked", issues: [] };
  if (algorithmDefect !== undefined || found.algorithm === undefined) {
    const defect = algorithmDefect ?? "signature-algorithm";
    const name = `policy.${defect.replaceAll("-", "_")}_refused`;
    const issues = [findingOf(name, { ...texts[defect], nextStep })];
    return { code, outcome: "failed", subIndication: "CRYPTO_CONSTRAINTS_FAILURE", issues };
  }
  if (usesSha1(found)) return judgeSha1(facts);
  const { scheme } = signatureAlgorithms[found.algorithm];
  return { code, outcome: "passed", issues: scheme === "RSASSA-PKCS1-v1_5" ? [pssNotUsed] : [] };
}

function judgeSha1({ proof, bestMs, context: { policy } }: SignatureFacts): CheckResult {
  const isProven = proof?.existed !== undefined;
  if (isProven && policy.sha1Before !== undefined && bestMs < epochMs(policy.sha1Before)) {
    const note = findingOf("policy.sha1_with_proof", {
      vi: "Chữ ký dùng SHA-1; dấu thời gian chứng minh chữ ký có trước ngày SHA-1 hết an toàn.",
      en: "The signature uses SHA-1; a time-stamp proves that it existed while SHA-1 was safe.",
      severity: "warning",
      nextStep: {
        vi: "Cấp thêm dấu thời gian lưu trữ bằng SHA-256 để giữ giá trị lâu dài.",
        en: "Add an archive time-stamp with SHA-256 so that it keeps its value.",
      },
    });
    return { code, outcome: "passed", issues: [note] };
  }
  const old = findingOf("policy.sha1_without_proof", {
    vi: "Chữ ký dùng SHA-1 và không có bằng chứng tồn tại trước ngày SHA-1 hết an toàn.",
    en: "The signature uses SHA-1, and nothing proves that it existed while SHA-1 was safe.",
    severity: "warning",
    nextStep,
  });
  return { code, outcome: "failed", subIndication: "CRYPTO_CONSTRAINTS_FAILURE_NO_POE", issues: [old] };
}

const pssNotUsed: Issue = {
  ...findingOf("policy.tt15_pss_not_used", {
    vi: "Chữ ký dùng RSA PKCS#1 v1.5; Thông tư 15/2025/TT-BKHCN yêu cầu RSASSA-PSS hoặc ECDSA.",
    en: "The signature uses RSA PKCS#1 v1.5; Circular 15/2025/TT-BKHCN asks for RSASSA-PSS or ECDSA.",
    severity: "information",
    nextStep: {
      vi: "Chưa cần làm gì: các dịch vụ ký hiện chỉ cấp dạng này. Hỏi nhà cung cấp khi nào hỗ trợ PSS hoặc ECDSA.",
      en: "Nothing yet: the deployed services give nothing else. Ask the provider when PSS or ECDSA will come.",
    },
    source: "TT 15/2025/TT-BKHCN, annex I 1.2",
  }),
  rule: "TT15_PSS_NOT_USED",
};
