import { type JsonPath, valueAt } from "../../faults/json-path.ts";
import type { Entry, EntryKind, EntryOf } from "../../record/entry.ts";
import type { EntryBase } from "../../record/entry-base.ts";
import { sourceText } from "../../store/source-text.ts";
import type { Binding, FieldType, FormColumns, FormSource } from "../form-template.ts";
import { type BindingMore, binding, placeIn, stepsOf, tableBinding } from "./binding.ts";

/** Which entries of a kind a family of bindings reads. */
export interface EntrySelection<K extends EntryKind> {
  readonly kind: K;
  /** Members and the value, or one of the values, that they must have. */
  readonly is?: { readonly [M in keyof EntryOf<K>]?: EntryOf<K>[M] | readonly EntryOf<K>[M][] };
  /** In words, for names. Default: the values of `is`. */
  readonly label?: string;
  /** What `is` cannot say. */
  readonly where?: (entry: EntryOf<K>, source: FormSource) => boolean;
  /** The earliest, the latest (default) or all, by the time at which they happened. */
  readonly pick?: "first" | "last" | "all";
  /**
   * Only what had happened at the moment of the form. While nothing had, the earliest later one that `orFirst` says yes
   * to. A form without a moment reads all.
   */
  readonly known?: { readonly orFirst: (entry: EntryOf<K>) => boolean };
}

/** A form asks hundreds of times for the entries of one kind: they are sorted once for a list of entries. */
const sorted = new WeakMap<FormSource["entries"], Map<EntryKind, FormSource["entries"]>>();

function inTime(entries: FormSource["entries"], kind: EntryKind): FormSource["entries"] {
  const kinds = sorted.get(entries) ?? new Map<EntryKind, FormSource["entries"]>();
  sorted.set(entries, kinds);
  const known = kinds.get(kind);
  if (known !== undefined) return known;
  const found = entries
    .filter((entry) => entry.kind === kind)
    .sort((a, b) => (a.occurredAt < b.occurredAt ? -1 : a.occurredAt > b.occurredAt ? 1 : 0));
  kinds.set(kind, found);
  return found;
}

/**
 * The entries that hold and that a selection means, earliest first. The entry that the copy is about wins; of an order,
 * its own result: that of another one would be false.
 */
export function selectEntries<K extends EntryKind>(
  source: FormSource,
  selection: EntrySelection<K>,
): readonly EntryOf<K>[] {
  const fits = (entry: Entry): entry is EntryOf<K> & Entry =>
    hasKind(entry, selection) && (selection.where?.(entry, source) ?? true) && answers(entry, source);
  if (source.about !== undefined && fits(source.about)) return [source.about];
  const found = knownThen(inTime(source.entries, selection.kind).filter(fits), source, selection);
  if (selection.pick === "all") return found;
  return found.slice(...(selection.pick === "first" ? [0, 1] : [-1]));
}

function answers(entry: Entry, { about }: FormSource): boolean {
  if (about?.kind !== "order") return true;
  if (entry.kind !== "laboratory-result" && entry.kind !== "imaging-result") return true;
  return entry.order !== undefined && sourceText(entry.order) === sourceText(about.source);
}

function knownThen<K extends EntryKind>(
  found: readonly EntryOf<K>[],
  { at }: FormSource,
  { known }: EntrySelection<K>,
): readonly EntryOf<K>[] {
  if (known === undefined || at === undefined) return found;
  const then = found.filter(({ occurredAt }) => occurredAt <= at);
  return then.length > 0 ? then : found.filter(known.orFirst).slice(0, 1);
}

function hasKind<K extends EntryKind>(
  entry: Entry,
  { kind, is = {} }: EntrySelection<K>,
): entry is EntryOf<K> & Entry {
  if (entry.kind !== kind) return false;
  return Object.entries(is).every(([member, wanted]) => [wanted].flat().includes(valueAt(entry, [member])));
}

/** What the entries of a selection say, to be read by people: `kind=diagnosis, phase=discharge, rank=main`. */
function asWritten<K extends EntryKind>({ kind, is = {} }: EntrySelection<K>): string {
  return [["kind", kind], ...Object.entries(is)]
    .map(([member, wanted]) => `${member}=${valuesOf(wanted, "|")}`)
    .join(", ");
}

function valuesOf(wanted: unknown, or: string): string {
  return [wanted].flat().join(or);
}

function familyOf<K extends EntryKind>({ kind, is = {}, label }: EntrySelection<K>): string {
  const words =
    label === undefined ? Object.values(is).map((wanted) => valuesOf(wanted, " or ")) : label.split(", ");
  return [kind, ...words].join(".");
}

/** The member of the entry that is read; while there is none, of the latest that could tell it. */
function placeInEntry<K extends EntryKind>(
  source: FormSource,
  selection: EntrySelection<K>,
  member: string,
): JsonPath {
  const { kind, is } = selection;
  const entry: Entry | undefined =
    selectEntries(source, selection).at(-1) ?? selectEntries(source, { kind, ...(is && { is }) }).at(-1);
  return placeIn(["entries"], source.record.entries, entry, member);
}

type Read = string | undefined | readonly (string | undefined)[];

/** Declares a binding to a member of selected entries. `member` is the dotted place inside the entry. */
export type EntryBinding<K extends EntryKind> = (
  member: string,
  type: FieldType,
  read: (entry: EntryOf<K>, source: FormSource) => Read,
  more?: BindingMore,
) => Binding;

/** A family of bindings to the members of the same entries: `const death = bindEntry({ kind: "death" })`. */
export function bindEntry<K extends EntryKind>(selection: EntrySelection<K>): EntryBinding<K> {
  return (member, type, read, more) =>
    binding(
      `${familyOf(selection)}.${stepsOf(member).join(".")}`,
      `entries[${asWritten(selection)}].${member}`,
      type,
      (source) => selectEntries(source, selection).flatMap((entry) => read(entry, source)),
      { place: (source) => placeInEntry(source, selection, member), ...more },
    );
}

type Cells = { readonly [column: string]: string | undefined };

/** The binding of a list inside the selected entry: one row for each item. */
export function bindList<K extends EntryKind>(
  selection: EntrySelection<K>,
  member: string,
  columns: FormColumns,
  rows: (entry: EntryOf<K>) => readonly Cells[],
  more: Pick<BindingMore, "placeOfRow"> = {},
): Binding {
  return tableBinding(
    `${familyOf(selection)}.${member}`,
    `entries[${asWritten(selection)}].${member}`,
    columns,
    (source) => selectEntries(source, selection).flatMap(rows),
    { place: (source) => placeInEntry(source, selection, member), ...more },
  );
}

/** The binding of a table of entries: one row for each of the selected ones, in time. */
export function bindRows<K extends EntryKind>(
  name: string,
  selection: Omit<EntrySelection<K>, "pick" | "label">,
  columns: FormColumns,
  row: (entry: EntryOf<K>, source: FormSource) => Cells,
): Binding {
  const all = { ...selection, pick: "all" } as const;
  const select = (source: FormSource): readonly Entry[] => selectEntries(source, all);
  return tableBinding(
    name,
    `entries[${asWritten(all)}]`,
    columns,
    (source) => selectEntries(source, all).map((entry) => row(entry, source)),
    {
      placeOfRow: (source, index) => {
        const entry = select(source)[index];
        return entry === undefined ? ["entries"] : ["entries", source.record.entries.indexOf(entry)];
      },
    },
  );
}

/** The licence number of who answers for an entry; nothing when a system does. */
export function authorOf(entry: EntryBase): string | undefined {
  return entry.author.kind === "practitioner" ? entry.author.id : undefined;
}
