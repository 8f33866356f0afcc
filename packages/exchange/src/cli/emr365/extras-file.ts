import type { MedicalRecord } from "@benhan/core";
import type { Emr365Extra, ImportedEmr365 } from "@benhan/exchange/emr365";
import { settingsWrong } from "../papers/papers.faults.ts";
import { readSettings } from "../papers/read-json.ts";
import { extrasOfAnother } from "./extras.faults.ts";

const example =
  '{ "facilityId": "…", "source": { "system": "…", "id": "…" }, "extras": [{ "path": ["…"], "value": "…" }] }';

/** The file of what an import keeps beside a record, with the key of the record that it belongs to. */
export function extrasFile({ record: { facilityId, source }, extras }: ImportedEmr365): string {
  return `${JSON.stringify({ facilityId, source, extras }, null, 2)}\n`;
}

/**
 * Reads what was kept beside a record.
 *
 * @throws EmrError `exchange.cli.extras_of_another`, `exchange.cli.settings_wrong`; those of the reading
 */
export async function readExtras(
  path: string,
  { facilityId, source }: MedicalRecord,
): Promise<readonly Emr365Extra[]> {
  const given = (await readSettings("extras", path, example)) as Partial<Record<string, unknown>>;
  const extras = given["extras"];
  const key = given["source"] as Partial<MedicalRecord["source"]> | null | undefined;
  if (!Array.isArray(extras) || !extras.every(isExtra) || typeof key !== "object") {
    throw settingsWrong({ option: "extras", file: path, example });
  }
  const belongs = given["facilityId"] === facilityId && key?.system === source.system && key.id === source.id;
  if (!belongs) throw extrasOfAnother({ file: path });
  return extras;
}

function isExtra(value: unknown): value is Emr365Extra {
  const path = (value as Partial<Emr365Extra> | null)?.path;
  return (
    Array.isArray(path) &&
    path.length > 0 &&
    path.every((step) => typeof step === "string" || Number.isInteger(step)) &&
    (value as Partial<Emr365Extra>).value !== undefined
  );
}
