import type { DigestText } from "../../digest/digest-text.ts";
import type { FacilityId } from "../../ids/facility-id.ts";
import type { Instant } from "../../time/instant.ts";
import type { DataClass } from "../data-class/data-class.ts";

/** What has to be done about an incident. */
export type BreachDutyName =
  /** First notice to the network-security authority. */
  | "cyber-first-notice"
  /** Full report to the same. */
  | "cyber-full-report"
  /** Notice to the personal-data authority. */
  | "personal-data-authority"
  /** A processor tells the controller. */
  | "controller"
  /** The affected patients are told, where biometric data are concerned. */
  | "biometric-patients"
  /** Minutes of the breach are made and kept. */
  | "minutes";

/** Something that was done. */
export interface IncidentAction {
  readonly duty: BreachDutyName;
  readonly at: Instant;
  /** Key of the person who did it. */
  readonly by: string;
  /** Where the proof is: receipt of the notice, the minutes. */
  readonly evidence: { readonly id: string; readonly digest?: DigestText };
  /** For `biometric-patients`: key of the patient who was told. */
  readonly patient?: string;
}

/** The part of an incident that concerns the network. @legal Luật 116/2025/QH15; NĐ 331/2026/NĐ-CP */
export interface CyberPart {
  readonly serious: boolean;
  /** It touches national security: it is told at once. */
  readonly nationalSecurity: boolean;
}

/** The part that concerns personal data. @legal Luật 91/2025/QH15 Đ23; NĐ 356/2025/NĐ-CP Đ28, Đ29 */
export interface PersonalDataPart {
  /** What the facility, or the host, is for these data. */
  readonly role: "controller" | "processor";
  /** Faces, fingerprints, irises, voices … are among them. */
  readonly biometric: boolean;
  /** Classes of the data; with `biometric` among them {@link biometric} is true. */
  readonly dataClasses: readonly DataClass[];
  /** Keys of the affected patients as far as they are known. Keys only: no names, no numbers of papers. */
  readonly patients: readonly string[];
  /** How many there are, when not all are known by key. */
  readonly patientCount?: number;
}

/** An incident, and everything that was done about it. Plain data, which the host keeps. */
export interface Incident {
  readonly facilityId: FacilityId;
  /** UUID version 7. */
  readonly incidentId: string;
  /** When somebody noticed it. The clocks run from then. */
  readonly noticedAt: Instant;
  /** When it happened, as far as is known. */
  readonly occurredAt?: Instant;
  readonly recordedBy: string;
  /** What happened. No names of patients. */
  readonly description: string;
  readonly consequences?: string;
  readonly measures?: string;
  /** Whom the authority can ask: a unit or a person of the facility, with a telephone or address. */
  readonly contact?: string;
  readonly cyber?: CyberPart;
  readonly personalData?: PersonalDataPart;
  /** In the order in which they were done. */
  readonly actions: readonly IncidentAction[];
  readonly closedAt?: Instant;
}
