import type { Bilingual } from "../../faults/issue.ts";
import type { CalendarDate } from "../../time/calendar-date.ts";

/** Why somebody may stay off work, as far as the texts set a limit for it. */
export type LeaveGround =
  /** Bệnh thường. */
  | "disease"
  /** Điều trị lao theo chương trình. */
  | "tuberculosis-programme"
  /** Sảy thai, phá thai, thai chết lưu từ 13 tuần tuổi. */
  | "pregnancy-end-from-13-weeks"
  /** Nghỉ dưỡng thai. */
  | "pregnancy-rest";

/** The most days that one paper may give. */
export interface LeaveLimit {
  /** Code of the form. */
  readonly form: "TT25-02" | "TT25-07" | "TT25-11";
  readonly ground: LeaveGround;
  readonly text: Bilingual;
  readonly days: number;
  /** `warning` where the texts at hand do not say that the limit holds for this very paper. */
  readonly severity: "error" | "warning";
  readonly from: CalendarDate;
  readonly to?: CalendarDate;
  readonly source: string;
}

const from = "2025-07-01" as CalendarDate;
const texts: Readonly<Record<LeaveGround, Bilingual>> = {
  disease: { vi: "bệnh thường", en: "disease" },
  "tuberculosis-programme": { vi: "điều trị lao theo chương trình", en: "tuberculosis programme" },
  "pregnancy-end-from-13-weeks": {
    vi: "sảy thai, phá thai, thai chết từ 13 tuần tuổi",
    en: "miscarriage, abortion or stillbirth from 13 weeks on",
  },
  "pregnancy-rest": { vi: "nghỉ dưỡng thai", en: "rest during pregnancy" },
};

function limit(
  form: LeaveLimit["form"],
  ground: LeaveGround,
  days: number,
  severity: LeaveLimit["severity"],
  source: string,
): LeaveLimit {
  return { form, ground, text: texts[ground], days, severity, from, source };
}

const sickLeave = "TT 25/2025/TT-BYT PL II mẫu 07; QĐ 3176/QĐ-BYT (2024) XML11";
const discharge = "TT 25/2025/TT-BYT PL II mẫu 02";

/**
 * The limits as far as the texts at hand give them. Whatever else a paper says, such as more grounds or other limits,
 * is unknown: `leave.limits`, default none beyond this table.
 */
export const leaveLimits: readonly LeaveLimit[] = [
  limit("TT25-07", "disease", 30, "error", sickLeave),
  limit("TT25-07", "pregnancy-end-from-13-weeks", 50, "error", sickLeave),
  limit("TT25-07", "tuberculosis-programme", 180, "error", sickLeave),
  limit("TT25-02", "disease", 30, "warning", discharge),
  limit("TT25-02", "pregnancy-end-from-13-weeks", 50, "warning", discharge),
  limit("TT25-02", "tuberculosis-programme", 180, "warning", discharge),
  limit("TT25-11", "pregnancy-rest", 180, "warning", "QĐ 3176/QĐ-BYT (2024) XML10 (second-hand)"),
];
