import type { Address, CalendarDate, Decimal } from "@benhan/core";

/** Whom the council examined. */
export interface AssessedPerson {
  /** @official HO_TEN */
  readonly name: string;
  /** @official NGAY_SINH */
  readonly birth: CalendarDate;
  /** Personal id or passport; absent only when there is none. @official SO_CCCD */
  readonly idNumber?: string;
  /** @official NGAY_CAP_CCCD */
  readonly idIssuedOn?: CalendarDate;
  /** @official NOI_CAP_CCCD */
  readonly idIssuedBy?: string;
  readonly address: Address;
  /** @official MA_BHXH */
  readonly socialInsuranceNumber: string;
  /** @official MA_THE_BHYT */
  readonly cardNumber?: string;
  /** In words. @official NGHE_NGHIEP */
  readonly occupation?: string;
  /** @official DIEN_THOAI */
  readonly phone: string;
}

/** Who asked the council. */
export interface AssessmentReferral {
  /** @official SO_GIAY_GIOI_THIEU */
  readonly number: string;
  /** @official NGAY_DE_NGHI */
  readonly requestedOn: CalendarDate;
  /** @official MA_DONVI */
  readonly bodyCode: string;
  /** @official GIOI_THIEU_CUA */
  readonly bodyName: string;
}

/** Biên bản giám định y khoa: what a council found. It belongs to no visit and travels alone. @official XML12 */
export interface MedicalAssessment {
  /** @official NGUOI_CHU_TRI */
  readonly chairName: string;
  /** @official CHUC_VU (1–2) */
  readonly chairPosition: "chair" | "on-behalf-of-the-chair";
  /** @official NGAY_HOP */
  readonly metOn: CalendarDate;
  readonly person: AssessedPerson;
  /** Codes of the groups the person belongs to; two official texts spell some of them differently. @official MA_DOI_TUONG */
  readonly subjects: readonly string[];
  /** @official KHAM_GIAM_DINH (1–8) */
  readonly kind:
    | "first"
    | "again"
    | "recurrence"
    | "review"
    | "final-review"
    | "supplementary"
    | "residual-wound"
    | "combined";
  /** @official SO_BIEN_BAN */
  readonly minutesNumber: string;
  /** @official NGAY_CHUNG_TU */
  readonly issuedOn: CalendarDate;
  readonly referral: AssessmentReferral;
  /** @official TYLE_TTCT_CU */
  readonly previousImpairmentPercent?: Decimal;
  /** @official DANG_HUONG_CHE_DO (1–7) */
  readonly benefits?: readonly AssessmentBenefit[];
  /** @official KET_QUA_KHAM */
  readonly findings: string;
  /** Numbers of the documents that the council went by. @official SO_VAN_BAN_CAN_CU */
  readonly basis: readonly string[];
  /** @official TYLE_TTCT_MOI */
  readonly impairmentPercent: Decimal;
  /** @official TONG_TYLE_TTCT */
  readonly totalImpairmentPercent?: Decimal;
  /** @official DANG_KHUYETTAT (1–6) */
  readonly disability?: "mobility" | "hearing-speech" | "sight" | "mental" | "intellectual" | "other";
  /** What the person can do. @official MUC_DO_KHUYETTAT (1–4) */
  readonly disabilityDegree?: "able" | "able-with-help" | "unable" | "undetermined";
  /** @official DE_NGHI */
  readonly recommendation: string;
  /** What the council says of the need for care. @official DUOC_XACDINH */
  readonly careNeed: string;
  /** @official DU_PHONG */
  readonly reserve?: string;
}

/** What the person receives already. @official DANG_HUONG_CHE_DO */
export type AssessmentBenefit =
  | "war-invalid"
  | "illness-or-disability"
  | "occupational-disease"
  | "occupational-accident"
  | "chemical-agent"
  | "sick-soldier"
  | "other";
