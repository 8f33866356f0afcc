import { formatPath, type Issue } from "@benhan/core/faults";
import type { CheckedPapers } from "@benhan/exchange/paper";
import { plainText } from "../reports/plain-text.ts";
import type { Language } from "../reports/report-writer.ts";
import { levelMarks } from "../reports/text-report.ts";

/** The papers of a record, one a line; with `missing` each place that is to be filled in, where to write it below. */
export function* listPapers(
  { papers, beside }: CheckedPapers,
  language: Language,
  missing: boolean,
): Generator<string> {
  for (const { paper, issues } of papers) {
    const found = issues.filter(({ severity }) => severity !== "information");
    const errors = found.filter(({ severity }) => severity === "error").length;
    const note = errors === 0 ? "" : lacking(errors)[language];
    yield lineOf(paper.form, paper.at, paper.names[language], note);
    if (missing) yield* found.map((issue) => placeLine(issue, language));
  }
  if (missing && beside.length > 0) {
    yield lineOf("-", "", { vi: "Toàn hồ sơ", en: "The whole record" }[language], "");
    yield* beside.map((issue) => placeLine(issue, language));
  }
}

function placeLine({ severity, official, path, text, nextStep }: Issue, language: Language): string {
  const what = official ?? text[language];
  return lineOf("", levelMarks[severity], what, formatPath(path), nextStep?.[language] ?? text[language]);
}

const lineOf = (...cells: readonly string[]): string => `${cells.map(plainText).join("\t")}\n`;

const lacking = (count: number) => ({
  vi: `còn thiếu hoặc sai ${count} chỗ`,
  en: `${count} missing or wrong`,
});
