import { effectiveEntries, type MedicalRecord } from "@benhan/core";
import type { Bilingual } from "@benhan/core/faults";
import type { FilledForm } from "@benhan/core/forms";
import type { CheckedPaper, DrawRecordOptions } from "@benhan/exchange/paper";
import type { Language } from "../reports/report-writer.ts";

/** A paper with what a person tells it from others of its form by. */
export interface NamedPaper {
  readonly checked: CheckedPaper;
  /** The number that is printed on it. */
  readonly number?: string;
  /** Ids of its entries in the source system. */
  readonly ids: readonly string[];
  /** Whether it was issued again, or another took its place. */
  readonly standing?: Bilingual;
}

/** The papers with their numbers, and how those that were issued several times stand to each other. */
export async function namedPapers(
  record: MedicalRecord,
  papers: readonly CheckedPaper[],
  { fill }: DrawRecordOptions,
): Promise<readonly NamedPaper[]> {
  const { fillRecordPaper } = await import("@benhan/exchange/paper");
  const numbers = new Map<string, string>();
  for (const entry of effectiveEntries(record)) {
    if (entry.kind === "prescription" && entry.number !== undefined) {
      numbers.set(JSON.stringify(entry.source), entry.number);
    }
  }
  return papers.map((checked) => {
    const { paper } = checked;
    const issue = fillRecordPaper(record, paper, fill)?.issue;
    const number = issue?.number ?? numbers.get(JSON.stringify(paper.about));
    const standing = paper.superseded ? earlier : issue && standingOf(issue);
    return {
      checked,
      ids: [issue?.source.id ?? paper.data?.id ?? [], paper.about?.id ?? []].flat(),
      ...(number !== undefined && { number }),
      ...(standing !== undefined && { standing }),
    };
  });
}

const earlier = { vi: "bản ghi trước, đã có bản mới hơn", en: "an earlier version" };

function standingOf({
  standing,
  reissue,
  replaces,
  replacedBy,
}: NonNullable<FilledForm["issue"]>): Bilingual | undefined {
  if (standing === "replaced") {
    const by = replacedBy?.number;
    return {
      vi: `ĐÃ BỊ THAY THẾ${by === undefined ? "" : ` bằng ${by}`}`,
      en: `REPLACED${by === undefined ? "" : ` by ${by}`}`,
    };
  }
  if (reissue !== undefined) {
    return {
      vi: `cấp lại lần ${reissue.time} của ${reissue.of}`,
      en: `issued again for ${reissue.of}, time ${reissue.time}`,
    };
  }
  if (replaces !== undefined) return { vi: `thay cho ${replaces.number}`, en: `replaces ${replaces.number}` };
  return standing === "valid"
    ? { vi: "bản trước, còn giá trị", en: "an earlier copy, still valid" }
    : undefined;
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
