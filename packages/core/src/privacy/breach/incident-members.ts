import type { Issue } from "../../faults/issue.ts";
import { listOf, object } from "../../options/option-shape.ts";
import { anything } from "../../options/plain-shapes.ts";
import { unknownMembersOf } from "../findings/unknown-members.ts";
import type { CyberPart, Incident, IncidentAction, PersonalDataPart } from "./incident.ts";

const any = anything;

const members = /* @__PURE__ */ object<Incident>({
  facilityId: any,
  incidentId: any,
  noticedAt: any,
  occurredAt: any,
  recordedBy: any,
  description: any,
  consequences: any,
  measures: any,
  contact: any,
  cyber: /* @__PURE__ */ object<CyberPart>({ serious: any, nationalSecurity: any }),
  personalData: /* @__PURE__ */ object<PersonalDataPart>({
    role: any,
    biometric: any,
    dataClasses: any,
    patients: any,
    patientCount: any,
  }),
  actions: /* @__PURE__ */ listOf(
    /* @__PURE__ */ object<IncidentAction>({
      duty: any,
      at: any,
      by: any,
      evidence: /* @__PURE__ */ object<IncidentAction["evidence"]>({ id: any, digest: any }),
      patient: any,
    }),
  ),
  closedAt: any,
});

/** The members that an incident does not have: a part that is misspelt would take its duties with it. */
export function unknownIncidentMembers(incident: unknown): readonly Issue[] {
  return unknownMembersOf(incident, members);
}
