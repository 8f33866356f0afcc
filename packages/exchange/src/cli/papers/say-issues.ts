import { formatPath, type Issue } from "@benhan/core/faults";
import { plainText } from "../reports/plain-text.ts";
import { levelMarks } from "../reports/text-report.ts";
import type { Terminal } from "../terminal.ts";

/** What findings are told of, where that is not clear. */
export interface Told {
  /** The file that they are about, where a command reads several. */
  readonly file?: string;
  /** How a person calls what stands at the place of a finding. */
  readonly nameOf?: (issue: Issue) => string | undefined;
}

/** Tells errors and warnings, each with its place and what to do next. */
export function sayIssues(
  issues: readonly Issue[],
  { say, language }: Terminal,
  { file, nameOf }: Told = {},
): void {
  const told = issues.filter(({ severity }) => severity !== "information");
  if (file !== undefined && told.length > 0) say(`${plainText(file)}:`);
  for (const issue of told) {
    const { severity, path, official, text, nextStep } = issue;
    const name = nameOf?.(issue);
    const own = path.length === 0 && official !== undefined ? plainText(official) : formatPath(path);
    const place = name === undefined ? own : `${plainText(name)} (${own})`;
    say(`  ${levelMarks[severity]}  ${place}: ${text[language]}`);
    if (nextStep !== undefined) say(`      → ${nextStep[language]}`);
  }
}
