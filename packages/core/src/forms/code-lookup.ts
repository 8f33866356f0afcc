import type { CodeAnswer } from "../codes/look-up.ts";
import type { CalendarDate } from "../time/calendar-date.ts";

/**
 * What a list says of a code on a day. Lists are named by the `codeList` of fields: `icd-10-vn` (all of `codingSystems`), `MA_DANTOC`, `DUONG_DUNG` …
 * The host answers out of `@benhan/core/codes` or its own tables, and `unverified` for lists that it does not have:
 * `(list, code, on) => lookUp(tables[list], code, on)`. Without a look-up codes are printed as they are and only their
 * form is checked.
 */
export type CodeLookup = (list: string, code: string, on: CalendarDate) => CodeAnswer;

/** The words of a code, when the list knows it. */
export function codeWords(
  codes: CodeLookup | undefined,
  list: string,
  code: string,
  on: CalendarDate,
): string | undefined {
  const answer = codes?.(list, code, on);
  return answer !== undefined && "entry" in answer ? answer.entry.vi : undefined;
}
