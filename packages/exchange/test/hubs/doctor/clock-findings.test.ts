import fc from "fast-check";
import { expect, test } from "vitest";
import { clockAhead, clockFindings } from "../../../src/hubs/doctor/clock-findings.ts";
import { defaultHubExamLimits as limits } from "../../../src/hubs/doctor/hub-examination.ts";

const noon = Date.UTC(2026, 6, 2, 5, 0, 0);
const headerAt = (ms: number) => new Date(ms).toUTCString();

test("clocks that agree are never found apart, whatever the way takes", () => {
  fc.assert(
    fc.property(fc.nat(86_400_000), fc.nat(60_000), fc.nat(60_000), (start, there, back) => {
      const sentMs = noon + start;
      const asked = { sentMs, receivedMs: sentMs + there + back };
      expect(clockAhead(headerAt(sentMs + there), asked)).toBe(0);
    }),
    { seed: 20260702 },
  );
});

test("a difference is never told larger than it is, and short of it by the way and a second at most", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1_000_000, max: 1_000_000 }),
      fc.nat(5_000),
      fc.nat(5_000),
      (ahead, there, back) => {
        const asked = { sentMs: noon, receivedMs: noon + there + back };
        const told = clockAhead(headerAt(noon + there - ahead), asked) ?? Number.NaN;
        expect(Math.abs(told)).toBeLessThanOrEqual(Math.abs(ahead) + 500);
        expect(Math.abs(ahead - told)).toBeLessThanOrEqual(there + back + 1_500);
      },
    ),
    { seed: 20260702 },
  );
});

test.each([undefined, "", "soon", "2026-07-02T05:00:00Z", "Thu, 99 Jul 2026 05:00:00 GMT"])(
  "%s is no date of a server",
  (date) => {
    expect(clockAhead(date, { sentMs: noon, receivedMs: noon })).toBeUndefined();
    expect(clockFindings(undefined, limits).map(({ code }) => code)).toEqual([
      "exchange.hub_doctor.clock_not_told",
    ]);
  },
);

test.each([
  [30_000, undefined],
  [-30_000, undefined],
  [31_000, "warning"],
  [-300_000, "warning"],
  [301_000, "error"],
  [-86_400_000, "error"],
])("%i ms apart: %s", (aheadMs, severity) => {
  const [found] = clockFindings(aheadMs, limits);
  expect(found?.severity).toBe(severity);
  if (found) expect(found.text.en).toContain(aheadMs > 0 ? "ahead of" : "behind");
});
