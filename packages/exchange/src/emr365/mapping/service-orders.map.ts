import type { OrderEntry } from "@benhan/core";
import { type GroupMap, sourcesOf } from "./group-map.ts";
import { dayOfMoment, decimal, department, staff, text } from "./item-codecs.ts";
import { itemRules } from "./item-rule.ts";
import { readSheets, sheetSources, writeSheets } from "./order-sheets.ts";
import { orderCategory, urgency } from "./words.ts";

const services = "PhieuChiDinh";

/** What the sheet says of all its lines. */
const sheetItems = itemRules<OrderEntry>([
  { item: "mabacsichidinh", path: ["author"], as: staff },
  { item: "mucdochidinh", path: ["urgency"], as: urgency },
  { item: "noichidinh", path: ["department"], as: department },
]);

const serviceLine = itemRules<OrderEntry>([
  { item: "machidinh", path: ["source", "id"], as: text },
  { item: "ngaychidinh", path: ["occurredAt"], as: dayOfMoment, rough: true },
  { item: "tenchidinh", path: ["name"], as: text },
  { item: "loaichidinh", path: ["category"], as: orderCategory },
  { item: "soluong", path: ["quantity"], as: decimal },
]);

/** V, phiếu chỉ định. @official PhieuChiDinh */
export const serviceOrdersMap: GroupMap = {
  group: services,
  sources: [
    ...sheetSources,
    { item: "danhsach[].giuong", from: "=episode.stays[].bed" },
    { item: "danhsach[].phong", from: "=episode.stays[].room" },
    { item: "danhsach[].khoadieutri", from: "=episode.stays[].department" },
    ...sourcesOf(sheetItems, "entries[kind=order]", "danhsach[]."),
    ...sourcesOf(serviceLine, "entries[kind=order]", "danhsach[].danhsach[]."),
  ],
  write(view, group) {
    const orders = view.placed("order").filter(({ entry }) => entry.category !== "drug");
    const { rows, traces } = writeSheets(view, services, orders, sheetItems, serviceLine);
    group["sovaovien"] = view.admissionNumber;
    group["danhsach"] = rows;
    return traces;
  },
  read(document, draft, context) {
    readSheets(document, services, sheetItems, serviceLine, draft, context);
  },
};
