import { formatPath, type Issue, type Severity } from "../faults/index.ts";
import { plainText } from "./plain-text.ts";
import type { Terminal } from "./terminal.ts";

/** The sign of each level. */
export const levelMarks: Readonly<Record<Severity, string>> = { error: "✗", warning: "!", information: "·" };

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
