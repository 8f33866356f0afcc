import { isDeepStrictEqual } from "node:util";
import type { CalendarDate } from "@benhan/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeDossiers, encodeTables } from "../../src/bhyt/qd3176/index.ts";
import { decodeCheckIn, encodeCheckIn } from "../../src/bhyt/qd4750/index.ts";
import { cellText, tablesArbitrary } from "./tables-arbitrary.ts";

const seed = 20260702;
const options = { facilityCode: "99999", createdOn: "2026-07-02" as CalendarDate };

const sameBytes = (left: Uint8Array, right: Uint8Array) => Buffer.compare(left, right) === 0;

describe(`writing and reading (seed ${seed})`, () => {
  it("gives back the same tables, whatever text is in the cells", () => {
    fc.assert(
      fc.property(tablesArbitrary(), (tables) => {
        const decoded = decodeDossiers(encodeTables(tables, options));
        // Vitest's own comparison takes longer than everything else here.
        if (!isDeepStrictEqual(decoded.dossiers, [tables])) expect(decoded.dossiers).toEqual([tables]);
      }),
      { seed, numRuns: 1000 },
    );
  }, 60_000);

  it("gives the same bytes every time, and again from what was read", () => {
    fc.assert(
      fc.property(fc.array(tablesArbitrary(), { minLength: 1, maxLength: 3 }), (episodes) => {
        const distinct = episodes.map((tables, index) => ({
          ...tables,
          XML1: { ...tables.XML1, MA_LK: `k${index}` },
        }));
        const bytes = encodeTables(distinct, options);
        expect(sameBytes(encodeTables(distinct, options), bytes)).toBe(true);
        expect(sameBytes(encodeTables(decodeDossiers(bytes).dossiers, options), bytes)).toBe(true);
      }),
      { seed, numRuns: 100 },
    );
  });

  it("gives back the same check-in rows", () => {
    const row = fc.record(
      { MA_LK: cellText, HO_TEN: cellText, LY_DO_VNT: cellText },
      { requiredKeys: ["MA_LK"] },
    );
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 4 }), (rows) => {
        expect(decodeCheckIn(encodeCheckIn(rows)).rows).toEqual(rows);
      }),
      { seed, numRuns: 200 },
    );
  });
});
