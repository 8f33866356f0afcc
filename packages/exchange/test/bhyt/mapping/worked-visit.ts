import { readFileSync } from "node:fs";
import type { FacilityId, Visit } from "@benhan/core";
import { type BhytTables, decodeDossiers, fromTables } from "../../../src/bhyt/qd3176/index.ts";

export const workedExample: Uint8Array = readFileSync(
  new URL("../fixtures/worked-example.golden.xml", import.meta.url),
);

/** The tables of the guide's own example. */
export function workedTables(): BhytTables {
  const [tables] = decodeDossiers(workedExample).dossiers;
  if (tables === undefined) throw new Error("the worked example holds no episode");
  return tables;
}

/** The same example as a visit. */
export function workedVisit(): Visit {
  return fromTables(workedTables(), { facilityId: "bv-thu-nghiem" as FacilityId }).visit;
}
