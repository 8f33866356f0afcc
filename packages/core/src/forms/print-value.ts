import type { Dated } from "../masters/facility-masters.ts";
import { codingSystems } from "../record/coding-systems.ts";
import { type CodeLookup, codeWords } from "./code-lookup.ts";
import type { FormField, FormSource } from "./form-template.ts";

/** The words of the paper for one value of a field: Vietnamese dates, names instead of codes and licence numbers. */
export function printValue(field: FormField, value: string, source: FormSource, codes?: CodeLookup): string {
  if (field.print !== undefined) return field.print(value, source, codes);
  switch (field.type) {
    case "date":
      return day(value);
    case "minute":
      return moment(value);
    case "birth":
      return value.includes("T") ? moment(value) : day(value);
    case "number":
      return value.replace(".", ",");
    case "yes-no":
      return value === "yes" ? "Có" : "Không";
    case "choice":
      return field.choices?.find((choice) => choice.value === value)?.label.vi ?? value;
    case "code":
      return codeName(field, value, source, codes) ?? value;
    case "practitioner":
      return rowOf(source.masters?.practitioners, source, (row) => row.licence === value)?.name ?? value;
    default:
      return value;
  }
}

/**
 * A text that is a number, as results and ranges of a laboratory are, with the Vietnamese decimal comma: `15,4`, `< 0,5`, `4,0 - 10,0`. Other
 * texts stay as they are, and so does `1.200`, which may be a thousand and two hundred.
 */
export function withComma(text: string): string {
  if (!/^[\s<>≤≥=~±+–-]*\d[\d.\s<>≤≥=~±+–-]*$/.test(text) || /\d\.\d+\.|(?<!\d)\.|\.(?!\d)/.test(text))
    return text;
  const thousands = /(?<![\d.])[1-9]\d{0,2}\.\d{3}(?!\d)/;
  return thousands.test(text) ? text : text.replaceAll(".", ",");
}

/** The words for a cell of a table, where a moment has little room: `08:11 06/07/2026`. */
export function printCell(column: FormField, value: string, source: FormSource, codes?: CodeLookup): string {
  if (column.type !== "minute" || column.print !== undefined) return printValue(column, value, source, codes);
  return `${value.slice(11, 16)} ${day(value)}`;
}

/** `02/07/2026`; of a partial date what is known. */
function day(value: string): string {
  return value.slice(0, 10).split("-").reverse().join("/");
}

function moment(value: string): string {
  return `${value.slice(11, 13)} giờ ${value.slice(14, 16)} phút, ngày ${day(value)}`;
}

function codeName(
  field: FormField,
  value: string,
  source: FormSource,
  codes: CodeLookup | undefined,
): string | undefined {
  const list = field.codeList;
  if (list === "facility.departments") {
    const own = rowOf(source.masters?.departments, source, (row) => row.code === value)?.name;
    return own ?? departmentWords(value, source, codes);
  }
  if (list === "MA_CSKCB") {
    return facilityName(value, source) ?? codeWords(codes, list, value, source.on);
  }
  // A record form, a bed and a disease are printed as codes: their code is what the paper asks for.
  if (list === undefined || printedAsCode.includes(list)) return undefined;
  return codeWords(codes, list, value, source.on);
}

/** The words of the national list, of a combined code those of each part: `K0809`, `K02.D35`. */
function departmentWords(
  code: string,
  { on }: FormSource,
  codes: CodeLookup | undefined,
): string | undefined {
  const own = codeWords(codes, "MA_KHOA", code, on);
  const [, digits = ""] = /^K((?:\d{2})+)(?:\.|$)/.exec(code) ?? [];
  const names = (digits.match(/\d{2}/g) ?? []).map((part) => codeWords(codes, "MA_KHOA", `K${part}`, on));
  if (own !== undefined || names.length === 0) return own;
  return names.includes(undefined) ? undefined : names.join(" - ");
}

function facilityName(code: string, source: FormSource): string | undefined {
  return rowOf(source.masters?.profiles, source, (row) => row.code === code)?.name;
}

const printedAsCode: readonly string[] = [
  "record-form",
  "facility.beds",
  codingSystems.disease,
  codingSystems.procedure,
  codingSystems.traditional,
];

function rowOf<Row extends Dated>(
  rows: readonly Row[] | undefined,
  { on }: FormSource,
  is: (row: Row) => boolean,
): Row | undefined {
  const own = rows?.filter(is) ?? [];
  return own.find((row) => row.from <= on && on <= (row.to ?? "9999-12-31")) ?? own.at(-1);
}
