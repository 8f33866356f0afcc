import type { Bilingual, Issue } from "../faults/issue.ts";
import { type Report, reportOf } from "../faults/report.ts";
import { type Finding, issueAt } from "../record/integrity/record-facts.ts";
import type { CommandRequest, GuardContext } from "./guards/guard.ts";
import { guards } from "./guards/guard-table.ts";
import type { Hold, Phase, RecordLife } from "./record-life.ts";
import { type Transition, transitionOf } from "./transitions.ts";

/**
 * May the command be carried out, and what is the life of the record afterwards? Pure: the state machine, all guards
 * of the command, and every finding at once. The caller adds to the event what was written.
 */
export function decide(context: GuardContext): Report<RecordLife> {
  const transition = transitionOf(context.request.command);
  const issues = [
    ...phaseIssues(transition, context),
    ...transition.guards.flatMap((name) => guards[name].check(context)),
  ];
  return reportOf(lifeAfter(transition, context), issues);
}

function lifeAfter({ to }: Transition, { life, record, request, now }: GuardContext): RecordLife {
  const phase = to ?? life?.phase ?? "draft";
  const { command, by, role, reason, decision, reference } = request;
  const cancelled =
    command === "cancel"
      ? { reason: reason ?? "", by, since: now }
      : command === "restore"
        ? undefined
        : life?.cancelled;
  return {
    record: record.source,
    phase,
    since: life === undefined || life.phase !== phase ? now : life.since,
    holds: holdsAfter(life?.holds ?? [], request, now),
    ...(cancelled && { cancelled }),
    event: {
      command,
      at: now,
      by,
      ...(role !== undefined && { role }),
      ...(reason !== undefined && { reason }),
      ...(decision && { decision }),
      ...(reference !== undefined && { reference }),
      wrote: [],
    },
  };
}

function holdsAfter(
  holds: readonly Hold[],
  { command, by, reason = "", reference = "" }: CommandRequest,
  now: Hold["since"],
): readonly Hold[] {
  if (command === "hold") return [...holds, { reference, reason, by, since: now }];
  if (command === "release") return holds.filter((hold) => hold.reference !== reference);
  return holds;
}

function phaseIssues({ from, cancelled }: Transition, { life }: GuardContext): readonly Issue[] {
  const issues: Issue[] = [];
  const phase = life?.phase ?? "none";
  if (!from.includes(phase)) issues.push(wrongPhase(phase, from));
  const isCancelled = life?.cancelled !== undefined;
  if (isCancelled && cancelled === undefined) issues.push(issueAt(recordCancelled, ["cancelled"]));
  if (!isCancelled && cancelled === "only") issues.push(issueAt(notCancelled, ["cancelled"]));
  return issues;
}

const phaseNames: Readonly<Record<Phase | "none", Bilingual>> = {
  none: { vi: "chưa lập", en: "not opened" },
  draft: { vi: "nháp", en: "draft" },
  "in-treatment": { vi: "đang điều trị", en: "in treatment" },
  completed: { vi: "hoàn thành", en: "completed" },
  finalised: { vi: "đã chốt", en: "finalised" },
  archived: { vi: "đã lưu trữ", en: "archived" },
  disposed: { vi: "đã loại", en: "disposed of" },
};

function wrongPhase(phase: Phase | "none", from: Transition["from"]): Issue {
  const list = (language: "vi" | "en") => from.map((name) => phaseNames[name][language]).join(", ");
  return issueAt(
    {
      code: "core.lifecycle.wrong_phase",
      severity: "error",
      text: {
        vi: `Bệnh án đang ở trạng thái "${phaseNames[phase].vi}", không làm được thao tác này.`,
        en: `The record is "${phaseNames[phase].en}", where this cannot be done.`,
      },
      nextStep: {
        vi: `Thao tác này chỉ làm khi bệnh án: ${list("vi")}.`,
        en: `It can be done while the record is: ${list("en")}.`,
      },
    },
    ["phase"],
  );
}

const recordCancelled: Finding = {
  code: "core.lifecycle.cancelled",
  severity: "error",
  rule: "CV365-05",
  source: "CV 365/TTYQG-GPQLCL III.1.1 c",
  text: { vi: "Bệnh án đã bị hủy.", en: "The record is cancelled." },
  nextStep: {
    vi: "Phục hồi bệnh án trước (`manage.restore`, có lý do).",
    en: "Restore the record first (`manage.restore`, with a reason).",
  },
};

const notCancelled: Finding = {
  code: "core.lifecycle.not_cancelled",
  severity: "error",
  rule: "CV365-05",
  source: "CV 365/TTYQG-GPQLCL III.1.1 c",
  text: { vi: "Bệnh án không bị hủy nên không có gì để phục hồi.", en: "The record is not cancelled." },
  nextStep: { vi: "Không cần làm gì.", en: "Nothing needs to be done." },
};
