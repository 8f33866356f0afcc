import type { SubjectRequestKind } from "./subject-request.ts";

/** How long a request may take to be carried out. */
export interface RequestClock {
  readonly days: number;
  /** Days where a processor or a third party holds the data too. */
  readonly daysThroughOthers: number;
}

/** Where the times are set. */
export const clockSource = "NĐ 356/2025/NĐ-CP Đ5";

/** The reply comes within so many working days. @legal NĐ 356/2025/NĐ-CP Đ5 */
export const replyWorkingDays = 2;

const stop: RequestClock = { days: 15, daysThroughOthers: 20 };
const see: RequestClock = { days: 10, daysThroughOthers: 15 };

/** The times of each kind of request. @legal NĐ 356/2025/NĐ-CP Đ5 */
export const requestClocks: { readonly [kind in SubjectRequestKind]: RequestClock } = {
  "withdraw-consent": stop,
  restrict: stop,
  object: stop,
  view: see,
  correct: see,
  provide: see,
  delete: { days: 20, daysThroughOthers: 30 },
  // One time only is set for it.
  protect: { days: 15, daysThroughOthers: 15 },
};

/** What the text leaves open about the times. */
export interface SubjectRequestSettings {
  /**
   * As which days the times for carrying out are counted (`subjectRequest.days`). Only the reply is said to run in
   * working days. Default: `calendar`, which ends sooner.
   */
  readonly days?: "calendar" | "working";
  /**
   * The most days by which the one extension may lengthen a time (`subjectRequest.extensionDays`). Default: as many as
   * the time had.
   */
  readonly extensionDays?: number;
}

/** The days of a request before any extension. */
export function daysOf(request: {
  readonly kind: SubjectRequestKind;
  readonly throughOthers: boolean;
}): number {
  const { days, daysThroughOthers } = requestClocks[request.kind];
  return request.throughOthers ? daysThroughOthers : days;
}
