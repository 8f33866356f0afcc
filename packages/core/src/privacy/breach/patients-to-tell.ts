import { refuseCall } from "../../options/refuse-call.ts";
import { epochMs, type Instant } from "../../time/instant.ts";
import type { Incident } from "./incident.ts";
import { incidentFormIssues } from "./incident-form.ts";

/** A patient on the list of those to be told: the key, and when they were. */
export interface PatientToTell {
  readonly patient: string;
  readonly toldAt?: Instant;
}

/**
 * The list of the affected patients, each once, with who was told already. It holds keys only: the host looks names and
 * addresses up when it writes to them.
 *
 * @throws EmrError `core.options.wrong` with every place of the incident that is not of its form
 * @legal NĐ 356/2025/NĐ-CP Đ29
 */
export function patientsToTell(incident: Incident): readonly PatientToTell[] {
  refuseCall("patientsToTell", incidentFormIssues(incident));
  const { actions, personalData } = incident;
  const told = new Map<string, Instant>();
  for (const { duty, patient, at } of actions) {
    if (duty !== "biometric-patients" || patient === undefined) continue;
    const before = told.get(patient);
    if (before === undefined || epochMs(at) < epochMs(before)) told.set(patient, at);
  }
  return [...new Set(personalData?.patients)].map((patient) => {
    const toldAt = told.get(patient);
    return { patient, ...(toldAt !== undefined && { toldAt }) };
  });
}
