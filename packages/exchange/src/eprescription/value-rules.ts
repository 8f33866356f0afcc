import type { Issue, JsonPath } from "@benhan/core/faults";
import { isObject } from "@benhan/core/options";
import { fieldsOf, isBlank, ownValue, type UncheckedFields } from "./field-issues.ts";
import { conditionFindings, fieldFindings } from "./finding-kinds.ts";
import { findingAt } from "./prescription-finding.ts";

/** That a field which this prescription needs is there. */
export function needed(value: UncheckedFields, name: string): readonly Issue[] {
  if (!isBlank(ownValue(value, name))) return [];
  const { vi, en } = fieldsOf("send").find((field) => field.name === name) ?? { vi: name, en: name };
  return [findingAt(fieldFindings.missing, [name], { name: { vi, en } })];
}

/** That a number is above nothing. */
export function positive(value: unknown, path: JsonPath): readonly Issue[] {
  return typeof value === "number" && !(value > 0) ? [findingAt(conditionFindings.notPositive, path)] : [];
}

/** That a number counts something. */
export function wholeNumber(value: unknown, path: JsonPath): readonly Issue[] {
  if (typeof value !== "number" || (Number.isSafeInteger(value) && value >= 0)) return [];
  return [findingAt(conditionFindings.notWhole, path)];
}

/** The objects of a list with their places. */
export function itemsOf(
  value: UncheckedFields,
  name: string,
): readonly (readonly [UncheckedFields, JsonPath])[] {
  const list = ownValue(value, name);
  if (!Array.isArray(list)) return [];
  return list.flatMap((item: unknown, index) => (isObject(item) ? [[item, [name, index]] as const] : []));
}
