import type { MedicationCharge, ServiceCharge, Visit, VisitEpisode } from "@benhan/core";

type OrderedDrug = Pick<MedicationCharge, "name" | "orderedAt"> & Partial<Pick<MedicationCharge, "code">>;
type OrderedService = Pick<ServiceCharge, "orderedAt"> &
  Partial<Pick<ServiceCharge, "code" | "name" | "supplyCode" | "supplyName">>;

/**
 * What is known when the patient has arrived and the first thing was ordered. Every visit is one; a host that has no
 * whole visit yet passes these members alone.
 *
 * @official CHI_TIEU_TRANG_THAI_KCB
 */
export interface CheckInSource
  extends Pick<Visit, "facilityId" | "facilityCode" | "encounterNumber" | "patient" | "coverages"> {
  readonly episode: Pick<VisitEpisode, "careForm" | "visitCategory" | "arrivedAt"> &
    Partial<Pick<VisitEpisode, "admittedAt" | "admissionReason" | "admissionReasonCode">>;
  readonly medications: readonly OrderedDrug[];
  readonly services: readonly OrderedService[];
}

export interface CheckInOptions {
  /**
   * Which first charge is told: that of the visit, or that after admission to inpatient, day or outpatient treatment,
   * when the decision asks for a second check-in. Default `arrival`.
   */
  readonly occasion?: "arrival" | "admission";
}
