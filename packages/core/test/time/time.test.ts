import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  addMs,
  daysBetween,
  epochMs,
  instantOf,
  isBirthMoment,
  isCalendarDate,
  isInstant,
  isLocalMinute,
  isPartialDate,
  localMinuteOf,
  parseBirthMoment,
  parseCalendarDate,
  parseInstant,
} from "../../src/index.ts";

const seed = 20260702;

describe("moments", () => {
  it("agree with the platform's own calendar for any moment from year 1 to 9999 and any offset", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -62_100_000_000_000, max: 253_300_000_000_000 }),
        fc.integer({ min: -14 * 60, max: 14 * 60 }),
        (ms, offset) => {
          const moment = instantOf(ms, offset);
          expect(isInstant(moment)).toBe(true);
          expect(epochMs(moment)).toBe(ms);
          expect(moment.slice(0, 23)).toBe(new Date(ms + offset * 60_000).toISOString().slice(0, 23));
        },
      ),
      { seed, numRuns: 1000 },
    );
  });

  it("are read with any offset and shown in Vietnam's time", () => {
    expect(epochMs(parseInstant("2026-07-02T01:10:00Z"))).toBe(
      epochMs(parseInstant("2026-07-02T08:10:00+07:00")),
    );
    expect(localMinuteOf(parseInstant("2026-07-01T20:30:59.999Z"))).toBe("2026-07-02T03:30");
    expect(addMs(parseInstant("2026-12-31T23:59:59+07:00"), 1000)).toBe("2027-01-01T00:00:00.000+07:00");
  });

  it("that do not exist are refused", () => {
    for (const text of [
      "2026-02-29T00:00:00Z",
      "2026-07-02T24:00:00Z",
      "2026-07-02T08:10:60Z",
      "2026-07-02T08:10:00",
      "2026-07-02 08:10:00Z",
      "2026-07-02T08:10:00+15:00",
    ]) {
      expect(isInstant(text)).toBe(false);
    }
  });
});

describe("dates and minutes", () => {
  it("know the calendar", () => {
    expect(["2024-02-29", "2000-02-29", "2026-12-31"].every(isCalendarDate)).toBe(true);
    expect(
      ["2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "26-01-01"].some(isCalendarDate),
    ).toBe(false);
    expect(isLocalMinute("2026-07-02T23:59")).toBe(true);
    expect(
      ["2026-07-02T24:00", "2026-07-02T08:60", "2026-07-02T8:10", "2026-02-30T08:10"].some(isLocalMinute),
    ).toBe(false);
  });

  it("count days over month, leap and century borders", () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 100_000 }), (days) => {
        const start = parseCalendarDate("2026-07-02");
        const end = addDays(start, days);
        expect(daysBetween(start, end)).toBe(days);
        expect(end).toBe(new Date(Date.UTC(2026, 6, 2 + days)).toISOString().slice(0, 10));
      }),
      { seed, numRuns: 500 },
    );
  });

  it("may be partial for births only as far as the forms allow", () => {
    expect(["1990", "1990-05", "1990-05-17"].every(isPartialDate)).toBe(true);
    expect(isBirthMoment("2026-07-02T08:10")).toBe(true);
    expect(["90", "1990-13", "1990-05-32", "1990-5"].some(isPartialDate)).toBe(false);
  });
});

describe("a birth", () => {
  it("is parsed as exactly as it is known, or refused with the forms that it may have", () => {
    for (const text of ["1990", "1990-05", "1990-05-17", "2026-07-02T08:10"]) {
      expect(parseBirthMoment(text)).toBe(text);
    }
    for (const text of ["17/05/1990", "1990-13", "2026-07-02T08:10:00", ""]) {
      expect(() => parseBirthMoment(text)).toThrow(expect.objectContaining({ code: "core.time.invalid" }));
    }
  });
});
