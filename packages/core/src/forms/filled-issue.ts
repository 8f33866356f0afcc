import type { FormDataEntry } from "../record/entries/form-data.ts";
import type { SourceKey } from "../store/source-key.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import { dateOf } from "../time/local-minute.ts";
import type { IssueChain, IssuedCopy } from "./numbering/issue-chains.ts";

/** Which issued copy of a paper a filled form shows, and what the paper must say about it. */
export interface FilledIssue {
  /** The entry of the copy. */
  readonly source: SourceKey;
  /** The day on which this copy was issued. */
  readonly on: CalendarDate;
  readonly number?: string;
  readonly series?: string;
  /**
   * The paper is issued again: "Cấp lại lần {time}", and the number that it is issued again for. Absent on a first
   * issue. @legal TT 25/2025/TT-BYT Đ28 k4
   */
  readonly reissue?: { readonly time: number; readonly of: string };
  /** `current` the newest that stands · `valid` an older one that stands beside it · `replaced` because it was wrong. */
  readonly standing: IssuedCopy["standing"];
  /** The wrong paper whose place this one takes; its day, where the record holds it. */
  readonly replaces?: { readonly number: string; readonly on?: CalendarDate };
  /** It was issued as a digitally signed file, with the code by which it is looked up. */
  readonly electronic?: { readonly lookUpCode: string };
  /** The paper that took the place of this one. */
  readonly replacedBy?: { readonly number?: string; readonly on: CalendarDate };
}

/** What a form says of the copy that it was filled from. */
export function filledIssue(chain: IssueChain, copy: IssuedCopy): FilledIssue {
  const { entry, standing, reissue } = copy;
  const { number, series, replaces, electronic } = entry.issue ?? {};
  const better = standing === "replaced" ? replacementOf(chain, copy) : undefined;
  const old = chain.copies.find((one) => one.entry.issue?.number === replaces)?.entry;
  return {
    source: entry.source,
    on: dateOf(entry.occurredAt),
    ...(number !== undefined && { number }),
    ...(series !== undefined && { series }),
    ...(reissue !== undefined && { reissue: { time: reissue.time, of: reissue.of } }),
    standing,
    ...(electronic !== undefined && { electronic }),
    ...(reissue === undefined &&
      replaces !== undefined && {
        replaces: { number: replaces, ...(old !== undefined && { on: dateOf(old.occurredAt) }) },
      }),
    ...(better !== undefined && {
      replacedBy: {
        ...(better.issue?.number !== undefined && { number: better.issue.number }),
        on: dateOf(better.occurredAt),
      },
    }),
  };
}

/** The first copy after this one that replaces a paper of the same content. */
function replacementOf({ copies }: IssueChain, copy: IssuedCopy): FormDataEntry | undefined {
  const content = contentOf(copy);
  const numbers = copies.filter((one) => contentOf(one) === content).map(({ entry }) => entry.issue?.number);
  return copies.find(
    ({ entry: { issue }, reissue }) =>
      reissue === undefined && issue?.replaces !== undefined && numbers.includes(issue.replaces),
  )?.entry;
}

function contentOf({ entry, reissue }: IssuedCopy): FormDataEntry {
  return reissue?.first ?? entry;
}
