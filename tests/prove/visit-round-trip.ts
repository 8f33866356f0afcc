import { isDeepStrictEqual } from "node:util";
import { parseVisit } from "@benhan/core";
import { applyLosses, decodeDossiers, encodeTables, fromTables, toTables } from "@benhan/exchange/qd3176";
import fc from "fast-check";
import { visitArbitrary } from "../../packages/core/test/visit/visit-arbitrary.ts";
import type { Prover } from "./prover.ts";

const property = fc.property(visitArbitrary, (generated) => {
  const visit = parseVisit(generated);
  const { tables, losses } = toTables(visit);
  const file = encodeTables(tables, { facilityCode: visit.facilityCode, createdOn: "2026-07-02" as never });
  const [read] = decodeDossiers(file, { signature: "not-expected" }).dossiers;
  if (read === undefined || !isDeepStrictEqual(read, tables)) return false;
  const back = fromTables(read, { facilityId: visit.facilityId, source: visit.source }).visit;
  return isDeepStrictEqual(back, applyLosses(visit, losses));
});

export const prover: Prover = {
  claim:
    "A visit that is written as a file of QĐ 3176 and read back is the visit again, but for exactly the losses that were reported.",
  target: 20_000,
  batch: 500,
  async run({ seed, count }) {
    fc.assert(property, { seed, numRuns: count });
  },
};
