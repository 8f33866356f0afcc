import type { Bilingual } from "@benhan/core/faults";
import type { LayoutDefect } from "../find-layout-defect.ts";
import { doNotUse, findingOf } from "../finding.ts";
import type { SignatureFacts } from "../signature-facts.ts";
import type { CheckResult } from "../verification-report.ts";

const code = "signing.verification.layout";

const texts: Readonly<Record<LayoutDefect, Bilingual>> = {
  "no-signature": { vi: "Tệp chưa được ký số.", en: "The file carries no signature." },
  "second-signature": {
    vi: "Tệp có hơn một chữ ký; chỉ được có đúng một chữ ký của cơ sở.",
    en: "The file carries more than one signature; exactly one is allowed.",
  },
  "signature-moved": {
    vi: "Chữ ký không nằm đúng chỗ: phải là nội dung duy nhất của phần tử cuối cùng trong phần tử gốc.",
    en: "The signature is not where it belongs: alone in the last element of the root.",
  },
  reference: {
    vi: "Chữ ký không bao phủ phần dữ liệu theo cách đã quy định.",
    en: "The signature does not cover the data in the way the layout asks.",
  },
};

/** The one signature stands where the expected layout wants it and refers to what it must cover. */
export function checkLayout({ found, context, layoutDefect }: SignatureFacts): CheckResult {
  if (found.defects.length > 0) return { code, outcome: "not-checked", issues: [] };
  // Also what is not XML: it was not looked at any further.
  if (layoutDefect !== undefined) return refuseLayout(layoutDefect);
  if (found.xml === undefined) return { code, outcome: "not-checked", issues: [] };
  const comments = found.xml.survey.commentCount;
  const readSigned = {
    vi: "Chỉ đọc dữ liệu từ phần đã ký mà báo cáo trả về.",
    en: "Read data only from the signed part that the report returns.",
  };
  const rest = findingOf("verification.rest_not_covered", {
    vi: "Chữ ký chỉ bao phủ một phần tử; phần còn lại của tệp không được bảo vệ.",
    en: "The signature covers one element only; the rest of the file is not protected.",
    severity: "warning",
    nextStep: readSigned,
  });
  const note = findingOf("verification.comments_not_covered", {
    vi: `Tệp có ${comments} ghi chú XML; chữ ký không bao phủ ghi chú.`,
    en: `The file has ${comments} XML comment(s); no signature covers comments.`,
    severity: "information",
    nextStep: readSigned,
  });
  const issues = [...(found.covers.scope === "element" ? [rest] : []), ...(comments > 0 ? [note] : [])];
  const outcome = context.expect.layout === undefined ? "not-checked" : "passed";
  return { code, outcome, issues };
}

/** What is said of a file whose signature is not as its layout wants it, or is not there. */
export function refuseLayout(defect: LayoutDefect): CheckResult {
  const name = `verification.${defect.replaceAll("-", "_")}`;
  const nextStep =
    defect === "no-signature"
      ? { vi: "Ký tệp trước khi gửi hoặc lưu.", en: "Sign the file before it is sent or stored." }
      : doNotUse;
  const issue = findingOf(name, { ...texts[defect], nextStep, official: "CHUKYDONVI" });
  return { code, outcome: "failed", subIndication: "FORMAT_FAILURE", issues: [issue] };
}
