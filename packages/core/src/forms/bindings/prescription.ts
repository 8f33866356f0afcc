import type { PrescriptionEntry } from "../../record/entries/prescription.ts";
import { dateOf } from "../../time/local-minute.ts";
import { column } from "../form-field.ts";
import { tableBinding } from "./binding.ts";
import { authorOf, bindEntry, selectEntries } from "./entry-binding.ts";

/** The prescription of one letter: the one that the copy is about, else the latest. @legal TT 26/2025/TT-BYT */
export function prescriptionBindings(...letters: PrescriptionEntry["letter"][]) {
  const where = (entry: PrescriptionEntry) => letters.includes(entry.letter);
  const label = letters.join(" or ");
  const bind = bindEntry({ kind: "prescription", label, where });
  return {
    number: bind("number", "identifier", (entry) => entry.number),
    on: bind("occurredAt", "date", (entry) => dateOf(entry.occurredAt)),
    diagnosis: bind("diagnosis", "text", (entry) => entry.diagnosis),
    drugs: tableBinding(
      `prescription.${label}.drugs`,
      `entries[prescription, ${label}].drugs`,
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
      (source) =>
        selectEntries(source, { kind: "prescription", where }).flatMap((entry) =>
          entry.drugs.map(({ inn, tradeName, strength, quantity, unit, dose, route, timing, days }) => ({
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
        ),
      { place: () => ["entries", `prescription, ${label}`, "drugs"] },
    ),
    advice: bind("advice", "text", (entry) => entry.advice),
    courses: tableBinding(
      `prescription.${label}.courses`,
      `entries[prescription, ${label}].courses`,
      [column("from", "từ ngày", "From", "date", "1"), column("to", "đến ngày", "To", "date", "1")],
      (source) =>
        selectEntries(source, { kind: "prescription", where }).flatMap((entry) =>
          (entry.courses ?? []).map(({ from, to }) => ({ from, to })),
        ),
      { place: () => ["entries", `prescription, ${label}`, "courses"] },
    ),
    receiverName: bind("receiver.name", "text", (entry) => entry.receiver?.name),
    receiverPersonalId: bind("receiver.personalId", "identifier", (entry) => entry.receiver?.personalId),
    companionName: bind("companion.name", "text", (entry) => entry.companion?.name),
    companionPhone: bind("companion.phone", "identifier", (entry) => entry.companion?.phone),
    prescriber: bind("author", "practitioner", authorOf),
  };
}
