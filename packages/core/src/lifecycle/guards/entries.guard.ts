import type { Issue } from "../../faults/issue.ts";
import { type Finding, issueAt } from "../../record/integrity/record-facts.ts";
import { isSaid } from "../is-said.ts";
import { type Guard, type GuardContext, pathOf, type WrittenEntry } from "./guard.ts";

const legal = {
  rule: "KCB-03",
  source: "Luật KCB 15/2023 Đ7 k10; TT 32/2023/TT-BYT Đ52 k2 a",
} as const;

const changedWithoutReason: Finding = {
  code: "core.lifecycle.change_without_reason",
  severity: "error",
  ...legal,
  text: {
    vi: "Mục này đã là bản chính thức hoặc đã được ký; sửa phải ghi lý do, bản cũ vẫn được giữ.",
    en: "This entry is final or signed; changing it needs a reason, and the old version is kept.",
  },
  nextStep: {
    vi: "Ghi `reason` cho lần cập nhật, hoặc cho chính mục đó; hoặc ghi mục mới với `corrects`.",
    en: "Give `reason` with the update or in the entry itself; or write a new entry with `corrects`.",
  },
};

const anotherKind: Finding = {
  code: "core.lifecycle.kind_changed",
  severity: "error",
  ...legal,
  text: {
    vi: "Nguồn này đã là một mục loại khác; một mục không đổi loại.",
    en: "This source already is an entry of another kind; an entry never changes its kind.",
  },
  nextStep: {
    vi: "Dùng khóa nguồn khác cho mục mới, và hủy mục cũ nếu ghi nhầm.",
    en: "Use another source for the new entry, and cancel the old one if it was a mistake.",
  },
};

/** An entry that others rely on changes for a reason only, and never its kind. */
export const entriesGuard: Guard = {
  legal: `${legal.rule}: ${legal.source}`,
  check: (context) => context.written.flatMap((written) => entryIssues(written, context)),
};

function entryIssues({ entry, before, signed }: WrittenEntry, context: GuardContext): readonly Issue[] {
  if (before === undefined) return [];
  const path = pathOf(context.record, entry);
  const isSettled = before.status !== "preliminary" || signed;
  // An old reason says nothing about this change.
  const isOwnReason = isSaid(entry.reason) && entry.reason.trim() !== before.reason?.trim();
  return [
    ...(before.kind === entry.kind ? [] : [issueAt(anotherKind, [...path, "kind"])]),
    ...(isSettled && !isOwnReason && !isSaid(context.request.reason)
      ? [issueAt(changedWithoutReason, [...path, "reason"])]
      : []),
  ];
}
