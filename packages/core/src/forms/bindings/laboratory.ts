import type { LaboratoryResultEntry, LaboratoryValue } from "../../record/entries/laboratory-result.ts";
import { choicesOf } from "../form-choices.ts";
import { column } from "../form-field.ts";
import type { FormSource } from "../form-template.ts";
import { withComma } from "../print-value.ts";
import { authorOf, bindEntry, bindList, selectEntries } from "./entry-binding.ts";

const flags = choicesOf<NonNullable<LaboratoryValue["flag"]>>({
  low: ["Thấp", "Low"],
  high: ["Cao", "High"],
  abnormal: ["Bất thường", "Abnormal"],
  critical: ["Nguy kịch", "Critical"],
});

/** A result of the laboratory of these disciplines; of any without one. */
export function laboratoryBindings(label: string, ...disciplines: LaboratoryResultEntry["discipline"][]) {
  const selection = {
    kind: "laboratory-result",
    label,
    ...(disciplines.length > 0 && { is: { discipline: disciplines } }),
  } as const;
  const bind = bindEntry(selection);
  return {
    /** The result itself. */
    entry: (source: FormSource) => selectEntries(source, selection).at(-1),
    specimenType: bind("specimen.type", "text", (entry) => entry.specimen?.type),
    specimenTakenAt: bind("specimen.takenAt", "minute", (entry) => entry.specimen?.takenAt),
    specimenReceivedAt: bind("specimen.receivedAt", "minute", (entry) => entry.specimen?.receivedAt),
    description: bind("description", "text", (entry) => entry.description),
    values: bindList(
      selection,
      "values",
      [
        column("name", "chỉ số", "Index", "text", "1"),
        column("value", "kết quả", "Result", "text", "1", { print: withComma }),
        column("unit", "đơn vị", "Unit"),
        column("reference", "khoảng tham chiếu", "Reference range", "text", "0..1", { print: withComma }),
        column("flag", "đánh giá", "Flag", "choice", "0..1", { choices: flags }),
      ],
      (entry) =>
        entry.values.map(({ name, value, unit, reference, flag }) => ({
          name,
          value,
          unit,
          reference,
          flag,
        })),
    ),
    conclusion: bind("conclusion", "text", (entry) => entry.conclusion),
    performedBy: bind("performedBy", "practitioner", (entry) => entry.performedBy ?? authorOf(entry)),
    readBy: bind("readBy", "practitioner", (entry) => entry.readBy),
    approvedBy: bind("approvedBy", "practitioner", (entry) => entry.approvedBy),
    at: bind("occurredAt", "minute", (entry) => entry.occurredAt),
  };
}
