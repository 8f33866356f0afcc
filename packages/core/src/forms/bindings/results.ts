import type { ImagingResultEntry } from "../../record/entries/imaging-result.ts";
import type { LaboratoryResultEntry } from "../../record/entries/laboratory-result.ts";
import type { Binding, FormSource } from "../form-template.ts";
import { withComma } from "../print-value.ts";
import { binding } from "./binding.ts";

type Result = LaboratoryResultEntry | ImagingResultEntry;

function said(entry: Result): string {
  const values =
    entry.kind === "laboratory-result"
      ? entry.values.map(
          ({ name, value, unit }) => `${name} ${withComma(value)}${unit === undefined ? "" : ` ${unit}`}`,
        )
      : [];
  const words = entry.conclusion ?? (values.length === 0 ? entry.description : values.join("; "));
  return words === undefined ? entry.name : `${entry.name}: ${words}`;
}

function results(label: string, where: (entry: Result, source: FormSource) => boolean): Binding {
  return binding(`results.${label}`, "entries[kind=laboratory-result|imaging-result]", "text", (source) =>
    source.entries
      .filter(
        (entry): entry is Result => entry.kind === "laboratory-result" || entry.kind === "imaging-result",
      )
      .filter((entry) => where(entry, source))
      .map(said),
  );
}

/** Results in one line each: name and conclusion, else the values. */
export const resultBindings = {
  /** All that were known at the moment of the form. */
  all: results("all", ({ occurredAt }, { at = occurredAt }) => occurredAt <= at),
  /** What was known when inpatient treatment began. */
  beforeAdmission: results(
    "before admission",
    (entry, { record }) =>
      record.episode.admittedAt === undefined || entry.occurredAt <= record.episode.admittedAt,
  ),
};
