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
  "duplicate-id": {
    vi: "Hai phần tử trong tệp có cùng mã Id nên không rõ phần nào được ký.",
    en: "Two elements share an Id, so it is not clear which one was signed.",
  },
  "node-in-signature": {
    vi: "Trong khối chữ ký có ghi chú hoặc chỉ thị xử lý.",
    en: "There is a comment or a processing instruction inside the signature.",
  },
  reference: {
    vi: "Chữ ký không bao phủ toàn bộ tệp theo cách đã quy định.",
    en: "The signature does not cover the whole file in the way the layout asks.",
  },
};

/** The one signature stands where the layout wants it and refers to what it must cover. */
export function checkLayout({ unreadable, layoutDefect, survey }: SignatureFacts): CheckResult {
  if (unreadable !== undefined) return { code, outcome: "not-checked", issues: [] };
  if (layoutDefect !== undefined) {
    const name = `verification.${layoutDefect.replaceAll("-", "_")}`;
    const nextStep =
      layoutDefect === "no-signature"
        ? { vi: "Ký tệp trước khi gửi hoặc lưu.", en: "Sign the file before it is sent or stored." }
        : doNotUse;
    const issue = findingOf(name, { ...texts[layoutDefect], nextStep, official: "CHUKYDONVI" });
    return { code, outcome: "failed", subIndication: "FORMAT_FAILURE", issues: [issue] };
  }
  const comments = survey?.commentCount ?? 0;
  const note = findingOf("verification.comments_not_covered", {
    vi: `Tệp có ${comments} ghi chú XML; chữ ký không bao phủ ghi chú.`,
    en: `The file has ${comments} XML comment(s); no signature covers comments.`,
    severity: "information",
    nextStep: {
      vi: "Chỉ đọc dữ liệu từ phần đã ký mà báo cáo trả về.",
      en: "Read data only from the signed part that the report returns.",
    },
  });
  return { code, outcome: "passed", issues: comments > 0 ? [note] : [] };
}
