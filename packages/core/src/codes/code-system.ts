import type { JsonValue } from "../canonical/canonical-json.ts";
import type { DigestText } from "../digest/digest-text.ts";
import type { Bilingual } from "../faults/issue.ts";
import type { CalendarDate } from "../time/calendar-date.ts";

/** One code of a list, with what it means and from when to when it may be written. */
export interface CodeEntry {
  readonly code: string;
  /** The official words, perhaps shortened. */
  readonly vi: string;
  /** Our translation; tables that a facility loads mostly have none. */
  readonly en?: string;
  /** First day on which the code may be written. Absent: since its edition holds. */
  readonly from?: CalendarDate;
  /** Last day on which the code may be written. Absent: as long as its edition holds. */
  readonly to?: CalendarDate;
  /**
   * `retired` stays readable on old dossiers and is not written any more, whatever the date · `unconfirmed` was seen in
   * use, but not in the text of the list.
   */
  readonly status?: "retired" | "unconfirmed";
  /** Other words for the same thing, found by a search. */
  readonly aliases?: readonly string[];
  /** Further columns of the list by name, as the source has them. */
  readonly extra?: Readonly<Record<string, JsonValue>>;
}

/** Where a table comes from. */
export interface CodeSource {
  /** The text that the list rests on, e.g. `QĐ 1804/QĐ-BYT (2026)`. */
  readonly basis: string;
  readonly licence?: string;
  /** Copy that was used, when it is not the text itself. */
  readonly origin?: string;
  /** Day on which somebody last compared the table with its source. */
  readonly checked?: CalendarDate;
  /** The signed pack that brought the table. Answers and findings name it, so that a result can be had again. */
  readonly pack?: PackName;
}

/** Which pack a table came in; the same as `PackUse` of `@benhan/core/packs`. */
export interface PackName {
  readonly id: string;
  readonly edition: string;
  readonly digest: DigestText;
  readonly validFrom: CalendarDate;
}

/**
 * One edition of a code list. Lists are replaceable tables with dates, not types: four of them changed in 2025 and 2026.
 * Several editions of one list have the same `id`; `editionAt` chooses among them by date.
 */
export interface CodeSystem {
  /** The list as records name it, e.g. `MA_KHOA`, `icd-10-vn`. */
  readonly id: string;
  /** The edition as records and messages name it, e.g. `QD1804-2026`. */
  readonly edition: string;
  readonly name: Bilingual;
  readonly source: CodeSource;
  /** First day of the edition. Absent: as far back as records go. */
  readonly validFrom?: CalendarDate;
  /** Last day of the edition. Absent: until a newer one is loaded. */
  readonly validTo?: CalendarDate;
  /** The list is not wholly known to us or open by nature: an unknown code asks for a look and never stops an export. */
  readonly uncertain?: true;
  readonly entries: readonly CodeEntry[];
}

/** One edition of a list, or all editions of it that are at hand. */
export type CodeTable = CodeSystem | readonly CodeSystem[];
