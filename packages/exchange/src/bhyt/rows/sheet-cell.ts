import { type Decimal, instantOf, isDecimal, isInstant } from "@benhan/core";
import type { BrokenCell } from "@benhan/core/spreadsheet";
import { isUnwritable } from "../codec/xml-text.ts";
import type { FieldDefinition } from "../schema/table-definition.ts";
import { ambiguousLengths, codeLengths } from "./code-lengths.ts";
import type { SheetFindingName } from "./sheet-findings.ts";

/** What a cell of a spreadsheet says: exact text, nothing for a blank cell, and what is odd about it. */
export interface SheetCell {
  readonly text?: string;
  readonly findings: readonly SheetFindingName[];
}

/** The last digit that a spreadsheet keeps; it calculates in binary floating point. */
const spreadsheetDigits = 15;

/** Reads one cell as the official column wants it. Converts only what can mean one thing. */
export function readCell(value: unknown, field: FieldDefinition): SheetCell {
  if (value === undefined || value === null) return { findings: [] };
  if (typeof value === "string") {
    const text = value.normalize("NFC").trim();
    return isUnwritable(text) ? { findings: ["illegal_character"] } : fromText(text, field);
  }
  if (typeof value === "number") return fromNumber(value, field);
  const date = isoOf(value);
  if (date !== undefined) return fromDate(date, field);
  // No code: that a sex is `true` says nothing, and even a flag has another meaning in each column.
  if (typeof value === "boolean") return { findings: ["boolean_cell"] };
  if (isBroken(value)) return { findings: [brokenFindings[value.broken]] };
  return { findings: ["not_a_cell"] };
}

const brokenFindings = {
  error: "error_cell",
  not_calculated: "formula_not_calculated",
} as const satisfies Readonly<Record<BrokenCell["broken"], SheetFindingName>>;

function isBroken(value: unknown): value is BrokenCell {
  if (typeof value !== "object" || value === null || !("broken" in value)) return false;
  return value.broken === "error" || value.broken === "not_calculated";
}

function fromText(text: string, field: FieldDefinition): SheetCell {
  if (text === "") return { findings: [] };
  const kind = kindOf(field);
  if (kind === "date") return dateText(text, field);
  // Free text may well hold such a number: a laboratory reports 1.5E+06 cells.
  if (/^\d(?:[.,]\d+)?E\+?\d+$/i.test(text) && (kind === "number" || field.name in codeLengths)) {
    return { text, findings: ["digits_lost"] };
  }
  return { text, findings: lengthFindings(text, field) };
}

function fromNumber(value: number, field: FieldDefinition): SheetCell {
  if (!Number.isFinite(value)) return { findings: ["not_a_cell"] };
  const exact = Number(value.toPrecision(spreadsheetDigits));
  const text = plainNumber(exact);
  if (text === undefined || Math.abs(value) >= 10 ** spreadsheetDigits) return { findings: ["digits_lost"] };
  const kind = kindOf(field);
  if (kind === "date") return dateText(text, field);
  return {
    text,
    findings: [...lengthFindings(text, field), ...(exact === value ? [] : (["converted"] as const))],
  };
}

function fromDate(iso: string, field: FieldDefinition): SheetCell {
  if (kindOf(field) !== "date") return { findings: ["became_date"] };
  const digits = iso.replace(/\D/g, "").slice(0, 12);
  if (wantsMinutes(field)) {
    const atMidnight = digits.endsWith("0000") && field.name !== "NGAY_SINH";
    return { text: digits, findings: [atMidnight ? "date_without_time" : "converted"] };
  }
  // Both forms are allowed, and say different things: a day by certificate, a minute during the visit.
  const withTime = field.type === "date8|datetime12" && !digits.endsWith("0000");
  return { text: withTime ? digits : digits.slice(0, 8), findings: ["converted"] };
}

/** A date as text: official digits stay, ISO and unmistakable d/m/yyyy are rewritten, all else is left to the rules. */
function dateText(text: string, field: FieldDefinition): SheetCell {
  if (/^\d(?:[.,]\d+)?E\+?\d+$/i.test(text)) return { text, findings: ["digits_lost"] };
  // Which of two calendars Excel counts its days in, the file does not say.
  if (/^\d{5}$|^\d{1,6}[.,]\d+$/.test(text)) return { findings: ["serial_date"] };
  const iso = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::\d\d(?:\.0+)?)?)?$/.exec(text);
  if (iso !== null) {
    const [, year, month, day, hour = "00", past = "00"] = iso;
    return fromDate(`${year}-${month}-${day}T${hour}:${past}`, field);
  }
  const slashes = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?:[T ](\d{1,2}):(\d\d)(?::\d\d)?)?$/.exec(text);
  if (slashes !== null) {
    const [, first = "", second = "", year, hour = "00", past = "00"] = slashes;
    const two = (digits: string) => digits.padStart(2, "0");
    if (Number(first) <= 12 && Number(second) <= 12 && first !== second)
      return { findings: ["date_ambiguous"] };
    const [day, month] = Number(second) > 12 ? [second, first] : [first, second];
    return fromDate(`${year}-${two(month)}-${two(day)}T${two(hour)}:${past}`, field);
  }
  return { text, findings: [] };
}

type Kind = "date" | "number" | "text";

function kindOf(field: FieldDefinition): Kind {
  const type = field.itemType ?? field.type;
  if (type === "string") return "text";
  return type === "number" ? "number" : "date";
}

function wantsMinutes(field: FieldDefinition): boolean {
  return (field.itemType ?? field.type) === "datetime12";
}

function lengthFindings(text: string, field: FieldDefinition): readonly SheetFindingName[] {
  // In QĐ 4210 such a code is a number of no known size: nothing says that it is too short.
  const sized = field.type !== "number" || field.maxLength !== undefined;
  const lengths = sized ? codeLengths[field.name] : undefined;
  if (lengths === undefined) return [];
  const items =
    field.separator === undefined ? [text] : text.split(field.separator).map((item) => item.trim());
  const short = items.filter((item) => /^\d+$/.test(item) && !lengths.includes(item.length));
  const below = short.filter((item) => item.length < Math.max(...lengths));
  if (below.length === 0) return [];
  const allowed = ambiguousLengths[field.name] ?? [];
  return [
    below.every((item) => allowed.includes(item.length)) ? "leading_zero_possible" : "leading_zero_suspect",
  ];
}

function plainNumber(value: number): Decimal | undefined {
  const text = String(value);
  return isDecimal(text) ? text : undefined;
}

/**
 * The text of a date object, whatever library or realm it comes from. Readers of spreadsheets mean its UTC fields.
 * Spreadsheets keep times as fractions of a day, so that 09:30 may come as 09:29:59.999: whole seconds are meant.
 */
function isoOf(value: unknown): string | undefined {
  if (Object.prototype.toString.call(value) !== "[object Date]") return undefined;
  const ms = Math.round(Number(value) / 1000) * 1000;
  const iso = Number.isFinite(ms) ? instantOf(ms, 0) : "";
  return isInstant(iso) ? iso : undefined;
}
