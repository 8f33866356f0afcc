import type { DepartmentStay, DischargeEntry } from "@benhan/core";
import type { Emr365 } from "../emr365.data.ts";
import { writeDay } from "../text/emr365-moments.ts";
import { endOf } from "./department-stays.ts";
import { type ItemSource, sourcesOf } from "./group-map.ts";
import { decimal, text } from "./item-codecs.ts";
import { itemRules, type Row, readItems, type Trace, writeItems } from "./item-rule.ts";
import type { MappingContext } from "./mapping-context.ts";
import type { RecordDraft } from "./record-draft.ts";
import type { RecordView } from "./record-view.ts";
import { outcome } from "./words.ts";

const group = "ThongTinDieuTri";

/** How the stay ended. */
const discharge = itemRules<DischargeEntry>([
  { item: "tongsongaydieutri", path: ["treatmentDays"], as: decimal },
  { item: "songaydieutri", path: ["treatmentDays"], as: decimal, mirror: true },
]);
const condition = itemRules<DischargeEntry>([
  { item: "ketquadieutri", path: ["outcome"], as: outcome },
  { item: "loidanbacsi", path: ["advice"], as: text },
]);

/** What of the discharge stands in the group. */
export const dischargeSources: readonly ItemSource[] = [
  ...sourcesOf(discharge, "entries[kind=discharge]"),
  ...sourcesOf(condition, "entries[kind=discharge]", "tinhtrangravien."),
];

const ending = [group, "#discharge"];

/** Writes how the stay ended. */
export function writeDischarge(view: RecordView, row: Row): readonly Trace[] {
  const { record, context } = view;
  const placed = view.placed("discharge").at(-1);
  const state: Row = { ketquadieutri: "", loidanbacsi: "" };
  row["tinhtrangravien"] = state;
  const death = view.placed("death").at(-1);
  if (placed === undefined && death !== undefined) {
    // Nobody who reads the file may take the dead for somebody who left.
    const word = death.entry.onTheWay === true ? "died-outside" : "died";
    state["ketquadieutri"] = outcome.toText(word, context) ?? "";
  }
  if (placed === undefined) return [];
  const { entry, from } = placed;
  const at = [group, "tinhtrangravien"];
  const { endedAt } = record.episode;
  const traces = [
    ...writeItems(discharge, { part: entry, from }, { row, to: [group] }, context),
    ...writeItems(condition, { part: entry, from }, { row: state, to: at }, context),
  ];
  const comesBack =
    endedAt !== undefined && ["treatmentDays", "outcome"].every((name) => isTold(traces, name));
  return [
    ...traces.map((trace) => ({ ...trace, told: trace.told && comesBack })),
    { record: [...from, "kind"], document: [...ending, "#kind"], told: comesBack },
    {
      record: [...from, "occurredAt"],
      document: [...ending, "#occurredAt"],
      told: comesBack && entry.occurredAt === endOf(writeDay(endedAt), record.episode.stays.at(-1)?.to),
    },
  ];
}

function isTold(traces: readonly Trace[], member: string): boolean {
  return traces.some(({ record, told }) => told && record.at(-1) === member);
}

function lastStayOf(draft: RecordDraft): DepartmentStay | undefined {
  const { stays } = (draft.record["episode"] ?? {}) as { stays?: readonly DepartmentStay[] };
  return stays?.at(-1);
}

/** Remembers when the patient left, even where the file does not tell how. A mistyped year is not believed. */
export function noteDischarge(document: Emr365, draft: RecordDraft): void {
  const to = lastStayOf(draft)?.to;
  const left = endOf(document[group].ngayravien, to) ?? to;
  if (left === undefined || left < draft.moments.arrival) return;
  if (left.slice(0, 4) <= draft.recordedAt.slice(0, 4)) draft.moments.discharge = left;
}

/**
 * Reads how the stay ended; without its day, its days or its outcome there is no entry. Then the record does not say
 * that it ended either: a record with an end that nothing tells of would be none.
 */
export function readDischarge(document: Emr365, draft: RecordDraft, context: MappingContext): void {
  const row = document[group];
  const values = [
    ...readItems(discharge, row, [group], context),
    ...readItems(condition, row.tinhtrangravien, [group, "tinhtrangravien"], context),
  ];
  const endedAt = endOf(row.ngayravien, lastStayOf(draft)?.to);
  const has = (name: string) => values.some(({ path }) => path[0] === name);
  if (endedAt === undefined || !has("treatmentDays") || !has("outcome")) return;
  draft.put(["episode"], [{ path: ["endedAt"], value: endedAt, document: [group, "ngayravien"] }]);
  // How the patient left is not told: the ordinary way is assumed, and said to be.
  draft.add(
    "discharge",
    {},
    [
      ...values,
      { path: ["occurredAt"], value: endedAt, document: [...ending, "#occurredAt"] },
      { path: ["type"], value: "discharged", document: [...ending, "#type"] },
    ],
    ending,
  );
}
