import type { Bilingual, Issue, JsonPath } from "@benhan/core/faults";
import { isObject } from "@benhan/core/options";
import type { EprescriptionField, EprescriptionGroup } from "./field-table.ts";
import { eprescriptionGroups } from "./fields.data.ts";
import { fieldFindings } from "./finding-kinds.ts";
import { findingAt } from "./prescription-finding.ts";
import { readDay, readDayOfMoment } from "./wire-dates.ts";

/** Values whose declared type nobody has checked. */
export type UncheckedFields = Readonly<Record<string, unknown>>;

/** What is wrong with the fields of one container, each by itself: name, type, form, size, whether it is there. */
export function fieldIssues(
  group: EprescriptionGroup["name"],
  value: UncheckedFields,
  at: JsonPath,
): Issue[] {
  const fields = fieldsOf(group);
  const names = new Set(fields.map(({ name }) => name));
  const unknown = Object.keys(value)
    .filter((name) => !names.has(name) && !isBlank(value[name]))
    .map((name) => findingAt(fieldFindings.unknownName, [...at, name], { meant: meantBy(name, fields) }));
  return [
    ...unknown,
    ...fields.flatMap((field) => issuesOf(field, ownValue(value, field.name), [...at, field.name])),
  ];
}

/** The fields of a container in the order of the wire. */
export function fieldsOf(group: EprescriptionGroup["name"]): readonly EprescriptionField[] {
  return eprescriptionGroups.find(({ name }) => name === group)?.fields ?? [];
}

/** Nothing that could be sent: absent, or a text without a character that prints. */
export function isBlank(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    (typeof value === "string" && value.trim() === "") ||
    (Array.isArray(value) && value.length === 0)
  );
}

/** A member of its own, never one that all objects have. */
export function ownValue(value: UncheckedFields, name: string): unknown {
  return Object.hasOwn(value, name) ? value[name] : undefined;
}

function issuesOf(field: EprescriptionField, value: unknown, path: JsonPath): readonly Issue[] {
  if (isBlank(value)) {
    const { vi, en } = field;
    return field.required === true ? [findingAt(fieldFindings.missing, path, { name: { vi, en } })] : [];
  }
  if (!hasType(field, value))
    return [findingAt(fieldFindings.wrongType, path, { wanted: wanted[field.type] })];
  if (Array.isArray(value)) return itemIssues(field, value, path);
  if (typeof value === "string" && field.max !== undefined && [...value].length > field.max)
    return [findingAt(fieldFindings.tooLong, path, { max: String(field.max) })];
  return [];
}

function itemIssues(field: EprescriptionField, items: readonly unknown[], path: JsonPath): readonly Issue[] {
  const group = `send.${field.name}` as EprescriptionGroup["name"];
  return items.flatMap((item, index) => {
    const place = [...path, index];
    return isObject(item)
      ? fieldIssues(group, item, place)
      : [findingAt(fieldFindings.wrongType, place, { wanted: container })];
  });
}

function hasType({ type }: EprescriptionField, value: unknown): boolean {
  switch (type) {
    case "array":
      return Array.isArray(value);
    case "number":
      return typeof value === "number" && Number.isFinite(value);
    case "digits":
      return typeof value === "string" && /^\d+$/.test(value);
    case "date":
      return typeof value === "string" && readDay(value) !== undefined;
    case "datetime":
      return typeof value === "string" && readDayOfMoment(value) !== undefined;
    default:
      return typeof value === "string";
  }
}

const container: Bilingual = { vi: "một đối tượng { … }", en: "an object { … }" };

const wanted: Readonly<Record<EprescriptionField["type"], Bilingual>> = {
  string: { vi: "chữ", en: "text" },
  digits: { vi: "chữ chỉ gồm chữ số", en: "text of digits only" },
  number: { vi: "số (không đặt trong dấu nháy)", en: "a number (without quotes)" },
  date: { vi: "ngày có thật, dạng 17/05/1985", en: "a day of the calendar such as 17/05/1985" },
  datetime: {
    vi: "thời điểm có thật, dạng 2026-07-02 09:20:00",
    en: "a moment of the calendar such as 2026-07-02 09:20:00",
  },
  array: { vi: "một danh sách [ … ]", en: "a list [ … ]" },
};

/** The field that another place of the text, or a client, calls so. */
function meantBy(name: string, fields: readonly EprescriptionField[]): string {
  const field = fields.find(({ alias = [] }) => alias.includes(name));
  return field === undefined ? "" : `: ${field.name}`;
}
