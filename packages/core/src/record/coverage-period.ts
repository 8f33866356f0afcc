import type { CalendarDate } from "../time/calendar-date.ts";
import type { LocalMinute } from "../time/local-minute.ts";
import type { Coverage } from "../visit/coverage.ts";

/** An insurance card during the time in which it covered the episode. */
export interface CoveragePeriod extends Coverage {
  /** Living area printed on the card. @official MA_KHUVUC */
  readonly livingArea?: "K1" | "K2" | "K3";
  /** Since when co-payment is waived. @official NGAY_MIEN_CCT */
  readonly copaymentExemptFrom?: CalendarDate | LocalMinute;
  /** When five years of insurance in a row were reached. @official NAM_NAM_LIEN_TUC */
  readonly fiveYearsFrom?: CalendarDate;
  /** When the look-up at the insurer confirmed the card. */
  readonly verifiedAt?: LocalMinute;
}
