import * as z from "zod";
import type { Bilingual, Issue } from "../faults/issue.ts";
import { type JsonPath, valueAt } from "../faults/json-path.ts";
import { type FieldLabel, fieldLabels } from "./field.ts";
import { anyForm, kindsOfValue, prescribedForms, shapeFindings } from "./shape-findings.ts";

type Kind = keyof typeof shapeFindings;
type Slots = Readonly<Record<string, Bilingual>>;

/**
 * Turns what a schema found into issues with our codes, sentences and official names; the only place that does. An
 * object that is not there is reported as everything that it must hold.
 */
export function shapeIssues(schema: z.ZodType, error: z.core.$ZodError, input: unknown): readonly Issue[] {
  return error.issues.flatMap((found) => {
    const path = found.path.map((step) => (typeof step === "symbol" ? String(step) : step));
    if (found.code === "unrecognized_keys") {
      return found.keys.map((key) => issueAt(schema, [...path, key], "unknown_field"));
    }
    const value = valueAt(input, path);
    if (value === undefined) return missingAt(schema, path);
    if (value === null) return nullAt(schema, path);
    return [issueOf(schema, path, found, value)];
  });
}

/** A field that must be there; of an object, each of its fields that must. */
function missingAt(schema: z.ZodType, path: JsonPath): readonly Issue[] {
  const target = schemaAt(schema, path);
  if (target instanceof z.ZodObject) {
    return Object.entries(target.shape as Record<string, z.ZodType>).flatMap(([name, member]) =>
      member instanceof z.ZodExactOptional ? [] : missingAt(schema, [...path, name]),
    );
  }
  const allowed = choicesOf(target);
  if (allowed === undefined) return [issueAt(schema, path, "missing")];
  return [issueAt(schema, path, "missing_choice", { allowed })];
}

function nullAt(schema: z.ZodType, path: JsonPath): readonly Issue[] {
  const target = schemaAt(schema, path);
  if (target instanceof z.ZodExactOptional) return [issueAt(schema, path, "null_value")];
  const inside = target instanceof z.ZodObject && path.length > 0 ? missingAt(schema, path) : [];
  // An absent list is an empty one at the first level, which is where the lists of a visit stand.
  const kind = target instanceof z.ZodArray && path.length === 1 ? "null_value" : "null_required";
  return [issueAt(schema, path, kind), ...inside];
}

function issueOf(schema: z.ZodType, path: JsonPath, found: z.core.$ZodIssue, value: unknown): Issue {
  if (found.code === "invalid_type") {
    if (typeof value === "number" && found.expected === "string") {
      return issueAt(schema, path, "number_not_text");
    }
    const slots = { expected: kindNamed(found.expected), given: kindNamed(typeOf(value)) };
    return issueAt(schema, path, "wrong_type", slots);
  }
  if (found.code === "invalid_value") {
    const allowed = choicesOf(schemaAt(schema, path)) ?? { vi: "", en: "" };
    return issueAt(schema, path, "not_in_list", { allowed });
  }
  if (found.code === "too_small" && found.origin === "array") return issueAt(schema, path, "text");
  const format: unknown = found.code === "custom" ? found.params?.["format"] : undefined;
  const name = typeof format === "string" ? format.replaceAll("-", "_") : "";
  if (isKind(name)) return issueAt(schema, path, name);
  return issueAt(schema, path, "wrong_shape", { form: prescribedForms[name] ?? anyForm });
}

function issueAt(schema: z.ZodType, path: JsonPath, kind: Kind, slots: Slots = {}): Issue {
  const { code, text, nextStep } = shapeFindings[kind];
  const name = nameAt(schema, path);
  return {
    code,
    severity: "error",
    path,
    text: fill({ vi: `${capital(name.vi)} ${text.vi}.`, en: `${capital(name.en)} ${text.en}.` }, slots),
    nextStep: fill(nextStep, slots),
    ...(name.official && { official: name.official }),
  };
}

function fill(sentence: Bilingual, slots: Slots): Bilingual {
  const put = (language: "vi" | "en") =>
    Object.entries(slots).reduce(
      (text, [slot, words]) => text.replaceAll(`{${slot}}`, words[language]),
      sentence[language],
    );
  return { vi: put("vi"), en: put("en") };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function isKind(name: string): name is Kind {
  return Object.hasOwn(shapeFindings, name);
}

function typeOf(value: unknown): string {
  return Array.isArray(value) ? "array" : typeof value;
}

function kindNamed(name: string): Bilingual {
  return Object.entries(kindsOfValue).find(([kind]) => kind === name)?.[1] ?? kindsOfValue.other;
}

/** The values of a closed list, as both languages write them. */
function choicesOf(schema: z.ZodType | undefined): Bilingual | undefined {
  if (schema instanceof z.ZodExactOptional) return choicesOf(schema.unwrap() as z.ZodType);
  if (!(schema instanceof z.ZodEnum)) return undefined;
  const choices = schema.options.join(", ");
  return { vi: choices, en: choices };
}

/** What a person calls the place: its label, or which item of a labelled list it is. */
function nameAt(schema: z.ZodType, path: JsonPath): FieldLabel {
  const last = path.at(-1);
  if (last === undefined) return { vi: "dữ liệu", en: "the content" };
  const own = labelOf(schemaAt(schema, path));
  if (own !== undefined) return own;
  if (typeof last === "string") return { vi: `trường ${last}`, en: `field ${last}` };
  const list = nameAt(schema, path.slice(0, -1));
  return { ...list, vi: `mục ${last + 1} của ${list.vi}`, en: `item ${last + 1} of ${list.en}` };
}

function labelOf(schema: z.ZodType | undefined): FieldLabel | undefined {
  if (schema === undefined) return undefined;
  return (
    fieldLabels.get(schema) ??
    (schema instanceof z.ZodExactOptional ? labelOf(schema.unwrap() as z.ZodType) : undefined)
  );
}

function schemaAt(schema: z.ZodType, path: JsonPath): z.ZodType | undefined {
  return path.reduce<z.ZodType | undefined>(childOf, schema);
}

function childOf(schema: z.ZodType | undefined, step: string | number): z.ZodType | undefined {
  if (schema instanceof z.ZodExactOptional) return childOf(schema.unwrap() as z.ZodType, step);
  if (schema instanceof z.ZodArray) return schema.element as z.ZodType;
  if (schema instanceof z.ZodObject) return (schema.shape as Record<string, z.ZodType>)[step];
  return undefined;
}
