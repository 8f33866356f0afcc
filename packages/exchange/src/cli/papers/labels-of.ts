import { effectiveEntries, isLocalMinute, type MedicalRecord } from "@benhan/core";
import { type CommandLine, sayIssues, type Terminal } from "@benhan/core/command-line";
import type { Issue, Report } from "@benhan/core/faults";
import type { FacilityMasters } from "@benhan/core/masters";
import type { PaperDocument, WristbandPatient } from "@benhan/exchange/paper";
import { usageWrong } from "../cli.faults.ts";
import { labelNotMade } from "./papers.faults.ts";

/** Whether labels are asked for and no papers. */
export function asksLabels(line: CommandLine): boolean {
  return line.has("wristband") || line.texts("specimen").length > 0;
}

/**
 * The wristband and the labels of tubes that were asked for, each of its own size.
 *
 * @throws EmrError `exchange.cli.label_not_made` after all findings were told; `core.cli.usage_wrong`
 */
export async function labelsOf(
  line: CommandLine,
  record: MedicalRecord,
  masters: FacilityMasters | undefined,
  terminal: Terminal,
): Promise<readonly PaperDocument[]> {
  const { specimenLabel, wristband } = await import("@benhan/exchange/paper");
  const whose = patientOf(record);
  const tubes = line.texts("specimen").map((said) => {
    const [specimenNumber = "", kind = "", takenAt = "", ...more] = said
      .split(",")
      .map((part) => part.trim());
    if (more.length > 0 || !isLocalMinute(takenAt)) {
      throw usageWrong({ usage: "print --help", parts: [specimenPart] });
    }
    return specimenLabel({ ...whose, specimenNumber, kind, takenAt });
  });
  const band = { ...whose, ...careOf(record, masters) };
  const reports: readonly Report<PaperDocument>[] = [
    ...(line.has("wristband") ? [wristband(band)] : []),
    ...tubes,
  ];
  const issues: readonly Issue[] = reports.flatMap((report) => report.issues);
  sayIssues(issues, terminal);
  const made = reports.flatMap((report) => (report.ok ? [report.value] : []));
  if (made.length < reports.length) throw labelNotMade({ count: issues.length });
  return made;
}

/** What is missing is told by the label itself. */
function patientOf({ patient }: MedicalRecord): Pick<WristbandPatient, "name" | "birth" | "patientNumber"> {
  const number = patient.identifiers.find(
    ({ system, status }) => system === "facility" && status === "active",
  );
  return {
    name: patient.name ?? "",
    birth: patient.birth as WristbandPatient["birth"],
    patientNumber: number?.value ?? "",
  };
}

function careOf(
  record: MedicalRecord,
  masters: FacilityMasters | undefined,
): Omit<WristbandPatient, "name" | "birth" | "patientNumber"> {
  const code = record.episode.stays.at(-1)?.department;
  const department = masters?.departments.filter((own) => own.code === code).at(-1)?.name;
  return {
    gender: record.patient.gender as WristbandPatient["gender"],
    recordNumber: record.recordNumber,
    ...(department !== undefined && { department }),
    allergies: allergiesOf(record),
  };
}

function allergiesOf(record: MedicalRecord): WristbandPatient["allergies"] {
  const said = effectiveEntries(record).filter(
    (entry) => entry.kind === "history" && entry.category === "allergy" && entry.subject === "patient",
  );
  if (said.length === 0) return "not-asked";
  return said.some((entry) => entry.kind === "history" && entry.present) ? "present" : "none";
}

const specimenPart = {
  vi: '--specimen "SỐ MẪU,LOẠI MẪU,2026-07-02T08:30"',
  en: '--specimen "NUMBER,KIND,2026-07-02T08:30"',
};
