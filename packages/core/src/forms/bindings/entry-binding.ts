import type { Entry, EntryKind, EntryOf } from "../../record/entry.ts";
import type { EntryBase } from "../../record/entry-base.ts";
import type { Binding, FieldType, FormSource } from "../form-template.ts";
import { type BindingMore, binding } from "./binding.ts";

/** Which entries of a kind a family of bindings reads. */
export interface EntrySelection<K extends EntryKind> {
  readonly kind: K;
  /** In words, for names and places: `discharge, main`. */
  readonly label?: string;
  readonly where?: (entry: EntryOf<K>, source: FormSource) => boolean;
  /** The earliest, the latest (default) or all, by the time at which they happened. */
  readonly pick?: "first" | "last" | "all";
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

/** The entries that hold and that a selection means, earliest first. The entry that the copy is about wins. */
export function selectEntries<K extends EntryKind>(
  source: FormSource,
  selection: EntrySelection<K>,
): readonly EntryOf<K>[] {
  const fits = (entry: Entry): entry is EntryOf<K> & Entry =>
    entry.kind === selection.kind && (selection.where?.(entry as EntryOf<K>, source) ?? true);
  if (source.about !== undefined && fits(source.about)) return [source.about];
  const found: readonly EntryOf<K>[] = inTime(source.entries, selection.kind).filter(fits);
  if (selection.pick === "all") return found;
  return found.slice(...(selection.pick === "first" ? [0, 1] : [-1]));
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
  const shown = selection.label === undefined ? selection.kind : `${selection.kind}, ${selection.label}`;
  const family = shown.replaceAll(", ", ".");
  return (member, type, read, more) =>
    binding(
      `${family}.${member}`,
      `entries[${shown}].${member}`,
      type,
      (source) => selectEntries(source, selection).flatMap((entry) => read(entry, source)),
      {
        place: (source) => {
          const entry = selectEntries(source, selection).at(-1);
          const index = entry === undefined ? -1 : source.record.entries.indexOf(entry);
          return ["entries", index < 0 ? shown : index, ...member.split(".")];
        },
        ...more,
      },
    );
}

/** The licence number of who answers for an entry; nothing when a system does. */
export function authorOf(entry: EntryBase): string | undefined {
  return entry.author.kind === "practitioner" ? entry.author.id : undefined;
}
