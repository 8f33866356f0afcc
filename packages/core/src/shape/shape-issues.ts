import * as z from "zod/mini";
import type { Bilingual, Issue } from "../faults/issue.ts";
import { type JsonPath, valueAt } from "../faults/json-path.ts";
import { nearNames } from "../text/near-names.ts";
import { type FieldLabel, fieldLabels, longestText } from "./field.ts";
import { atMost, mostFindings } from "./most-findings.ts";
import {
  anyForm,
  kindsOfValue,
  prescribedForms,
  type ShapeFinding,
  shapeFindings,
} from "./shape-findings.ts";

type Kind = keyof typeof shapeFindings;
type Slots = Readonly<Record<string, Bilingual>>;

/**
 * Turns what a schema found into issues with our codes, sentences and official names; the only place that does. An
 * object that is not there is reported as everything that it must hold. Beyond {@link mostFindings} they are only counted.
 */
export function shapeIssues(
  schema: z.ZodMiniType,
  error: Pick<z.core.$ZodError, "issues">,
  input: unknown,
): readonly Issue[] {
  const root: Root = { schema, input };
  const issues: Issue[] = [];
  // The software writes the time of recording, not a person: where it did not, one finding says so for all entries.
  const unstamped = error.issues.filter((found) => lacksRecordedAt(found, input));
  const told = error.issues.filter((found) => found === unstamped[0] || !lacksRecordedAt(found, input));
  for (const [index, found] of told.entries()) {
    if (found === unstamped[0]) issues.push(notRecorded(root, found, unstamped.length));
    else issues.push(...issuesOf(root, found));
    // To say all of a list of a million wrong items would take minutes and help nobody.
    const unsaid = found.code === "unrecognized_keys" ? Math.max(found.keys.length - mostFindings, 0) : 0;
    const left = told.length - index - 1 + unsaid;
    if (issues.length >= mostFindings) return atMost(issues, left);
  }
  return issues;
}

function lacksRecordedAt({ code, path }: z.core.$ZodIssue, input: unknown): boolean {
  const [list, , member] = path;
  return (
    code !== "unrecognized_keys" &&
    path.length === 3 &&
    list === "entries" &&
    member === "recordedAt" &&
    valueAt(input, path as JsonPath) === undefined
  );
}

function notRecorded(root: Root, { path }: z.core.$ZodIssue, count: number): Issue {
  const words = { vi: String(count), en: String(count) };
  return issueAt(root, path as JsonPath, "missing_recorded_at", { count: words });
}

function issuesOf(root: Root, found: z.core.$ZodIssue): readonly Issue[] {
  const path = found.path.map((step) => (typeof step === "symbol" ? String(step) : step));
  if (found.code === "unrecognized_keys") {
    const names = namesAt(root, path);
    return found.keys.slice(0, mostFindings).map((key) => {
      const issue = issueAt(root, [...path, key], "unknown_field");
      const near = nearNames(key, names).join(", ");
      if (near === "") return issue;
      const { vi, en } = shapeFindings.unknown_field.nextStep;
      return { ...issue, nextStep: { vi: `Có lẽ là ${near}. ${vi}`, en: `Perhaps ${near}. ${en}` } };
    });
  }
  const value = valueAt(root.input, path);
  if (value === undefined) return missingAt(root, path);
  if (value === null) return nullAt(root, path);
  return [issueOf(root, path, found, value)];
}

/** What is checked: the schema of the whole, and the value, which chooses among the kinds of a union. */
interface Root {
  readonly schema: z.ZodMiniType;
  readonly input: unknown;
}

/** A field that must be there; of an object, each of its fields that must. */
function missingAt(root: Root, path: JsonPath): readonly Issue[] {
  const target = inside(schemaAt(root, path));
  if (target instanceof z.ZodMiniDiscriminatedUnion) {
    return missingAt(root, [...path, target._zod.def.discriminator]);
  }
  if (target instanceof z.ZodMiniObject) {
    return Object.entries(target.shape as Record<string, z.ZodMiniType>).flatMap(([name, member]) =>
      member instanceof z.ZodMiniExactOptional || absentLists.has(name)
        ? []
        : missingAt(root, [...path, name]),
    );
  }
  const allowed = choicesOf(target);
  const kind = settings.has(path.join(".")) ? "missing_setting" : "missing";
  const issue = issueAt(root, path, kind);
  if (allowed === undefined) return [issue];
  const { vi, en } = shapeFindings[kind].nextStep;
  const nextStep = {
    vi: `${vi} Giá trị được phép: ${allowed.vi}.`,
    en: `${en} Allowed values: ${allowed.en}.`,
  };
  return [{ ...issue, nextStep }];
}

