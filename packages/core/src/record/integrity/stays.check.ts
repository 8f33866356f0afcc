import type { Issue } from "../../faults/issue.ts";
import { type Finding, issueAt, type RecordFacts } from "./record-facts.ts";

/** Stays in departments follow one another: a patient lies in one department at a time. */
export function stayIssues({ record }: RecordFacts): readonly Issue[] {
  const { arrivedAt, endedAt, stays } = record.episode;
  return stays.flatMap(({ from, to }, position) => {
    const issues: Issue[] = [];
    const path = ["episode", "stays", position];
    if (to !== undefined && to < from) issues.push(issueAt(stayBackwards, [...path, "to"]));
    const next = stays[position + 1];
    if (next !== undefined && to === undefined) issues.push(issueAt(stayOpen, [...path, "to"]));
    if (next !== undefined && next.from < (to ?? from)) {
      issues.push(issueAt(staysOverlap, ["episode", "stays", position + 1, "from"]));
    }
    if (from < arrivedAt || (endedAt !== undefined && from > endedAt)) {
      issues.push(issueAt(stayOutside, [...path, "from"]));
    }
    if (endedAt !== undefined && to !== undefined && to > endedAt) {
      issues.push(issueAt(stayOutside, [...path, "to"]));
    }
    return issues;
  });
}

const stayBackwards: Finding = {
  code: "core.record.stay_backwards",
  severity: "error",
  text: { vi: "Thời điểm rời khoa sớm hơn thời điểm vào khoa.", en: "The stay ends before it begins." },
  nextStep: {
    vi: "Đối chiếu from và to.",
    en: "Compare from and to.",
  },
};

const stayOpen: Finding = {
  code: "core.record.stay_open",
  severity: "error",
  text: {
    vi: "Người bệnh đã sang khoa khác nhưng lần nằm khoa này còn để ngỏ.",
    en: "The patient went on to another department, but this stay has no end.",
  },
  nextStep: {
    vi: "Ghi thời điểm rời khoa (to); chỉ lần nằm khoa cuối được để ngỏ.",
    en: "Write the end of the stay (to); only the last one may be open.",
  },
};

const staysOverlap: Finding = {
  code: "core.record.stays_overlap",
  severity: "error",
  text: {
    vi: "Lần nằm khoa bắt đầu trước khi lần trước kết thúc, hoặc không xếp theo thời gian.",
    en: "The stay begins before the one before it has ended, or they are not in order of time.",
  },
  nextStep: {
    vi: "Xếp các lần nằm khoa theo thời gian.",
    en: "Put the stays in order of time.",
  },
};

const stayOutside: Finding = {
  code: "core.record.stay_outside_episode",
  severity: "warning",
  text: {
    vi: "Lần nằm khoa vượt ra ngoài thời gian của đợt điều trị.",
    en: "The stay reaches beyond the episode.",
  },
  nextStep: {
    vi: "Đối chiếu thời điểm vào, rời khoa với thời điểm đến và ra.",
    en: "Compare the stay with arrival and end.",
  },
};
