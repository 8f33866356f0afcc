import { addMs, parseInstant } from "@benhan/core";
import { createManualClock } from "@benhan/core/testkit";
import { expect, test } from "vitest";
import { timeLimit } from "../../../src/hubs/wire/time-limit.ts";

test("what is left never grows, also when the clock is set back", () => {
  const start = parseInstant("2026-07-02T08:10:00.000+07:00");
  let now = start;
  const left = timeLimit({ ...createManualClock(start), now: () => now }, 60_000);
  const at = (ms: number) => {
    now = addMs(start, ms);
    return left();
  };
  expect([at(0), at(20_000), at(-3_600_000), at(30_000), at(70_000), at(0)]).toEqual([
    60_000, 40_000, 40_000, 30_000, -10_000, -10_000,
  ]);
});
