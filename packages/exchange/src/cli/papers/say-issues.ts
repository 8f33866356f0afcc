import { formatPath, type Issue } from "@benhan/core/faults";
import { levelMarks } from "../reports/text-report.ts";
import type { Terminal } from "../terminal.ts";

/** Tells errors and warnings about a record, each with its place and what to do next. */
export function sayIssues(issues: readonly Issue[], { say, language }: Terminal): void {
  for (const { severity, path, text, nextStep } of issues) {
    if (severity === "information") continue;
    say(`  ${levelMarks[severity]}  ${formatPath(path)}: ${text[language]}`);
    if (nextStep !== undefined) say(`      → ${nextStep[language]}`);
  }
}
