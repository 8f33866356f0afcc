import { type Issue, type Report, reportOf } from "@benhan/core/faults";
import { type BhytTables, rowsOf } from "../qd3176/bhyt-tables.ts";
import { isTablesObject, notTables } from "../schema/not-tables.ts";
import { requireArguments } from "../schema/require-arguments.ts";
import { type DiffTablesOptions, diffTables, type TablesDifference } from "./diff-tables.ts";

/** A corrected dossier that replaces the one sent before, and what it changes. */
export interface Replacement<Tables = BhytTables> {
  /** The whole new dossier: a correction is never a part. */
  readonly tables: Tables;
  readonly difference: TablesDifference;
}

/**
 * Prepares a correction: the insurer takes a complete dossier under the same MA_LK, which replaces the one before.
 * An error when the key or the facility is another, so that the correction would become a second claim; a warning when
 * nothing differs.
 *
 * @official MA_LK
 */
export function replacementOf(
  before: BhytTables,
  after: BhytTables,
  options: DiffTablesOptions = {},
): Report<Replacement> {
  requireArguments("replacementOf", ["options", options, "object"]);
  const unreadable = [before, after].filter((tables) => !isTablesObject(tables));
  if (unreadable.length > 0) return { ok: false, issues: unreadable.slice(0, 1).map(notTables) };
  const issues: Issue[] = [];
  const cell = (tables: BhytTables, field: string) => {
    const value: unknown = rowsOf(tables, "XML1")[0]?.[field];
    return typeof value === "string" ? value.trim() || undefined : undefined;
  };
  const oldKey = cell(before, "MA_LK");
  const newKey = cell(after, "MA_LK");
  if (oldKey === undefined || newKey === undefined) issues.push(keyMissing);
  else if (oldKey !== newKey) issues.push(keyDiffers);
  if (cell(before, "MA_CSKCB") !== cell(after, "MA_CSKCB")) issues.push(facilityDiffers);
  const difference = diffTables(before, after, options);
  if (difference.same) issues.push(nothingChanged);
  return reportOf({ tables: after, difference }, issues);
}

const rule = "QĐ 3176/QĐ-BYT (29/10/2024)";

const keyMissing: Issue = {
  code: "exchange.bhyt.replacement_key_missing",
  severity: "error",
  path: ["XML1", "MA_LK"],
  official: "XML1.MA_LK",
  source: rule,
  text: {
    vi: "Một trong hai hồ sơ không có MA_LK nên không biết hồ sơ nào được thay thế.",
    en: "One of the two episodes has no MA_LK, so it is unknown which one is replaced.",
  },
  nextStep: {
    vi: "Xuất lại hồ sơ có MA_LK của đợt điều trị.",
    en: "Export the episode again with its MA_LK.",
  },
};

const keyDiffers: Issue = {
  code: "exchange.bhyt.replacement_key_differs",
  severity: "error",
  path: ["XML1", "MA_LK"],
  official: "XML1.MA_LK",
  source: rule,
  text: {
    vi: "MA_LK của hồ sơ sửa khác hồ sơ đã gửi: cơ quan BHXH sẽ coi là một đợt điều trị khác.",
    en: "MA_LK of the correction is not that of the episode sent before: the insurer would take it for another episode.",
  },
  nextStep: {
    vi: "Giữ nguyên MA_LK đã gửi và gửi lại toàn bộ hồ sơ.",
    en: "Keep the MA_LK that was sent and send the whole episode again.",
  },
};

/** For many dossiers at once: the one before is not among those that were sent. */
export const nothingToReplace: Issue = {
  code: "exchange.bhyt.replacement_not_found",
  severity: "error",
  path: ["XML1", "MA_LK"],
  official: "XML1.MA_LK",
  source: rule,
  text: {
    vi: "Không có hồ sơ đã gửi nào mang MA_LK này nên không thay thế hồ sơ nào: cơ quan BHXH sẽ coi là một đợt điều trị khác.",
    en: "No episode that was sent has this MA_LK, so it replaces none: the insurer would take it for another episode.",
  },
  nextStep: {
    vi: "Giữ nguyên MA_LK đã gửi và gửi lại toàn bộ hồ sơ; hồ sơ mới thì gửi riêng.",
    en: "Keep the MA_LK that was sent and send the whole episode again; send a new episode by itself.",
  },
};

const facilityDiffers: Issue = {
  code: "exchange.bhyt.replacement_facility_differs",
  severity: "error",
  path: ["XML1", "MA_CSKCB"],
  official: "XML1.MA_CSKCB",
  source: rule,
  text: {
    vi: "MA_CSKCB của hồ sơ sửa khác hồ sơ đã gửi.",
    en: "MA_CSKCB of the correction is not that of the episode sent before.",
  },
  nextStep: {
    vi: "Chỉ cơ sở đã gửi hồ sơ mới gửi được hồ sơ thay thế; kiểm tra lại hai tệp.",
    en: "Only the facility that sent the episode can replace it; look at the two files again.",
  },
};

const nothingChanged: Issue = {
  code: "exchange.bhyt.replacement_unchanged",
  severity: "warning",
  path: [],
  official: "HOSO",
  source: "BenhAn",
  text: {
    vi: "Hồ sơ sửa giống hệt hồ sơ đã gửi.",
    en: "The correction is the same as the episode sent before.",
  },
  nextStep: { vi: "Không cần gửi lại.", en: "There is no need to send it again." },
};
