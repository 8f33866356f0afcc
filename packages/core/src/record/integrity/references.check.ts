import type { Issue } from "../../faults/issue.ts";
import type { SourceKey } from "../../store/source-key.ts";
import type { EntryKind } from "../entry.ts";
import { type Finding, issueAt, type RecordFacts } from "./record-facts.ts";

/** What an entry points to must be in the record, and of a kind that can be meant. */
export function referenceIssues({ record, positionOf }: RecordFacts): readonly Issue[] {
  const issues: Issue[] = [];
  const check = (
    position: number,
    member: string,
    to: SourceKey | undefined,
    kinds?: readonly EntryKind[],
  ) => {
    if (to === undefined) return;
    const target = record.entries[positionOf(to) ?? -1];
    const path = ["entries", position, member];
    if (target === undefined) issues.push(issueAt(referenceUnknown, path));
    else if (kinds !== undefined && !kinds.includes(target.kind)) issues.push(issueAt(referenceKind, path));
  };
  record.entries.forEach((entry, position) => {
    check(position, "corrects", entry.corrects);
    if ("of" in entry)
      check(position, "of", entry.of, entry.kind === "administration" ? carriedOut : undefined);
    if ("order" in entry) check(position, "order", entry.order, orders);
    if ("consent" in entry) check(position, "consent", entry.consent, consents);
  });
  return issues;
}

const carriedOut: readonly EntryKind[] = ["order", "prescription"];
const orders: readonly EntryKind[] = ["order"];
const consents: readonly EntryKind[] = ["consent"];

const referenceUnknown: Finding = {
  code: "core.record.reference_unknown",
  severity: "error",
  text: {
    vi: "Mục ghi trỏ tới một mục không có trong bệnh án.",
    en: "The entry points to an entry that the record does not hold.",
  },
  nextStep: {
    vi: "Gửi kèm mục được trỏ tới, hoặc sửa hệ thống nguồn và khóa.",
    en: "Send that entry as well, or correct system and key.",
  },
};

const referenceKind: Finding = {
  code: "core.record.reference_kind",
  severity: "warning",
  text: {
    vi: "Mục ghi trỏ tới một mục khác loại cần trỏ.",
    en: "The entry points to an entry of another kind than is meant.",
  },
  nextStep: {
    vi: "Trỏ tới đúng y lệnh, đơn thuốc hoặc giấy cam kết, hoặc bỏ trường này.",
    en: "Point to the order, prescription or consent, or leave the field out.",
  },
};
