import {
  codingSystems,
  type MedicalRecord,
  type OrderEntry,
  type PrescribedDrug,
  type PrescriptionEntry,
} from "@benhan/core";
import type { Emr365 } from "../emr365.data.ts";
import { emptyRow } from "./empty-row.ts";
import { type GroupMap, type ItemSource, sourcesOf } from "./group-map.ts";
import { dayOfMoment, decimal, department, staff, text } from "./item-codecs.ts";
import {
  type ItemRule,
  itemRules,
  type ReadValue,
  type Row,
  readItems,
  type Trace,
  writeItems,
} from "./item-rule.ts";
import { departmentName, type MappingContext, staffName } from "./mapping-context.ts";
import type { RecordDraft } from "./record-draft.ts";
import { fixedTraces, type Placed, type RecordView } from "./record-view.ts";
import { orderCategory, payer, urgency } from "./words.ts";

const drugs = "YLenhThuocVatTu";
const services = "PhieuChiDinh";

/** What the sheet says of all its lines. */
const sheetItems = itemRules<OrderEntry>([{ item: "mabacsichidinh", path: ["author"], as: staff }]);
const serviceSheetItems = itemRules<OrderEntry>([
  { item: "mabacsichidinh", path: ["author"], as: staff },
  { item: "mucdochidinh", path: ["urgency"], as: urgency },
  { item: "noichidinh", path: ["department"], as: department },
]);

const drugLine = itemRules<OrderEntry>([
  { item: "machidinh", path: ["source", "id"], as: text },
  { item: "ngaykedonthuoc", path: ["occurredAt"], as: dayOfMoment, rough: true },
  { item: "tenthuocvattu", path: ["name"], as: text },
  { item: "cachdung", path: ["instructions"], as: text },
  { item: "soluongthuocvattu", path: ["quantity"], as: decimal },
  { item: "donvitinh", path: ["unit"], as: text },
]);

const serviceLine = itemRules<OrderEntry>([
  { item: "machidinh", path: ["source", "id"], as: text },
  { item: "ngaychidinh", path: ["occurredAt"], as: dayOfMoment, rough: true },
  { item: "tenchidinh", path: ["name"], as: text },
  { item: "loaichidinh", path: ["category"], as: orderCategory },
  { item: "soluong", path: ["quantity"], as: decimal },
]);

/** Lines of a prescription are written, and read back as orders: the format does not tell them apart. */
const prescribed = itemRules<PrescribedDrug>([
  { item: "soluongthuocvattu", path: ["quantity"], as: decimal, mirror: true },
  { item: "donvitinh", path: ["unit"], as: text, mirror: true },
]);

const shared: readonly ItemSource[] = [
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

/** The orders that stand among the services, by the id of their source. */
export function serviceOrders(view: RecordView): ReadonlyMap<string, { order: OrderEntry; sheet: string }> {
  const orders = view.placed("order").filter(({ entry }) => entry.category !== "drug");
  return new Map(
    sheetsOf(orders).flatMap((sheet) =>
      sheet.map(({ entry }) => [entry.source.id, { order: entry, sheet: sheet[0]?.entry.source.id ?? "" }]),
    ),
  );
}

/** What the diagnosis was when something was ordered: the latest main one before it. */
export function diagnosisAt(view: RecordView, minute: string): string {
  const main = view.placed("diagnosis").filter(({ entry }) => entry.rank === "main");
  return main.filter(({ entry }) => entry.occurredAt <= minute).at(-1)?.entry.text ?? "";
}

/** The stay of a minute. */
export function stayAt({ episode }: MedicalRecord, minute: string) {
  return episode.stays.filter(({ from, to }) => from <= minute && minute <= (to ?? "9999")).at(-1);
}

function sheetRow(view: RecordView, group: string, author: OrderEntry["author"], minute: string): Row {
  const { record, context } = view;
  const row = emptyRow(group, "danhsach");
  const stay = stayAt(record, minute);
  row["bacsichidinh"] = (author.kind === "practitioner" ? staffName(author.id, context) : undefined) ?? "";
  row["chandoansobo"] = diagnosisAt(view, minute);
  row["doituongbn"] = payer.toText(record.episode.payer, context) ?? "";
  if (group === services) {
    row["giuong"] = stay?.bed ?? "";
    row["phong"] = stay?.room ?? "";
    row["khoadieutri"] = departmentName(stay?.department, context) ?? stay?.department ?? "";
  }
  return row;
}

function writeSheets(
  view: RecordView,
  group: typeof drugs | typeof services,
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
      traces.push(...writeCoding(group, entry, from, line, own));
      lines.push(line);
    }
    rows.push({ ...row, danhsach: lines });
  }
  return { rows, traces };
}

/** A drug has one place for the ministry's code and one for the facility's; a service has none. */
function writeCoding(
  group: string,
  { coding, category }: OrderEntry,
  from: readonly (string | number)[],
  line: Row,
  at: readonly (string | number)[],
): readonly Trace[] {
  const fixed: Trace[] =
    group === drugs && category === "drug"
      ? [{ record: [...from, "category"], document: [...at, "#category"], told: true }]
      : [];
  if (group !== drugs || coding === undefined) return fixed;
  const item = coding.system === codingSystems.drug ? "mathuocvattu_byt" : "mathuocvattu_bv";
  line[item] = coding.code;
  return [
    ...fixed,
    { record: [...from, "coding", "code"], document: [...at, item], told: true },
    {
      record: [...from, "coding", "system"],
      document: [...at, item, "#system"],
      told: coding.system === codingSystems.drug || coding.system === ownDrugs,
    },
  ];
}

