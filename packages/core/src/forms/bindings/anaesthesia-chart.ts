import type { ProcedureEntry } from "../../record/entries/procedure.ts";
import { column } from "../form-field.ts";
import type { FormSource } from "../form-template.ts";
import { bindRows, selectEntries } from "./entry-binding.ts";

const at = column("at", "thời gian", "Time", "minute", "1");

/** True for what happened from the beginning to the end of the operation; without an end, from its beginning on. */
function isDuring({ occurredAt }: { readonly occurredAt: string }, source: FormSource): boolean {
  const operation: ProcedureEntry | undefined = selectEntries(source, { kind: "procedure" }).at(-1);
  return (
    operation !== undefined &&
    operation.occurredAt <= occurredAt &&
    (operation.endedAt === undefined || occurredAt <= operation.endedAt)
  );
}

/** What was watched and given while the operation ran. */
export const anaesthesiaChartBindings = {
  signs: bindRows(
    "anaesthesia.signs",
    { kind: "vital-signs", where: isDuring },
    [
      at,
      column("pulse", "mạch", "Pulse", "number", "0..1", { unit: "lần/phút" }),
      column("systolic", "huyết áp tối đa", "Systolic pressure", "number", "0..1", { unit: "mmHg" }),
      column("diastolic", "huyết áp tối thiểu", "Diastolic pressure", "number", "0..1", { unit: "mmHg" }),
      column("spo2", "SpO2", "SpO2", "number", "0..1", { unit: "%" }),
    ],
    ({ occurredAt, pulse, systolic, diastolic, spo2 }) => ({
      at: occurredAt,
      pulse,
      systolic,
      diastolic,
      spo2,
    }),
  ),
  given: bindRows(
    "anaesthesia.given",
    {
      kind: "administration",
      where: (entry, source) => entry.notGiven === undefined && isDuring(entry, source),
    },
    [
      at,
      column("name", "thuốc, dịch, máu", "Drug, fluid, blood", "text", "1"),
      column("quantity", "số lượng", "Quantity", "number", "1"),
      column("unit", "đơn vị", "Unit", "text", "1"),
      column("by", "người thực hiện", "Given by", "practitioner", "1"),
    ],
    ({ occurredAt, name, quantity, unit, givenBy }) => ({
      at: occurredAt,
      name,
      quantity,
      unit,
      by: givenBy,
    }),
  ),
};
