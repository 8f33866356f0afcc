import type { CalendarDate, Decimal } from "@benhan/core";
import { amountOf } from "../money/amount-of.ts";
import { type BhytRow, rowsOf } from "../qd3176/bhyt-tables.ts";
import type { BhytEdition } from "../schema/bhyt-edition.ts";
import { officialDate } from "../schema/official-time.ts";
import { type ListAt, listAt } from "./lists/list-at.ts";
import type { BhytRuleOptions } from "./rule-options.ts";

/** The tables of one episode, made easy to ask. Nothing in it throws, whatever the cells hold. */
export interface CheckedVisit {
  readonly edition: BhytEdition;
  readonly options: BhytRuleOptions;
  /** The day on which the episode ended, if XML1 says one. @official NGAY_RA */
  readonly endedOn: CalendarDate | undefined;
  /** XML1, or an empty row when it is missing. */
  readonly summary: BhytRow;
  /** The tables that have rows. */
  readonly present: readonly string[];
  rows(table: string): readonly BhytRow[];
  /** The day of a cell of XML1 that holds a date, if it is one. */
  dateOf(field: string): CalendarDate | undefined;
  /** An amount of XML1, if it is filled and a number. */
  total(field: string): Decimal | undefined;
  /** A code list as it stands at the end of the episode, or undefined when nobody loaded it. */
  list(name: string): ListAt | undefined;
  /** The lists that were asked for so far, and those that were not there. */
  readonly lists: ReadonlyMap<string, ListAt | undefined>;
}

/** The text of a cell, or undefined when it is absent or blank. */
export function textOf(row: BhytRow, field: string): string | undefined {
  const value: unknown = row[field];
  if (typeof value !== "string") return undefined;
  // Almost every cell begins with a letter or a digit: only the others are looked at twice.
  return value.charCodeAt(0) > 0x20 || value.trim() !== "" ? value : undefined;
}

/** The values of a cell that holds several. */
export function itemsOf(value: string, separator = ";"): readonly string[] {
  return value.split(separator).map((item) => item.trim());
}

/**
 * The values of a cell as they are judged one by one. Blanks beside a separator only make a list readable; at the ends
 * of the cell they are sent as a part of the first or last value, and are none.
 */
export function judgedItemsOf(value: string): readonly string[] {
  const items = itemsOf(value);
  return value === value.trim()
    ? items
    : value.split(";").map((item, at) => (at === 0 || at === items.length - 1 ? item : item.trim()));
}

/** How many values a cell holds. */
export function countItems(value: string): number {
  let count = 1;
  for (let at = value.indexOf(";"); at >= 0; at = value.indexOf(";", at + 1)) count++;
  return count;
}

/** Prepares the tables for the rules. */
export function checkedVisit(
  tables: object,
  edition: BhytEdition,
  options: CheckedVisit["options"],
): CheckedVisit {
  const names = [...Object.keys(edition.tables), ...Object.keys(edition.apart)];
  const held = new Map(names.map((name) => [name, Object.freeze(rowsOf(tables, name))]));
  const present = names.filter((name) => held.get(name)?.length !== 0);
  const rows = (table: string) => held.get(table) ?? none;
  const summary = rows("XML1")[0] ?? {};
  const dateOf = (field: string) => officialDate((textOf(summary, field) ?? "").slice(0, 8));
  const endedOn = dateOf("NGAY_RA");
  // A check-in comes before the end of its episode: its codes are those of the day on which it was made.
  const listDay = endedOn ?? officialDate((textOf(rows("XML0")[0] ?? {}, "NGAY_VAO") ?? "").slice(0, 8));
  const lists = new Map<string, ListAt | undefined>();
  return {
    edition,
    endedOn,
    options,
    lists,
    list(name) {
      const known = lists.get(name);
      if (known !== undefined || lists.has(name)) return known;
      const found = listAt(name, listDay, options);
      lists.set(name, found);
      return found;
    },
    summary,
    present,
    rows,
    dateOf,
    total: (field) => amountOf(summary, field),
  };
}

const none: readonly BhytRow[] = [];
