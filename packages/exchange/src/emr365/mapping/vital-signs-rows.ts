import type { VitalSignsEntry } from "@benhan/core";
import type { Emr365 } from "../emr365.data.ts";
import { type ItemSource, sourcesOf } from "./group-map.ts";
import { decimal, moment } from "./item-codecs.ts";
import { itemRules, type Row, readItems, type Trace, writeItems } from "./item-rule.ts";
import type { MappingContext } from "./mapping-context.ts";
import type { RecordDraft } from "./record-draft.ts";
import { fixedTraces, type RecordView } from "./record-view.ts";

const group = "ThongTinDieuTri";

const signs = itemRules<VitalSignsEntry>([
  { item: "mach", path: ["pulse"], as: decimal },
  { item: "nhietdo", path: ["temperature"], as: decimal },
  { item: "huyetap_cao", path: ["systolic"], as: decimal },
  { item: "huyetap_thap", path: ["diastolic"], as: decimal },
  { item: "nhiptho", path: ["respiration"], as: decimal },
  { item: "cannang", path: ["weightKg"], as: decimal },
  { item: "chieucao", path: ["heightCm"], as: decimal },
  { item: "thoidiem", path: ["occurredAt"], as: moment },
]);

/** What of the vital signs stands in the group. */
export const signSources: readonly ItemSource[] = sourcesOf(
  signs,
  "entries[kind=vital-signs]",
  "danhsachsinhhieu[].",
);

/** Writes every measurement as a row. */
export function writeSigns(view: RecordView, row: Row): readonly Trace[] {
  const rows: Row[] = [];
  const traces: Trace[] = [];
  for (const { entry, from } of view.placed("vital-signs")) {
    const own: Row = Object.fromEntries(signs.map(({ item }) => [item, ""]));
    const to = [group, "danhsachsinhhieu", rows.length];
    const written = writeItems(signs, { part: entry, from }, { row: own, to }, view.context);
    // A row with nothing but a moment would tell of a measurement that is not there.
    if (written.length < 2) continue;
    rows.push(own);
    traces.push(...written, ...fixedTraces({}, from, to));
  }
  row["danhsachsinhhieu"] = rows;
  return traces;
}

/** Reads every row with a measurement. */
export function readSigns(document: Emr365, draft: RecordDraft, context: MappingContext): void {
  document[group].danhsachsinhhieu.forEach((item, index) => {
    const own = [group, "danhsachsinhhieu", index];
    const values = readItems(signs, item, own, context);
    const measured = values.some(({ path }) => path[0] !== "occurredAt");
    if (measured) draft.add("vital-signs", {}, values, own);
  });
}
