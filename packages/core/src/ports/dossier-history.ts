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
  /** ICD-10 codes of the visit, main disease first. Rules that count visits for a disease need them. */
  readonly diseases?: readonly string[];
}

/** A stretch of time in which a record used a bed. */
export interface BedUse {
  /** The visit of the record. */
  readonly encounterNumber: string;
  readonly department: string;
  /** The bed's code in its department, such as `H001`. */
  readonly bed: string;
  readonly from: LocalMinute;
  readonly to: LocalMinute;
}

/** Answers questions about other visits. Without it, rules across dossiers say "not checked". */
export interface DossierHistory {
  readonly facilityId: FacilityId;
  /** Visits of the patient with this facility number, newest first. */
  listDossiers(
    query: { readonly facilityId: FacilityId; readonly patientNumber: string },
    options?: CallOptions,
  ): AsyncIterable<PastDossier>;
  /**
   * Who used beds of a department, whoever the patient, between two minutes. Without it the rule that one bed serves
   * one record says "not checked".
   */
  listBedUse?(
    query: {
      readonly facilityId: FacilityId;
      readonly department: string;
      readonly beds: readonly string[];
      readonly from: LocalMinute;
      readonly to: LocalMinute;
    },
    options?: CallOptions,
  ): AsyncIterable<BedUse>;
}
