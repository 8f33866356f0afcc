import type { ImagingResultEntry, SourceKey } from "@benhan/core";
import { writeMoment } from "../text/emr365-moments.ts";
import { emptyRow } from "./empty-row.ts";
import { type GroupMap, sourcesOf } from "./group-map.ts";
import { moment, text } from "./item-codecs.ts";
import { itemRules, type Row, readItems, type Trace, writeItems } from "./item-rule.ts";
import { departmentName, staffName } from "./mapping-context.ts";
import { type SheetOrder, serviceOrders } from "./order-sheets.ts";
import { fixedTraces, type RecordView } from "./record-view.ts";
import { diagnosisAt, stayAt } from "./time-of-order.ts";
import { payer } from "./words.ts";

const images = "KetQuaChanDoanHinhAnh";
const laboratory = "KetQuaXetNghiem";

const imaging = itemRules<ImagingResultEntry>([
  { item: "machidinh", path: ["order", "id"], as: text },
  { item: "mabacsithuchien", path: ["performedBy"], as: text },
  { item: "ngayketqua", path: ["occurredAt"], as: moment },
  { item: "kqcls_mota", path: ["description"], as: text },
  { item: "kqcls_ketluan", path: ["conclusion"], as: text },
  { item: "kqcls_denghi", path: ["advice"], as: text },
  { item: "kqcls_linkhinhanh", path: ["link"], as: text },
]);

/** VI, kết quả chẩn đoán hình ảnh. `hinhanh` stays empty: nobody could read what it holds. @official KetQuaChanDoanHinhAnh */
export const imagingMap: GroupMap = {
  group: images,
  sources: [
    { item: "sovaovien", from: "=admissionNumber" },
    { item: "danhsach[].sophieu", from: "=entries[kind=order][first].source.id" },
    { item: "danhsach[].mabacsichidinh", from: "=entries[kind=order].author" },
    { item: "danhsach[].bacsichidinh", from: "=masters.practitioners" },
    { item: "danhsach[].bacsithuchien", from: "=masters.practitioners" },
    { item: "danhsach[].chandoan", from: "=entries[kind=diagnosis][latest, main].text" },
    ...sourcesOf(imaging, "entries[kind=imaging-result]", "danhsach[]."),
  ],
  write(view, group) {
    const { context } = view;
    const orders = serviceOrders(view);
    const rows: Row[] = [];
    const traces: Trace[] = [];
    for (const { entry, from } of view.placed("imaging-result")) {
      const row = emptyRow(images, "danhsach");
      const to = [images, "danhsach", rows.length];
      const ordered = orders(entry.order);
      Object.assign(row, orderedBy(view, ordered));
      row["chandoan"] = diagnosisAt(view, entry.occurredAt);
      const done = entry.performedBy ?? entry.readBy;
      row["bacsithuchien"] = staffName(done, context) ?? "";
      const written = writeItems(imaging, { part: entry, from }, { row, to }, context);
      if (entry.performedBy === undefined && entry.readBy !== undefined) {
        row["mabacsithuchien"] = entry.readBy;
        traces.push({ record: [...from, "readBy"], document: [...to, "mabacsithuchien"], told: false });
      }
      // A reference to an order that does not stand in group V leads nowhere when it is read.
      traces.push(
        ...written.map((trace) => ({
          ...trace,
          told: trace.told && (trace.record.at(-2) !== "order" || ordered !== undefined),
        })),
        ...fixedTraces({}, from, to),
      );
      rows.push(row);
    }
    group["sovaovien"] = view.admissionNumber;
    group["danhsach"] = rows;
    return traces;
  },
  read(document, draft, context) {
    const orders = new Map(
      draft.entries
        .filter((entry) => entry["kind"] === "order")
        .map((entry) => [(entry["source"] as SourceKey).id, entry]),
    );
    document[images].danhsach.forEach((row, index) => {
      const at = [images, "danhsach", index];
      const values = readItems(imaging, row, at, context);
      const has = (name: string) => values.some(({ path }) => path[0] === name);
      if (!has("description") || !has("conclusion")) return;
      const order = orders.get(row.machidinh);
      const name = order === undefined ? "Chẩn đoán hình ảnh" : order["name"];
      draft.add(
        "imaging-result",
        {},
        [
          ...values.filter(({ path }) => path[0] !== "order" || order !== undefined),
          ...(order === undefined
            ? []
            : [
                {
                  path: ["order", "system"],
                  value: (order["source"] as SourceKey).system,
                  document: [...at, "#order.system"],
                },
              ]),
          { path: ["name"], value: name, document: [...at, "#name"] },
          { path: ["modality"], value: "other", document: [...at, "#modality"] },
        ],
        at,
      );
    });
  },
};

