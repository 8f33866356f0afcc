import type { Decimal } from "../../numbers/decimal.ts";
import type { CalendarDate } from "../../time/calendar-date.ts";
import type { DischargeType, Outcome } from "../../visit/episode.ts";
import type { Leave, PregnancyEnd } from "../../visit/paper.ts";
import type { EntryBase } from "../entry-base.ts";

/** The patient leaves. `occurredAt` is the moment. @legal TT 25/2025/TT-BYT Phụ lục II mẫu 02 */
export interface DischargeEntry extends EntryBase {
  readonly kind: "discharge";
  /** @official MA_LOAI_RV */
  readonly type: DischargeType;
  /** @official KET_QUA_DTRI */
  readonly outcome: Outcome;
  /** @official SO_NGAY_DTRI */
  readonly treatmentDays: Decimal;
  /** Giải phẫu bệnh: lành, nghi ngờ, ác tính. */
  readonly pathology?: "benign" | "suspicious" | "malignant";
  /** @official PP_DIEU_TRI */
  readonly treatment?: string;
  /** @official GHI_CHU */
  readonly advice?: string;
  /** @official NGAY_TAI_KHAM */
  readonly followUpDates?: readonly CalendarDate[];
  readonly leave?: Leave;
  readonly pregnancyEnd?: PregnancyEnd;
  /** Licence number of the doctor in charge or the head of the department. */
  readonly signedBy?: string;
  /** @official MA_TTDV */
  readonly headOfFacility?: string;
}
