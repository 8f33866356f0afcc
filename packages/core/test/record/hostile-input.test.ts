import { describe, expect, it } from "vitest";
import { createRecordChecker } from "../../src/compiled/index.ts";
import { checkRecord } from "../../src/index.ts";
import { sampleInpatientRecord } from "../../src/testkit/index.ts";
import { changed } from "./changed.ts";

const inpatient = sampleInpatientRecord();
const at = (kind: string) => inpatient.entries.findIndex((entry) => entry.kind === kind);
const checks = [checkRecord, createRecordChecker()] as const;

describe.each([
  ["as written", checks[0]],
  ["compiled", checks[1]],
] as const)("a check %s of hostile input", (_, check) => {
  const found = (input: unknown) => check(input).issues.map(({ code, path }) => [code, path.join(".")]);

  it("answers 100,000 empty items with the first thousand findings and the number of the others", () => {
    const many = Array.from({ length: 100_000 }, () => ({}));
    const { ok, issues } = check(changed(inpatient, { [`entries.${at("laboratory-result")}.values`]: many }));
    expect(ok).toBe(false);
    expect(issues).toHaveLength(1001);
    const last = issues.at(-1);
    expect([last?.code, last?.severity, last?.path]).toEqual(["core.record.more_findings", "error", []]);
    expect(last?.text.en).toMatch(/^And \d{6} more findings\.$/);
  }, 20_000);

  it("counts what the entries say of each other in the same way, errors first, and stays usable with warnings", () => {
    const at0 = inpatient.entries.findIndex((entry) => entry.kind === "vital-signs");
    const one = inpatient.entries[at0];
    const before = Array.from({ length: 1200 }, (_, id) => ({
      ...one,
      source: { system: "his", id: `x${id}` },
      occurredAt: "2020-01-01T00:00",
    }));
    const warned = check({ ...inpatient, entries: [...inpatient.entries, ...before] });
    expect(warned.ok).toBe(true);
    expect(warned.issues).toHaveLength(1001);
    expect(warned.issues.at(-1)).toMatchObject({ code: "core.record.more_findings", severity: "warning" });
    const twice = { ...one, source: { system: "his", id: "x0" } };
    const refused = check({ ...inpatient, entries: [...inpatient.entries, ...before, twice] });
    expect([refused.ok, refused.issues[0]?.code]).toEqual([false, "core.record.source_twice"]);
  });

  it("refuses more entries than a record can have before it looks at any", () => {
    const entries = Array.from({ length: 200_001 }, () => ({}));
    const { issues } = check({ ...inpatient, entries });
    expect(issues.map(({ code, path }) => [code, path])).toEqual([["core.record.wrong_shape", ["entries"]]]);
    expect(issues[0]?.nextStep?.en).toContain("200,000");
  });

  it("refuses a text that no document is as long as", () => {
    const long = "á".repeat(1_000_001);
    const { issues } = check({ ...inpatient, recordNumber: long });
    expect(issues.map(({ code, path }) => [code, path])).toEqual([
      ["core.record.wrong_shape", ["recordNumber"]],
    ]);
    expect(issues[0]?.nextStep?.vi).toContain("1.000.000");
    expect(check({ ...inpatient, recordNumber: long.slice(1) }).ok).toBe(true);
    const place = `entries.${at("form-data")}.values.x`;
    expect(found(changed(inpatient, { [place]: long }))).toEqual([["core.record.wrong_shape", place]]);
  });

  it.each([
    "",
    "patient.",
    "patient.identity.",
    `entries.0.`,
    `entries.0.source.`,
    `entries.${at("form-data")}.values.`,
  ])("finds __proto__ as a member name in “%s”, in a value and in its JSON text", (place) => {
    const text = JSON.stringify(changed(inpatient, { [`${place}hidden`]: "x" })).replace(
      '"hidden"',
      '"__proto__"',
    );
    for (const input of [text, JSON.parse(text)]) {
      expect(found(input)).toEqual([["core.record.unknown_field", `${place}__proto__`]]);
    }
  });

  it("finds names that every object inherits, as any other unknown name", () => {
    for (const name of ["constructor", "toString", "hasOwnProperty"]) {
      expect(found({ ...inpatient, [name]: "x" })).toEqual([["core.record.unknown_field", name]]);
    }
  });

  it("finds __proto__ in a row of a form, and beside other findings", () => {
    const form = at("form-data");
    const rows = JSON.parse('[{ "__proto__": "x", "a": "y" }]');
    const place = `entries.${form}.values.rows`;
    expect(found(changed(inpatient, { [place]: rows }))).toEqual([["core.record.wrong_shape", place]]);
    const values = JSON.parse('{ "__proto__": null, "weight": 5 }');
    expect(found(changed(inpatient, { [`entries.${form}.values`]: values }))).toEqual([
      ["core.record.unknown_field", `entries.${form}.values.__proto__`],
      ["core.record.wrong_shape", `entries.${form}.values.weight`],
    ]);
  });
});
