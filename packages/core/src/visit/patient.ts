import type { Decimal } from "../numbers/decimal.ts";
import type { BirthMoment } from "../time/partial-date.ts";

/** What a number of a patient is. None of them is ever a key: they are corrected, replaced and withdrawn. */
export type PatientIdentifierKind = "personal-id" | "old-id" | "passport" | "facility";

/** A number under which somebody knows the patient. */
export interface PatientIdentifier {
  /** `personal-id`: số định danh cá nhân, 12 digits · `old-id`: CMND, 9 digits · `facility`: the facility's patient number. */
  readonly kind: PatientIdentifierKind;
  readonly value: string;
}

/** Sex as the forms ask for it. @official GIOI_TINH (1 nam, 2 nữ, 3 chưa xác định) */
export type Gender = "male" | "female" | "undetermined";

/** Where the patient lives now, in words and codes. */
export interface Address {
  /** @official DIA_CHI */
  readonly text: string;
  /** @official MATINH_CU_TRU */
  readonly provinceCode: string;
  /** Only for addresses of before 1/7/2025, when districts existed. @official MAHUYEN_CU_TRU */
  readonly districtCode?: string;
  /** @official MAXA_CU_TRU */
  readonly communeCode?: string;
}

/** The person who is treated. */
export interface VisitPatient {
  /** Exactly one of kind `facility`; of the others as many as are known. @official MA_BN, SO_CCCD */
  readonly identifiers: readonly PatientIdentifier[];
  /** Full name; an unregistered newborn takes the name of the mother, the father or the guardian. @official HO_TEN */
  readonly name: string;
  /** @official GIOI_TINH */
  readonly gender: Gender;
  /** As exactly as it is known; for newborns up to 28 days the minute. @official NGAY_SINH */
  readonly birth: BirthMoment;
  /** Code of the police's country list, `000` is Vietnam. @official MA_QUOCTICH */
  readonly nationality: string;
  /** @official MA_DANTOC */
  readonly ethnicGroup: string;
  /** `00` when there is none. @official MA_NGHE_NGHIEP */
  readonly occupation: string;
  readonly address: Address;
  /** Only if the patient gave it. @official DIEN_THOAI */
  readonly phone?: string;
  /** @official NHOM_MAU */
  readonly bloodGroup?: string;
  /** Kilograms. @official CAN_NANG */
  readonly weightKg?: Decimal;
}
