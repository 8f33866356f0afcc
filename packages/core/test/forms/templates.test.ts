import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { FormField } from "../../src/forms/form-template.ts";
import { formEditions, templateFor, templates } from "../../src/forms/templates.ts";
import { parseCalendarDate } from "../../src/time/calendar-date.ts";

const official: readonly { readonly code: string; readonly nameVi: string }[] = JSON.parse(
  readFileSync(new URL("../../../../data/forms/forms.json", import.meta.url), "utf8"),
);
const day = parseCalendarDate;

function flat(fields: readonly FormField[]): readonly FormField[] {
  return fields.flatMap((field) => [field, ...flat(field.columns ?? [])]);
}

it("[TT13-02] [TT32-01] the registry holds every form of the table, under its name, and no other", () => {
  const names = new Map(templates.map((one) => [one.code, one.names.vi]));
  expect([...names].sort()).toEqual(official.map((one) => [one.code, one.nameVi]).sort());
  expect(names.size).toBe(108);
});

describe.each(templates.map((one) => [one.code, one] as const))("%s", (_, template) => {
  const fields = flat(template.sections.flatMap((section) => section.fields));

  it("binds no structured field to free text, and every field to a binding of its own type", () => {
    const wrong = fields.filter(({ type, binding }) => binding !== undefined && binding.type !== type);
    expect(wrong.map((field) => field.id)).toEqual([]);
  });

  it("gives choices their values, tables their columns, and conditions only to what may be required", () => {
    for (const field of fields) {
      expect([field.id, field.type === "choice"]).toEqual([field.id, (field.choices?.length ?? 0) > 1]);
      expect([field.id, field.type === "table"]).toEqual([field.id, (field.columns?.length ?? 0) > 0]);
      if (field.requiredWhen !== undefined) expect(field.cardinality).toMatch(/^1/);
      expect(
        field.binding === undefined || field.binding.readRows !== undefined || field.type !== "table",
      ).toBe(true);
    }
  });

  it("has ids of its own, and signatures that name fields which exist", () => {
    const ids = template.sections.flatMap((section) => section.fields.map((field) => field.id));
    expect(new Set(ids).size).toBe(ids.length);
    for (const { field } of template.signatures) if (field !== undefined) expect(ids).toContain(field);
  });

  it("has sections exactly when somebody saw them, and is followed by a form that exists", () => {
    expect(template.sections.length > 0).toBe(template.sectionsConfidence !== "unknown");
    if (template.supersededBy !== undefined) expect(formEditions(template.supersededBy)).not.toEqual([]);
  });
});

it("[TT32-06] a form is found from its first day to its last", () => {
  expect(templateFor("01/BV1", day("2023-12-31"))).toBeUndefined();
  expect(templateFor("01/BV1", day("2024-01-01"))?.code).toBe("01/BV1");
  expect(templateFor("52/BV2", day("2025-06-30"))?.supersededBy).toBe("TT25-03");
  expect(templateFor("52/BV2", day("2025-07-01"))).toBeUndefined();
  expect(templateFor("TT25-03", day("2025-06-30"))).toBeUndefined();
  expect(templateFor("TT25-03", day("2025-07-01"))?.code).toBe("TT25-03");
  expect(templateFor("99/BV9", day("2026-01-01"))).toBeUndefined();
});
