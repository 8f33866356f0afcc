import type { CalendarDate } from "../time/calendar-date.ts";

/** What is treated of tuberculosis. @official LOAI_DTRI_LAO (0–3) */
export type TuberculosisTreatment = "none" | "latent" | "susceptible" | "resistant";

/**
 * Drugs against tuberculosis, by the names of the national guideline. @official PHACDO_DTRI_LAO (1–27 of QĐ 3176; the
 * numbers of earlier decisions mean other regimens)
 */
export type TuberculosisRegimen =
  | "A1"
  | "A2"
  | "A1a"
  | "A2a"
  | "B1"
  | "B2"
  | "B2a"
  | "individual-susceptible"
  | "C1a"
  | "C1b"
  | "C2a"
  | "C2b"
  | "C3"
  | "BPaL-M"
  | "BPaL"
  | "D1"
  | "D2"
  | "E"
  | "individual-resistant"
  | "6H/9H"
  | "3RH"
  | "3HP"
  | "1HP"
  | "4R"
  | "6L"
  | "INH"
  | "other";

/**
 * A course of treatment of tuberculosis, as the national programme counts it. A medical record keeps it as form data
 * `XML15` with these members.
 *
 * @official XML15
 */
export interface TuberculosisCare {
  /** @official PHANLOAI_LAO_VITRI (1–2) */
  readonly site: "pulmonary" | "extrapulmonary";
  /** @official PHANLOAI_LAO_TS (1–6) */
  readonly history: "new" | "relapse" | "failure" | "after-loss" | "other-retreatment" | "unknown";
  /** @official PHANLOAI_LAO_HIV (1–3) */
  readonly hivStatus: "positive" | "negative" | "unknown";
  /** @official PHANLOAI_LAO_VK (1–2) */
  readonly evidence: "bacteriological" | "none";
  /** @official PHANLOAI_LAO_KT (1–6) */
  readonly resistance?:
    | "mono-resistant"
    | "poly-resistant"
    | "multidrug-resistant"
    | "rifampicin-resistant"
    | "pre-extensively-resistant"
    | "extensively-resistant";
  /** @official LOAI_DTRI_LAO */
  readonly treatment: TuberculosisTreatment;
  /** @official PHACDO_DTRI_LAO */
  readonly regimen: TuberculosisRegimen;
  /** @official NGAYBD_DTRI_LAO */
  readonly startedOn: CalendarDate;
  /** Absent while it goes on. @official NGAYKT_DTRI_LAO */
  readonly endedOn?: CalendarDate;
  /** @official KET_QUA_DTRI_LAO (1–6) */
  readonly result: "cured" | "completed" | "failed" | "died" | "lost" | "not-evaluated";
  /** @official NGAYKD_HIV */
  readonly hivConfirmedOn?: CalendarDate;
  /** @official BDDT_ARV */
  readonly arvSince?: CalendarDate;
  /** @official NGAY_BAT_DAU_DT_CTX */
  readonly cotrimoxazoleSince?: CalendarDate;
  /** @official DU_PHONG */
  readonly reserve?: string;
}
