import { type Entry, type EntryKind, type EntryOf, effectiveEntries, type MedicalRecord } from "@benhan/core";
import type { JsonPath } from "@benhan/core/faults";
import { same } from "../../bhyt/mapping/codec.ts";
import type { ItemRule, Trace } from "./item-rule.ts";
import type { MappingContext } from "./mapping-context.ts";
import type { MomentSource } from "./origin.ts";

/** An entry and its place in the record. */
export interface Placed<E extends Entry = Entry> {
  readonly entry: E;
  readonly from: JsonPath;
}

/** A record as the mapping looks at it. */
export interface RecordView {
  readonly record: MedicalRecord;
  /** The number of the stay (`sovaovien`). */
  readonly admissionNumber: string;
  readonly context: MappingContext;
  /** The effective entries of a kind, in the order of the record. */
  placed<K extends EntryKind>(kind: K): readonly Placed<EntryOf<K>>[];
}

/** Opens a record for the mapping. */
export function viewRecord(
  record: MedicalRecord,
  admissionNumber: string,
  context: MappingContext,
): RecordView {
  const positions = new Map(record.entries.map((entry, index) => [entry, index]));
  const byKind = new Map<EntryKind, Placed[]>();
  for (const entry of effectiveEntries(record)) {
    const placed = { entry, from: ["entries", positions.get(entry) ?? 0] };
    const own = byKind.get(entry.kind);
    if (own === undefined) byKind.set(entry.kind, [placed]);
    else own.push(placed);
  }
  return {
    record,
    admissionNumber,
    context,
    placed: <K extends EntryKind>(kind: K) =>
      (byKind.get(kind) ?? []) as unknown as readonly Placed<EntryOf<K>>[],
  };
}

/** One entry of a kind with fixed members, told by items of a group. Reading the items makes such an entry. */
export interface EntryRule {
  readonly kind: EntryKind;
  readonly is: Readonly<Record<string, unknown>>;
  /** When such an entry is made; the items do not tell it. Default: on arrival. */
  readonly when?: MomentSource;
  /** Which of several is told. */
  readonly pick: "first" | "last";
  readonly items: readonly ItemRule[];
  /** Items without which no entry can be made. */
  readonly needs: readonly string[];
}

/** The entry that a rule tells. */
export function entryFor(view: RecordView, { kind, is, pick }: EntryRule): Placed | undefined {
  const own = view
    .placed(kind)
    .filter(({ entry }) =>
      Object.entries(is).every(([member, value]) =>
        same((entry as unknown as Readonly<Record<string, unknown>>)[member], value),
      ),
    );
  return pick === "first" ? own[0] : own.at(-1);
}

/** Traces of what a rule says by being the rule: the kind and the fixed members. */
export function fixedTraces(
  is: Readonly<Record<string, unknown>>,
  from: JsonPath,
  document: JsonPath,
): readonly Trace[] {
  return ["kind", ...Object.keys(is)].map((member) => ({
    record: from.concat(member),
    document: document.concat(`#${member}`),
    told: true,
  }));
}
