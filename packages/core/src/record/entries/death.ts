import type { Coding } from "../coding.ts";
import type { EntryBase } from "../entry-base.ts";

/** The patient died. `occurredAt` is the moment. @legal TT 25/2025/TT-BYT Phụ lục II mẫu 05 */
export interface DeathEntry extends EntryBase {
  readonly kind: "death";
  /** Do bệnh, do tai biến điều trị, khác. */
  readonly cause: "disease" | "treatment-complication" | "other";
  readonly within24Hours: boolean;
  readonly mainCause: string;
  readonly coding?: Coding;
  /** Chết trên đường đến cơ sở. */
  readonly onTheWay?: boolean;
  readonly autopsy: boolean;
  readonly autopsyDiagnosis?: string;
  /** Nobody has come for the body: 24 hours to tell the commune. @legal Luật KCB 15/2023 Đ73 */
  readonly unclaimed?: boolean;
}
