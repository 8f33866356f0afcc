import type { BhytRule } from "../../bhyt/rules/bhyt-rule.ts";
import { bhytRules } from "../../bhyt/rules/index.ts";
import { htmlReport } from "./html-report.ts";
import { jsonReport } from "./json-report.ts";
import type { ReportHead, ReportWriter } from "./report-writer.ts";
import { sarifReport } from "./sarif-report.ts";
import { textReport } from "./text-report.ts";
import { xlsxReport } from "./xlsx-report.ts";

/** What `--format` takes; the first is the default. */
export const reportFormats = ["text", "json", "html", "sarif", "xlsx"] as const;

/** The writer of a format. */
export function reportWriterOf(
  format: (typeof reportFormats)[number],
  head: ReportHead,
  rules: readonly BhytRule[] = bhytRules,
): ReportWriter {
  if (format === "json") return jsonReport(head);
  if (format === "html") return htmlReport(head);
  if (format === "sarif") return sarifReport(head, rules);
  if (format === "xlsx") return xlsxReport(head);
  return textReport(head);
}
