import type { OrderEntry, SourceKey } from "@benhan/core";
import type { Emr365 } from "../emr365.data.ts";
import { readDrugCoding, writeDrugCoding } from "./drug-coding.ts";
import { emptyRow } from "./empty-row.ts";
import type { ItemSource } from "./group-map.ts";
import { type ItemRule, type Row, readItems, type Trace, writeItems } from "./item-rule.ts";
import { departmentName, type MappingContext, staffName } from "./mapping-context.ts";
import type { RecordDraft } from "./record-draft.ts";
import { fixedTraces, type Placed, type RecordView } from "./record-view.ts";
import { diagnosisAt, stayAt } from "./time-of-order.ts";
import { payer } from "./words.ts";

/** The groups whose rows are sheets of orders. */
type SheetGroup = "YLenhThuocVatTu" | "PhieuChiDinh";

/** What sheets of both groups say beside their orders. */
export const sheetSources: readonly ItemSource[] = [
  { item: "sovaovien", from: "=admissionNumber" },
  { item: "danhsach[].sophieu", from: "=entries[kind=order][first].source.id" },
  { item: "danhsach[].bacsichidinh", from: "=masters.practitioners" },
  { item: "danhsach[].chandoansobo", from: "=entries[kind=diagnosis][latest, main].text" },
  { item: "danhsach[].doituongbn", from: "=episode.payer" },
];

/** The orders of one sheet: same hand, same minute, same place, same urgency. */
type Sheet = readonly Placed<OrderEntry>[];

function sheetsOf(orders: readonly Placed<OrderEntry>[]): readonly Sheet[] {
  const sheets = new Map<string, Placed<OrderEntry>[]>();
  for (const placed of orders) {
    const { author, occurredAt, department: place, urgency: haste } = placed.entry;
    const key = JSON.stringify([author.kind, author.id, occurredAt, place, haste]);
    const own = sheets.get(key);
    if (own === undefined) sheets.set(key, [placed]);
    else own.push(placed);
  }
  return [...sheets.values()];
}

/** An order and the number of its sheet. */
export interface SheetOrder {
  readonly order: OrderEntry;
  readonly sheet: string;
}

/** Finds the orders that stand among the services by their sources. */
export function serviceOrders(view: RecordView): (source: SourceKey | undefined) => SheetOrder | undefined {
  const orders = view.placed("order").filter(({ entry }) => entry.category !== "drug");
  const keyOf = ({ system, id }: SourceKey) => JSON.stringify([system, id]);
  const found = new Map<string, SheetOrder>(
    sheetsOf(orders).flatMap((sheet) =>
      sheet.map(({ entry }) => [
        keyOf(entry.source),
        { order: entry, sheet: sheet[0]?.entry.source.id ?? "" },
      ]),
    ),
  );
  return (source) => source && found.get(keyOf(source));
}

/** The row of a sheet: who ordered, for what, and where the patient lay. */
export function sheetRow(
  view: RecordView,
  group: SheetGroup,
  author: OrderEntry["author"],
  minute: string,
): Row {
  const { record, context } = view;
  const row = emptyRow(group, "danhsach");
  const stay = stayAt(view, minute);
  row["bacsichidinh"] = (author.kind === "practitioner" ? staffName(author.id, context) : undefined) ?? "";
  row["chandoansobo"] = diagnosisAt(view, minute);
  row["doituongbn"] = payer.toText(record.episode.payer, context) ?? "";
  if (group === "PhieuChiDinh") {
    row["giuong"] = stay?.bed ?? "";
    row["phong"] = stay?.room ?? "";
    row["khoadieutri"] = departmentName(stay?.department, context) ?? stay?.department ?? "";
  }
  return row;
}

/** Writes orders as sheets with their lines. */
export function writeSheets(
  view: RecordView,
  group: SheetGroup,
  orders: readonly Placed<OrderEntry>[],
  ofSheet: readonly ItemRule[],
  ofLine: readonly ItemRule[],
): { readonly rows: Row[]; readonly traces: Trace[] } {
  const rows: Row[] = [];
  const traces: Trace[] = [];
  for (const sheet of sheetsOf(orders)) {
    const [first] = sheet;
    if (first === undefined) continue;
    const row = sheetRow(view, group, first.entry.author, first.entry.occurredAt);
    row["sophieu"] = first.entry.source.id;
    const at = [group, "danhsach", rows.length];
    const lines: Row[] = [];
    for (const { entry, from } of sheet) {
      const line = emptyRow(group, "danhsach", "danhsach");
      const own = [...at, "danhsach", lines.length];
      const of = { part: entry, from };
      // What the sheet says counts for each line: the trace leads through the line.
      const ofWhole = writeItems(ofSheet, of, { row, to: own }, view.context);
      const written = writeItems(ofLine, of, { row: line, to: own }, view.context);
      traces.push(...ofWhole, ...written, ...fixedTraces({}, from, own));
      if (group === "YLenhThuocVatTu") {
        traces.push({ record: [...from, "category"], document: [...own, "#category"], told: true });
        traces.push(...writeDrugCoding(entry.coding, from, line, own));
      }
      lines.push(line);
    }
    rows.push({ ...row, danhsach: lines });
  }
  return { rows, traces };
}

/** Reads each line of the sheets as an order. A line without a name is none. */
export function readSheets(
  document: Emr365,
  group: SheetGroup,
  ofSheet: readonly ItemRule[],
  ofLine: readonly ItemRule[],
  draft: RecordDraft,
  context: MappingContext,
): void {
  document[group].danhsach.forEach((sheet, index) => {
    const at = [group, "danhsach", index];
    sheet.danhsach.forEach((line, position) => {
      const own = [...at, "danhsach", position];
      const values = [
        ...readItems(ofSheet, sheet, own, context),
        ...readItems(ofLine, line, own, context),
        ...readDrugCoding(line, own),
      ];
      if (!values.some(({ path }) => path[0] === "name")) return;
      const add = (path: string, value: string) => {
        if (!values.some((one) => one.path[0] === path))
          values.push({ path: [path], value, document: [...own, `#${path}`] });
      };
      add("category", group === "YLenhThuocVatTu" ? "drug" : "other");
      add("urgency", "routine");
      draft.add("order", {}, values, own);
    });
  });
}
