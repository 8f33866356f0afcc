import { describe, expect, it } from "vitest";
import { diagnosisBindings } from "../../src/forms/bindings/diagnosis.ts";
import { procedureBindings } from "../../src/forms/bindings/procedure.ts";
import { codingSystems } from "../../src/index.ts";
import * as tables from "../../src/tables/index.ts";

describe("the names of the code lists", () => {
  it("are those of the tables that a facility loads", () => {
    const {
      icd10Table,
      icd9cmTable,
      traditionalMedicineTable,
      servicesTable,
      drugsTable,
      suppliesTable,
      facilitiesTable,
    } = tables;
    const { disease, procedure, traditional, service, drug, supply, facility } = codingSystems;
    expect(icd10Table.id).toBe(disease);
    expect(icd9cmTable.id).toBe(procedure);
    expect(traditionalMedicineTable.id).toBe(traditional);
    expect(servicesTable.id).toBe(service);
    expect(drugsTable.id).toBe(drug);
    expect(suppliesTable.id).toBe(supply);
    expect(facilitiesTable.id).toBe(facility);
    const shapes = Object.values(tables).flatMap((one) => (isTable(one) ? one.columns : []));
    const named = shapes.flatMap(({ shape }) => (shape === undefined ? [] : [shape.id]));
    expect(named).toEqual(expect.arrayContaining([disease, procedure, service, drug, facility]));
    expect(named).not.toContain("icd-10");
  });

  it("are those by which the fields of forms ask for words", () => {
    expect(diagnosisBindings.discharge.main.code.codeList).toBe(codingSystems.disease);
    expect(diagnosisBindings.discharge.main.traditionalCode.codeList).toBe(codingSystems.traditional);
    expect(procedureBindings.codes.codeList).toBe(codingSystems.procedure);
  });
});

function isTable(value: unknown): value is tables.TableDefinition {
  return typeof value === "object" && value !== null && "columns" in value;
}
