import type { MedicalRecord } from "@benhan/core";
import { anything, listOf, object, text } from "@benhan/core/options";
import type { Emr365Extra, ImportedEmr365 } from "@benhan/exchange/emr365";
import { optionIssues } from "../../options/call-issues.ts";
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
  const given = await readSettings("extras", path, example);
  const issues = optionIssues(given, shape);
  if (issues.length > 0) throw settingsWrong({ option: "extras", file: path, example }, { issues });
  const { extras, source: key, ...of } = given as ExtrasFile;
  if (!extras.every(isExtra)) throw settingsWrong({ option: "extras", file: path, example });
  const belongs = of.facilityId === facilityId && key.system === source.system && key.id === source.id;
  if (!belongs) throw extrasOfAnother({ file: path });
  return extras;
}

interface ExtrasFile extends Pick<MedicalRecord, "facilityId" | "source"> {
  readonly extras: readonly Emr365Extra[];
}

const shape = object<ExtrasFile>(
  {
    facilityId: text,
    source: object<MedicalRecord["source"]>({ system: text, id: text }, ["system", "id"]),
    extras: listOf(
      object<Emr365Extra>({ path: listOf(anything), value: anything, instead: anything }, ["path", "value"]),
    ),
  },
  ["facilityId", "source", "extras"],
);

const isExtra = ({ path }: Emr365Extra): boolean =>
  path.length > 0 && path.every((step) => typeof step === "string" || Number.isInteger(step));
