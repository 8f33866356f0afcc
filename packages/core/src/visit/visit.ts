import type { FacilityId } from "../ids/facility-id.ts";
import type { SourceKey } from "../store/source-key.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import type { LocalMinute } from "../time/local-minute.ts";
import type { Appointment } from "./appointment.ts";
import type { BirthPaper } from "./birth-paper.ts";
import type { MedicationCharge, ServiceCharge, VisitSettlement } from "./charge.ts";
import type { Coverage } from "./coverage.ts";
import type { Diagnoses, VisitEpisode } from "./episode.ts";
import type { HivCare } from "./hiv-care.ts";
import type { MaternityRest } from "./maternity-rest.ts";
import type { CourseNote, DiagnosticResult } from "./observation.ts";
import type { DischargePaper, RecordSummary, TransferPaper } from "./paper.ts";
import type { VisitPatient } from "./patient.ts";
import type { SickLeave } from "./sick-leave.ts";
import type { TuberculosisCare } from "./tuberculosis-care.ts";

/**
 * One episode of care with everything that a hospital system knows about it at its end. It is content, not storage:
 * `archive` turns it into documents with keys and versions.
 */
export interface Visit {
  readonly facilityId: FacilityId;
  /** Where the visit came from: importing it twice never makes two records. */
  readonly source: SourceKey;
  /** The key under which insurance knows the visit; unique in the facility. @official MA_LK */
  readonly encounterNumber: string;
  /** The facility's official code, five characters. @official MA_CSKCB */
  readonly facilityCode: string;
  readonly patient: VisitPatient;
  /** Cards used for the visit, in order of use; none for visits outside insurance. */
  readonly coverages: readonly Coverage[];
  /** Living area of the card. @official MA_KHUVUC */
  readonly livingArea?: "K1" | "K2" | "K3";
  /** Since when co-payment is waived: a date by certificate, a minute when reached during the visit. @official NGAY_MIEN_CCT */
  readonly copaymentExemptFrom?: CalendarDate | LocalMinute;
  /** When five years of insurance in a row were reached. @official NAM_NAM_LIEN_TUC */
  readonly fiveYearsFrom?: CalendarDate;
  readonly episode: VisitEpisode;
  readonly diagnoses: Diagnoses;
  readonly settlement: VisitSettlement;
  readonly medications: readonly MedicationCharge[];
  readonly services: readonly ServiceCharge[];
  readonly results: readonly DiagnosticResult[];
  readonly courseNotes: readonly CourseNote[];
  readonly dischargePapers: readonly DischargePaper[];
  readonly recordSummary?: RecordSummary;
  readonly transferPaper?: TransferPaper;
  /** One for each child. */
  readonly births?: readonly BirthPaper[];
  readonly maternityRest?: MaternityRest;
  readonly sickLeave?: SickLeave;
  readonly appointment?: Appointment;
  readonly hivCare?: readonly HivCare[];
  readonly tuberculosisCare?: readonly TuberculosisCare[];
}

/** The visit without the papers that leave the house as forms of their own. */
export type VisitRecord = Omit<
  Visit,
  | "dischargePapers"
  | "recordSummary"
  | "transferPaper"
  | "births"
  | "maternityRest"
  | "sickLeave"
  | "appointment"
  | "hivCare"
  | "tuberculosisCare"
>;
