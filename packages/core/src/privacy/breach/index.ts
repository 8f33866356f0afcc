export { breachInvalid } from "./breach.faults.ts";
export {
  type BreachDuties,
  type BreachDutiesOptions,
  type BreachDuty,
  breachDuties,
} from "./breach-duties.ts";
export { type BreachDutyRule, type BreachSettings, breachDutyRules } from "./breach-duty-rules.ts";
export { checkBreach } from "./check-breach.ts";
export type { BreachDutyName, CyberPart, Incident, IncidentAction, PersonalDataPart } from "./incident.ts";
export { type PatientToTell, patientsToTell } from "./patients-to-tell.ts";
export { type BreachAudience, type BreachNoticeOptions, renderBreachNotice } from "./render-breach-notice.ts";
