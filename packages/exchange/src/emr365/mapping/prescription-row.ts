import type { PrescribedDrug, PrescriptionEntry } from "@benhan/core";
import { drugCodeItem } from "./drug-coding.ts";
import { emptyRow } from "./empty-row.ts";
import { dayOfMoment, decimal, staff, text } from "./item-codecs.ts";
import { itemRules, type Trace, writeItems } from "./item-rule.ts";
import { sheetRow } from "./order-sheets.ts";
import type { Placed, RecordView } from "./record-view.ts";

const drugs = "YLenhThuocVatTu";

/** Lines of a prescription are written, and read back as orders: the format does not tell them apart. */
const prescribed = itemRules<PrescribedDrug>([
  { item: "soluongthuocvattu", path: ["quantity"], as: decimal, mirror: true },
  { item: "donvitinh", path: ["unit"], as: text, mirror: true },
]);

/** A prescription as a sheet of orders, with the traces of what is shown of it. */
export function prescriptionRow(view: RecordView, { entry, from }: Placed<PrescriptionEntry>) {
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
    if (drug.coding !== undefined) line[drugCodeItem(drug.coding)] = drug.coding.code;
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
