/** A text. */
export const text = { type: "string" };
/** A text, or null. */
export const textOrNothing = { type: ["string", "null"] };
/** A whole number from 0 up. */
export const count = { type: "integer", minimum: 0 };
/** A sentence in both languages. */
export const both = object({ vi: text, en: text });
/** What was found. */
export const findings = { type: "array", items: { $ref: "#/components/schemas/Finding" } };

/** All members of an object are demanded but those that may lack, and no others are there. */
export function object(properties: Readonly<Record<string, object>>, mayLack: readonly string[] = []) {
  const required = Object.keys(properties).filter((name) => !mayLack.includes(name));
  return { type: "object", properties, required, additionalProperties: false };
}

/** The JSON that the service answers with, and that `check --format json` writes: JSON Schema 2020-12. */
export const serviceSchemas = {
  Finding: object(
    {
      code: text,
      rule: textOrNothing,
      level: { type: "string", enum: ["error", "warning", "information"] },
      table: textOrNothing,
      row: { type: ["integer", "null"], minimum: 1 },
      field: textOrNothing,
      path: text,
      key: text,
      expected: textOrNothing,
      vi: text,
      en: text,
      source: textOrNothing,
    },
    ["key"],
  ),
  CheckedFile: object({
    file: text,
    sha256: { type: ["string", "null"], pattern: "^[0-9a-f]{64}$" },
    dossiers: count,
    errors: count,
    warnings: count,
    findings,
  }),
  Report: object({
    edition: text,
    engine: text,
    packs: { type: "array", items: object({ id: text, edition: text, digest: text }) },
    files: { type: "array", items: { $ref: "#/components/schemas/CheckedFile" } },
  }),
  Decoded: object({
    edition: textOrNothing,
    envelope: {
      oneOf: [
        { type: "null" },
        object({ facilityCode: text, createdOn: text, declaredCount: text, signed: { type: "boolean" } }),
      ],
    },
    dossiers: { type: "array", items: { type: "object" } },
    findings,
  }),
  Explanation: object({
    kind: { type: "string", enum: ["rule", "field"] },
    id: text,
    vi: { type: "array", items: text },
    en: { type: "array", items: text },
  }),
  Health: object({ status: { const: "ok" }, engine: text }),
  Problem: object({
    type: text,
    title: text,
    status: count,
    code: text,
    text: both,
    nextStep: { oneOf: [{ type: "null" }, both] },
    findings,
  }),
};
