import { dateOf, type FacilityId } from "@benhan/core";
import { createDossierGenerator } from "@benhan/exchange/testkit";
import { describe, expect, it } from "vitest";
import { decodeDossiers, encodeTables, fromTables, toTables } from "../../../src/bhyt/qd3176/index.ts";
import { checkDossier, checkTables } from "../../../src/bhyt/rules/index.ts";

describe("a visit outside insurance, for the electronic health book", () => {
  it("[SSK-01] is written with at least tables 1 and 8, checks clean and reads back the same", () => {
    const generator = createDossierGenerator({ seed: "20261122" });
    for (let count = 0; count < 20; count++) {
      const tables = generator.next("uninsured");
      expect(tables.XML1.MA_DOITUONG_KCB).toBe("9");
      expect(tables.XML1.MA_THE_BHYT).toBeUndefined();
      expect(tables.XML8).toBeDefined();
      const { visit } = fromTables(tables, { facilityId: "bv-thu-nghiem" as FacilityId });
      const written = toTables(visit).tables;
      const serious = [...checkTables(written).issues, ...checkDossier(visit).issues].filter(
        ({ severity }) => severity !== "information",
      );
      expect(serious).toEqual([]);
      const file = encodeTables(written, { facilityCode: "99999", createdOn: dateOf(visit.episode.endedAt) });
      expect(decodeDossiers(file).dossiers).toEqual([written]);
    }
  });
});
