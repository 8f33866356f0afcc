import type { Decimal } from "../numbers/decimal.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import type { LocalMinute } from "../time/local-minute.ts";

/** A code out of a list that the ministry changes: the known ones are offered, others are accepted and checked by date. */
export type OpenCode<Known extends string> = Known | (string & {});

/** Form of care, list of QĐ 824/2023 and QĐ 1804/2026. @official MA_LOAI_KCB */
export type CareFormCode = OpenCode<
  | "01"
  | "02"
  | "03"
  | "04"
  | "05"
  | "06"
  | "07"
  | "08"
  | "09"
  | "10"
  | "11"
  | "12"
  | "13"
  | "14"
  | "15"
  | "16"
>;

/** How the treatment ended. @official KET_QUA_DTRI (1–8) */
export type Outcome =
  | "recovered"
  | "improved"
  | "unchanged"
  | "worse"
  | "died"
  | "poor-prognosis-home"
  | "undetermined"
  | "died-outside";

/** How the patient left. @official MA_LOAI_RV (1–5) */
export type DischargeType =
  | "discharged"
  | "transferred-by-need"
  | "left-without-notice"
  | "left-on-request"
  | "transferred-on-request";

/** Cause of an accident or injury. @official MA_TAI_NAN (0–8) */
export type InjuryCause =
  | "undetermined"
  | "traffic"
  | "occupational"
  | "water"
  | "burn"
  | "violence"
  | "suicide"
  | "poisoning"
  | "other";

/** One examination, course of treatment or stay, from arrival to its end. */
export interface VisitEpisode {
  readonly careForm: CareFormCode;
  /** Entitlement category, decided at the end of the episode; list of QĐ 3276/2025. @official MA_DOITUONG_KCB */
  readonly visitCategory: string;
  /** Number of the medical record or outpatient slip. @official MA_HSBA */
  readonly recordNumber: string;
  /** @official NGAY_VAO */
  readonly arrivedAt: LocalMinute;
  /** When inpatient or day treatment began. @official NGAY_VAO_NOI_TRU */
  readonly admittedAt?: LocalMinute;
  /** @official NGAY_RA */
  readonly endedAt: LocalMinute;
  /** @official LY_DO_VV */
  readonly visitReason: string;
  /** @official LY_DO_VNT */
  readonly admissionReason?: string;
  /** @official MA_LY_DO_VNT */
  readonly admissionReasonCode?: string;
  /** Facility that sent the patient. @official MA_NOI_DI */
  readonly referredFrom?: string;
  /** Facility to which the patient goes. @official MA_NOI_DEN */
  readonly referredTo?: string;
  /** Number of the incoming referral or appointment paper. @official GIAY_CHUYEN_TUYEN */
  readonly referralNumber?: string;
  /** @official MA_TAI_NAN */
  readonly injuryCause?: InjuryCause;
  /** Departments that treated the patient, in order. @official MA_KHOA */
  readonly departments: readonly string[];
  /** Days by the counting rule of the edition. @official SO_NGAY_DTRI */
  readonly treatmentDays: Decimal;
  /** @official PP_DIEU_TRI */
  readonly treatmentMethod?: string;
  readonly outcome: Outcome;
  readonly dischargeType: DischargeType;
  /** @official GHI_CHU */
  readonly advice?: string;
  /** @official NGAY_TAI_KHAM */
  readonly followUpDates?: readonly CalendarDate[];
  /** Grams of each newborn, for deliveries. @official CAN_NANG_CON */
  readonly birthWeightsGrams?: readonly Decimal[];
  /** Licence number of the head of the facility or of the delegate. @official MA_TTDV */
  readonly headOfFacility?: string;
  /** Centimetres, when diagnosis or treatment rests on it. @official DU_PHONG */
  readonly heightCm?: Decimal;
}

/** What the patient was found to have, in words and codes. */
export interface Diagnoses {
  /** On reception, suspicions included. @official CHAN_DOAN_VAO */
  readonly onArrival: string;
  /** Confirmed at the end. @official CHAN_DOAN_RV */
  readonly atEnd: string;
  /** Exactly one ICD-10 code. @official MA_BENH_CHINH */
  readonly mainCode: string;
  /** At most 12 ICD-10 codes. @official MA_BENH_KT */
  readonly secondaryCodes?: readonly string[];
  /** At most 13, main first. @official MA_BENH_YHCT */
  readonly traditionalCodes?: readonly string[];
  /** ICD-9-CM codes of operations and procedures. @official MA_PTTT_QT */
  readonly procedureCodes?: readonly string[];
}
