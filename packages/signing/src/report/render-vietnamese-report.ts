import { escapeHtml } from "@benhan/core/codes";
import type { ReportField, VietnameseReport } from "./vietnamese-report.ts";

/** The report as plain text. */
export function renderReportText(report: VietnameseReport): string {
  const linesOf = (fields: readonly ReportField[]) => fields.map(({ label, value }) => `${label}: ${value}`);
  const listOf = (findings: readonly string[]) => findings.map((finding) => `  - ${finding}`);
  const sections = report.sections.flatMap(({ title, conclusion, fields, findings }) => [
    "",
    title,
    ...linesOf([{ label: "Kết luận", value: conclusion }, ...fields]).map((line) => `  ${line}`),
    ...listOf(findings),
  ]);
  const head = [{ label: "Kết luận", value: report.conclusion }, ...report.fields];
  return `${[report.title, ...linesOf(head), ...listOf(report.findings), ...sections].join("\n")}\n`;
}

/** The report as an HTML document of its own, without scripts, styles from elsewhere or links. */
export function renderReportHtml(report: VietnameseReport): string {
  const rows = (fields: readonly ReportField[]) =>
    `<dl>${fields.map(({ label, value }) => `<dt>${escapeHtml(label)}</dt><dd>${escapeHtml(value)}</dd>`).join("")}</dl>`;
  const list = (findings: readonly string[]) =>
    findings.length === 0 ? "" : `<ul>${findings.map((one) => `<li>${escapeHtml(one)}</li>`).join("")}</ul>`;
  const sections = report.sections.map(
    ({ title, conclusion, fields, findings }) =>
      `<section><h2>${escapeHtml(title)}</h2>${rows([{ label: "Kết luận", value: conclusion }, ...fields])}${list(findings)}</section>`,
  );
  const head = rows([{ label: "Kết luận", value: report.conclusion }, ...report.fields]);
  return [
    "<!DOCTYPE html>",
    `<html lang="vi"><head><meta charset="utf-8"><title>${escapeHtml(report.title)}</title></head>`,
    `<body><h1>${escapeHtml(report.title)}</h1>${head}${list(report.findings)}${sections.join("")}</body></html>`,
    "",
  ].join("\n");
}
