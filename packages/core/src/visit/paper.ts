import type { Decimal } from "../numbers/decimal.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import type { LocalMinute } from "../time/local-minute.ts";
import type { Outcome } from "./episode.ts";

/** Father or mother as a paper names them. */
export interface Parent {
  /** @official HO_TEN_CHA, HO_TEN_ME */
  readonly name?: string;
  /** Number of the social insurance, for patients under 16. @official MA_CHA, MA_ME */
  readonly socialInsuranceNumber?: string;
}

/** The end of a pregnancy, where a discharge paper tells of one. */
export interface PregnancyEnd {
  /** @official NGUYENNHAN_DINHCHI */
  readonly cause: string;
  /** @official THOIGIAN_DINHCHI */
  readonly at: LocalMinute;
  /** Weeks. @official TUOI_THAI */
  readonly gestationWeeks: Decimal;
}

/** Days of leave after discharge. */
export interface Leave {
  /** @official SO_NGAY_NGHI */
  readonly days: Decimal;
  /** @official NGOAITRU_TUNGAY */
  readonly from: CalendarDate;
  /** @official NGOAITRU_DENNGAY */
  readonly to: CalendarDate;
}

/** Giấy ra viện, the paper that ends a stay. XML7; one per child in multiple births. @legal TT 25/2025/TT-BYT, Phụ lục II, mẫu 02 */
export interface DischargePaper {
  /** @official SO_LUU_TRU */
  readonly archiveNumber: string;
  /** @official MA_KHOA_RV */
  readonly department: string;
  /** @official CHAN_DOAN_RV */
  readonly diagnosis: string;
  /** @official PP_DIEUTRI */
  readonly treatment: string;
  /** @official GHI_CHU */
  readonly note?: string;
  /** @official MA_DINH_CHI_THAI = 1 and its fields */
  readonly pregnancyEnd?: PregnancyEnd;
  /** Licence number. @official MA_TTDV */
  readonly headOfFacility: string;
  /** Licence number of the head of the department who signs. @official MA_BS */
  readonly signedBy: string;
  /** @official TEN_BS */
  readonly signerName: string;
  /** @official NGAY_CT */
  readonly issuedOn: CalendarDate;
  readonly father?: Parent;
  readonly mother?: Parent;
  /** @official MA_THE_TAM */
  readonly temporaryCard?: string;
  readonly leave?: Leave;
  /** @official DU_PHONG */
  readonly reserve?: string;
}

/** Tóm tắt hồ sơ bệnh án. XML8. @legal TT 25/2025/TT-BYT, Phụ lục II, mẫu 03 */
export interface RecordSummary {
  /** @official QT_BENHLY */
  readonly history: string;
  /** @official TOMTAT_KQ */
  readonly resultSummary: string;
  /** @official PP_DIEUTRI */
  readonly treatment: string;
  /** @official CHAN_DOAN_VAO */
  readonly diagnosisOnArrival: string;
  /** @official CHAN_DOAN_RV */
  readonly diagnosisAtEnd: string;
  /** @official KET_QUA_DTRI */
  readonly outcome: Outcome;
  /** @official HO_TEN_CHA */
  readonly fatherName?: string;
  /** @official HO_TEN_ME */
  readonly motherName?: string;
  /** @official NGUOI_GIAM_HO */
  readonly guardianName?: string;
  /** @official DON_VI */
  readonly employer?: string;
  /** @official NGAY_SINHCON, NGAY_CONCHET, SO_CONCHET */
  readonly childDeath?: {
    readonly bornOn: CalendarDate;
    readonly diedOn: CalendarDate;
    readonly count: Decimal;
  };
  /** @official GHI_CHU */
  readonly note?: string;
  /** @official MA_TTDV */
  readonly headOfFacility: string;
  /** @official NGAY_CT */
  readonly issuedOn: CalendarDate;
  /** @official MA_THE_TAM */
  readonly temporaryCard?: string;
  /** @official DU_PHONG */
  readonly reserve?: string;
}

/** Why a patient is transferred. @official MA_LYDO_CT (1–3) */
export type TransferReason = "conditions-met" | "beyond-capability" | "on-request";

/** Phiếu chuyển cơ sở khám bệnh, chữa bệnh. XML13. @legal TT 01/2025/TT-BYT, Phụ lục VI */
export interface TransferPaper {
  /** @official SO_HOSO */
  readonly fileNumber: string;
  /** @official SO_CHUYENTUYEN */
  readonly bookNumber: string;
  /** @official GIAY_CHUYEN_TUYEN */
  readonly paperNumber: string;
  /** Facilities the patient came from. @official MA_CSKCB_DI */
  readonly cameFrom?: readonly string[];
  /** @official DAU_HIEU_LS */
  readonly clinicalSigns: string;
  /** @official QT_BENHLY */
  readonly history: string;
  /** @official TOMTAT_KQ */
  readonly resultSummary?: string;
  /** @official PP_DIEUTRI */
  readonly treatment?: string;
  /** @official TINH_TRANG_CT */
  readonly conditionAtTransfer?: string;
  /** @official MA_LYDO_CT */
  readonly reason: TransferReason;
  /** @official HUONG_DIEU_TRI */
  readonly plan: string;
  /** @official PHUONGTIEN_VC */
  readonly transport: string;
  /** @official HOTEN_NGUOI_HT */
  readonly escortName?: string;
  /** @official CHUCDANH_NGUOI_HT */
  readonly escortTitle?: string;
  /** Licence number. @official MA_BAC_SI */
  readonly decidedBy: string;
  /** @official MA_TTDV */
  readonly headOfFacility: string;
  /** @official DU_PHONG */
  readonly reserve?: string;
}
