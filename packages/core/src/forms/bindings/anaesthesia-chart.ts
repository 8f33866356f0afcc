import type { ProcedureEntry } from "../../record/entries/procedure.ts";
import { column } from "../form-field.ts";
import type { FormSource } from "../form-template.ts";
import { tableBinding } from "./binding.ts";
import { selectEntries } from "./entry-binding.ts";

const at = column("at", "thời gian", "Time", "minute", "1");

/** True for what happened from the beginning to the end of the operation; without an end, from its beginning on. */
function during(source: FormSource): (entry: { readonly occurredAt: string }) => boolean {
  const operation: ProcedureEntry | undefined = selectEntries(source, { kind: "procedure" }).at(-1);
  return ({ occurredAt }) =>
    operation !== undefined &&
    operation.occurredAt <= occurredAt &&
    (operation.endedAt === undefined || occurredAt <= operation.endedAt);
}

/** What was watched and given while the operation ran. */
export const anaesthesiaChartBindings = {
  signs: tableBinding(
    "anaesthesia.signs",
    "entries[vital-signs, during the operation]",
    [
      at,
      column("pulse", "mạch", "Pulse", "number", "0..1", { unit: "lần/phút" }),
      column("systolic", "huyết áp tối đa", "Systolic pressure", "number", "0..1", { unit: "mmHg" }),
      column("diastolic", "huyết áp tối thiểu", "Diastolic pressure", "number", "0..1", { unit: "mmHg" }),
      column("spo2", "SpO2", "SpO2", "number", "0..1", { unit: "%" }),
    ],
    (source) =>
      selectEntries(source, { kind: "vital-signs", where: during(source), pick: "all" }).map(
        ({ occurredAt, pulse, systolic, diastolic, spo2 }) => ({
          at: occurredAt,
          pulse,
          systolic,
          diastolic,
          spo2,
        }),
      ),
    { place: () => ["entries"] },
  ),
  given: tableBinding(
    "anaesthesia.given",
    "entries[administration, during the operation]",
    [
      at,
      column("name", "thuốc, dịch, máu", "Drug, fluid, blood", "text", "1"),
      column("quantity", "số lượng", "Quantity", "number", "1"),
      column("unit", "đơn vị", "Unit", "text", "1"),
      column("by", "người thực hiện", "Given by", "practitioner", "1"),
    ],
    (source) =>
      selectEntries(source, { kind: "administration", where: during(source), pick: "all" })
        .filter((entry) => entry.notGiven === undefined)
        .map(({ occurredAt, name, quantity, unit, givenBy }) => ({
          at: occurredAt,
          name,
          quantity,
          unit,
          by: givenBy,
        })),
    { place: () => ["entries"] },
  ),
};
