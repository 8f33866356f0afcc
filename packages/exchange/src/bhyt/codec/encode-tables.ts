import { type CalendarDate, isCalendarDate } from "@benhan/core";
import { type Issue, reportOf, requireOk } from "@benhan/core/faults";
import { type BhytRow, type BhytTables, rowsOf } from "../qd3176/bhyt-tables.ts";
import { qd3176 } from "../qd3176/edition.ts";
import type { BhytEdition } from "../schema/bhyt-edition.ts";
import { officialOf, pathOf } from "../schema/official-place.ts";
import type { TableDefinition } from "../schema/table-definition.ts";
import { encodeBase64 } from "./base64.ts";
import { cannotEncode } from "./bhyt-file.faults.ts";
import { unwritableCells } from "./writable.ts";
import { writeTable } from "./write-table.ts";

/** What the envelope says about itself. */
export interface EncodeTablesOptions<Tables = BhytTables> {
  /** The edition in which the tables are. Default QĐ 3176. */
  readonly edition?: BhytEdition<Tables>;
  /** The facility that sends, five characters. @official MACSKCB */
  readonly facilityCode: string;
  /** The day on which the file is made, `2026-07-02`. @official NGAYLAP */
  readonly createdOn: CalendarDate;
}

const utf8 = new TextEncoder();

/**
 * Writes the unsigned file of one or more treatment episodes, ready for the signer: `CHUKYDONVI` is empty. The same
 * tables and options always give the same bytes. Text is written in NFC; tables without rows are left out; an empty
 * text counts as absent.
 *
 * Content is not judged here, that is what `checkTables` is for. What cannot be written truthfully is refused:
 * characters that XML does not know, columns that the table does not have, values that are not text.
 *
 * @official GIAMDINHHS
 * @throws EmrError `exchange.bhyt.cannot_encode` with every such place.
 */
export function encodeTables<Tables = BhytTables>(
  tables: Tables | readonly Tables[],
  options: EncodeTablesOptions<Tables>,
): Uint8Array {
  const edition = options.edition ?? qd3176;
  const episodes = (Array.isArray(tables) ? tables : [tables]) as readonly BhytTables[];
  const single = !Array.isArray(tables);
  const issues = [
    ...optionIssues(options),
    ...episodes.flatMap((episode, index) => episodeIssues(edition, episode, single ? [] : [index])),
    ...(episodes.length === 0 ? [nothingToSend] : []),
  ];
  requireOk(reportOf(undefined, issues), cannotEncode);
  return utf8.encode(
    [
      '<?xml version="1.0" encoding="utf-8"?>',
      '<GIAMDINHHS xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema">',
      `<THONGTINDONVI><MACSKCB>${options.facilityCode}</MACSKCB></THONGTINDONVI>`,
      `<THONGTINHOSO><NGAYLAP>${options.createdOn.replaceAll("-", "")}</NGAYLAP>`,
      `<SOLUONGHOSO>${episodes.length}</SOLUONGHOSO>`,
      `<DANHSACHHOSO>${episodes.map((episode) => writeEpisode(edition, episode)).join("")}</DANHSACHHOSO></THONGTINHOSO>`,
      "<CHUKYDONVI/></GIAMDINHHS>",
    ].join(""),
  );
}

function writeEpisode(edition: BhytEdition, tables: BhytTables): string {
  const documents = Object.entries(edition.tables).flatMap(([name, definition]) =>
    documentsOf(definition, name, rowsOf(tables, name)),
  );
  return `<HOSO>${documents.join("")}</HOSO>`;
}

/** One FILEHOSO for a table, or one for each record of a table that the format knows as a single record. */
function documentsOf(definition: TableDefinition, name: string, rows: readonly BhytRow[]): string[] {
  if (rows.length === 0) return [];
  const documents = definition.list === undefined ? rows.map((row) => [row]) : [rows];
  return documents.map((own) => {
    const content = encodeBase64(utf8.encode(writeTable(definition, own)));
    return `<FILEHOSO><LOAIHOSO>${name}</LOAIHOSO><NOIDUNGFILE>${content}</NOIDUNGFILE></FILEHOSO>`;
  });
}

const nothingToSend: Issue = {
  code: "exchange.bhyt.env_003",
  severity: "error",
  path: [],
  rule: "ENV-003",
  official: "DANHSACHHOSO",
  text: { vi: "Tệp không có hồ sơ nào.", en: "The file holds no episode." },
  nextStep: { vi: "Chọn ít nhất một hồ sơ để gửi.", en: "Choose at least one episode to send." },
};

function optionIssues({ facilityCode, createdOn }: Omit<EncodeTablesOptions, "edition">): Issue[] {
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

function episodeIssues(edition: BhytEdition, tables: BhytTables, prefix: readonly number[]): Issue[] {
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
