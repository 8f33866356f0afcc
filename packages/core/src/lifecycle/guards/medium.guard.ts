import type { Issue } from "../../faults/issue.ts";
import type { Entry } from "../../record/entry.ts";
import { type Finding, issueAt } from "../../record/integrity/record-facts.ts";
import type { RecordMedium } from "../../record/medical-record.ts";
import { type Guard, type GuardContext, pathOf } from "./guard.ts";

const source = "TT 13/2025/TT-BYT Đ5; NĐ 137/2024/NĐ-CP Đ4";
/** The day on which TT 13/2025 came into force. */
const inForce = "2025-07-21";

const paperOnly: Finding = {
  code: "core.lifecycle.kept_on_paper",
  severity: "error",
  rule: "TT13-13",
  source,
  text: {
    vi: "Thời điểm này bệnh án còn ghi trên giấy; mục điện tử chỉ nhận khi quét hoặc nhập từ giấy.",
    en: "At that time the record was kept on paper; an electronic entry must be scanned or imported.",
  },
  nextStep: {
    vi: "Ghi provenance.origin là scanned hoặc imported, hoặc đổi `medium` thành hybrid với ngày chuyển đúng.",
    en: "Set provenance.origin to scanned or imported, or make `medium` hybrid with the right moment of change.",
  },
};

const undecided: Finding = {
  code: "core.lifecycle.conversion_undecided",
  severity: "error",
  rule: "TT13-14",
  source,
  text: {
    vi: "Chuyển bệnh án giấy lập trước ngày 21/7/2025 phải có quyết định của người đứng đầu cơ sở.",
    en: "Converting paper of before 21/7/2025 needs a decision of the head of the facility.",
  },
  nextStep: {
    vi: "Khai số và ngày quyết định ở `policy.paperConversion` khi mở openRecords.",
    en: "Give number and day of the decision in `policy.paperConversion` of openRecords.",
  },
};

const unmarked: Finding = {
  code: "core.lifecycle.conversion_unmarked",
  severity: "error",
  rule: "TT13-14",
  source,
  text: {
    vi: "Bản quét từ giấy chưa có dấu chuyển đổi: ai chuyển, lúc nào.",
    en: "A scan of paper lacks the mark of its conversion: by whom and when.",
  },
  nextStep: {
    vi: "Điền trường `conversion` (direction, by, at) của tệp đính kèm.",
    en: "Fill in `conversion` (direction, by, at) of the attachment.",
  },
};

/** What came into the record on which carrier: paper before the cut-over, electronic after it. */
export const mediumGuard: Guard = {
  legal: `TT13-13, TT13-14: ${source}`,
  check: (context) =>
    context.written
      .filter(({ entry, before }) => before === undefined || before.occurredAt !== entry.occurredAt)
      .flatMap(({ entry }) => mediumIssues(entry, context)),
};

function mediumIssues(entry: Entry, { record, policy }: GuardContext): readonly Issue[] {
  const path = pathOf(record, entry);
  const origin = [...path, "provenance", "origin"];
  const fromPaper = entry.provenance.origin === "scanned" || entry.provenance.origin === "imported";
  const isScan = entry.provenance.origin === "scanned";
  return [
    ...(wasOnPaper(record.medium, entry) && !fromPaper ? [issueAt(paperOnly, origin)] : []),
    ...(isScan && entry.occurredAt < inForce && policy.paperConversion === undefined
      ? [issueAt(undecided, origin)]
      : []),
    ...(isScan && entry.kind === "attachment" && entry.conversion === undefined
      ? [issueAt(unmarked, [...path, "conversion"])]
      : []),
  ];
}

function wasOnPaper(medium: RecordMedium, entry: Entry): boolean {
  if (medium.kind === "hybrid") return entry.occurredAt < medium.electronicFrom;
  return medium.kind === "paper";
}
