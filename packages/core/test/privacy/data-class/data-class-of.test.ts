import { describe, expect, it } from "vitest";
import { type DataClass, dataClasses, isSensitive } from "../../../src/privacy/data-class/data-class.ts";
import { dataClassOf, ruleFor } from "../../../src/privacy/data-class/data-class-of.ts";
import { fieldRules } from "../../../src/privacy/data-class/field-classes.ts";
import { recordFields } from "../../../src/privacy/data-class/record-fields.schema.ts";

const all = recordFields().map(({ path }) => path);

describe("the classes of fields", () => {
  it("[PDP-01] gives every field of every schema a class", () => {
    expect(all.length).toBeGreaterThan(1000);
    expect(all.filter((path) => dataClassOf(path) === "unclassified")).toEqual([]);
  });

  it("[PDP-01] keeps what nobody has classified as sensitive", () => {
    for (const path of [
      "record.patient.shoeSize",
      "record.entries.selfie.text",
      "host.table",
      "",
      "record",
    ]) {
      expect(dataClassOf(path)).toBe("unclassified");
      expect(isSensitive(dataClassOf(path))).toBe(true);
    }
    expect(dataClassOf(undefined as unknown as string)).toBe("unclassified");
    expect(isSensitive("whatever" as DataClass)).toBe(true);
  });

  it("[PDP-01] lets no line of a class that is not sensitive take in fields that it does not name", () => {
    const open = fieldRules.filter(({ names }) => names.some((name) => name.endsWith("**")));
    expect(open.length).toBeGreaterThan(0);
    expect(open.filter(({ dataClass }) => !isSensitive(dataClass))).toEqual([]);
  });

  it("has no line that fits nothing", () => {
    const used = new Set(all.map(ruleFor));
    expect(fieldRules.filter((rule) => !used.has(rule))).toEqual([]);
  });

  it.each([
    ["record.patient.name", "identity"],
    ["record.patient.identifiers.value", "identity"],
    ["record.patient.ethnicGroup", "origin"],
    ["record.patient.phone", "contact"],
    ["record.patient.bloodGroup", "health"],
    ["record.coverages.cardNumber", "identity"],
    ["record.entries.diagnosis.coding.code", "health"],
    ["record.entries.form-data.values", "health"],
    ["record.entries.laboratory-result.values.value", "health"],
    ["record.entries.procedure.author.id", "identity"],
    ["record.entries.consent.givenBy.name", "identity"],
    ["record.entries.charge.charge.line.name", "health"],
    ["record.entries.charge.charge.line.amounts.copaid", "financial"],
    ["record.facilityCode", "none"],
    ["life.event.reason", "health"],
    ["attestation.attestation.evidence", "biometric"],
    ["visit.hivCare.viralLoad", "health"],
    ["visit.settlement.copaid", "financial"],
  ] as const)("[PDP-01] says of %s that it is %s", (path, dataClass) => {
    expect(all).toContain(path);
    expect(dataClassOf(path)).toBe(dataClass);
  });

  it("[PDP-01] holds health, biometric and genetic data and pictures of identity papers for sensitive, by source", () => {
    for (const name of ["health", "biometric", "genetic", "id-photo"] as const) {
      expect(isSensitive(name)).toBe(true);
      expect(dataClasses[name].source).toContain("NĐ 356/2025/NĐ-CP Đ4");
    }
    expect(
      ["identity", "contact", "administrative", "financial", "none"].filter((name) =>
        isSensitive(name as DataClass),
      ),
    ).toEqual([]);
  });
});
