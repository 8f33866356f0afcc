import type { OrderEntry } from "@benhan/core";
import { type GroupMap, sourcesOf } from "./group-map.ts";
import { dayOfMoment, decimal, staff, text } from "./item-codecs.ts";
import { itemRules } from "./item-rule.ts";
import { readSheets, sheetSources, writeSheets } from "./order-sheets.ts";
import { prescriptionRow } from "./prescription-row.ts";

const drugs = "YLenhThuocVatTu";

/** What the sheet says of all its lines. */
const sheetItems = itemRules<OrderEntry>([{ item: "mabacsichidinh", path: ["author"], as: staff }]);

const drugLine = itemRules<OrderEntry>([
  { item: "machidinh", path: ["source", "id"], as: text },
  { item: "ngaykedonthuoc", path: ["occurredAt"], as: dayOfMoment, rough: true },
  { item: "tenthuocvattu", path: ["name"], as: text },
  { item: "cachdung", path: ["instructions"], as: text },
  { item: "soluongthuocvattu", path: ["quantity"], as: decimal },
  { item: "donvitinh", path: ["unit"], as: text },
]);

/** IV, y lệnh thuốc, vật tư. @official YLenhThuocVatTu */
export const drugOrdersMap: GroupMap = {
  group: drugs,
  sources: [
    ...sheetSources,
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
