import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isEmrError } from "../../src/faults/index.ts";
import {
  addDays,
  type CalendarDate,
  holidaysUnknown,
  type WorkingCalendar,
  workingDaysAfter,
} from "../../src/index.ts";

const day = (text: string) => text as CalendarDate;
const year2026: WorkingCalendar = {
  from: day("2026-01-01"),
  to: day("2026-12-31"),
  holidays: [day("2026-04-30"), day("2026-05-01")],
  workedDays: [day("2026-05-09")],
};

describe("working days", () => {
  it.each([
    ["2026-07-08", 0, "2026-07-08"],
    ["2026-07-08", 2, "2026-07-10"],
    ["2026-07-10", 1, "2026-07-13"],
    ["2026-04-29", 1, "2026-05-04"],
    ["2026-05-08", 1, "2026-05-09"],
  ] as const)("%s and %i more end on %s", (from, amount, last) => {
    expect(workingDaysAfter(day(from), amount, [year2026])).toBe(last);
  });

  it("are not told through days that no calendar covers", () => {
    expect(workingDaysAfter(day("2026-12-30"), 1, [year2026])).toBe("2026-12-31");
    expect(workingDaysAfter(day("2026-12-30"), 2, [year2026])).toBeUndefined();
    expect(workingDaysAfter(day("2026-07-08"), 1, [])).toBeUndefined();
    const year2027: WorkingCalendar = {
      from: day("2027-01-01"),
      to: day("2027-12-31"),
      holidays: [day("2027-01-01")],
    };
    expect(workingDaysAfter(day("2026-12-30"), 2, [year2026, year2027])).toBe("2027-01-04");
    expect(holidaysUnknown(["calendars"])).toMatchObject({
      code: "core.time.holidays_unknown",
      path: ["calendars"],
    });
  });

  it("of two spans one after the other are those of both together", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 250 }),
        fc.integer({ min: 0, max: 30 }),
        fc.integer({ min: 0, max: 30 }),
        (offset, first, second) => {
          const from = addDays(day("2026-01-01"), offset);
          const between = workingDaysAfter(from, first, [year2026]) ?? from;
          expect(workingDaysAfter(between, second, [year2026])).toBe(
            workingDaysAfter(from, first + second, [year2026]),
          );
        },
      ),
      { seed: 20261123 },
    );
  });

  it("refuse a wrong call", () => {
    const call = () => workingDaysAfter("hôm nay" as never, -1, [{ from: day("2026-01-01") }] as never);
    expect(call).toThrow(expect.objectContaining({ code: "core.options.wrong" }));
    try {
      call();
    } catch (error) {
      expect(isEmrError(error) && error.issues.length).toBe(4);
    }
  });
});
