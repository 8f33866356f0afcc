import type { Issue } from "../../faults/issue.ts";
import { checkedEpochMs, type Instant } from "../../time/instant.ts";
import type { LocalMinute } from "../../time/local-minute.ts";
import type { Entry } from "../entry.ts";
import { type Finding, issueAt, type RecordFacts } from "./record-facts.ts";

/** When entries happened, against the clock of the server and against the episode. */
export function entryTimeIssues({ record, clockToleranceMinutes }: RecordFacts): readonly Issue[] {
  const { arrivedAt, endedAt } = record.episode;
  const issues: Issue[] = [];
  record.entries.forEach((entry, position) => {
    const { occurredAt, recordedAt } = entry;
    const ended = endOf(entry);
    if (ended !== undefined && ended < occurredAt) {
      issues.push(issueAt(endsBeforeBegin, ["entries", position, "endedAt"]));
    }
    const add = (finding: Finding) => issues.push(issueAt(finding, ["entries", position, "occurredAt"]));
    if (happenedLater(occurredAt, recordedAt, clockToleranceMinutes)) {
      add(happenedLater(occurredAt, recordedAt, yearMinutes) ? occurredInFarFuture : occurredAfterRecorded);
    }
    if (occurredAt < arrivedAt && !mayComeBefore(entry)) add(occurredBeforeArrival);
    if (endedAt !== undefined && occurredAt > endedAt && !mayComeAfter(entry)) {
      add(occurredAfterEnd);
    }
  });
  return issues;
}

/** Clocks differ by minutes: what is a year off is a mistyped year. */
const yearMinutes = 366 * 24 * 60;

function endOf(entry: Entry): LocalMinute | undefined {
  return "endedAt" in entry ? entry.endedAt : undefined;
}

function happenedLater(occurredAt: LocalMinute, recordedAt: Instant, toleranceMinutes: number): boolean {
  // Minutes of Vietnam compare as text; only what seems too late is counted exactly.
  if (recordedAt.endsWith("+07:00") && occurredAt <= recordedAt.slice(0, 16)) return false;
  const happened = checkedEpochMs(`${occurredAt}:00+07:00` as Instant);
  return happened - checkedEpochMs(recordedAt) > toleranceMinutes * 60_000;
}

/** What was brought along from before the episode. */
function mayComeBefore(entry: Entry): boolean {
  return entry.kind === "attachment" || (entry.kind === "diagnosis" && entry.phase === "referral");
}

/** What is written, counted or discussed when the patient is gone. */
function mayComeAfter(entry: Entry): boolean {
  return (
    entry.kind === "attachment" ||
    entry.kind === "charge" ||
    entry.kind === "form-data" ||
    (entry.kind === "consultation" && entry.purpose === "mortality-review") ||
    (entry.kind === "diagnosis" && entry.phase === "autopsy")
  );
}

const endsBeforeBegin: Finding = {
  code: "core.record.ends_before_begin",
  severity: "error",
  text: { vi: "Mục ghi kết thúc trước khi bắt đầu.", en: "The entry ends before it begins." },
  nextStep: {
    vi: "Đối chiếu occurredAt và endedAt.",
    en: "Compare occurredAt and endedAt.",
  },
};

const occurredAfterRecorded: Finding = {
  code: "core.record.occurred_after_recorded",
  severity: "warning",
  text: {
    vi: "Mục ghi được ghi vào hệ thống trước khi sự việc xảy ra.",
    en: "The entry was written into the system before it happened.",
  },
  nextStep: {
    vi: "Kiểm tra thời điểm xảy ra và đồng hồ máy chủ; việc chưa làm thì ghi thành y lệnh.",
    en: "Check when it happened and the clock of the server; what is still to be done is an order.",
  },
};

const occurredInFarFuture: Finding = {
  code: "core.record.occurred_in_far_future",
  severity: "error",
  text: {
    vi: "Sự việc xảy ra hơn một năm sau khi được ghi vào hệ thống.",
    en: "The entry happened more than a year after it was written into the system.",
  },
  nextStep: {
    vi: "Sửa năm của thời điểm xảy ra, hoặc đồng hồ máy chủ.",
    en: "Correct the year in which it happened, or the clock of the server.",
  },
};

const occurredBeforeArrival: Finding = {
  code: "core.record.occurred_before_arrival",
  severity: "warning",
  text: {
    vi: "Sự việc xảy ra trước khi người bệnh đến.",
    en: "The entry happened before the patient arrived.",
  },
  nextStep: {
    vi: "Kiểm tra thời điểm xảy ra; chuyện có từ trước thì ghi thành tiền sử.",
    en: "Check when it happened; what lies before is history.",
  },
};

const occurredAfterEnd: Finding = {
  code: "core.record.occurred_after_end",
  severity: "warning",
  text: {
    vi: "Sự việc xảy ra sau khi người bệnh đã ra.",
    en: "The entry happened after the patient had left.",
  },
  nextStep: {
    vi: "Kiểm tra thời điểm xảy ra và thời điểm ra.",
    en: "Check when it happened and when the patient left.",
  },
};
