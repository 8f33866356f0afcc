import { type Language, levelMarks, plainText } from "@benhan/core/command-line";
import { formatPath, type Issue } from "@benhan/core/faults";
import { type NamedPaper, paperNotes, shownTime } from "./paper-names.ts";

/**
 * The papers of a record, one a line: form, time, number, name, note. With `missing` each place that is to be filled in,
 * where to write it below.
 */
export function* listPapers(
  { papers, beside }: { readonly papers: readonly NamedPaper[]; readonly beside: readonly Issue[] },
  language: Language,
  { missing, nameOf }: { readonly missing: boolean; readonly nameOf: (issue: Issue) => string | undefined },
): Generator<string> {
  for (const named of papers) {
    const { checked, number = "" } = named;
    const { paper, issues } = checked;
    const found = issues.filter(({ severity }) => severity !== "information");
    const errors = found.filter(({ severity }) => severity === "error").length;
    const notes = [paperNotes(named, language), errors === 0 ? [] : lacking(errors)[language]].flat();
    const at = shownTime(paper.at, language);
    yield lineOf(paper.form, at, number, paper.names[language], notes.join("; "));
    if (missing) yield* found.map((issue) => placeLine(issue, language, nameOf));
  }
  if (missing && beside.length > 0) {
    yield lineOf("-", "", "", { vi: "Toàn hồ sơ", en: "The whole record" }[language], "");
    yield* beside.map((issue) => placeLine(issue, language, nameOf));
  }
}

function placeLine(issue: Issue, language: Language, nameOf: (issue: Issue) => string | undefined): string {
  const { severity, official, path, text, nextStep } = issue;
  const name = nameOf(issue);
  const what = official ?? (name === undefined ? text[language] : `${name}: ${text[language]}`);
  return lineOf("", levelMarks[severity], what, formatPath(path), nextStep?.[language] ?? text[language]);
}

const lineOf = (...cells: readonly string[]): string => `${cells.map(plainText).join("\t")}\n`;

const lacking = (count: number) => ({
  vi: `còn thiếu hoặc sai ${count} chỗ`,
  en: `${count} missing or wrong`,
});
