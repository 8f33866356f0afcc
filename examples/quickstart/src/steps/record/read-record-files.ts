import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { checkRecord, type MedicalRecord, type Report, recordOfVisit } from "@benhan/core";
import type { EntryInput } from "@benhan/core/lifecycle";
import { readXlsx } from "@benhan/core/spreadsheet";
import { tablesFromSheets } from "@benhan/exchange/qd3176";
import { demoStart } from "../../facility.ts";
import { reading } from "../../files/file-access.ts";
import { fileUnreadable } from "../../files/files.faults.ts";
import type { RecordInput } from "../../inputs.ts";
import { visitOfFirst } from "../import-input.ts";

/** What the hospital hands over about one stay. */
export interface RecordFiles {
  /** The record as the wards wrote it, with gaps, and without a line of cost. */
  readonly record: MedicalRecord;
  /** What the wards wrote after they were told what is missing. */
  readonly supplement: readonly EntryInput[];
  /** The lines of cost and the settlement, out of the tables of the billing department. */
  readonly charges: readonly EntryInput[];
}

/** Reads the three files of a stay; what is wrong with one of them is found before anything is written. */
export async function readRecordFiles(folder: string, input: RecordInput): Promise<Report<RecordFiles>> {
  const record = checkRecord((await bytesOf(folder, input.file)).toString("utf8"));
  if (!record.ok) return record;
  const charges = await readCharges(folder, input.charges);
  if (!charges.ok) return charges;
  const supplement = await readSupplement(folder, input.supplement);
  const value = { record: record.value, supplement, charges: charges.value };
  return { ok: true, value, issues: [...record.issues, ...charges.issues] };
}

/** The verbs check every entry; here it is only seen that there is a list of them. */
async function readSupplement(folder: string, file: string): Promise<readonly EntryInput[]> {
  const text = (await bytesOf(folder, file)).toString("utf8");
  const { entries } = parsed(text, join(folder, file)) as { entries?: unknown };
  if (!Array.isArray(entries)) throw fileUnreadable({ path: join(folder, file), reason: "entries" });
  return entries as readonly EntryInput[];
}

/** What a JSON parser says of a broken text may quote it; the fault must not. */
function parsed(text: string, path: string): object {
  try {
    return Object(JSON.parse(text));
  } catch {
    throw fileUnreadable({ path, reason: "JSON" });
  }
}

async function readCharges(folder: string, file: string): Promise<Report<readonly EntryInput[]>> {
  const visit = visitOfFirst(tablesFromSheets(await readXlsx(await bytesOf(folder, file))), "billing");
  if (!visit.ok) return visit;
  const billed = recordOfVisit(visit.value, { recordedAt: demoStart });
  if (!billed.ok) return billed;
  const charges = billed.value.entries.flatMap((entry) =>
    entry.kind === "charge" ? [{ ...entry, charge: withoutPapers(entry.charge) }] : [],
  );
  return { ok: true, value: charges, issues: visit.issues };
}

type Charge = Extract<EntryInput, { readonly kind: "charge" }>["charge"];

/** The papers are made of what the wards wrote, not of what billing repeats of them. */
function withoutPapers(charge: Charge): Charge {
  return charge.of === "settlement" ? { of: charge.of, sums: charge.sums } : charge;
}

function bytesOf(folder: string, file: string): Promise<Buffer> {
  const path = join(folder, file);
  return reading(path, () => readFile(path));
}
