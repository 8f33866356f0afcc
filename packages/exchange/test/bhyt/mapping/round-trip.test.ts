import { type FacilityId, isEmrError, parseVisit, valueAt } from "@benhan/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { visitArbitrary } from "../../../../core/test/visit/visit-arbitrary.ts";
import {
  applyLosses,
  type BhytTables,
  checkFromTables,
  fromTables,
  toTables,
} from "../../../src/bhyt/qd3176/index.ts";
import { cellText, tablesArbitrary } from "../tables-arbitrary.ts";

const facilityId = "bv-thu-nghiem" as FacilityId;
const seed = 20260702;

/** Cells as they come from anywhere: text, good dates, codes, numbers, lists. */
const anyCell = fc.oneof(
  cellText,
  fc.constantFrom(
    "1",
    "0",
    "202607020810",
    "20260702",
    "15000.00",
    ";",
    "A;B",
    "079185000000",
    "000000000000",
    "1;",
  ),
);

describe("a visit and the official tables", () => {
  it("come back the same but for exactly the losses that were listed, for 1,000 visits", {
    timeout: 120_000,
  }, () => {
    const kinds = new Map<string, number>();
    fc.assert(
      fc.property(visitArbitrary, (generated) => {
        const visit = parseVisit(generated);
        const { tables, losses } = toTables(visit);
        const back = fromTables(tables, { facilityId, source: visit.source });
        expect(back.visit).toStrictEqual(applyLosses(visit, losses));
        // Nothing is listed that was not lost.
        for (const { path, kept } of losses) {
          expect(JSON.stringify(kept)).not.toBe(JSON.stringify(valueAt(visit, path)));
        }
        // What was written is understood in full.
        expect(back.losses).toEqual([]);
        for (const { code } of losses) kinds.set(code, (kinds.get(code) ?? 0) + 1);
      }),
      { seed, numRuns: 1000 },
    );
    console.log(`seed ${seed}; losses met:`, Object.fromEntries(kinds));
    expect([...kinds.keys()].sort()).toEqual(
      [
        "birth_precision",
        "card_separator",
        "empty_part",
        "flag",
        "identifier_kind",
        "identifier_left_out",
        "identifier_order",
        "separator",
        "text",
      ].map((kind) => `exchange.bhyt.loss_${kind}`),
    );
  });

  it("are never confused by any tables: one documented error with every finding, or a visit", () => {
    fc.assert(
      fc.property(tablesArbitrary(anyCell), (tables) => {
        const report = checkFromTables(tables, { facilityId });
        try {
          expect(fromTables(tables, { facilityId }).visit).toEqual(report.ok ? report.value : undefined);
        } catch (error) {
          expect(isEmrError(error, "exchange.bhyt.not_a_visit")).toBe(true);
          expect(report.ok).toBe(false);
          if (isEmrError(error)) expect(error.issues).toEqual(report.issues);
        }
        for (const issue of report.issues) {
          expect(issue.official ?? "").toMatch(/^(?:XML\d+(?:\[\d+\])?(?:\.\w+)?)?$/);
        }
      }),
      { seed, numRuns: 150 },
    );
  });

  it("give a visit that stays the same, or a refusal, whatever single cell was spoiled", () => {
    let read = 0;
    fc.assert(
      fc.property(
        visitArbitrary,
        fc.nat(),
        fc.nat(),
        fc.option(anyCell),
        (generated, table, cell, spoiled) => {
          const { tables } = toTables(parseVisit(generated));
          const names = Object.keys(tables);
          const name = names[table % names.length] ?? "";
          const held: unknown = tables[name as keyof BhytTables];
          const [first = {}, ...rest] = Array.isArray(held) ? held : [held];
          const column = Object.keys(first)[cell % Object.keys(first).length] ?? "";
          const row = { ...first, [column]: spoiled ?? "" };
          const report = checkFromTables(
            { ...tables, [name]: Array.isArray(held) ? [row, ...rest] : row },
            { facilityId },
          );
          if (!report.ok) {
            expect(report.issues.some(({ severity }) => severity === "error")).toBe(true);
            return;
          }
          read += 1;
          const { source } = report.value;
          const again = toTables(report.value);
          expect(fromTables(again.tables, { facilityId, source }).visit).toStrictEqual(
            applyLosses(report.value, again.losses),
          );
        },
      ),
      { seed, numRuns: 300 },
    );
    expect(read).toBeGreaterThan(50);
  });

  it("survive cells that are no text at all", () => {
    for (const cell of [1, null, {}, [], true]) {
      const tables = {
        XML1: { MA_LK: cell, HO_TEN: cell, MA_THE_BHYT: cell },
        XML2: [cell],
      } as unknown as BhytTables;
      expect(checkFromTables(tables, { facilityId }).ok).toBe(false);
    }
  });
});