/** Lists inside objects that are read as empty where they are absent; beyond them those of the first level are. */
const absentLists: ReadonlySet<unknown> = new Set(["addresses", "representatives"]);
/** What the software knows of itself, and nobody types for a patient. */
const settings: ReadonlySet<unknown> = new Set(["facilityId", "facilityCode", "medium.kind"]);

function nullAt(root: Root, path: JsonPath): readonly Issue[] {
  const target = schemaAt(root, path);
  if (target instanceof z.ZodMiniExactOptional) return [issueAt(root, path, "null_value")];
  const holder = target instanceof z.ZodMiniObject || target instanceof z.ZodMiniDiscriminatedUnion;
  const within = holder && path.length > 0 ? missingAt(root, path) : [];
  const mayBeAbsent = path.length === 1 || absentLists.has(path.at(-1));
  const kind = target instanceof z.ZodMiniArray && mayBeAbsent ? "null_value" : "null_required";
  return [issueAt(root, path, kind), ...within];
}

function issueOf(root: Root, path: JsonPath, found: z.core.$ZodIssue, value: unknown): Issue {
  const expected = expectedOf(found);
  if (expected !== undefined && expected !== typeOf(value)) {
    if (typeof value === "number" && expected === "string") return issueAt(root, path, "number_not_text");
    const slots = { expected: kindNamed(expected), given: kindNamed(typeOf(value)) };
    return issueAt(root, path, "wrong_type", slots);
  }
  if (found.code === "invalid_value" || found.code === "invalid_union") {
    const allowed = choicesOf(schemaAt(root, path)) ?? { vi: "", en: "" };
    return issueAt(root, path, "not_in_list", { allowed });
  }
  if (found.code === "too_small" && found.origin === "array") return issueAt(root, path, "text");
  const { format, finding } = paramsOf(found);
  if (finding !== undefined) return issueAt(root, path, finding as ShapeFinding);
  const name = typeof format === "string" ? format.replaceAll("-", "_") : "";
  if (name === "text" && String(value).length > longestText)
    return issueAt(root, path, "wrong_shape", { form: prescribedForms["text"] ?? anyForm });
  if (isKind(name)) {
    const issue = issueAt(root, path, name);
    // The code stays that of the form.
    return hasForm(name, String(value)) ? { ...issueAt(root, path, "unreal"), code: issue.code } : issue;
  }
  return issueAt(root, path, "wrong_shape", { form: prescribedForms[name] ?? anyForm });
}

/** Is a moment that was refused written in one of the forms that its finding names? Then it is one that does not exist. */
function hasForm(kind: Kind, value: string): boolean {
  const form = zeros(value.slice(0, 40)).replace(/(\.0{1,3})?(Z|[+-]00:00)$/, "+00:00");
  return form.startsWith("0000") && zeros(shapeFindings[kind].text.en).split(/,? /).includes(form);
}

function zeros(text: string): string {
  return text.replace(/\d/g, "0");
}

/** The kind of value that the check asks for, where it asks for one. */
function expectedOf(found: z.core.$ZodIssue): string | undefined {
  if (found.code === "invalid_type") return found.expected;
  const { expected } = paramsOf(found);
  return typeof expected === "string" ? expected : undefined;
}

/** What a check of our own says about itself: the form that it asks for, or all of its finding. */
function paramsOf(found: z.core.$ZodIssue): Readonly<Record<string, unknown>> {
  return (found.code === "custom" && found.params) || {};
}

