// Makes packages/core/schemas/*.json: the JSON Schema (draft 2020-12) of everything that enters the SDK as JSON, out of
// the schemas that check it: as `checkRecord` and `checkVisit` hand it back, with every list there. The sources are TypeScript, so they are bundled first.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** What a string of a named form looks like; forms without a line are told in words only. */
const patterns = {
  text: "\\S",
  decimal: "^-?(?:0|[1-9]\\d{0,29})(?:\\.\\d{1,15})?$",
  amount: "^(?:0|[1-9]\\d{0,29})(?:\\.\\d{1,15})?$",
  pressure: "^(?:0|[1-9]\\d{0,29})(?:\\.\\d{1,15})?$",
  date: "^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])$",
  minute: "^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])T(?:[01]\\d|2[0-3]):[0-5]\\d$",
  instant:
    "^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d{1,3})?(?:Z|[+-](?:0\\d|1[0-4]):[0-5]\\d)$",
  "partial-date": "^\\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\\d|3[01]))?)?$",
  birth: "^\\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\\d|3[01])(?:T(?:[01]\\d|2[0-3]):[0-5]\\d)?)?)?$",
  "date-or-minute": "^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])(?:T(?:[01]\\d|2[0-3]):[0-5]\\d)?$",
  "whole-number": "^(?:0|[1-9]\\d{0,14})$",
  digest: "^sha-256:[0-9a-f]{64}$",
  "facility-id": "^[A-Za-z0-9._-]{1,64}$",
  "facility-code": "^\\d{2}[0-9A-Z]{3}$",
  "encounter-number": "^[\\s\\S]{1,100}$",
  "global-location-number": "^\\d{13}$",
  month: "^(?:0[1-9]|1[0-2])$",
  year: "^\\d{4}$",
};

/** Any value of a field of a form. */
const formValue = {
  anyOf: [
    { type: "string" },
    { type: "boolean" },
    { type: "array", items: { type: "string" } },
    {
      type: "array",
      items: { type: "object", additionalProperties: { anyOf: [{ type: "string" }, { type: "boolean" }] } },
    },
  ],
};

/** The text of each file by its path in the repository. */
export async function generateJsonSchemas() {
  const { entrySchemas, fieldLabels, schemas, toJSONSchema } = await sources();
  const kinds = new Set(Object.keys(entrySchemas));
  const files = {};
  for (const [name, { schema, title }] of Object.entries(schemas)) {
    const made = toJSONSchema(schema, {
      target: "draft-2020-12",
      unrepresentable: "any",
      reused: "inline",
      override: ({ zodSchema, jsonSchema }) => describe(zodSchema, jsonSchema, fieldLabels),
    });
    const whole = { $schema: made.$schema, $id: `urn:benhan:schema:${name}`, title, ...made };
    files[`packages/core/schemas/${name}.json`] = `${JSON.stringify(withKinds(whole, kinds), null, 2)}\n`;
  }
  return files;
}

function describe(zodSchema, jsonSchema, fieldLabels) {
  const { type, params } = zodSchema._zod.def;
  const format = type === "custom" ? params?.format : undefined;
  if (format === "form-value") Object.assign(jsonSchema, formValue);
  else if (format !== undefined) {
    if (patterns[format] === undefined) throw new Error(`no pattern for the form "${format}"`);
    Object.assign(jsonSchema, { type: "string", pattern: patterns[format] });
  }
  const label = fieldLabels.get(zodSchema);
  if (label === undefined) return;
  jsonSchema.title ??= label.vi;
  if (label.en) jsonSchema.description ??= label.en;
  if (label.official) jsonSchema["x-official"] ??= label.official;
}

/** The kinds of entries as definitions, so that those who map their tables find each by its name. */
function withKinds(schema, kinds) {
  const definitions = {};
  const walk = (node) => {
    if (Array.isArray(node)) return node.map(walk);
    if (typeof node !== "object" || node === null) return node;
    const kind = node.properties?.kind?.const;
    const isEntry = kinds.has(kind) && node.properties.recordedAt !== undefined;
    const inner = Object.fromEntries(Object.entries(node).map(([name, value]) => [name, walk(value)]));
    if (!isEntry) return inner;
    definitions[kind] = inner;
    return { $ref: `#/$defs/${kind}` };
  };
  const walked = walk(schema);
  return Object.keys(definitions).length === 0 ? walked : { ...walked, $defs: definitions };
}

async function sources() {
  const source = join(root, "packages", "core", "src");
  const contents = `
    import * as z from "zod/mini";
    import { entrySchema, entrySchemas } from "./record/entry.schema.ts";
    import { medicalRecordSchema, recordHeadSchema } from "./record/medical-record.schema.ts";
    import { facilityMastersSchema } from "./masters/facility-masters.schema.ts";
    import { fieldLabels } from "./shape/field.ts";
    import { visitShape } from "./visit/visit.schema.ts";
    export { entrySchemas, fieldLabels };
    export const toJSONSchema = z.toJSONSchema;
    export const schemas = {
      "entry": { schema: entrySchema, title: "One entry of a medical record" },
      "facility-masters": { schema: facilityMastersSchema, title: "The catalogues of a facility" },
      "medical-record": { schema: medicalRecordSchema, title: "A medical record" },
      "record-head": { schema: recordHeadSchema, title: "A medical record without its entries" },
      "visit": { schema: visitShape, title: "A visit as insurance settles it" },
    };`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: source, loader: "ts" },
    bundle: true,
    write: false,
    format: "esm",
    platform: "neutral",
    mainFields: ["module", "main"],
    conditions: ["@benhan/source", "import"],
  });
  const folder = mkdtempSync(join(tmpdir(), "benhan-schemas-"));
  try {
    const file = join(folder, "schemas.mjs");
    writeFileSync(file, outputFiles[0].contents);
    return await import(pathToFileURL(file).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const folder = join(root, "packages", "core", "schemas");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [path, text] of Object.entries(await generateJsonSchemas()))
    writeFileSync(join(root, path), text);
}
