import type { VitalSignsEntry } from "../../record/entries/vital-signs.ts";
import type { EntryBase } from "../../record/entry-base.ts";
import { column } from "../form-field.ts";
import type { Binding } from "../form-template.ts";
import { authorOf, bindEntry, bindRows } from "./entry-binding.ts";

type Sign = Exclude<keyof VitalSignsEntry, "kind" | keyof EntryBase>;

const units: { readonly [sign in Sign]?: string } = {
  pulse: "lần/phút",
  temperature: "°C",
  systolic: "mmHg",
  diastolic: "mmHg",
  respiration: "lần/phút",
  spo2: "%",
  weightKg: "kg",
  heightCm: "cm",
  foetalHeart: "lần/phút",
};

/** A sheet shows what was measured by its moment; that of triage, what was measured on arrival right after it. */
const known = { orFirst: () => true };

function sign(name: Sign, pick: "first" | "last"): Binding {
  const unit = units[name];
  return bindEntry({
    kind: "vital-signs",
    label: pick,
    where: (entry) => entry[name] !== undefined,
    known,
    pick,
  })(name, "number", (entry) => entry[name], unit === undefined ? {} : { unit });
}

function signs(pick: "first" | "last") {
  return {
    pulse: sign("pulse", pick),
    temperature: sign("temperature", pick),
    systolic: sign("systolic", pick),
    diastolic: sign("diastolic", pick),
    respiration: sign("respiration", pick),
    spo2: sign("spo2", pick),
    weightKg: sign("weightKg", pick),
    heightCm: sign("heightCm", pick),
    pain: sign("pain", pick),
    glasgow: sign("glasgow", pick),
    foetalHeart: sign("foetalHeart", pick),
  };
}

/** Vital signs that were known at the moment of the form: the first and the latest value of each, and all in time. */
export const vitalSignBindings = {
  first: signs("first"),
  last: signs("last"),
  rows: bindRows(
    "vital-signs.rows",
    { kind: "vital-signs", known },
    [
      column("at", "ngày giờ", "Time", "minute", "1"),
      column("pulse", "mạch", "Pulse", "number", "0..1", { unit: "lần/phút" }),
      column("temperature", "nhiệt độ", "Temperature", "number", "0..1", { unit: "°C" }),
      column("bloodPressure", "huyết áp", "Blood pressure", "text", "0..1", { unit: "mmHg" }),
      column("respiration", "nhịp thở", "Respiration", "number", "0..1", { unit: "lần/phút" }),
      column("spo2", "SpO2", "SpO2", "number", "0..1", { unit: "%" }),
      column("weightKg", "cân nặng", "Weight", "number", "0..1", { unit: "kg" }),
      column("by", "người ghi", "Recorded by", "practitioner"),
    ],
    (entry) => ({
      at: entry.occurredAt,
      pulse: entry.pulse,
      temperature: entry.temperature,
      bloodPressure:
        entry.systolic && entry.diastolic ? `${entry.systolic}/${entry.diastolic}` : entry.systolic,
      respiration: entry.respiration,
      spo2: entry.spo2,
      weightKg: entry.weightKg,
      by: authorOf(entry),
    }),
  ),
};
