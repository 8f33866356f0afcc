import type { FacilityId } from "../ids/facility-id.ts";
import type { SourceKey } from "../store/source-key.ts";
import type { LocalMinute } from "../time/local-minute.ts";
import type { CoveragePeriod } from "./coverage-period.ts";
import type { Entry } from "./entry.ts";
import type { Episode } from "./episode.ts";
import type { Patient } from "./patient.ts";

/** On what the record is kept. `hybrid` began on paper and went on electronically. @legal TT 13/2025/TT-BYT Đ5 k1 */
export type RecordMedium =
  | { readonly kind: "paper" }
  | { readonly kind: "electronic" }
  | { readonly kind: "hybrid"; readonly electronicFrom: LocalMinute };

/**
 * Hồ sơ bệnh án: everything that the law wants to be known about one episode of care, whole or still growing. It is
 * the source; papers, claims and exports are made of it.
 *
 * @legal Luật KCB 15/2023 Đ2 k17, Đ69; TT 32/2023/TT-BYT Chương X; TT 13/2025/TT-BYT
 */
export interface MedicalRecord {
  readonly facilityId: FacilityId;
  /** The facility's official code, five characters. @official MA_CSKCB */
  readonly facilityCode: string;
  /** Where the episode came from: importing it twice never makes two records. */
  readonly source: SourceKey;
  /** @official MA_HSBA */
  readonly recordNumber: string;
  /** The key under which insurance knows the episode; unique in the facility. @official MA_LK */
  readonly encounterNumber?: string;
  /** Số lưu trữ, once the archive gave one. @official SO_LUU_TRU */
  readonly archiveNumber?: string;
  /**
   * The record form of TT 32/2023 that is kept, e.g. `01/BV1`. `checkRecord` takes any text: `checkForm` of
   * `@benhan/core/forms` checks the record against its form, `formsDemanded` tells which papers the law asks for.
   */
  readonly form?: string;
  readonly medium: RecordMedium;
  readonly patient: Patient;
  readonly coverages: readonly CoveragePeriod[];
  readonly episode: Episode;
  /** In the order in which they were recorded. */
  readonly entries: readonly Entry[];
}

/** The record without its entries: what is kept as the head of the record. */
export type RecordHead = Omit<MedicalRecord, "entries">;
