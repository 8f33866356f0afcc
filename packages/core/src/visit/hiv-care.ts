import type { Decimal } from "../numbers/decimal.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import type { TuberculosisRegimen, TuberculosisTreatment } from "./tuberculosis-care.ts";

/** First, second or third line of drugs against HIV. @official MA_BAC_PHAC_DO, MA_BAC_PHAC_DO_BD (1–3) */
export type HivRegimenLine = "first" | "second" | "third";

/** What somebody is when they register. @official MA_TINH_TRANG_DK (1–9) */
export type HivRegistrationStatus =
  | "child-of-mother-with-hiv"
  | "exposed"
  | "tuberculosis-treatment"
  | "pregnant"
  | "in-labour"
  | "postpartum"
  | "hepatitis"
  | "injecting-drugs"
  | "other";

/** What is done. @official MA_XU_TRI (1–8) */
export type HivManagement =
  | "arv"
  | "tuberculosis-treatment"
  | "tuberculosis-prevention"
  | "cotrimoxazole"
  | "mother-to-child-prevention"
  | "hepatitis-b"
  | "hepatitis-c"
  | "other";

/**
 * Care of somebody with HIV or exposed to it. XML6. What the table asks of everybody although only the infected or
 * treated have it (places, stage, regimen) may be left out here; the rules tell. A medical record keeps it as form data
 * `XML6` with these members by dotted names, such as `tuberculosis.treatment`.
 *
 * @official XML6
 */
export interface HivCare {
  /** Nothing for prophylaxis. @official NGAYKD_HIV */
  readonly confirmedOn?: CalendarDate;
  /** Facility code. @official NOI_LAY_MAU_XN */
  readonly sampledAt?: string;
  /** Facility code. @official NOI_XN_KD */
  readonly confirmedAt?: string;
  /** Code of the facility that gave the first ARV. @official NOI_BDDT_ARV */
  readonly arvStartedAt?: string;
  /** @official BDDT_ARV */
  readonly arvSince?: CalendarDate;
  /** @official MA_PHAC_DO_DIEU_TRI_BD */
  readonly startingRegimen?: string;
  /** @official MA_BAC_PHAC_DO_BD */
  readonly startingLine?: HivRegimenLine;
  /** @official MA_LYDO_DTRI (1–5) */
  readonly reason:
    | "new"
    | "transferred-naive"
    | "transferred-on-arv"
    | "arv-again"
    | "registered-again-naive";
  readonly tuberculosis: HivTuberculosis;
  /** @official MA_LYDO_XNTL_VR (1–3) */
  readonly viralLoadReason?: "routine" | "suspected-failure" | "other";
  /** @official NGAY_XN_TLVR */
  readonly viralLoadSampledOn?: CalendarDate;
  /** Copies per millilitre. @official KQ_XNTL_VR (1–5) */
  readonly viralLoad?: "undetected" | "below-50" | "50-to-199" | "200-to-1000" | "above-1000";
  /** @official NGAY_KQ_XN_TLVR */
  readonly viralLoadResultOn?: CalendarDate;
  /** @official MA_LOAI_BN (1–5) */
  readonly attendee:
    | "with-hiv"
    | "exposed-child"
    | "pre-exposure-prophylaxis"
    | "post-exposure-prophylaxis"
    | "other";
  /** @official GIAI_DOAN_LAM_SANG (1–4) */
  readonly clinicalStage?: "I" | "II" | "III" | "IV";
  /** @official NHOM_DOI_TUONG (1–11 of QĐ 3176; the numbers of QĐ 4750 mean other groups) */
  readonly group:
    | "drug-use"
    | "sex-work"
    | "same-sex-relations"
    | "transgender"
    | "spouse-or-household"
    | "sexual-partner"
    | "sexually-transmitted-infection"
    | "detained"
    | "tuberculosis"
    | "suspected-aids"
    | "other";
  /** @official MA_TINH_TRANG_DK */
  readonly statuses: readonly HivRegistrationStatus[];
  /** Which test of an exposed child. @official LAN_XN_PCR (1–3) */
  readonly pcrRound?: "first" | "second" | "third";
  /** @official NGAY_XN_PCR */
  readonly pcrTestedOn?: CalendarDate;
  /** @official NGAY_KQ_XN_PCR */
  readonly pcrResultOn?: CalendarDate;
  /** @official MA_KQ_XN_PCR (0–1) */
  readonly pcrResult?: "negative" | "positive";
  /** When the facility heard of the pregnancy. @official NGAY_NHAN_TT_MANG_THAI */
  readonly pregnancyReportedOn?: CalendarDate;
  /** @official NGAY_BAT_DAU_DT_CTX */
  readonly cotrimoxazoleSince?: CalendarDate;
  /** @official MA_XU_TRI */
  readonly management: readonly HivManagement[];
  /** First day of the drugs given now. @official NGAY_BAT_DAU_XU_TRI */
  readonly courseFrom?: CalendarDate;
  /** @official NGAY_KET_THUC_XU_TRI */
  readonly courseTo?: CalendarDate;
  /** @official MA_PHAC_DO_DIEU_TRI */
  readonly regimen?: string;
  /** @official MA_BAC_PHAC_DO */
  readonly line?: HivRegimenLine;
  /** Days for which ARV was given. @official SO_NGAY_CAP_THUOC_ARV */
  readonly arvDays?: Decimal;
  /** @official NGAY_CHUYEN_PHAC_DO */
  readonly switchedOn?: CalendarDate;
  /** @official LY_DO_CHUYEN_PHAC_DO (1–6) */
  readonly switchReason?:
    | "out-of-stock"
    | "side-effect"
    | "failure"
    | "optimisation"
    | "new-guideline"
    | "other";
  /** @official DU_PHONG */
  readonly reserve?: string;
}

/** Tuberculosis of somebody in HIV care. */
export interface HivTuberculosis {
  /** @official LOAI_DTRI_LAO */
  readonly treatment: TuberculosisTreatment;
  /** @official SANG_LOC_LAO (1–4) */
  readonly screening: "none" | "symptoms" | "chest-x-ray" | "c-reactive-protein";
  /** @official PHACDO_DTRI_LAO */
  readonly regimen?: TuberculosisRegimen;
  /** @official NGAYBD_DTRI_LAO */
  readonly startedOn?: CalendarDate;
  /** @official NGAYKT_DTRI_LAO */
  readonly endedOn?: CalendarDate;
  /** @official KQ_DTRI_LAO (1–7) */
  readonly result?: "ongoing" | "completed" | "failed" | "died" | "lost" | "stopped" | "not-evaluated";
}
