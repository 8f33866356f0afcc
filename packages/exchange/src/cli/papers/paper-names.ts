import type { Language } from "@benhan/core/command-line";
import type { Bilingual } from "@benhan/core/faults";
import type { CheckedPaper } from "@benhan/exchange/paper";

/** A paper with what a person tells it from others of its form by. */
export interface NamedPaper {
  readonly checked: CheckedPaper;
  /** The number that is printed on it. */
  readonly number?: string;
  /** Ids of its entries in the source system. */
  readonly ids: readonly string[];
  /** The id that a list shows, where nothing else tells it from another. */
  readonly mark?: string;
  /** Whether it was issued again, corrected, or another took its place. */
  readonly standing?: Bilingual;
  /** What was found that whoever hands it out must know. */
  readonly found: readonly Bilingual[];
}

/** The papers with their numbers, and how those that were issued several times stand to each other. */
export async function namedPapers(papers: readonly CheckedPaper[]): Promise<readonly NamedPaper[]> {
  const { foundNotes, paperStanding, sourceMark } = await import("@benhan/exchange/paper");
  const all = papers.map(({ paper }) => paper);
  return papers.map((checked) => {
    const { paper } = checked;
    const { number, issued, about } = paper;
    const standing = paperStanding(paper);
    const mark = sourceMark(paper, all);
    return {
      checked,
      found: foundNotes(checked.issues),
      ids: [issued?.id ?? [], about?.id ?? []].flat(),
      ...(number !== undefined && { number }),
      ...(mark !== undefined && { mark }),
      ...(standing !== undefined && { standing }),
    };
  });
}

/** What a list says of a paper beside its number. */
export function paperNotes({ standing, mark, found }: NamedPaper, language: Language): readonly string[] {
  const id = mark === undefined ? [] : [{ vi: `mã nguồn ${mark}`, en: `source id ${mark}` }[language]];
  return [standing?.[language] ?? [], found.map((note) => note[language]), id].flat();
}

/** `10:00 07/07/2026`, as papers print it. */
export function shownTime(at: string, language: Language): string {
  const [day = "", time = ""] = at.split("T");
  return language === "en" ? `${day} ${time}`.trim() : `${time} ${day.split("-").reverse().join("/")}`.trim();
}

/** What `--pick` takes for a paper: its number, else its time. */
export function pickText({ number, checked }: NamedPaper, language: Language): string {
  return number ?? shownTime(checked.paper.at, language);
}