const ownDrugs = "facility";

function readSheets(
  document: Emr365,
  group: typeof drugs | typeof services,
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
        ...readCoding(line, own),
      ];
      if (!values.some(({ path }) => path[0] === "name")) return;
      const add = (path: string, value: string) => {
        if (!values.some((one) => one.path[0] === path))
          values.push({ path: [path], value, document: [...own, `#${path}`] });
      };
      add("category", group === drugs ? "drug" : "other");
      add("urgency", "routine");
      draft.add("order", {}, values, own);
    });
  });
}

function readCoding(line: object, at: readonly (string | number)[]): readonly ReadValue[] {
  for (const [item, system] of [
    ["mathuocvattu_byt", codingSystems.drug],
    ["mathuocvattu_bv", ownDrugs],
  ] as const) {
    const code = String((line as Row)[item] ?? "").trim();
    if (code === "") continue;
    return [
      { path: ["coding", "system"], value: system, document: [...at, item, "#system"] },
      { path: ["coding", "code"], value: code, document: [...at, item] },
    ];
  }
  return [];
}

/** IV, y lệnh thuốc, vật tư. @official YLenhThuocVatTu */
export const drugOrdersMap: GroupMap = {
  group: drugs,
  sources: [
    ...shared,
    ...sourcesOf(sheetItems, "entries[kind=order,drug]", "danhsach[]."),
    ...sourcesOf(drugLine, "entries[kind=order,drug]", "danhsach[].danhsach[]."),
    { item: "danhsach[].danhsach[].mathuocvattu_byt", from: "entries[kind=order,drug].coding.code" },
    { item: "danhsach[].danhsach[].mathuocvattu_bv", from: "entries[kind=order,drug].coding.code" },
    { item: "danhsach[].danhsach[]", from: "=entries[kind=prescription].drugs[]" },
  ],
  write(view, group) {
    const orders = view.placed("order").filter(({ entry }) => entry.category === "drug");
    const { rows, traces } = writeSheets(view, drugs, orders, sheetItems, drugLine);
    group["sovaovien"] = view.admissionNumber;
    const papers = view.placed("prescription").map((placed) => prescriptionRow(view, placed));
    group["danhsach"] = [...rows, ...papers.map(({ row }) => row)];
    return [...traces, ...papers.flatMap((paper) => paper.traces)];
  },
  read(document, draft, context) {
    readSheets(document, drugs, sheetItems, drugLine, draft, context);
  },
};

function prescriptionRow(view: RecordView, { entry, from }: Placed<PrescriptionEntry>) {
  const row = sheetRow(view, drugs, entry.author, entry.occurredAt);
  row["sophieu"] = entry.number ?? entry.source.id;
  row["chandoansobo"] = entry.diagnosis;
  row["mabacsichidinh"] = staff.toText(entry.author, view.context) ?? "";
  const shown: Trace[] = ["number", "diagnosis", "author"].map((member) => ({
    record: [...from, member],
    document: [drugs, `#${String(from[1])}`, member],
    told: false,
  }));
  const lines = entry.drugs.map((drug, index) => {
    const line = emptyRow(drugs, "danhsach", "danhsach");
    writeItems(prescribed, { part: drug, from: [] }, { row: line, to: [] }, view.context);
    const name = drug.tradeName === undefined ? drug.inn : `${drug.tradeName} (${drug.inn})`;
    line["tenthuocvattu"] = `${name} ${drug.strength}`;
    line["cachdung"] = `${drug.dose}; ${drug.timing}`;
    line["ngaykedonthuoc"] = dayOfMoment.toText(entry.occurredAt, view.context) ?? "";
    if (drug.coding !== undefined) {
      line[drug.coding.system === codingSystems.drug ? "mathuocvattu_byt" : "mathuocvattu_bv"] =
        drug.coding.code;
    }
    for (const member of ["inn", "tradeName", "strength", "dose", "timing", "quantity", "unit", "coding"]) {
      shown.push({
        record: [...from, "drugs", index, member],
        document: [drugs, `#${String(from[1])}`, index, member],
        told: false,
      });
    }
    return line;
  });
  return { row: { ...row, danhsach: lines }, traces: shown };
}

/** V, phiếu chỉ định. @official PhieuChiDinh */
export const serviceOrdersMap: GroupMap = {
  group: services,
  sources: [
    ...shared,
    { item: "danhsach[].giuong", from: "=episode.stays[].bed" },
    { item: "danhsach[].phong", from: "=episode.stays[].room" },
    { item: "danhsach[].khoadieutri", from: "=episode.stays[].department" },
    ...sourcesOf(serviceSheetItems, "entries[kind=order]", "danhsach[]."),
    ...sourcesOf(serviceLine, "entries[kind=order]", "danhsach[].danhsach[]."),
  ],
  write(view, group) {
    const orders = view.placed("order").filter(({ entry }) => entry.category !== "drug");
    const { rows, traces } = writeSheets(view, services, orders, serviceSheetItems, serviceLine);
    group["sovaovien"] = view.admissionNumber;
    group["danhsach"] = rows;
    return traces;
  },
  read(document, draft, context) {
    readSheets(document, services, serviceSheetItems, serviceLine, draft, context);
  },
};
