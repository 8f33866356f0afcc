import { addMs } from "@benhan/core";
import { beforeAll, describe, expect, it } from "vitest";
import { createWorld, day, judge, type Story, type World } from "./evidence-world.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});

const minute = 60_000;
const now = "2026-06-03";

/** Each story holds when other clocks may be that far from ours, and no further. */
const stories: Readonly<Record<string, (minutes: number) => Promise<Partial<Story>>>> = {
  "a time-stamp of the future": async (minutes) => ({
    mode: "none",
    stamps: [{ at: addMs(day(now), minutes * minute) }],
  }),
  "a revocation list of the future": async (minutes) => ({
    lists: await Promise.all(
      [world.root, world.issuing].map((issuer) =>
        issuer.list({ thisUpdate: addMs(day(now), minutes * minute) }),
      ),
    ),
  }),
  "a revocation list that has just ended": async (minutes) => ({
    lists: await Promise.all(
      [world.root, world.issuing].map((issuer) =>
        issuer.list({ thisUpdate: day("2026-06-01"), nextUpdate: addMs(day(now), -minutes * minute) }),
      ),
    ),
  }),
};

describe.each(Object.entries(stories))("%s", (_, make) => {
  const holds = async (minutes: number, clockSkewMs?: number) => {
    const judge_ = clockSkewMs === undefined ? {} : { judge: { clockSkewMs } };
    const report = await judge({ world, now, ...(await make(minutes)), ...judge_ });
    const stamp = report.timeStamps[0];
    return stamp === undefined ? report.indication === "TOTAL_PASSED" : stamp.indication === "TOTAL_PASSED";
  };

  it("is a matter of clocks up to five minutes", async () => {
    expect([await holds(4), await holds(6)]).toEqual([true, false]);
  });

  it("is one up to what the operator says", async () => {
    expect([await holds(1, 0), await holds(6, 10 * minute)]).toEqual([false, true]);
  });
});
