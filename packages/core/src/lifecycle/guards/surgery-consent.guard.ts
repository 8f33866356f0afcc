import type { Issue } from "../../faults/issue.ts";
import { entriesOf } from "../../record/effective-entries.ts";
import type { ConsentEntry } from "../../record/entries/consent.ts";
import type { ProcedureEntry } from "../../record/entries/procedure.ts";
import { type Finding, issueAt } from "../../record/integrity/record-facts.ts";
import type { MedicalRecord } from "../../record/medical-record.ts";
import type { SourceKey } from "../../store/source-key.ts";
import { sourceText } from "../../store/source-text.ts";
import { isSaid } from "../is-said.ts";
import type { Command } from "../record-life.ts";
import { type Guard, type GuardContext, pathOf } from "./guard.ts";

const legal = { rule: "KCB-09", source: "Luật KCB 15/2023 Đ65; NĐ 90/2026/NĐ-CP Đ40 k5 a" } as const;

const noConsent: Finding = {
  code: "core.lifecycle.consent_missing",
  severity: "error",
  ...legal,
  text: {
    vi: "Phẫu thuật chưa gắn giấy chấp thuận và cũng chưa ghi lý do cấp cứu.",
    en: "The operation names neither a written consent nor the emergency that left no time for one.",
  },
  nextStep: {
    vi: "Ghi mục `consent` (đồng ý, trước giờ mổ) rồi gắn vào trường `consent`; nếu cấp cứu, ghi `emergencyReason`.",
    en: "Write the `consent` entry (agreed, before the operation) and name it in `consent`; in an emergency give `emergencyReason`.",
  },
};

const consentUnknown: Finding = {
  code: "core.lifecycle.consent_unknown",
  severity: "error",
  ...legal,
  text: {
    vi: "Giấy chấp thuận được gắn không có trong bệnh án, hoặc đã hủy.",
    en: "The consent that is named is not in the record, or was cancelled.",
  },
  nextStep: {
    vi: "Ghi mục `consent` vào bệnh án và kiểm tra khóa nguồn ở trường `consent`.",
    en: "Write the `consent` entry into the record and check the source in `consent`.",
  },
};

const notAgreed: Finding = {
  code: "core.lifecycle.consent_refused",
  severity: "error",
  ...legal,
  text: {
    vi: "Giấy được gắn không phải là đồng ý phẫu thuật: người ký từ chối, hoặc chấp thuận cho việc khác.",
    en: "The paper that is named does not agree to the operation: it refuses, or is for something else.",
  },
  nextStep: {
    vi: "Gắn giấy chấp thuận đúng của ca này; nếu không có, ca mổ không được chốt.",
    en: "Name the consent of this operation; without one the sheet cannot be closed.",
  },
};

const consentOpen: Finding = {
  code: "core.lifecycle.consent_preliminary",
  severity: "error",
  ...legal,
  text: { vi: "Giấy chấp thuận còn là bản sơ bộ.", en: "The consent is still preliminary." },
  nextStep: {
    vi: "Chốt giấy chấp thuận đã ký: status là final.",
    en: "Close the signed consent: set its status to final.",
  },
};

const tooLate: Finding = {
  code: "core.lifecycle.consent_after_operation",
  severity: "error",
  ...legal,
  text: {
    vi: "Giấy chấp thuận được ký sau khi bắt đầu phẫu thuật.",
    en: "The consent was given after the operation had begun.",
  },
  nextStep: {
    vi: "Kiểm tra giờ của hai mục; nếu mổ cấp cứu không kịp ký, ghi `emergencyReason`.",
    en: "Check the times of both entries; if an emergency left no time, give `emergencyReason`.",
  },
};

/**
 * No operation is closed without a written consent that came first, or the emergency that left no time for it. While
 * treatment runs, what was done is written down in any case and the missing paper is a warning: a day's data is not
 * refused for it. Signing the sheet, completing and finalising the record are refused. An amendment is refused only for
 * what it brings about: a rule of the facility that was widened after the record was completed must not keep anybody
 * from mending it.
 */
