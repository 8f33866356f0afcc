import type { Issue } from "../faults/issue.ts";
import { type Report, reportOf } from "../faults/report.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import type { OpenedPack, PackUse } from "./pack.ts";
import { issueDayOf } from "./pack-days.ts";
import { packIssue } from "./pack-findings.ts";

/** A pack that was on the shelf once; a host keeps the list between two starts. Plain JSON. */
export interface PackLedgerEntry extends PackUse {
  readonly sequence: number;
}

/** What is known from earlier starts. */
export interface PackShelfOptions {
  /** What `ledger()` gave the last time. Without it a changed or an older pack cannot be noticed. */
  readonly ledger?: readonly PackLedgerEntry[];
  /** Ids whose newest pack may be older than the ledger's. */
  readonly allowRollback?: readonly string[];
}

/** The packs of a host, and which of them holds on a day. */
export interface PackShelf {
  /**
   * The pack that holds on a day: of those of the id that have begun, the one with the highest sequence. Past its last
   * day none holds. With `asOf` only packs that were issued up to that day are asked, which gives the answer of that day.
   */
  packFor(id: string, on: CalendarDate, options?: { readonly asOf?: CalendarDate }): OpenedPack | undefined;
  /** The very pack that a report names; undefined when it is not there or its content is another. */
  packNamed(use: Pick<PackUse, "id" | "edition" | "digest">): OpenedPack | undefined;
  /** The pack of each id that holds on a day, by id. */
  editionsInUse(on: CalendarDate): readonly PackUse[];
  /** Everything that is or was on the shelf, by id and sequence: keep it for the next start. */
  ledger(): readonly PackLedgerEntry[];
}

/** What a report keeps of a pack that it used. */
export function packUseOf({ pack, digest }: OpenedPack): PackUse {
  const { id, edition, validFrom } = pack;
  return { id, edition, digest, validFrom };
}

/**
 * Puts packs on a shelf, in any order. An edition whose content changed, two editions of one sequence, a newest pack
 * that is older than one used before, and a required pack that is missing are errors.
 */
export function createPackShelf(
  packs: readonly OpenedPack[],
  { ledger = [], allowRollback = [] }: PackShelfOptions = {},
): Report<PackShelf> {
  const kept = [...new Map(packs.map((opened) => [keyOf(entryOf(opened)), opened])).values()].sort((a, b) =>
    byIdAndSequence(entryOf(a), entryOf(b)),
  );
  const own = kept.map(entryOf);
  const all = [
    ...new Map([...ledger.map(plainEntry), ...own].map((entry) => [keyOf(entry), entry])).values(),
  ].sort(byIdAndSequence);
  const newest = (id: string, on: CalendarDate, asOf: CalendarDate | undefined) =>
    kept
      .filter(({ pack }) => pack.id === id && pack.validFrom <= on)
      .filter(({ pack }) => asOf === undefined || issueDayOf(pack) <= asOf)
      .at(-1);
  const shelf: PackShelf = {
    packFor(id, on, { asOf } = {}) {
      const found = newest(id, on, asOf);
      const { validTo } = found?.pack ?? {};
      return validTo !== undefined && validTo < on ? undefined : found;
    },
    packNamed: ({ id, edition, digest }) =>
      kept.find(({ pack, digest: own }) => pack.id === id && pack.edition === edition && own === digest),
    editionsInUse: (on) =>
      [...new Set(kept.map(({ pack }) => pack.id))].flatMap((id) => {
        const found = shelf.packFor(id, on);
        return found === undefined ? [] : [packUseOf(found)];
      }),
    ledger: () => all.map(plainEntry),
  };
  const issues = [...clashes(all), ...rollbacks(own, ledger, allowRollback), ...missingRequirements(kept)];
  return reportOf(shelf, issues);
}

function entryOf(opened: OpenedPack): PackLedgerEntry {
  return { ...packUseOf(opened), sequence: opened.pack.sequence };
}

function plainEntry({ id, edition, digest, validFrom, sequence }: PackLedgerEntry): PackLedgerEntry {
  return { id, edition, digest, validFrom, sequence };
}

function keyOf({ id, edition, digest }: PackLedgerEntry): string {
  return JSON.stringify([id, edition, digest]);
}

/** A total order, so that the order in which packs were loaded never shows. */
function byIdAndSequence(a: PackLedgerEntry, b: PackLedgerEntry): number {
  if (a.id !== b.id) return a.id < b.id ? -1 : 1;
  if (a.sequence !== b.sequence) return a.sequence - b.sequence;
  return keyOf(a) < keyOf(b) ? -1 : 1;
}

function clashes(entries: readonly PackLedgerEntry[]): readonly Issue[] {
  const issues: Issue[] = [];
  const editions = new Map<string, PackLedgerEntry>();
  const sequences = new Map<string, PackLedgerEntry>();
  for (const entry of entries) {
    const edition = JSON.stringify([entry.id, entry.edition]);
    const sequence = JSON.stringify([entry.id, entry.sequence]);
    // Keys are distinct: the same edition a second time has other bytes.
    if (editions.has(edition)) {
      issues.push(
        packIssue("edition_changed", [entry.id, entry.edition], { name: `${entry.id} ${entry.edition}` }),
      );
    } else if (sequences.has(sequence)) {
      issues.push(packIssue("sequence_twice", [entry.id, entry.edition], { name: entry.id }));
    }
    editions.set(edition, entry);
    sequences.set(sequence, entry);
  }
  return issues;
}

function rollbacks(
  own: readonly PackLedgerEntry[],
  ledger: readonly PackLedgerEntry[],
  allowed: readonly string[],
): readonly Issue[] {
  const highest = (entries: readonly PackLedgerEntry[], id: string) =>
    entries.reduce((best, entry) => (entry.id === id ? Math.max(best, entry.sequence) : best), 0);
  return [...new Set(ledger.map(({ id }) => id))]
    .filter((id) => !allowed.includes(id) && highest(own, id) < highest(ledger, id))
    .sort()
    .map((id) => packIssue("rollback", [id], { name: id }));
}

function missingRequirements(packs: readonly OpenedPack[]): readonly Issue[] {
  const there = new Set(packs.map(({ pack }) => JSON.stringify([pack.id, pack.edition])));
  return packs.flatMap(({ pack }) =>
    (pack.requires ?? [])
      .filter(({ id, edition }) => !there.has(JSON.stringify([id, edition])))
      .map(({ id, edition }) =>
        packIssue("required_missing", [pack.id, pack.edition], { name: `${id} ${edition}` }),
      ),
  );
}
