import type { Bilingual } from "../../faults/issue.ts";
import { argumentIssues, optionIssues } from "../../options/option-issues.ts";
import { kind, object, word } from "../../options/option-shape.ts";
import { refuseCall } from "../../options/refuse-call.ts";
import { escapeHtml } from "../../text/escape-html.ts";
import { bothHtml, htmlPage, tableHtml } from "../../text/html-page.ts";
import type { CalendarDate } from "../../time/calendar-date.ts";
import type { AssessedRow, ReadinessReport, ReadinessState } from "./assess-readiness.ts";
import { isReport } from "./is-report.ts";
import type { ReadinessDeadline } from "./readiness-deadlines.ts";
import type { ReadinessProof } from "./readiness-evidence.ts";
import type { Responsible } from "./readiness-row.ts";

export interface RenderReadinessOptions {
  /** Default `html`. */
  readonly format?: "html" | "json";
}

const shape = /* @__PURE__ */ object<RenderReadinessOptions>({
  format: /* @__PURE__ */ word("html", "json"),
});

const reportShape = /* @__PURE__ */ kind(
  "bản tự đánh giá (ReadinessReport, kết quả của assessReadiness)",
  "a self-assessment (ReadinessReport, as assessReadiness gives it)",
  isReport,
);

/**
 * The self-assessment as a page that can be printed, in Vietnamese with the English beside it, or as JSON. The same report
 * gives the same text.
 *
 * @throws EmrError `core.options.wrong`
 */
export function renderReadiness(report: ReadinessReport, options: RenderReadinessOptions = {}): string {
  refuseCall("renderReadiness", [
    ...argumentIssues("report", report, reportShape),
    ...optionIssues(options, shape),
  ]);
  if (options.format === "json") return `${JSON.stringify(report, undefined, 2)}\n`;
  const { facility, on, preparedBy, rows, counts, deadlines, notes } = report;
  const code = facility.code === undefined ? "" : ` (${facility.code})`;
  const head: readonly (readonly [Bilingual, string])[] = [
    [{ vi: "Cơ sở", en: "Facility" }, `${facility.name}${code}`],
    [{ vi: "Ngày đánh giá", en: "Day" }, dayText(on)],
    ...(preparedBy === undefined ? [] : [[{ vi: "Người lập", en: "Prepared by" }, preparedBy] as const]),
  ];
  return htmlPage(title, [
    ...head.map(([label, value]) => `<p>${bothHtml(label)}: ${escapeHtml(value)}</p>`),
    `<h2>${bothHtml({ vi: "Lộ trình", en: "Road map" })}</h2>`,
    tableHtml(
      [
        bothHtml({ vi: "Mốc", en: "Milestone" }),
        bothHtml({ vi: "Hạn", en: "Day" }),
        bothHtml({ vi: "Còn lại", en: "Left" }),
        bothHtml({ vi: "Căn cứ", en: "Source" }),
      ],
      deadlines.map(deadlineCells),
    ),
    `<h2>${bothHtml({ vi: "Tổng hợp các dòng bắt buộc và hướng dẫn", en: "The rows that oblige" })}</h2>`,
    tableHtml(
      states.map((state) => bothHtml(stateTexts[state])),
      [states.map((state) => escapeHtml(String(counts[state])))],
    ),
    `<h2>${bothHtml({ vi: "Từng dòng", en: "Row by row" })}</h2>`,
    tableHtml(
      [
        bothHtml({ vi: "Mã", en: "Id" }),
        bothHtml({ vi: "Yêu cầu", en: "Requirement" }),
        bothHtml({ vi: "Căn cứ", en: "Source" }),
        bothHtml({ vi: "Trách nhiệm", en: "Responsible" }),
        bothHtml({ vi: "Kết quả", en: "State" }),
        bothHtml({ vi: "Minh chứng, ghi chú", en: "Evidence, notes" }),
      ],
      rows.map(rowCells),
    ),
    ...notes.map((note) => `<p>${bothHtml(note)}</p>`),
  ]);
}

const title: Bilingual = {
  vi: "Bản tự đánh giá hồ sơ bệnh án điện tử",
  en: "Self-assessment of electronic medical records",
};

const states: readonly ReadinessState[] = ["met", "partly", "not-met", "not-applicable", "no-evidence"];
const stateTexts: { readonly [state in ReadinessState]: Bilingual } = {
  met: { vi: "Đạt", en: "Met" },
  partly: { vi: "Đạt một phần", en: "Partly" },
  "not-met": { vi: "Chưa đạt", en: "Not met" },
  "not-applicable": { vi: "Không áp dụng", en: "Not applicable" },
  "no-evidence": { vi: "Chưa có bằng chứng", en: "No evidence" },
};
const people: { readonly [who in Responsible]: Bilingual } = {
  sdk: { vi: "Bộ công cụ", en: "SDK" },
  host: { vi: "Phần mềm", en: "Host" },
  facility: { vi: "Cơ sở", en: "Facility" },
};
const forces: Readonly<Record<string, Bilingual>> = {
  M: { vi: "bắt buộc", en: "mandatory" },
  G: { vi: "hướng dẫn", en: "guidance" },
  P: { vi: "kế hoạch", en: "plan" },
  D: { vi: "suy ra", en: "derived" },
};

function deadlineCells({ text, on, daysLeft, isOwn, source }: ReadinessDeadline): readonly string[] {
  const left: Bilingual =
    daysLeft >= 0
      ? { vi: `còn ${daysLeft} ngày`, en: `${daysLeft} days left` }
      : { vi: `đã qua ${-daysLeft} ngày`, en: `${-daysLeft} days ago` };
  const cell = bothHtml(text);
  return [
    isOwn ? `<strong>${cell}</strong>` : cell,
    dayText(on),
    bothHtml(left),
    escapeHtml(`${source} [TT13-11]`),
  ];
}

function rowCells(row: AssessedRow): readonly string[] {
  const { id, vi, en, source, force, confidence, responsible, state, evidence, note, owner } = row;
  const strength = forces[force.slice(0, 1)] ?? { vi: force, en: force };
  const proofs = evidence.map(proofHtml);
  const said = [...proofs, ...(note === undefined ? [] : [escapeHtml(note)])];
  const who = responsible.map((own) => bothHtml(people[own]));
  return [
    escapeHtml(id),
    bothHtml({ vi, en }),
    `${escapeHtml(source)}<br>${bothHtml(strength)} · ${escapeHtml(confidence)}`,
    [...who, ...(owner === undefined ? [] : [escapeHtml(owner)])].join("<br>"),
    bothHtml(stateTexts[state]),
    said.join("<br>"),
  ];
}

/** Only an address of the web becomes a link; others are shown as they are. */
function proofHtml({ label, link }: ReadinessProof): string {
  if (link === undefined) return escapeHtml(label);
  return /^https?:\/\/[^\s"'<>]+$/i.test(link)
    ? `<a href="${escapeHtml(link)}" rel="noopener noreferrer">${escapeHtml(label)}</a>`
    : escapeHtml(`${label} (${link})`);
}

const dayText = (on: CalendarDate): string => escapeHtml(on.split("-").reverse().join("/"));
