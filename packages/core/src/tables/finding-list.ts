import type { Issue } from "../faults/issue.ts";
import {
  type TableFindingName,
  type TablePlace,
  type TableWords,
  tableFindings,
  tableIssue,
} from "./table-findings.ts";

/** Findings of one load: all are counted, the first of each kind are kept. */
export interface FindingList {
  add(name: TableFindingName, place: TablePlace, words?: TableWords): void;
  /** What was kept, and for each kind with more of them one issue that says how many. */
  issues(): readonly Issue[];
  /** How many there are of each code. */
  counts(): Readonly<Record<string, number>>;
}

/** A table of the wrong kind has a finding in every row: a person needs some of them, and the number. */
export function createFindingList(shownOfEach: number): FindingList {
  const kept = new Map<string, Issue[]>();
  const counts = new Map<string, { count: number; readonly severity: Issue["severity"] }>();
  return {
    add(name, place, words = {}) {
      const { code, severity: own } = tableFindings[name];
      const held = counts.get(code);
      if (held === undefined) counts.set(code, { count: 1, severity: words.severity ?? own });
      else held.count += 1;
      const shown = kept.get(code) ?? [];
      kept.set(code, shown);
      if (shown.length < shownOfEach) shown.push(tableIssue(name, place, words));
    },
    issues: () =>
      [...kept].flatMap(([code, shown]) => {
        const { count = 0, severity = "information" } = counts.get(code) ?? {};
        return count > shown.length ? [...shown, moreOf(code, severity, count - shown.length)] : shown;
      }),
    counts: () => Object.fromEntries([...counts].map(([code, { count }]) => [code, count])),
  };
}

function moreOf(code: string, severity: Issue["severity"], more: number): Issue {
  return {
    code: "core.tables.more_findings",
    severity,
    path: [],
    text: {
      vi: `Còn ${more} chỗ nữa có cùng lỗi ${code}.`,
      en: `There are ${more} more places with the finding ${code}.`,
    },
    nextStep: {
      vi: "Sửa các chỗ đã nêu; nếu lỗi lặp lại ở mọi dòng thì kiểm tra cách xuất tệp.",
      en: "Mend those that are shown; if every row has the fault, check how the file is exported.",
    },
  };
}
