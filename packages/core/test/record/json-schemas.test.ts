import { readFileSync } from "node:fs";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { generateJsonSchemas } from "../../../../tools/generate/json-schemas.mjs";
import { checkRecord, checkVisit, valueAt } from "../../src/index.ts";
import { sampleInpatientRecord, sampleRecord, sampleVisit } from "../../src/testkit/index.ts";
import { pathsOf, replaced } from "./changed.ts";

const made = (await generateJsonSchemas()) as Readonly<Record<string, string>>;
const read = (path: string) => readFileSync(new URL(`../../../../${path}`, import.meta.url), "utf8");

function validatorOf(name: string): ValidateFunction {
  const ajv = new Ajv2020({ keywords: ["x-official"] });
  return ajv.compile(JSON.parse(read(`packages/core/schemas/${name}.json`)));
}

const medicalRecord = validatorOf("medical-record");

it("the JSON Schemas are what their generator makes of the sources", () => {
  expect(Object.keys(made).length).toBeGreaterThanOrEqual(5);
  for (const [path, text] of Object.entries(made)) expect(read(path) === text, path).toBe(true);
});

describe("an independent validator", () => {
  it("takes the sample records, their heads, their entries and the sample visit", () => {
    const head = validatorOf("record-head");
    const entry = validatorOf("entry");
    for (const record of [sampleRecord(), sampleInpatientRecord()]) {
      const { entries, ...rest } = record;
      expect(medicalRecord(record), JSON.stringify(medicalRecord.errors)).toBe(true);
      expect(head(rest), JSON.stringify(head.errors)).toBe(true);
      for (const one of entries) expect(entry(one), JSON.stringify(entry.errors)).toBe(true);
      expect(head(record)).toBe(false);
    }
    expect(validatorOf("visit")(sampleVisit())).toBe(true);
  });

  it.each([
    ["medical-record", sampleRecord(), checkRecord],
    ["visit", sampleVisit(), checkVisit],
  ] as const)(
    "refuses of a %s what our check finds in a single member, and nothing else",
    (name, sample, check) => {
      const validate = validatorOf(name);
      const differing = pathsOf(sample).flatMap((path) =>
        [undefined, null, {}, "", 5, "2026-13-01"].flatMap((value) => {
          // Lists that are absent are read as empty ones, and what entries say of each other no schema can tell.
          if (value === undefined && Array.isArray(valueAt(sample, path))) return [];
          if (value === undefined && typeof path.at(-1) === "number") return [];
          const mutated = replaced(structuredClone(sample), path, value);
          const shape = check(mutated).issues.filter(({ code }) => shapeCodes.test(code));
          return validate(mutated) === (shape.length === 0) ? [] : [[path.join("."), value, shape]];
        }),
      );
      expect(differing).toEqual([]);
    },
  );

  it("refuses an entry of no known kind, and an impossible day that has the form of one only by words", () => {
    const record = sampleRecord();
    expect(medicalRecord(replaced(structuredClone(record), ["entries", 0, "kind"], "poem"))).toBe(false);
    expect(medicalRecord(replaced(structuredClone(record), ["patient", "birth"], "1985-02-30"))).toBe(true);
  });
});

const shapeCodes =
  /\.(?:missing|null_value|wrong_type|number_not_text|unknown_field|not_in_list|text|decimal|amount|date|minute|instant|partial_date|birth|date_or_minute|wrong_shape)$/;
