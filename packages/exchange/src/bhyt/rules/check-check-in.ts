import { type Issue, reportOf } from "@benhan/core/faults";
import { qd3176 } from "../qd3176/edition.ts";
import type { CheckInRow } from "../qd4750/check-in.data.ts";
import type { BhytReport } from "./bhyt-report.ts";
import type { BhytCheckOptions } from "./check-options.ts";
import { findIssues } from "./engine/find-issues.ts";

/** What is said about a check-in document without rows. */
const noRows: Issue = {
  code: "exchange.bhyt.check_in_empty",
  severity: "error",
  path: [],
  text: { vi: "Check-in không có dòng nào.", en: "The check-in has no row." },
  nextStep: {
    vi: "Ghi ít nhất một dòng TRANG_THAI_KCB cho chi phí đầu tiên của đợt khám.",
    en: "Write at least one row TRANG_THAI_KCB for the first cost of the visit.",
  },
  official: "XML0",
  source: "BenhAn",
};

/**
 * Checks a check-in document by itself: its rows by every rule that speaks of them, without asking for the tables of
 * the episode, which come later. Paths lead into the rows: `[0, "MA_DICH_VU"]`. Beside the tables of its episode a
 * check-in is checked by `checkTables({ XML0: rows, ...tables })`. It never throws for content.
 *
 * @official CHI_TIEU_TRANG_THAI_KCB
 */
export function checkCheckIn(
  rows: readonly CheckInRow[],
  options: Partial<BhytCheckOptions<unknown>> = {},
): BhytReport<readonly CheckInRow[]> {
  const held: readonly CheckInRow[] = Array.isArray(rows) ? rows : [];
  const { found, about } = findIssues<unknown>({ XML0: held }, { edition: qd3176, ...options });
  const issues =
    held.length === 0 ? [noRows] : found.map(({ issue }) => ({ ...issue, path: issue.path.slice(1) }));
  return { ...reportOf(rows, issues), about };
}
