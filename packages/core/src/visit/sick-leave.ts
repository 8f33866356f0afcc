import type { Decimal } from "../numbers/decimal.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import type { PregnancyEnd } from "./paper.ts";

/** Giấy chứng nhận nghỉ việc hưởng BHXH, leave of an outpatient. XML11. @legal TT 25/2025/TT-BYT, Phụ lục II, mẫu 07 */
export interface SickLeave {
  /** @official SO_CT */
  readonly paperNumber: string;
  /** @official SO_SERI */
  readonly series: string;
  /** Number under which the facility keeps the visit. @official SO_KCB */
  readonly visitNumber: string;
  /** Of the parent, when a child is ill. @official DON_VI */
  readonly employer: string;
  /** @official MA_BHXH */
  readonly socialInsuranceNumber: string;
  /** @official MA_THE_BHYT */
  readonly cardNumbers?: readonly string[];
  /** @official CHAN_DOAN_RV */
  readonly diagnosis: string;
  /** @official PP_DIEUTRI */
  readonly treatment: string;
  /** @official MA_DINH_CHI_THAI = 1 and its fields */
  readonly pregnancyEnd?: Omit<PregnancyEnd, "at">;
  /** First and last day counted. @official SO_NGAY_NGHI */
  readonly days: Decimal;
  /** @official TU_NGAY */
  readonly from: CalendarDate;
  /** @official DEN_NGAY */
  readonly to: CalendarDate;
  /** For patients under 7. @official HO_TEN_CHA */
  readonly fatherName?: string;
  /** For patients under 7. @official HO_TEN_ME */
  readonly motherName?: string;
  /** Licence number. @official MA_TTDV */
  readonly headOfFacility: string;
  /** Licence number. @official MA_BS */
  readonly signedBy: string;
  /** @official NGAY_CT */
  readonly issuedOn: CalendarDate;
  /** @official MA_THE_TAM */
  readonly temporaryCard?: string;
  /** `CT07`, which the portal writes itself when nothing stands here. @official MAU_SO */
  readonly formNumber?: string;
  /** @official DU_PHONG */
  readonly reserve?: string;
}
