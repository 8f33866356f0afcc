import type { CallOptions } from "../ports/call-options.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import type { CodeEntry, CodeSource } from "./code-system.ts";
import type { CodeAnswer, CodeState } from "./look-up.ts";

/** An edition that a source can answer for. */
export interface TerminologyEdition {
  readonly edition: string;
  readonly source: CodeSource;
  readonly validFrom?: CalendarDate;
  readonly validTo?: CalendarDate;
  /** Rows, where the source can tell. */
  readonly count?: number;
}

/** What a source has. Without an edition it answers `unverified` to everything. */
export interface TerminologyMeta {
  /** The list, e.g. `icd-10-vn`. */
  readonly id: string;
  readonly editions: readonly TerminologyEdition[];
}

/** A row that a search found. */
export interface TerminologyMatch {
  readonly entry: CodeEntry;
  readonly edition: string;
}

/**
 * One large code list, wherever it lies: in memory, in a file beside the application, behind a terminology service. The
 * SDK ships no content for these lists; a facility loads the tables that it obtained itself. A source without a table
 * for a day says `unverified`, never that a code is valid.
 */
export interface TerminologySource {
  /** Which editions there are. */
  meta(options?: CallOptions): Promise<TerminologyMeta>;
  /** What the list says of a code on a day, without the row. */
  has(code: string, on: CalendarDate, options?: CallOptions): Promise<CodeState>;
  /** What the list says of a code on a day, with the row. */
  get(code: string, on: CalendarDate, options?: CallOptions): Promise<CodeAnswer>;
  /**
   * Rows that may be written on that day, best first, at most `limit`. Text typed without marks finds the marked one; the
   * same text on the same table always gives the same order.
   */
  search(
    text: string,
    on: CalendarDate,
    limit: number,
    options?: CallOptions,
  ): Promise<readonly TerminologyMatch[]>;
}
