import type { CalendarDate } from "../time/calendar-date.ts";
import type { CodeEntry, CodeSystem, CodeTable, PackName } from "./code-system.ts";

/**
 * What a table says of a code on a day.
 *
 * `known` it may be written · `retired` it could be once, and stays readable · `not-yet` it may be written later ·
 * `unknown` the edition of that day does not have it · `unverified` there is no table for that day, so nobody knows.
 */
export type CodeState = "known" | "retired" | "not-yet" | "unknown" | "unverified";

/** The answer of a table, with the row and the edition that it rests on. */
export type CodeAnswer =
  | {
      readonly state: "known" | "retired" | "not-yet";
      readonly entry: CodeEntry;
      /** The edition that has the row. */
      readonly edition: string;
      /** The signed pack that brought this edition. */
      readonly pack?: PackName;
    }
  | {
      readonly state: "unknown";
      /** The edition that was asked. */
      readonly edition: string;
      readonly pack?: PackName;
    }
  | { readonly state: "unverified" };

/** How the codes of a list are compared. */
export interface LookUpOptions {
  /** What two spellings of one code have in common, e.g. `icd10Key`. Without it codes are compared as they stand. */
  readonly key?: (code: string) => string;
}

/** The editions of a table as a list; nothing gives none. */
export function editionsOf(table: CodeTable | undefined): readonly CodeSystem[] {
  if (table === undefined) return [];
  return isList(table) ? table : [table];
}

/**
 * The edition that holds on a day, or `undefined`. Of two that overlap the one that began later wins, of two that began
 * together the later in the list: a correction is added behind what it corrects.
 */
export function editionAt(table: CodeTable | undefined, on: CalendarDate): CodeSystem | undefined {
  let found: CodeSystem | undefined;
  for (const edition of editionsOf(table)) {
    if (!covers(edition.validFrom, edition.validTo, on)) continue;
    if (found === undefined || (edition.validFrom ?? "") >= (found.validFrom ?? "")) found = edition;
  }
  return found;
}

/** What may be written on a day: the rows that hold, in the order of the list, without the retired ones. */
export function entriesAt(table: CodeTable | undefined, on: CalendarDate): readonly CodeEntry[] {
  const edition = editionAt(table, on);
  return edition === undefined ? [] : edition.entries.filter((entry) => holds(entry, on));
}

/**
 * Looks a code up on a day. All editions are read, so that the code of an older or a newer one is told apart from one
 * that never was; without an edition for that day the answer is `unverified`, never a verdict.
 */
export function lookUp(
  table: CodeTable | undefined,
  code: string,
  on: CalendarDate,
  options: LookUpOptions = {},
): CodeAnswer {
  const current = editionAt(table, on);
  if (current === undefined) return { state: "unverified" };
  const rows = editionsOf(table).flatMap((edition) =>
    rowsOf(edition, code, options.key).map((entry) => dated(edition, entry)),
  );
  const ofToday = rows.filter((row) => row.edition === current && covers(row.entry.from, row.entry.to, on));
  const live = ofToday.find(({ entry }) => entry.status !== "retired") ?? ofToday[0];
  if (live !== undefined) {
    const state = live.entry.status === "retired" ? "retired" : "known";
    return { state, entry: live.entry, ...namesOf(live.edition) };
  }
  const past = latest(rows.filter((row) => row.from <= on));
  if (past !== undefined) return { state: "retired", entry: past.entry, ...namesOf(past.edition) };
  const future = earliest(rows);
  if (future !== undefined) return { state: "not-yet", entry: future.entry, ...namesOf(future.edition) };
  return { state: "unknown", ...namesOf(current) };
}

/** By which names an answer can be had again. */
function namesOf({ edition, source: { pack } }: CodeSystem): {
  readonly edition: string;
  readonly pack?: PackName;
} {
  return pack === undefined ? { edition } : { edition, pack };
}

/** True when the code may be written on that day. False also when nobody knows: see {@link lookUp} for the difference. */
export function isKnown(
  table: CodeTable | undefined,
  code: string,
  on: CalendarDate,
  options: LookUpOptions = {},
): boolean {
  return lookUp(table, code, on, options).state === "known";
}

/** True when the row may be written on that day, as far as its own dates go. */
export function holds(entry: CodeEntry, on: CalendarDate): boolean {
  return entry.status !== "retired" && covers(entry.from, entry.to, on);
}

function isList(table: CodeTable): table is readonly CodeSystem[] {
  return Array.isArray(table);
}

function covers(from: CalendarDate | undefined, to: CalendarDate | undefined, on: CalendarDate): boolean {
  return (from === undefined || from <= on) && (to === undefined || on <= to);
}

interface DatedRow {
  readonly edition: CodeSystem;
  readonly entry: CodeEntry;
  /** First day of the row, its edition's when it has none; empty when there is no beginning. */
  readonly from: string;
}

function dated(edition: CodeSystem, entry: CodeEntry): DatedRow {
  const whole = edition.validFrom ?? "";
  return { edition, entry, from: entry.from !== undefined && entry.from > whole ? entry.from : whole };
}

function latest(rows: readonly DatedRow[]): DatedRow | undefined {
  return rows.reduce<DatedRow | undefined>(
    (best, row) => (best === undefined || row.from >= best.from ? row : best),
    undefined,
  );
}

function earliest(rows: readonly DatedRow[]): DatedRow | undefined {
  return rows.reduce<DatedRow | undefined>(
    (best, row) => (best === undefined || row.from < best.from ? row : best),
    undefined,
  );
}

type Key = (code: string) => string;
type Index = ReadonlyMap<string, readonly CodeEntry[]>;

const asItStands: Key = (code) => code;
/** Made at the first look-up and kept as long as the rows are: tables are never changed in place. */
const indexes = new WeakMap<readonly CodeEntry[], Map<Key, Index>>();

function rowsOf(edition: CodeSystem, code: string, key: Key = asItStands): readonly CodeEntry[] {
  const byKey = indexes.get(edition.entries) ?? new Map<Key, Index>();
  indexes.set(edition.entries, byKey);
  const index = byKey.get(key) ?? indexOf(edition.entries, key);
  byKey.set(key, index);
  return index.get(key(code)) ?? [];
}

function indexOf(entries: readonly CodeEntry[], key: Key): Index {
  const index = new Map<string, CodeEntry[]>();
  for (const entry of entries) {
    const at = key(entry.code);
    const rows = index.get(at);
    if (rows === undefined) index.set(at, [entry]);
    else rows.push(entry);
  }
  return index;
}
