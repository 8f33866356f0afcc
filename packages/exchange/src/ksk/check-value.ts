import { icd10Shape } from "@benhan/core/codes";
import type { Issue } from "@benhan/core/faults";
import { isUnwritable } from "../bhyt/codec/xml-text.ts";
import { isDay, isStamp } from "./age-form.ts";
import { checkFindings } from "./check-findings.data.ts";
import type { CheckupField } from "./checkup-block.ts";
import { findingAt, type Place } from "./checkup-finding.ts";
import { type CheckupCodeList, checkupCodeLists } from "./code-lists.data.ts";

const text = { vi: "chữ (string)", en: "text (a string)" };
const decimal = /^-?\d+(?:\.\d+)?$/;

/** What is wrong with one value of a field. Blank counts as absent. */
export function checkValue(field: CheckupField, value: unknown, place: Place): readonly Issue[] {
  if (value !== undefined && typeof value !== "string")
    return [findingAt(checkFindings.kind, place, { wanted: text })];
  // A vertical tab is white space, and nothing that XML can hold.
  if (value !== undefined && isUnwritable(value)) return [findingAt(checkFindings.unwritable, place)];
  if (value === undefined || value.trim() === "")
    return field.required ? [findingAt(checkFindings.required, place)] : [];
  return [...checkForm(field, value, place), ...checkByName(field.name, value, place)];
}

/** By what the annex prints beside the name: type, size, list. */
function checkForm(field: CheckupField, value: string, place: Place): readonly Issue[] {
  const { codes, max, icdList, format, type } = field;
  const issues: Issue[] = [];
  const inList = codes === undefined || isInList(checkupCodeLists[codes], value);
  if (codes !== undefined && !inList) {
    const values = Object.keys(checkupCodeLists[codes].values).join(", ");
    issues.push(findingAt(checkFindings.codes, place, { list: codes, values }));
  }
  if (codes === undefined && type === "number" && !decimal.test(value))
    issues.push(findingAt(checkFindings.number, place));
  // One field of size 1 has a list with the code 99: the list is taken at its word, not the size.
  const isMeasured = codes === undefined || several(checkupCodeLists[codes]);
  if (max !== undefined && isMeasured && lengthOf(value) > max)
    issues.push(findingAt(checkFindings.size, place, { max: String(max) }));
  if (icdList && !value.split(";").every((code) => icd10Shape.matches(code)))
    issues.push(findingAt(checkFindings.icd, place));
  const isGoodDay = format === "yyyyMMdd" ? isDay(value) : isStamp(value, field.name === "NGAY_SINH");
  if (format !== undefined && !isGoodDay) issues.push(findingAt(checkFindings.stamp, place, { format }));
  return issues;
}

const facilityNumbers: Readonly<
  Record<string, { readonly shape: RegExp; readonly vi: string; readonly en: string }>
> = {
  MA_CSKCB: { shape: /^[0-9A-Za-z]{5}$/, vi: "5 ký tự chữ và số", en: "5 letters and digits" },
  MA_GTIN_CSKCB: { shape: /^\d{13}$/, vi: "13 chữ số", en: "13 digits" },
};

/** By what is known of single fields beside the table. */
function checkByName(name: string, value: string, place: Place): readonly Issue[] {
  const number = Object.hasOwn(facilityNumbers, name) ? facilityNumbers[name] : undefined;
  if (number !== undefined && !number.shape.test(value)) {
    const { vi, en } = number;
    return [findingAt(checkFindings.facilityCode, place, { wanted: { vi, en } })];
  }
  if (name === "SO_CCCD" && !/^\d{12}$/.test(value)) return [findingAt(checkFindings.citizen, place)];
  if (name === "HO_TEN" && value !== value.toUpperCase()) return [findingAt(checkFindings.upperCase, place)];
  return [];
}

function several(list: CheckupCodeList): boolean {
  return list.several === true;
}

function isInList(list: CheckupCodeList, value: string): boolean {
  const codes = several(list) ? value.split(";") : [value];
  return codes.every((code) => Object.hasOwn(list.values, code));
}

/** Characters, not UTF-16 units, of the text as it is written. */
function lengthOf(value: string): number {
  let count = 0;
  for (const _ of value.normalize("NFC")) count++;
  return count;
}
