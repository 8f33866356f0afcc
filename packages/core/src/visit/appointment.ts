import type { CalendarDate } from "../time/calendar-date.ts";

/** Phiếu hẹn khám lại, to be used once. XML14. @legal TT 01/2025/TT-BYT, Phụ lục V */
export interface Appointment {
  /** @official SO_GIAYHEN_KL */
  readonly paperNumber: string;
  /** @official NGAY_HEN_KL */
  readonly appointedOn: CalendarDate;
  /** Licence number of who made the appointment. @official MA_BAC_SI */
  readonly appointedBy: string;
  /** Licence number. @official MA_TTDV */
  readonly headOfFacility: string;
  /** @official NGAY_CT */
  readonly issuedOn: CalendarDate;
  /** @official DU_PHONG */
  readonly reserve?: string;
}
