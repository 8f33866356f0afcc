import { plainText, type Terminal } from "@benhan/core/command-line";
import type { Bilingual } from "@benhan/core/faults";
import { type NumberFit, numberFit } from "@benhan/core/forms";
import { type NamedPaper, pickText, shownTime } from "./paper-names.ts";
import { pickUnclear } from "./papers.faults.ts";

/**
 * The one paper that `--pick` means: by the number that is printed on it, whole or the part before `/`, by its time, or by
 * the id of its entry in the source system.
 *
 * @throws EmrError `exchange.cli.pick_unclear` when none is meant or several
 */
export function pickPapers(papers: readonly NamedPaper[], pick: string | undefined): readonly NamedPaper[] {
  if (pick === undefined) return papers;
  const found = fittingPapers(papers, pick);
  if (found.length === 1) return found;
  const shown = found.length === 0 ? papers : found;
  throw pickUnclear({
    pick,
    fits: found.length,
    papers: { vi: listed(shown, "vi"), en: listed(shown, "en") },
  });
}

/** The papers that `--pick` may mean. */
export function fittingPapers(papers: readonly NamedPaper[], pick: string): readonly NamedPaper[] {
  for (const { namesOf, fits } of ways) {
    const found = papers.filter((paper) =>
      namesOf(paper).some((name) => fits.includes(numberFit(name, pick))),
    );
    if (found.length > 0) return found;
  }
  return [];
}

interface Way {
  readonly namesOf: (paper: NamedPaper) => readonly string[];
  readonly fits: readonly (NumberFit | undefined)[];
}

const whole = ["exact", "whole"] as const;
const numberOf: Way["namesOf"] = ({ number }) => (number === undefined ? [] : [number]);

/** From what says most: an id that is written whole is not taken for the beginning of a number. */
const ways: readonly Way[] = [
  { namesOf: numberOf, fits: ["exact"] },
  { namesOf: numberOf, fits: whole },
  { namesOf: ({ ids }) => ids, fits: whole },
  { namesOf: numberOf, fits: ["beginning"] },
  { namesOf: ({ checked: { paper } }) => timesOf(paper.at), fits: whole },
  { namesOf: ({ checked: { paper } }) => timesOf(paper.at.slice(0, 10)), fits: whole },
];

const timesOf = (at: string): readonly string[] => [at, shownTime(at, "vi"), shownTime(at, "en")];

/** Says which papers of one form are printed together: a clerk would hand out all of them. */
export function saySeveral(
  papers: readonly NamedPaper[],
  forms: readonly string[] | undefined,
  { say, language }: Terminal,
): void {
  for (const form of forms ?? []) {
    const own = papers.filter(({ checked }) => checked.paper.form === form);
    if (own.length > 1) say(severalText(form, own)[language]);
  }
}

const severalText = (form: string, papers: readonly NamedPaper[]): Bilingual => ({
  vi: `! ${papers.length} tờ của ${form}: ${listed(papers, "vi")}. Chỉ in một tờ: thêm --pick SỐ hoặc GIỜ, ví dụ --pick "${exampleOf(papers, "vi")}".`,
  en: `! ${papers.length} papers of ${form}: ${listed(papers, "en")}. To print one only: add --pick NUMBER or TIME, such as --pick "${exampleOf(papers, "en")}".`,
});

const exampleOf = (papers: readonly NamedPaper[], language: "vi" | "en"): string => {
  const last = papers.at(-1);
  return last === undefined ? "" : plainText(sureText(last, papers, language));
};

/** What picks this paper and no other of them. */
function sureText(own: NamedPaper, papers: readonly NamedPaper[], language: "vi" | "en"): string {
  const text = pickText(own, language);
  const isSure = papers.filter((paper) => numberFit(pickText(paper, language), text)).length === 1;
  return isSure ? text : (own.ids[0] ?? text);
}

function listed(papers: readonly NamedPaper[], language: "vi" | "en"): string {
  return papers
    .map((paper) => {
      const text = sureText(paper, papers, language);
      const at = shownTime(paper.checked.paper.at, language);
      const more = [
        ...(text === at ? [] : [at]),
        ...(paper.standing === undefined ? [] : [paper.standing[language]]),
      ];
      return plainText(more.length === 0 ? text : `${text} (${more.join(", ")})`);
    })
    .join("; ");
}
