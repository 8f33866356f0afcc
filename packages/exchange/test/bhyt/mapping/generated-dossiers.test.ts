import { type FacilityId, parseInstant, recordOfVisit, visitOfRecord } from "@benhan/core";
import { describe, expect, it } from "vitest";
import { type BhytTables, bhytTableNames, fromTables, toTables } from "../../../src/bhyt/qd3176/index.ts";
import { createDossierGenerator, dossierProfiles } from "../../../src/testkit/index.ts";

const facilityId = "bv-thu-nghiem" as FacilityId;
const seed = "mapping-1";

/** The tables without the one cell that says by `0` what an empty cell says. */
function withoutNoes(tables: BhytTables): object {
  const text = JSON.stringify(tables, (name, value: unknown) =>
    name === "MA_DINH_CHI_THAI" && value === "0" ? undefined : value,
  );
  return JSON.parse(text) as object;
}

describe("generated dossiers of every kind", () => {
  it("are visits, and records, that give every cell again", { timeout: 120_000 }, () => {
    const seen = new Set<string>();
    const generator = createDossierGenerator({ seed });
    for (const profile of Array.from({ length: 6 }, () => dossierProfiles).flat()) {
      const tables = generator.next(profile);
      for (const table of Object.keys(tables)) seen.add(table);
      const { visit, losses } = fromTables(tables, { facilityId });
      expect(losses).toEqual([]);
      const again = toTables(visit);
      expect(again.losses).toEqual([]);
      expect(again.tables).toMatchObject(withoutNoes(tables));
      const record = recordOfVisit(visit, { recordedAt: parseInstant("2026-11-22T08:00:00+07:00") });
      if (!record.ok) throw new Error(JSON.stringify(record.issues));
      const told = visitOfRecord(record.value);
      expect(told.ok && told.value).toEqual(visit);
    }
    expect([...seen].sort()).toEqual([...bhytTableNames].sort());
  });
});