export const surgeryConsentGuard: Guard = {
  legal: `${legal.rule}: ${legal.source}`,
  check(context) {
    const { record, request, before } = context;
    const closes = closing.has(request.command);
    const stood = new Set(
      request.command === "amend" && before !== undefined
        ? findingsOf(before, closes, context).map(({ key }) => key)
        : [],
    );
    return findingsOf(record, closes, context).map(({ key, issue }) =>
      closes && !stood.has(key) ? issue : { ...issue, severity: "warning" },
    );
  },
};

/** What is found of each procedure, and by what the same finding is known in another version of the record. */
function findingsOf(record: MedicalRecord, closes: boolean, context: GuardContext) {
  return entriesOf(record, "procedure")
    .filter((procedure) => isAsked(procedure, closes, context))
    .flatMap((procedure) =>
      consentIssues(procedure, record).map((issue) => ({
        key: `${issue.code} ${sourceText(procedure.source)}`,
        issue,
      })),
    );
}

/** Commands that close a sheet. */
const closing: ReadonlySet<Command> = new Set<Command>(["sign", "complete", "finalise", "amend"]);

/** While the record grows, a preliminary sheet may wait for its consent in silence. */
function isAsked(procedure: ProcedureEntry, closes: boolean, { policy, request }: GuardContext): boolean {
  const { category, status, emergencyReason, source } = procedure;
  const wanted = policy.consentFor ?? ["operation"];
  if (!wanted.includes(category) || isSaid(emergencyReason)) return false;
  if (request.signing !== undefined) return sourceText(request.signing) === sourceText(source);
  return closes || status === "final";
}

const subjects: Readonly<Record<ProcedureEntry["category"], readonly ConsentEntry["subject"][]>> = {
  operation: ["operation"],
  procedure: ["operation", "procedure"],
};

function consentIssues(procedure: ProcedureEntry, record: MedicalRecord): readonly Issue[] {
  const path = [...pathOf(record, procedure), "consent"];
  if (procedure.consent === undefined) return [issueAt(noConsent, path)];
  const papers = standingOf(procedure.consent, record);
  if (papers.length === 0) return [issueAt(consentUnknown, path)];
  const agrees = (consent: ConsentEntry) =>
    consent.decision === "agreed" && subjects[procedure.category].includes(consent.subject);
  return [
    ...(papers.every(agrees) ? [] : [issueAt(notAgreed, path)]),
    ...(papers.every(({ status }) => status === "final") ? [] : [issueAt(consentOpen, path)]),
    ...(papers.some(({ occurredAt }) => occurredAt > procedure.occurredAt) ? [issueAt(tooLate, path)] : []),
  ];
}

/**
 * The consent that counts today: later papers that correct the named one stand in its place. When several do, none of
 * them is chosen: all must agree.
 */
function standingOf(named: SourceKey, record: MedicalRecord): readonly ConsentEntry[] {
  const wanted = new Set([sourceText(named)]);
  // Corrections may come in any order, and in a ring; each round finds at least one more or is the last.
  for (let before = 0; before < wanted.size; ) {
    before = wanted.size;
    for (const { corrects, source, status } of record.entries) {
      if (status === "cancelled" || corrects === undefined) continue;
      if (wanted.has(sourceText(corrects))) wanted.add(sourceText(source));
    }
  }
  const papers = record.entries.filter(
    ({ source, status }) => status !== "cancelled" && wanted.has(sourceText(source)),
  );
  const corrected = new Set(papers.flatMap(({ corrects }) => (corrects ? [sourceText(corrects)] : [])));
  return papers.filter(
    (paper): paper is ConsentEntry => paper.kind === "consent" && !corrected.has(sourceText(paper.source)),
  );
}
