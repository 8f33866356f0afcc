import type { Issue } from "../../faults/issue.ts";
import type { Entry } from "../entry.ts";
import { type Finding, issueAt, type RecordFacts } from "./record-facts.ts";

/**
 * A correction stands beside what it corrects: of the same kind, with a reason, never in a circle.
 *
 * @legal Luật KCB 15/2023 Đ7 k10; TT 32/2023/TT-BYT Đ52 k2
 */
export function correctionIssues({ record, positionOf }: RecordFacts): readonly Issue[] {
  const { entries } = record;
  const issues: Issue[] = [];
  const before = ({ corrects }: Entry) => (corrects === undefined ? undefined : positionOf(corrects));
  const isInCircle = circleFinder(entries, before);
  const corrected = new Set<number>();
  entries.forEach((entry, position) => {
    if (entry.corrects === undefined && entry.status !== "cancelled") return;
    if (entry.reason === undefined) issues.push(issueAt(reasonMissing, ["entries", position, "reason"]));
    const target = before(entry);
    if (target === undefined) return;
    const path = ["entries", position, "corrects"];
    if (target === position) issues.push(issueAt(correctsItself, path));
    else if (isInCircle(position)) issues.push(issueAt(correctionCircle, path));
    if (entries[target]?.kind !== entry.kind) issues.push(issueAt(correctionKind, path));
    if (entry.status === "cancelled") return;
    if (corrected.has(target)) issues.push(issueAt(correctedTwice, path));
    corrected.add(target);
  });
  return issues;
}

/** Tells whether the way back from an entry comes back to it. Walks over no entry twice, however long the ways are. */
function circleFinder(entries: readonly Entry[], before: (entry: Entry) => number | undefined) {
  const circles = new Set<number>();
  const walked = new Set<number>();
  return (start: number): boolean => {
    const way: number[] = [];
    let here: number | undefined = start;
    while (here !== undefined && !walked.has(here)) {
      walked.add(here);
      way.push(here);
      const entry: Entry | undefined = entries[here];
      here = entry && before(entry);
    }
    const circle = here === undefined ? -1 : way.indexOf(here);
    if (circle >= 0) for (const position of way.slice(circle)) circles.add(position);
    return circles.has(start);
  };
}

const reasonMissing: Finding = {
  code: "core.record.reason_missing",
  severity: "error",
  text: {
    vi: "Mục đính chính hoặc đã hủy chưa ghi lý do.",
    en: "An entry that corrects another or is cancelled gives no reason.",
  },
  nextStep: {
    vi: "Ghi lý do vào trường reason.",
    en: "Write the reason into reason.",
  },
};

const correctsItself: Finding = {
  code: "core.record.corrects_itself",
  severity: "error",
  text: { vi: "Mục ghi đính chính chính nó.", en: "The entry corrects itself." },
  nextStep: {
    vi: "Đính chính bằng mục mới có khóa nguồn riêng.",
    en: "Correct by a new entry under its own source.",
  },
};

const correctionKind: Finding = {
  code: "core.record.correction_kind",
  severity: "error",
  text: {
    vi: "Mục đính chính khác loại với mục được đính chính.",
    en: "The correction is of another kind than what it corrects.",
  },
  nextStep: {
    vi: "Đính chính bằng mục cùng loại; ghi nhầm loại thì hủy mục cũ kèm lý do.",
    en: "Correct by an entry of the same kind; if the kind was wrong, cancel the old one with a reason.",
  },
};

const correctionCircle: Finding = {
  code: "core.record.correction_circle",
  severity: "error",
  text: {
    vi: "Các mục đính chính lẫn nhau thành vòng.",
    en: "Entries correct each other in a circle.",
  },
  nextStep: {
    vi: "Chỉ mục ghi sau đính chính mục ghi trước.",
    en: "Let only the later entry correct the earlier one.",
  },
};

const correctedTwice: Finding = {
  code: "core.record.corrected_twice",
  severity: "warning",
  text: {
    vi: "Một mục ghi có hai mục đính chính; mục ghi sau có hiệu lực.",
    en: "Two entries correct the same entry; the later one counts.",
  },
  nextStep: {
    vi: "Cho mục sau đính chính mục trước (corrects), hoặc hủy mục thừa kèm lý do.",
    en: "Let the later one correct the earlier (corrects), or cancel the surplus one with a reason.",
  },
};
