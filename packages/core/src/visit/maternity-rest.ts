import type { Decimal } from "../numbers/decimal.ts";
import type { CalendarDate } from "../time/calendar-date.ts";

/** Giấy chứng nhận nghỉ dưỡng thai, rest that protects a pregnancy. XML10. @legal TT 25/2025/TT-BYT, Phụ lục II, mẫu 11 */
export interface MaternityRest {
  /** @official SO_SERI */
  readonly series: string;
  /** @official SO_CT */
  readonly paperNumber: string;
  /** First and last day counted. @official SO_NGAY */
  readonly days: Decimal;
  /** @official TU_NGAY */
  readonly from: CalendarDate;
  /** @official DEN_NGAY */
  readonly to: CalendarDate;
  /** @official DON_VI */
  readonly employer: string;
  /** With the words that prescribe the rest. @official CHAN_DOAN_RV */
  readonly diagnosis: string;
  /** Licence number. @official MA_TTDV */
  readonly headOfFacility: string;
  /** Licence number. @official MA_BS */
  readonly signedBy: string;
  /** @official TEN_BS */
  readonly signerName: string;
  /** @official NGAY_CT */
  readonly issuedOn: CalendarDate;
  /** @official DU_PHONG */
  readonly reserve?: string;
}
