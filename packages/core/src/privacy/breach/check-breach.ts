import type { Issue } from "../../faults/issue.ts";
import { type Report, reportOf } from "../../faults/report.ts";
import { isSaid } from "../../lifecycle/is-said.ts";
import { argumentIssues } from "../../options/option-issues.ts";
import { isObject } from "../../options/option-shape.ts";
import { epochMs } from "../../time/instant.ts";
import { dataClasses } from "../data-class/data-class.ts";
import { breachDutyRules } from "./breach-duty-rules.ts";
import { breachIssue } from "./breach-findings.ts";
import type { Incident } from "./incident.ts";
import { anyIncident, isCyber, isDataPart, isMoment } from "./incident-form.ts";
import { unknownIncidentMembers } from "./incident-members.ts";

/**
 * Whether an incident says what its notices need: when and what, whom it concerns, what was done, and keys only in the
 * list of patients. What form 08 asks beyond this is open, and a finding says so.
 *
 * @legal Luật 91/2025/QH15 Đ23; NĐ 356/2025/NĐ-CP Đ28, Đ29
 */
export function checkBreach(incident: Incident): Report<Incident> {
  const wrong = argumentIssues("incident", incident, anyIncident);
  if (wrong.length > 0) return { ok: false, issues: wrong };
  const { noticedAt, occurredAt, closedAt, cyber, personalData } = incident;
  const said = (["facilityId", "incidentId", "recordedBy", "description"] as const).map((name) =>
    isSaid(incident[name]) ? undefined : breachIssue("missing", [name]),
  );
  const told = (["consequences", "measures", "contact"] as const).map((name) => {
    if (isSaid(incident[name])) return undefined;
    const isOpen = incident[name] === undefined || typeof incident[name] === "string";
    return breachIssue(isOpen ? "not_described" : "missing", [name]);
  });
  const isAfter = (at: unknown) => isMoment(at) && isMoment(noticedAt) && epochMs(at) >= epochMs(noticedAt);
  const times = [
    isMoment(noticedAt) ? undefined : breachIssue("time_wrong", ["noticedAt"]),
    occurredAt === undefined ||
    (isMoment(occurredAt) && isMoment(noticedAt) && epochMs(occurredAt) <= epochMs(noticedAt))
      ? undefined
      : breachIssue("time_wrong", ["occurredAt"]),
    closedAt === undefined || isAfter(closedAt) ? undefined : breachIssue("time_wrong", ["closedAt"]),
  ];
  const issues: readonly (Issue | undefined)[] = [
    ...unknownIncidentMembers(incident),
    ...said,
    ...times,
    ...(cyber === undefined && personalData === undefined ? [breachIssue("nothing_concerned", [])] : []),
    cyber === undefined || isCyber(cyber) ? undefined : breachIssue("part_wrong", ["cyber"]),
    ...(personalData === undefined ? [] : dataIssues(personalData)),
    ...actionIssues(incident.actions, isAfter),
    ...told,
    personalData?.role === "controller" ? breachIssue("form_open", ["personalData"]) : undefined,
  ];
  return reportOf(
    incident,
    issues.filter((issue) => issue !== undefined),
  );
}

function dataIssues(part: unknown): readonly Issue[] {
  const place = "personalData";
  if (!isObject(part) || !isDataPart(part)) return [breachIssue("part_wrong", [place])];
  const { biometric, dataClasses: classes, patients, patientCount } = part;
  if (!Array.isArray(patients)) return [breachIssue("part_wrong", [place])];
  const isCount = Number.isSafeInteger(patientCount) && Number(patientCount) >= patients.length;
  return [
    ...classIssues(classes, biometric === true),
    ...patients.flatMap((patient, index) => keyIssue(patient, [place, "patients", index])),
    ...(patientCount === undefined || isCount ? [] : [breachIssue("count_wrong", [place, "patientCount"])]),
    ...(patients.length === 0 && patientCount === undefined
      ? [breachIssue("patients_unknown", [place, "patients"])]
      : []),
  ];
}

function classIssues(classes: unknown, isBiometric: boolean): readonly Issue[] {
  const path = ["personalData", "dataClasses"];
  if (!Array.isArray(classes) || classes.length === 0 || !classes.every(isSaid))
    return [breachIssue("missing", path)];
  const unknown = classes.flatMap((own, index) =>
    Object.hasOwn(dataClasses, own) ? [] : [breachIssue("class_unknown", [...path, index])],
  );
  const isNamed = classes.some((own) => own === "biometric");
  if (isNamed === isBiometric) return unknown;
  return [
    ...unknown,
    isNamed
      ? breachIssue("biometric_contradicted", ["personalData", "biometric"])
      : breachIssue("biometric_unnamed", path),
  ];
}

/** A key has no blanks and no letters with marks; a text of 9 to 15 digits alone is rather a number of a person. */
function keyIssue(patient: unknown, path: readonly (string | number)[]): readonly Issue[] {
  if (typeof patient !== "string" || !/^[A-Za-z0-9._:/|-]{1,128}$/.test(patient))
    return [breachIssue("no_key", path)];
  return /^(?:[A-Za-z]{2})?\d{9,15}$/.test(patient) ? [breachIssue("perhaps_number", path)] : [];
}

function actionIssues(actions: unknown, isAfter: (at: unknown) => boolean): readonly Issue[] {
  if (!Array.isArray(actions)) return [breachIssue("missing", ["actions"])];
  return actions.flatMap((action: unknown, index): readonly Issue[] => {
    const path = ["actions", index];
    if (!isObject(action)) return [breachIssue("missing", path)];
    const { duty, at, by, evidence, patient } = action;
    return [
      ...(breachDutyRules.some((rule) => rule.duty === duty)
        ? []
        : [breachIssue("duty_unknown", [...path, "duty"])]),
      ...(isAfter(at) ? [] : [breachIssue("time_wrong", [...path, "at"])]),
      ...(isSaid(by) ? [] : [breachIssue("missing", [...path, "by"])]),
      ...(isObject(evidence) && isSaid(evidence["id"])
        ? []
        : [breachIssue("missing", [...path, "evidence", "id"])]),
      ...(patient === undefined
        ? duty === "biometric-patients"
          ? [breachIssue("missing", [...path, "patient"])]
          : []
        : keyIssue(patient, [...path, "patient"])),
    ];
  });
}
