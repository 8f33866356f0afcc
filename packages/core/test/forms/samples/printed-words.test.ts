import { describe, expect, it } from "vitest";
import { fillForm } from "../../../src/forms/check-form.ts";
import { templates } from "../../../src/forms/templates.ts";
import type { MedicalRecord } from "../../../src/record/medical-record.ts";
import { filledRecord, masters } from "../records/filled-record.ts";
import { type FilledSample, filledSample } from "./filled-samples.ts";
import { machineWord, machineWords, recordSchema, type Schema } from "./machine-words.ts";

const longestList = Math.max(...listsOf(recordSchema).map((list) => list.length));

function listsOf(node: unknown): readonly (readonly unknown[])[] {
  if (typeof node !== "object" || node === null) return [];
  const own = "enum" in node && Array.isArray(node.enum) ? [node.enum] : [];
  return [...own, ...Object.values(node).flatMap(listsOf)];
}

/** The same value with each member of a closed list moved `step` places on in its list. */
function moved(value: unknown, node: Schema, step: number): unknown {
  if (node.$ref !== undefined) {
    return moved(value, recordSchema.$defs?.[node.$ref.replace("#/$defs/", "")] ?? {}, step);
  }
  const ways = node.oneOf ?? node.anyOf;
  if (ways !== undefined) return moved(value, ways.find((way) => fits(value, way)) ?? {}, step);
  if (node.enum?.includes(value)) return node.enum[(node.enum.indexOf(value) + step) % node.enum.length];
  if (Array.isArray(value)) return value.map((one) => moved(one, node.items ?? {}, step));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, moved(one, node.properties?.[key] ?? {}, step)]),
  );
}

/** Is it the way of a union that the value takes? Ways differ in a constant or in their type. */
function fits(value: unknown, way: Schema): boolean {
  if (way.$ref !== undefined)
    return fits(value, recordSchema.$defs?.[way.$ref.replace("#/$defs/", "")] ?? {});
  if (way.const !== undefined) return way.const === value;
  if (way.enum !== undefined) return way.enum.includes(value);
  return Object.entries(way.properties ?? {}).every(
    ([key, { const: wanted }]) =>
      wanted === undefined || (value as Readonly<Record<string, unknown>> | null)?.[key] === wanted,
  );
}

function sampleOf(code: string): FilledSample {
  return code.endsWith("/BV1") ? { record: filledRecord(code), options: { masters } } : filledSample(code);
}

/** What the paper of a form prints, field by field. */
function printed(code: string, { record, options }: FilledSample): readonly (readonly [string, string])[] {
  // Where every list moves on, the entry that the sample is about is cancelled at times.
  const { about: _, ...more } = options;
  const fields = fillForm(code, record, more)?.sections.flatMap((section) => section.fields) ?? [];
  return fields.flatMap(({ field, printed, printedRows = [] }) =>
    [...printed, ...printedRows.flatMap((row) => Object.values(row))].map(
      (text) => [field.id, text] as const,
    ),
  );
}

it("knows the closed lists of the record, and finds their words", () => {
  expect(machineWords.length).toBeGreaterThan(200);
  expect(machineWords).toEqual(expect.arrayContaining(["haematology", "x-ray", "laboratory-result", "main"]));
  expect(machineWord.test("Xét nghiệm haematology")).toBe(true);
  expect(machineWord.test("x-ray: bình thường")).toBe(true);
  expect(machineWord.test("Chụp MRI, mainstream")).toBe(false);
  const sample = filledSample("17/BV2");
  const later = moved(sample.record, recordSchema, 1) as MedicalRecord;
  expect(later.patient.gender).not.toBe(sample.record.patient.gender);
  expect(later.entries.map(({ kind }) => kind)).toEqual(sample.record.entries.map(({ kind }) => kind));
});

describe.each(templates.map(({ code }) => code))("%s", (code) => {
  it("prints no word that the record writes for machines, whatever its closed lists say", () => {
    const sample = sampleOf(code);
    const found = [...Array(longestList).keys()].flatMap((step) =>
      printed(code, { ...sample, record: moved(sample.record, recordSchema, step) as MedicalRecord }).filter(
        ([, text]) => machineWord.test(text),
      ),
    );
    expect([...new Set(found.map((one) => one.join(": ")))]).toEqual([]);
  });
});
