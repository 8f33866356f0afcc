import { isCalendarDate } from "@benhan/core";
import type { Issue } from "@benhan/core/faults";
import { type BhytTables, rowsOf } from "../qd3176/bhyt-tables.ts";
import type { BhytEdition } from "../schema/bhyt-edition.ts";
import { officialOf, pathOf } from "../schema/official-place.ts";
import { unwritableCells } from "./writable.ts";

/** What is said when there is no episode. */
export const nothingToSend: Issue = {
  code: "exchange.bhyt.env_003",
  severity: "error",
  path: [],
  rule: "ENV-003",
  official: "DANHSACHHOSO",
  text: { vi: "Tệp không có hồ sơ nào.", en: "The file holds no episode." },
  nextStep: { vi: "Chọn ít nhất một hồ sơ để gửi.", en: "Choose at least one episode to send." },
};

/** What is wrong with the envelope's data. */
export function optionIssues({
  facilityCode,
  createdOn,
}: {
  readonly facilityCode: string;
  readonly createdOn: string;
}): Issue[] {
  const issues: Issue[] = [];
  if (!/^[0-9A-Z]{5}$/.test(facilityCode)) {
    issues.push({
      code: "exchange.bhyt.facility_code_invalid",
      severity: "error",
      path: [],
      official: "MACSKCB",
      text: {
        vi: "MACSKCB phải có 5 ký tự chữ số hoặc chữ hoa.",
        en: "MACSKCB must have 5 digits or capital letters.",
      },
      nextStep: {
        vi: "Nhập mã cơ sở do BHXH cấp vào cấu hình của cơ sở.",
        en: "Enter the code that the insurer gave to the facility in its configuration.",
      },
    });
  }
  if (!isCalendarDate(createdOn)) {
    issues.push({
      code: "exchange.bhyt.created_on_invalid",
      severity: "error",
      path: [],
      official: "NGAYLAP",
      text: {
        vi: "Ngày lập tệp phải có dạng 2026-07-02 và có thật.",
        en: "The day of the file must have the form 2026-07-02 and exist.",
      },
      nextStep: { vi: "Truyền ngày lập đúng dạng.", en: "Pass the day in that form." },
    });
  }
  return issues;
}

/** Everything that keeps one episode from being written. */
export function episodeIssues(edition: BhytEdition, tables: BhytTables, prefix: readonly number[]): Issue[] {
  if (typeof tables !== "object" || tables === null) return [nothingToSend];
  const issues: Issue[] = [];
  if (rowsOf(tables, "XML1").length === 0) {
    issues.push({
      code: "exchange.bhyt.env_006",
      severity: "error",
      path: prefix,
      official: "XML1",
      rule: "ENV-006",
      text: { vi: "Hồ sơ không có bảng XML1.", en: "The episode has no XML1." },
      nextStep: {
        vi: "Lập bảng tổng hợp XML1 cho đợt điều trị rồi xuất lại.",
        en: "Make the summary table XML1 of the episode and export again.",
      },
    });
  }
  for (const [name, held] of Object.entries(tables) as [string, unknown][]) {
    if (held === undefined) continue;
    const definition = Object.hasOwn(edition.tables, name) ? edition.tables[name] : undefined;
    if (definition === undefined) {
      issues.push({
        code: "exchange.bhyt.env_004",
        severity: "error",
        path: [...prefix, name],
        official: "LOAIHOSO",
        rule: "ENV-004",
        text: {
          vi: "Có bảng không thuộc tệp giám định (chỉ XML1–XML11, XML13–XML15).",
          en: "A table does not belong in the file (only XML1–XML11, XML13–XML15).",
        },
        nextStep: { vi: "Bỏ bảng này khỏi hồ sơ.", en: "Remove the table from the episode." },
      });
      continue;
    }
    const rows: readonly unknown[] = Array.isArray(held) ? held : [held];
    rows.forEach((row, index) => {
      const place = { table: name, row: index };
      issues.push(...unwritableCells(definition, row, [...prefix, ...pathOf(place)], officialOf(place)));
    });
  }
  return issues;
}
