import type { Issue } from "../../faults/issue.ts";
import { entriesOf } from "../../record/effective-entries.ts";
import { type Finding, issueAt } from "../../record/integrity/record-facts.ts";
import { type Guard, pathOf } from "./guard.ts";

const legal = { rule: "KCB-11", source: "Luật KCB 15/2023 Đ77 k4; TT 01/2025/TT-BYT Phụ lục VI" } as const;

const noTransfer: Finding = {
  code: "core.lifecycle.transfer_missing",
  severity: "error",
  ...legal,
  text: {
    vi: "Người bệnh ra viện để chuyển cơ sở nhưng bệnh án chưa có mục chuyển cơ sở.",
    en: "The patient leaves for another facility, but the record holds no transfer.",
  },
  nextStep: {
    vi: "Ghi mục `transfer` trước khi người bệnh rời đi.",
    en: "Write the `transfer` entry before the patient leaves.",
  },
};

const noPaper: Finding = {
  code: "core.lifecycle.transfer_paper_missing",
  severity: "error",
  ...legal,
  text: { vi: "Giấy chuyển cơ sở chưa có số.", en: "The transfer paper has no number yet." },
  nextStep: {
    vi: "Lập giấy chuyển cơ sở rồi ghi số vào `paperNumber` (hoặc `bookNumber`).",
    en: "Issue the transfer paper and write its number into `paperNumber` (or `bookNumber`).",
  },
};

const noDiagnosis: Finding = {
  code: "core.lifecycle.transfer_without_diagnosis",
  severity: "error",
  ...legal,
  text: {
    vi: "Chuyển cơ sở khi bệnh án chưa có chẩn đoán chính nào.",
    en: "The patient is transferred without any main diagnosis in the record.",
  },
  nextStep: { vi: "Ghi chẩn đoán chính (final).", en: "Write the main diagnosis (final)." },
};

const noSummary: Finding = {
  code: "core.lifecycle.transfer_without_treatment",
  severity: "error",
  ...legal,
  text: {
    vi: "Giấy chuyển chưa ghi phương pháp, thuốc đã dùng.",
    en: "The transfer does not say how the patient was treated.",
  },
  nextStep: { vi: "Ghi trường `treatment` của mục chuyển.", en: "Write `treatment` of the transfer." },
};

/** Whoever is transferred takes a paper along, out of a record that is complete before they move. */
export const transferGuard: Guard = {
  legal: `${legal.rule}: ${legal.source}`,
  check({ record, policy, request }) {
    const transfers = entriesOf(record, "transfer");
    const sentAway = entriesOf(record, "discharge").find(({ type }) => type.startsWith("transferred-"));
    if (transfers.length === 0) {
      return sentAway ? [issueAt(noTransfer, [...pathOf(record, sentAway), "type"])] : [];
    }
    const issues: Issue[] = [];
    for (const transfer of transfers) {
      const path = pathOf(record, transfer);
      if ((transfer.paperNumber ?? transfer.bookNumber) === undefined) {
        issues.push(issueAt(noPaper, [...path, "paperNumber"]));
      }
      if (transfer.treatment === undefined) issues.push(issueAt(noSummary, [...path, "treatment"]));
    }
    const diagnosed = entriesOf(record, "diagnosis").some(
      ({ rank, status }) => rank === "main" && status === "final",
    );
    if (!diagnosed) issues.push(issueAt(noDiagnosis, ["entries"]));
    // When the record is completed, its completeness has a guard of its own.
    if (request.command === "leave") issues.push(...(policy.completeness?.(record) ?? []));
    return issues;
  },
};