function orderedBy(view: RecordView, ordered: SheetOrder | undefined): Row {
  if (ordered === undefined) return {};
  const { author } = ordered.order;
  const licence = author.kind === "practitioner" ? author.id : undefined;
  return {
    sophieu: ordered.sheet,
    mabacsichidinh: licence ?? "",
    bacsichidinh: staffName(licence, view.context) ?? "",
  };
}

/**
 * VII, kết quả xét nghiệm: the sheet of each result. The names of the rows with the values could not be read, so that
 * no value is written, and nothing is read: a result without values would say that there was none.
 *
 * @official KetQuaXetNghiem
 */
export const laboratoryMap: GroupMap = {
  group: laboratory,
  sources: [
    { item: "sovaovien", from: "=admissionNumber" },
    { item: "danhsach[].sophieu", from: "=entries[kind=order][first].source.id" },
    { item: "danhsach[].mabacsichidinh", from: "=entries[kind=order].author" },
    { item: "danhsach[].bacsichidinh", from: "=masters.practitioners" },
    { item: "danhsach[].manguoithuchienxetnghiem", from: "=entries[kind=laboratory-result].performedBy" },
    { item: "danhsach[].nguoithuchienxetnghiem", from: "=masters.practitioners" },
    { item: "danhsach[].chandoan", from: "=entries[kind=diagnosis][latest, main].text" },
    { item: "danhsach[].ghichu", from: "=entries[kind=laboratory-result].conclusion" },
    { item: "danhsach[].doituongbn", from: "=episode.payer" },
    { item: "danhsach[].giolaymau", from: "=entries[kind=laboratory-result].specimen.takenAt" },
    { item: "danhsach[].khoa", from: "=episode.stays[].department" },
  ],
  write(view, group) {
    const { record, context } = view;
    const orders = serviceOrders(view);
    const traces: Trace[] = [];
    group["sovaovien"] = view.admissionNumber;
    group["danhsach"] = view.placed("laboratory-result").map(({ entry, from }, index) => {
      const row = emptyRow(laboratory, "danhsach");
      const stay = stayAt(view, entry.occurredAt);
      Object.assign(row, orderedBy(view, orders(entry.order)), {
        manguoithuchienxetnghiem: entry.performedBy ?? "",
        nguoithuchienxetnghiem: staffName(entry.performedBy, context) ?? "",
        chandoan: diagnosisAt(view, entry.occurredAt),
        ghichu: entry.conclusion ?? "",
        doituongbn: payer.toText(record.episode.payer, context) ?? "",
        giolaymau: entry.specimen?.takenAt === undefined ? "" : writeMoment(entry.specimen.takenAt),
        khoa: departmentName(stay?.department, context) ?? stay?.department ?? "",
      });
      for (const member of ["order", "performedBy", "conclusion"]) {
        traces.push({
          record: [...from, member],
          document: [laboratory, "danhsach", index, `#${member}`],
          told: false,
        });
      }
      traces.push({
        record: [...from, "specimen", "takenAt"],
        document: [laboratory, "danhsach", index, "giolaymau"],
        told: false,
      });
      return row;
    });
    return traces;
  },
};