function issueAt(root: Root, path: JsonPath, kind: Kind | ShapeFinding, slots: Slots = {}): Issue {
  const { code, text, nextStep } = typeof kind === "string" ? shapeFindings[kind] : kind;
  const name = nameAt(root, path);
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
function choicesOf(schema: z.ZodMiniType | undefined): Bilingual | undefined {
  const target = inside(schema);
  if (!(target instanceof z.ZodMiniEnum || target instanceof z.ZodMiniLiteral)) return undefined;
  const choices = [...(target instanceof z.ZodMiniEnum ? target.options : target.def.values)].join(", ");
  return { vi: choices, en: choices };
}

/** What a person calls the place: its label, or which item of a labelled list it is. */
function nameAt(root: Root, path: JsonPath): FieldLabel & Bilingual {
  const last = path.at(-1);
  if (last === undefined) return { vi: "dữ liệu", en: "the content" };
  const own = labelOf(schemaAt(root, path));
  if (own !== undefined) return { ...own, en: own.en ?? wordsOf(String(last)) };
  if (typeof last === "string") return { vi: `trường ${last}`, en: `field ${last}` };
  const list = nameAt(root, path.slice(0, -1));
  return { ...list, vi: `mục ${last + 1} của ${list.vi}`, en: `item ${last + 1} of ${list.en}` };
}

/** `unitPrice` is the unit price. */
function wordsOf(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** The names of the members that an object may have. */
function namesAt(root: Root, path: JsonPath): readonly string[] {
  const target = inside(schemaAt(root, path));
  const object =
    target instanceof z.ZodMiniDiscriminatedUnion ? optionFor(target, valueAt(root.input, path)) : target;
  return object instanceof z.ZodMiniObject ? Object.keys(object.shape) : [];
}

function labelOf(schema: z.ZodMiniType | undefined): FieldLabel | undefined {
  if (schema === undefined) return undefined;
  return (
    fieldLabels.get(schema) ??
    (schema instanceof z.ZodMiniExactOptional ? labelOf(schema.def.innerType as z.ZodMiniType) : undefined)
  );
}

/** The schema of an optional field without its being optional. */
function inside(schema: z.ZodMiniType | undefined): z.ZodMiniType | undefined {
  return schema instanceof z.ZodMiniExactOptional ? inside(schema.def.innerType as z.ZodMiniType) : schema;
}

function schemaAt({ schema, input }: Root, path: JsonPath): z.ZodMiniType | undefined {
  let here: z.ZodMiniType | undefined = schema;
  path.forEach((step, depth) => {
    here = childOf(here, step, valueAt(input, path.slice(0, depth)));
  });
  return here;
}

function childOf(
  schema: z.ZodMiniType | undefined,
  step: string | number,
  value: unknown,
): z.ZodMiniType | undefined {
  const target = inside(schema);
  if (target instanceof z.ZodMiniArray) return target.def.element as z.ZodMiniType;
  if (target instanceof z.ZodMiniObject) {
    // Own members only: a field may be called "constructor" or "__proto__".
    return (valueAt(target.shape, [step]) ?? target.def.catchall) as z.ZodMiniType | undefined;
  }
  if (target instanceof z.ZodMiniDiscriminatedUnion) return childOfUnion(target, step, value);
  return undefined;
}

/** A member of the kind that the value names. The name itself is one out of the names of all kinds. */
function childOfUnion(
  union: z.ZodMiniDiscriminatedUnion,
  step: string | number,
  value: unknown,
): z.ZodMiniType | undefined {
  if (step === union._zod.def.discriminator) return namesOfKinds(union);
  return childOf(optionFor(union, value), step, value);
}

/** The way of a union that a value says it takes. */
function optionFor(union: z.ZodMiniDiscriminatedUnion, value: unknown) {
  const named = valueAt(value, [union._zod.def.discriminator]);
  return kindsOf(union).find(({ literal }) => literal.def.values.includes(named as string))?.option;
}

const knownNames = new WeakMap<object, z.ZodMiniType>();

/** The names of all kinds as one closed list, under the label of the first. Made once for each union. */
function namesOfKinds(union: z.ZodMiniDiscriminatedUnion): z.ZodMiniType {
  const known = knownNames.get(union.def);
  if (known !== undefined) return known;
  const literals = kindsOf(union).map(({ literal }) => literal);
  const names = z.enum(literals.flatMap(({ def }) => [...def.values]).map(String));
  const label = labelOf(literals[0]);
  if (label !== undefined) fieldLabels.add(names, label);
  knownNames.set(union.def, names);
  return names;
}

function kindsOf(union: z.ZodMiniDiscriminatedUnion) {
  return union.def.options.flatMap((option) => {
    const literal: unknown =
      option instanceof z.ZodMiniObject ? option.shape[union._zod.def.discriminator] : undefined;
    return option instanceof z.ZodMiniObject && literal instanceof z.ZodMiniLiteral
      ? [{ option, literal }]
      : [];
  });
}
