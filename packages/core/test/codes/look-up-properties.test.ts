import { addDays, type CalendarDate, parseCalendarDate } from "@benhan/core";
import { type CodeEntry, type CodeSystem, editionAt, entriesAt, isKnown, lookUp } from "@benhan/core/codes";
import fc from "fast-check";
import { describe, it } from "vitest";

const runs = { seed: 20260801, numRuns: 500 };
console.log(`seed ${runs.seed}`);
const start = parseCalendarDate("2026-01-01");
const day = fc.integer({ min: 0, max: 40 }).map((days) => addDays(start, days));
const code = fc.constantFrom("1", "2", "3", "4");

const period = fc.tuple(fc.option(day, { nil: undefined }), fc.option(day, { nil: undefined }));
const entry = fc.record({ code, period, retired: fc.boolean() }).map(
  ({ code, period: [from, to], retired }): CodeEntry => ({
    code,
    vi: "thử",
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(retired && { status: "retired" }),
  }),
);
const edition = fc.record({ period, entries: fc.array(entry, { maxLength: 6 }), id: fc.uuid() }).map(
  ({ period: [validFrom, validTo], entries, id }): CodeSystem => ({
    id: "TEST",
    edition: id,
    name: { vi: "thử", en: "test" },
    source: { basis: "invented" },
    ...(validFrom !== undefined && { validFrom }),
    ...(validTo !== undefined && { validTo }),
    entries,
  }),
);
const table = fc.array(edition, { maxLength: 3 });

const inside = (on: CalendarDate, from?: CalendarDate, to?: CalendarDate) =>
  (from === undefined || on >= from) && (to === undefined || on <= to);

describe("a look-up in any table", () => {
  it("calls a code known exactly when it is among those that may be written that day", () => {
    fc.assert(
      fc.property(table, code, day, (editions, asked, on) => {
        const live = entriesAt(editions, on).some((row) => row.code === asked);
        return isKnown(editions, asked, on) === live;
      }),
      runs,
    );
  });

  it("gives no verdict exactly on the days that no edition covers", () => {
    fc.assert(
      fc.property(table, code, day, (editions, asked, on) => {
        const covered = editions.some(({ validFrom, validTo }) => inside(on, validFrom, validTo));
        return (lookUp(editions, asked, on).state === "unverified") === !covered;
      }),
      runs,
    );
  });

  it("calls a code unknown exactly when no edition has it", () => {
    fc.assert(
      fc.property(table, code, day, (editions, asked, on) => {
        const anywhere = editions.some(({ entries }) => entries.some((row) => row.code === asked));
        const { state } = lookUp(editions, asked, on);
        return state === "unverified" || (state === "unknown") === !anywhere;
      }),
      runs,
    );
  });

  it("does not change its answer for a day when a later edition is added", () => {
    fc.assert(
      fc.property(table, edition, code, day, (editions, added, asked, on) => {
        const later = { ...added, validFrom: addDays(on, 1), validTo: addDays(on, 9) };
        const before = lookUp(editions, asked, on).state;
        const after = lookUp([...editions, later], asked, on).state;
        // A code that was unknown may turn out to be a coming one; nothing else moves.
        return before === after || (before === "unknown" && after === "not-yet");
      }),
      runs,
    );
  });

  it("chooses the edition that began last", () => {
    fc.assert(
      fc.property(table, day, (editions, on) => {
        const valid = editions.filter(({ validFrom, validTo }) => inside(on, validFrom, validTo));
        const chosen = editionAt(editions, on);
        return valid.every(({ validFrom }) => (validFrom ?? "") <= (chosen?.validFrom ?? ""));
      }),
      runs,
    );
  });
});
