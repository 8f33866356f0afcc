import { type Decimal, isDecimal } from "../numbers/decimal.ts";
import { type CalendarDate, isCalendarDate } from "../time/calendar-date.ts";
import { instantOf, isInstant } from "../time/instant.ts";
import { foldHeader } from "./fold-header.ts";
import type { TableColumn } from "./table-definition.ts";
import type { TableFindingName } from "./table-findings.ts";

/** What a cell may say. */
export type CellValue = string | true | readonly string[];

/** The order of the parts of a date such as 03/07/2026. */
export type DateOrder = "dmy" | "mdy";

/** What a cell says: nothing when it is blank, and what is odd about it. */
export interface TableCell {
  readonly value?: CellValue;
  readonly findings: readonly TableFindingName[];
}

/** The last digit that a spreadsheet keeps; it calculates in binary floating point. */
const spreadsheetDigits = 15;
/** The most characters that a spreadsheet takes into a cell. */
const longestCell = 32_767;
const blank: TableCell = { findings: [] };
const refused = (finding: TableFindingName): TableCell => ({ findings: [finding] });

/** Reads one cell as its column wants it. Converts only what can mean one thing. */
export function readTableCell(cell: unknown, column: TableColumn, dateOrder?: DateOrder): TableCell {
  if (cell === undefined || cell === null) return blank;
  const { kind } = column;
  if (typeof cell === "boolean") {
    if (kind !== "flag") return refused("not_a_cell");
    return cell ? { value: true, findings: [] } : blank;
  }
  const day = dayOf(cell);
  if (day !== undefined) return kind === "date" ? { value: day, findings: [] } : refused("became_date");
  if (typeof cell === "number") return ofNumber(cell, column, dateOrder);
  if (typeof cell !== "string") return refused("not_a_cell");
  if (cell.length > longestCell) return refused("text_too_long");
  const normal = cell.normalize("NFC");
  const text = oddSpaces.test(normal) ? tidied(normal) : normal;
  if (text === "") return blank;
  const read = ofText(text, column, dateOrder);
  return normal === cell ? read : { ...read, findings: [...read.findings, "not_nfc"] };
}

/** White space that is no single blank between words, and characters that nobody sees. */
const oddSpaces = /[^\S ]| {2}|^ | $|[\p{Cc}\p{Cf}]/u;

function tidied(text: string): string {
  return text
    .replace(/\p{Cf}|(?!\s)\p{Cc}/gu, "")
    .replace(/\s+/g, " ")
    .trim();
}

function ofText(text: string, column: TableColumn, dateOrder: DateOrder | undefined): TableCell {
  switch (column.kind) {
    case "text":
      return { value: text, findings: [] };
    case "code":
      return ofCode(text, column);
    case "list":
      return {
        value: text.split(/ ?; ?/).filter((item) => item !== ""),
        findings: [],
      };
    case "date":
      return ofDate(text, dateOrder);
    case "decimal":
      return isDecimal(text) ? { value: text, findings: [] } : refused("number_unreadable");
    case "flag":
      return ofFlag(text);
  }
}

function ofCode(text: string, { digits, shape }: TableColumn): TableCell {
  if (/^\d(?:[.,]\d+)?E\+\d+$/i.test(text)) return refused("digits_lost");
  if (digits !== undefined && /^\d+$/.test(text) && text.length < digits) return refused("leading_zero_lost");
  if (shape === undefined || shape.matches(text)) return { value: text, findings: [] };
  return { value: text, findings: [shape.warnOnly === true ? "code_shape_unusual" : "code_shape"] };
}

function ofNumber(number: number, column: TableColumn, dateOrder: DateOrder | undefined): TableCell {
  if (!Number.isFinite(number)) return refused("not_a_cell");
  const text = decimalText(number);
  if (text === undefined || Math.abs(number) >= 10 ** spreadsheetDigits) return refused("digits_lost");
  if (column.kind !== "code") return ofText(text, column, dateOrder);
  if (!/^\d+$/.test(text)) return refused("number_not_code");
  const read = ofCode(text, column);
  if (column.digits !== undefined || read.findings.length > 0) return read;
  return { ...read, findings: ["number_as_code"] };
}

function decimalText(number: number): Decimal | undefined {
  // 0.1 + 0.2 in a cell is meant as 0.3.
  const text = String(Number(number.toPrecision(spreadsheetDigits)));
  return isDecimal(text) ? text : undefined;
}

const yes = new Set(["x", "1", "co", "true", "yes", "v"]);
const no = new Set(["0", "khong", "false", "no"]);

function ofFlag(text: string): TableCell {
  const word = foldHeader(text);
  if (yes.has(word) || /^[*+✓✔]$/.test(text)) return { value: true, findings: [] };
  return no.has(word) || /^-+$/.test(text) ? blank : refused("flag_unreadable");
}

/** `20260701`, with minutes or not, ISO days and `d/m/yyyy`. */
function ofDate(text: string, dateOrder: DateOrder | undefined): TableCell {
  const digits = /^(\d{4})(\d\d)(\d\d)(?:\d{4})?$/.exec(text);
  const iso = /^(\d{4})-(\d\d)-(\d\d)(?:[T ]\d\d:\d\d.*)?$/.exec(text);
  const [, year, month, day] = digits ?? iso ?? [];
  if (year !== undefined) return dateCell(year, month, day);
  const parts = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  if (parts === null) return refused("date_unreadable");
  const [, first = "", second = "", last] = parts;
  if (dateOrder === "dmy") return dateCell(last, second, first);
  if (dateOrder === "mdy") return dateCell(last, first, second);
  if (Number(first) <= 12 && Number(second) <= 12 && Number(first) !== Number(second)) {
    return refused("date_ambiguous");
  }
  return Number(second) > 12 ? dateCell(last, first, second) : dateCell(last, second, first);
}

function dateCell(year = "", month = "", day = ""): TableCell {
  const text = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isCalendarDate(text) ? { value: text, findings: [] } : refused("date_unreadable");
}

/** The day of a date object, whatever library or realm it comes from; readers of spreadsheets mean its UTC fields. */
function dayOf(cell: unknown): CalendarDate | undefined {
  if (Object.prototype.toString.call(cell) !== "[object Date]") return undefined;
  const ms = Math.round(Number(cell) / 1000) * 1000;
  const text = Number.isFinite(ms) ? instantOf(ms, 0) : "";
  return isInstant(text) ? (text.slice(0, 10) as CalendarDate) : undefined;
}
