import type { Decimal } from "../numbers/decimal.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import type { LocalMinute } from "../time/local-minute.ts";
import type { Gender } from "./patient.ts";

/**
 * The mother of a newborn, or who cares for it (người nuôi dưỡng). The paper is about her even in a visit of the
 * child, so that nothing here repeats the patient.
 */
export interface BirthCarer {
  /** @official HO_TEN_NND */
  readonly name: string;
  /** @official NGAYSINH_NND */
  readonly birth: CalendarDate;
  /** @official MA_DANTOC_NND */
  readonly ethnicGroup: string;
  /** @official MA_QUOCTICH */
  readonly nationality: string;
  /** Personal id, or the passport of a foreigner. @official SO_CCCD_NND */
  readonly idNumber?: string;
  /** @official NGAYCAP_CCCD_NND */
  readonly idIssuedOn?: CalendarDate;
  /** @official NOICAP_CCCD_NND */
  readonly idIssuedBy?: string;
  /** @official NOI_CU_TRU_NND */
  readonly address: string;
  /** @official MATINH_CU_TRU */
  readonly provinceCode: string;
  /** Only for addresses of before 1/7/2025. @official MAHUYEN_CU_TRU */
  readonly districtCode?: string;
  /** @official MAXA_CU_TRU */
  readonly communeCode?: string;
  /** @official MA_BHXH_NND */
  readonly socialInsuranceNumber?: string;
  /** @official MA_THE_NND */
  readonly cardNumber?: string;
}

/** Giấy chứng sinh, one for each child. XML9. @legal TT 22/2025/TT-BYT, mẫu 01 */
export interface BirthPaper {
  /** @official SO */
  readonly paperNumber: string;
  /** @official QUYEN_SO */
  readonly bookNumber: string;
  readonly carer: BirthCarer;
  /** @official HO_TEN_CHA */
  readonly fatherName?: string;
  /** Card number of the child until it has its own. @official MA_THE_TAM */
  readonly temporaryCard?: string;
  /** The name that the parents intend. @official HO_TEN_CON */
  readonly intendedName?: string;
  /** @official GIOI_TINH_CON */
  readonly gender: Gender;
  /** Children of this delivery. @official SO_CON */
  readonly childrenBorn: Decimal;
  /** Deliveries of the mother, this one counted. @official LAN_SINH */
  readonly deliveries: Decimal;
  /** Living children, those of this delivery counted. @official SO_CON_SONG */
  readonly livingChildren: Decimal;
  /** @official CAN_NANG_CON */
  readonly weightGrams: Decimal;
  /** @official NGAY_SINH_CON */
  readonly bornAt: LocalMinute;
  /** @official NOI_SINH_CON */
  readonly birthPlace: string;
  /** How the child is when the paper is written. @official TINH_TRANG_CON */
  readonly condition: string;
  /** @official SINHCON_PHAUTHUAT */
  readonly caesarean: boolean;
  /** @official SINHCON_DUOI32TUAN */
  readonly under32Weeks: boolean;
  /** The fixed remark about a caesarean or a birth before 32 weeks. @official GHI_CHU */
  readonly note?: string;
  /** Name of who attended the birth. @official NGUOI_DO_DE */
  readonly attendantName: string;
  /** Name of who filled in the paper. @official NGUOI_GHI_PHIEU */
  readonly writerName: string;
  /** @official NGAY_CT */
  readonly issuedOn: CalendarDate;
  /** Licence number. @official MA_TTDV */
  readonly headOfFacility: string;
  /** @official DU_PHONG */
  readonly reserve?: string;
}
