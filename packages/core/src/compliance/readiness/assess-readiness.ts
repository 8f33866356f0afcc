import type { Bilingual, Issue } from "../../faults/issue.ts";
import { isSaid } from "../../lifecycle/is-said.ts";
import { optionIssues } from "../../options/option-issues.ts";
import { refuseCall } from "../../options/refuse-call.ts";
import type { CalendarDate } from "../../time/calendar-date.ts";
import type { ControlResult } from "../control-profile/check-controls.ts";
import { type ReadinessDeadline, readinessDeadlines } from "./readiness-deadlines.ts";
import {
  type ReadinessAnswer,
  type ReadinessEvidence,
  type ReadinessProof,
  readinessEvidence,
} from "./readiness-evidence.ts";
import type { ReadinessRow } from "./readiness-row.ts";
import { readinessRows } from "./readiness-rows.data.ts";

/** Where a row stands. `no-evidence`: nothing was said, or nothing proves it. */
export type ReadinessState = ReadinessAnswer["state"] | "no-evidence";

/** A row with its answer. */
export interface AssessedRow extends ReadinessRow {
  readonly state: ReadinessState;
  /** Who said so: the facility, or what the controls found. Absent: nobody. */
  readonly by?: "facility" | "controls";
  readonly evidence: readonly ReadinessProof[];
  readonly note?: string;
  readonly owner?: string;
}

/** The self-assessment of a facility: plain data, to be kept as JSON or printed. */
export interface ReadinessReport {
  readonly facility: ReadinessEvidence["facility"];
  readonly on: CalendarDate;
  readonly preparedBy?: string;
  readonly rows: readonly AssessedRow[];
  /** Of the rows that oblige: an act in force, or official guidance. */
  readonly counts: { readonly [state in ReadinessState]: number };
  readonly deadlines: readonly ReadinessDeadline[];
  readonly issues: readonly Issue[];
  readonly notes: readonly Bilingual[];
}

/**
 * The self-assessment row by row against TT 13/2025, the law on care, TT 32/2023 chapter X and CV 365. A row is met only
 * when something proves it: without evidence the word of the facility counts as no evidence, and a finding says so.
 *
 * @throws EmrError `core.options.wrong`
 * @legal TT 13/2025/TT-BYT; CV 365/TTYQG-GPQLCL
 */
export function assessReadiness(evidence: ReadinessEvidence): ReadinessReport {
  refuseCall("assessReadiness", optionIssues(evidence, readinessEvidence));
  const { facility, on, preparedBy, answers, controls } = evidence;
  const issues: Issue[] = Object.keys(answers)
    .filter((id) => !readinessRows.some((row) => row.id === id))
    .map((id) => finding("row_unknown", id));
  const rows = readinessRows.map((row): AssessedRow => {
    const answer = Object.hasOwn(answers, row.id) ? answers[row.id] : undefined;
    if (answer === undefined) return { ...row, ...ofControls(row.id, controls?.results ?? []) };
    const issue = unproven(row.id, answer);
    if (issue !== undefined) issues.push(issue);
    const { state, evidence: proofs = [], note, owner } = answer;
    return {
      ...row,
      state: issue === undefined ? state : "no-evidence",
      by: "facility",
      evidence: proofs,
      ...(note !== undefined && { note }),
      ...(owner !== undefined && { owner }),
    };
  });
  const obliging = rows.filter(({ force }) => /^[MG]/.test(force));
  const count = (wanted: ReadinessState) => obliging.filter(({ state }) => state === wanted).length;
  return {
    facility,
    on,
    ...(preparedBy !== undefined && { preparedBy }),
    rows,
    counts: {
      met: count("met"),
      partly: count("partly"),
      "not-met": count("not-met"),
      "not-applicable": count("not-applicable"),
      "no-evidence": count("no-evidence"),
    },
    deadlines: readinessDeadlines(facility.kind, on),
    issues,
    notes:
      facility.kind === "no-treatment"
        ? [reading, ...controlNotes(evidence), outside]
        : [reading, ...controlNotes(evidence)],
  };
}

const controlNotes = ({ controls }: ReadinessEvidence): readonly Bilingual[] => controls?.notes ?? [];

function unproven(id: string, { state, evidence = [], note }: ReadinessAnswer): Issue | undefined {
  if (state === "not-applicable") return isSaid(note) ? undefined : finding("reason_missing", id);
  if (state === "not-met") return undefined;
  return evidence.some(({ label }) => isSaid(label)) ? undefined : finding("evidence_missing", id);
}

/** What controls tell of a row: all of it where one proves it wholly, else a part at most. */
function ofControls(
  id: string,
  results: readonly ControlResult[],
): Pick<AssessedRow, "state" | "by" | "evidence"> {
  const own = results.filter(({ rows }) => rows.includes(id));
  const known = own.filter(({ state }) => state !== "no-evidence");
  if (known.length === 0) return { state: "no-evidence", evidence: [] };
  const met = known.filter(({ state }) => state === "met");
  const isWhole = met.length === own.length && own.some(({ proves }) => proves.includes(id));
  return {
    state: isWhole ? "met" : met.length > 0 ? "partly" : "not-met",
    by: "controls",
    evidence: known.map(({ text, state }) => ({ label: `${state === "met" ? "✓" : "✗"} ${text.vi}` })),
  };
}

const texts = {
  row_unknown: {
    severity: "warning",
    text: { vi: "Không có dòng nào mang mã này.", en: "There is no row of this id." },
    nextStep: { vi: "Dùng mã trong bảng, ví dụ TT13-10.", en: "Use an id of the table, such as TT13-10." },
  },
  evidence_missing: {
    severity: "warning",
    text: {
      vi: "Ghi là đạt mà chưa có minh chứng: tính là chưa có bằng chứng.",
      en: "It is said to be met and nothing proves it: it counts as no evidence.",
    },
    nextStep: {
      vi: "Thêm evidence: tên văn bản, biên bản, hoặc liên kết.",
      en: "Add evidence: the name of a decision or minutes, or a link.",
    },
  },
  reason_missing: {
    severity: "warning",
    text: {
      vi: "Ghi là không áp dụng mà chưa nêu lý do: tính là chưa có bằng chứng.",
      en: "It is said not to apply and nobody says why: it counts as no evidence.",
    },
    nextStep: { vi: "Ghi lý do vào note.", en: "Write the reason into note." },
  },
} as const;

function finding(kind: keyof typeof texts, id: string): Issue {
  return { ...texts[kind], code: `core.readiness.${kind}`, path: ["answers", id], rule: "TT13-15" };
}

const reading: Bilingual = {
  vi: "Cách đọc của kỹ sư, không phải tư vấn pháp luật. Thông tư 13/2025 không quy định thủ tục công nhận; bản tự đánh giá là thông lệ.",
  en: "An engineering reading, not legal advice. TT 13/2025 knows no procedure of recognition; the self-assessment is practice.",
};

const outside: Bilingual = {
  vi: "Chưa rõ cơ sở không có điều trị nội trú, ban ngày, ngoại trú có thuộc lộ trình của Điều 4 hay không.",
  en: "Whether facilities without inpatient, day-care or outpatient treatment fall under Article 4 is unknown.",
};
