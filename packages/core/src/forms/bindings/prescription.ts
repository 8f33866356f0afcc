import type { PrescribedDrug, PrescriptionEntry } from "../../record/entries/prescription.ts";
import { dateOf } from "../../time/local-minute.ts";
import { column } from "../form-field.ts";
import { authorOf, bindEntry, bindList, selectEntries } from "./entry-binding.ts";

/** As they stand on the paper. @legal TT 26/2025/TT-BYT Đ6 k5–7 */
function poisonFirst({ drugs }: PrescriptionEntry): readonly PrescribedDrug[] {
  const isPoison = ({ poison = false }: PrescribedDrug) => poison;
  return [...drugs.filter(isPoison), ...drugs.filter((drug) => !isPoison(drug))];
}

/** The prescription of one letter: the one that the copy is about, else the latest. @legal TT 26/2025/TT-BYT */
export function prescriptionBindings(...letters: PrescriptionEntry["letter"][]) {
  const selection = { kind: "prescription", is: { letter: letters } } as const;
  const bind = bindEntry(selection);
  return {
    number: bind("number", "identifier", (entry) => entry.number),
    on: bind("occurredAt", "date", (entry) => dateOf(entry.occurredAt)),
    diagnosis: bind("diagnosis", "text", (entry) => entry.diagnosis),
    drugs: bindList(
      selection,
      "drugs",
      [
        column("inn", "tên theo INN", "Non-proprietary name", "text", "1"),
        column("tradeName", "tên thương mại", "Trade name"),
        column("strength", "hàm lượng", "Strength", "text", "1"),
        column("quantity", "số lượng", "Quantity", "number", "1"),
        column("unit", "đơn vị", "Unit", "text", "1"),
        column("dose", "liều", "Dose", "text", "1"),
        column("route", "đường dùng", "Route", "text", "1"),
        column("timing", "thời điểm", "Timing", "text", "1"),
        column("days", "số ngày", "Days", "number"),
      ],
      (entry) =>
        poisonFirst(entry).map(({ inn, tradeName, strength, quantity, unit, dose, route, timing, days }) => ({
          inn,
          tradeName,
          strength,
          quantity,
          unit,
          dose,
          route,
          timing,
          days,
        })),
      {
        placeOfRow: (source, row) => {
          const entry = selectEntries(source, selection).at(-1);
          const drug = entry && poisonFirst(entry)[row];
          if (entry === undefined || drug === undefined) return ["entries"];
          return ["entries", source.record.entries.indexOf(entry), "drugs", entry.drugs.indexOf(drug)];
        },
      },
    ),
    advice: bind("advice", "text", (entry) => entry.advice),
    courses: bindList(
      selection,
      "courses",
      [column("from", "từ ngày", "From", "date", "1"), column("to", "đến ngày", "To", "date", "1")],
      (entry) => (entry.courses ?? []).map(({ from, to }) => ({ from, to })),
    ),
    receiverName: bind("receiver.name", "text", (entry) => entry.receiver?.name),
    receiverPersonalId: bind("receiver.personalId", "identifier", (entry) => entry.receiver?.personalId),
    companionName: bind("companion.name", "text", (entry) => entry.companion?.name),
    companionPhone: bind("companion.phone", "identifier", (entry) => entry.companion?.phone),
    prescriber: bind("author", "practitioner", authorOf),
  };
}
