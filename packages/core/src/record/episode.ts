import type { Decimal } from "../numbers/decimal.ts";
import type { LocalMinute } from "../time/local-minute.ts";
import type { CareFormCode, InjuryCause } from "../visit/episode.ts";
import type { Coding } from "./coding.ts";

/** What the law calls the form of treatment. @legal Luật KCB 15/2023 Đ69 k1, Đ76 */
export type EpisodeType = "outpatient-exam" | "outpatient-treatment" | "day-care" | "inpatient";

/** Who sent the patient, and with what words. */
export interface Referral {
  readonly by: "medical-facility" | "self" | "other";
  /** @official MA_NOI_DI */
  readonly facilityCode?: string;
  readonly facilityName?: string;
  /** @official GIAY_CHUYEN_TUYEN */
  readonly paperNumber?: string;
  /** Chẩn đoán nơi giới thiệu. */
  readonly diagnosis?: string;
  readonly codes?: readonly Coding[];
}

/** The time in one department; a transfer inside the house ends one stay and begins the next. */
export interface DepartmentStay {
  /** Code of the facility's catalogue of departments. @official MA_KHOA */
  readonly department: string;
  readonly room?: string;
  /** @official MA_GIUONG */
  readonly bed?: string;
  readonly from: LocalMinute;
  readonly to?: LocalMinute;
  /** Licence number of the doctor in charge. */
  readonly attending?: string;
}

/** One examination, course of treatment or stay, from arrival to its end. Its end is told by entries. */
export interface Episode {
  readonly type: EpisodeType;
  /** @official MA_LOAI_KCB */
  readonly careForm?: CareFormCode;
  /** @official MA_DOITUONG_KCB */
  readonly visitCategory?: string;
  /** Đối tượng: BHYT, thu phí, miễn, khác. */
  readonly payer: "insurance" | "fee" | "exempt" | "other";
  /** @official NGAY_VAO */
  readonly arrivedAt: LocalMinute;
  /** When inpatient or day treatment began. @official NGAY_VAO_NOI_TRU */
  readonly admittedAt?: LocalMinute;
  /** Trực tiếp vào: cấp cứu, khoa khám bệnh, khoa điều trị. */
  readonly entrance?: "emergency" | "examination" | "treatment";
  readonly referral?: Referral;
  /** Vào viện do bệnh này lần thứ. */
  readonly admissionOrdinal?: Decimal;
  /** Vào ngày thứ … của bệnh. */
  readonly dayOfIllness?: Decimal;
  /** @official LY_DO_VV */
  readonly visitReason: string;
  /** @official LY_DO_VNT */
  readonly admissionReason?: string;
  /** @official MA_LY_DO_VNT */
  readonly admissionReasonCode?: string;
  /** @official MA_TAI_NAN */
  readonly injuryCause?: InjuryCause;
  /** Where the patient was treated, in order of time. At least one. */
  readonly stays: readonly DepartmentStay[];
  /** When the patient left; written together with the entry that tells how. @official NGAY_RA */
  readonly endedAt?: LocalMinute;
}
