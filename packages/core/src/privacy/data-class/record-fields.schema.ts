import * as z from "zod/mini";
import { recordAttestationSchema } from "../../lifecycle/attestation.schema.ts";
import { recordLifeSchema } from "../../lifecycle/record-life.schema.ts";
import { medicalRecordSchema } from "../../record/medical-record.schema.ts";
import { fieldLabels } from "../../shape/field.ts";
import { visitShape } from "../../visit/visit.schema.ts";

/** A field that holds a value, by its place in the schemas. */
export interface SchemaField {
  /** `record.patient.name`; items of lists have no number; entries go by their kind: `record.entries.diagnosis.text`. */
  readonly path: string;
  /** The Vietnamese label of the schema, where it has one. */
  readonly label?: string;
}

/** What the SDK stores about people: the record, its life, what was signed in it, and the visit for insurance. */
const roots = (): Readonly<Record<string, z.ZodMiniType>> => ({
  record: medicalRecordSchema,
  life: recordLifeSchema,
  attestation: recordAttestationSchema,
  visit: visitShape,
});

/** Every field of the schemas, once, in their order: the list that data classes are measured by. */
export function recordFields(): readonly SchemaField[] {
  const found = new Map<string, SchemaField>();
  for (const [name, schema] of Object.entries(roots())) walk(schema, name, undefined, found);
  return [...found.values()];
}

function walk(
  schema: z.ZodMiniType,
  path: string,
  label: string | undefined,
  found: Map<string, SchemaField>,
): void {
  const own = fieldLabels.get(schema)?.vi ?? label;
  const within = contentOf(schema);
  if (within !== undefined) {
    walk(within, path, own, found);
    return;
  }
  if (schema instanceof z.ZodMiniObject) {
    const members = Object.entries(schema.shape as Readonly<Record<string, z.ZodMiniType>>);
    for (const [name, member] of members) walk(member, `${path}.${name}`, undefined, found);
    // An object of free names is one field: what it holds is known to its form only.
    if (members.length > 0) return;
  }
  if (schema instanceof z.ZodMiniDiscriminatedUnion) {
    const { discriminator } = schema._zod.def;
    for (const option of schema.def.options) walkKind(inner(option), discriminator, path, found);
    return;
  }
  if (!found.has(path)) found.set(path, { path, ...(own !== undefined && { label: own }) });
}

/** What an optional member holds, or a list. */
function contentOf(schema: z.ZodMiniType): z.ZodMiniType | undefined {
  if (schema instanceof z.ZodMiniExactOptional) return inner(schema.def.innerType);
  return schema instanceof z.ZodMiniArray ? inner(schema.def.element) : undefined;
}

/** Entries are told apart by kind: a text of one kind is not the text of another. */
function walkKind(
  option: z.ZodMiniType,
  discriminator: string,
  path: string,
  found: Map<string, SchemaField>,
): void {
  const kind = option instanceof z.ZodMiniObject ? option.shape[discriminator] : undefined;
  const [name] = kind instanceof z.ZodMiniLiteral ? [...kind.def.values] : [];
  walk(option, path.endsWith(".entries") ? `${path}.${String(name)}` : path, undefined, found);
}

/** The types of zod's definitions are those of its core; every schema of ours is one of zod/mini. */
function inner(schema: unknown): z.ZodMiniType {
  return schema as z.ZodMiniType;
}
