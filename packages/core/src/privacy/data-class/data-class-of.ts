import type { DataClass } from "./data-class.ts";
import { type FieldRule, fieldRules } from "./field-classes.ts";

/**
 * The class of a field, by its place in the schemas: `record.patient.name`, `record.entries.diagnosis.text`. Items of
 * lists have no number, entries go by their kind. What nobody has classified is `unclassified`, and that is sensitive.
 *
 * @legal NĐ 356/2025/NĐ-CP Đ4 k1, k2
 */
export function dataClassOf(path: string): DataClass {
  return ruleFor(path)?.dataClass ?? "unclassified";
}

/** The line of the table that holds for a field. */
export function ruleFor(path: string): FieldRule | undefined {
  const steps = typeof path === "string" ? path.split(".") : [];
  return fieldRules.find(({ at, names }) => names.some((name) => fits(`${at}.${name}`.split("."), steps)));
}

function fits(pattern: readonly string[], steps: readonly string[]): boolean {
  const isOpen = pattern.at(-1) === "**";
  const own = isOpen ? pattern.slice(0, -1) : pattern;
  if (isOpen ? steps.length <= own.length : steps.length !== own.length) return false;
  return own.every((step, at) => step === "*" || step === steps[at]);
}
