import type { Dated } from "../masters/facility-masters.ts";
import { codingSystems } from "../record/coding-systems.ts";
import { type CodeLookup, codeWords } from "./code-lookup.ts";
import type { FormField, FormSource } from "./form-template.ts";

/** The words of the paper for one value of a field: Vietnamese dates, names instead of codes and licence numbers. */
export function printValue(field: FormField, value: string, source: FormSource, codes?: CodeLookup): string {
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
    return rowOf(source.masters?.departments, source, (row) => row.code === value)?.name;
  }
  // A record form, a bed and a disease are printed as codes: their code is what the paper asks for.
  if (list === undefined || printedAsCode.includes(list)) return undefined;
  return codeWords(codes, list, value, source.on);
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
