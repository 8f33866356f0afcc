import type { FacilityId } from "../ids/facility-id.ts";
import type { LocalMinute } from "../time/local-minute.ts";
import type { CallOptions } from "./call-options.ts";

/** An earlier visit of the same patient, as far as rules across dossiers need it. */
export interface PastDossier {
  readonly encounterNumber: string;
  readonly arrivedAt: LocalMinute;
  readonly endedAt?: LocalMinute;
  readonly careForm: string;
  readonly outcome?: string;
}

/** Answers questions about other visits. Without it, rules across dossiers say "not checked". */
export interface DossierHistory {
  readonly facilityId: FacilityId;
  /** Visits of the patient with this facility number, newest first. */
  listDossiers(
    query: { readonly facilityId: FacilityId; readonly patientNumber: string },
    options?: CallOptions,
  ): AsyncIterable<PastDossier>;
}
