import { epochMs, instantOf } from "@benhan/core";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { runs } from "../../../../tests/long-run.ts";
import { createWorld, day, judge, type World } from "./evidence-world.ts";

const seed = 20261122;
const count = runs(150, 3000);

/** Days since 2026-01-01, on which the signer's certificate begins. */
type Day = number;
const signerEnd: Day = 365;
const stamperStart: Day = -365;
const stamperEnd: Day = 730;
const week = 7;

const at = (days: Day) => instantOf(epochMs(day("2026-01-01")) + days * 24 * 3600 * 1000, 0);

interface Situation {
  readonly now: Day;
  readonly stamp: Day | undefined;
  readonly list: Day;
  readonly stampList: Day;
  readonly revoked: Day | undefined;
  readonly stamperRevoked: Day | undefined;
}

const anyDay = fc.integer({ min: 0, max: 800 });
const situations: fc.Arbitrary<Situation> = fc
  .record({ now: anyDay, stampAge: fc.option(fc.integer({ min: -3, max: 800 }), { nil: undefined }) })
  .chain(({ now, stampAge }) => {
    const stamp = stampAge === undefined ? undefined : now - stampAge;
    const near = (moment: Day) => fc.integer({ min: -10, max: 10 }).map((days) => moment + days);
    const listed = fc.oneof(near(now), near(stamp ?? now), anyDay);
    return fc.record({
      now: fc.constant(now),
      stamp: fc.constant(stamp),
      list: listed,
      stampList: listed,
      revoked: fc.option(fc.oneof(near(stamp ?? now), anyDay), { nil: undefined, freq: 1 }),
      stamperRevoked: fc.option(anyDay, { nil: undefined, freq: 1 }),
    });
  });

/** Whether a list of that day shows that a certificate was not revoked on `moment`. */
function shows(list: Day, moment: Day, end: Day, now: Day): boolean {
  return list <= now && (list >= moment ? list <= end : moment <= list + week);
}

/** The rules once more, in the words of the standard and in days: what must hold for a signature to pass. */
function mayPass({ now, stamp, list, stampList, revoked, stamperRevoked }: Situation): boolean {
  const isStamped =
    stamp !== undefined &&
    stamp <= now &&
    stamp >= stamperStart &&
    now <= stamperEnd &&
    (stamperRevoked === undefined || stamperRevoked > now) &&
    shows(stampList, stamp, stamperEnd, now);
  if (isStamped && stamp < 0) return false;
  const moment = isStamped ? stamp : now;
  return (
    moment >= 0 &&
    moment <= signerEnd &&
    (revoked === undefined || revoked > moment) &&
    shows(list, moment, signerEnd, now)
  );
}

let world: World;
beforeAll(async () => {
  world = await createWorld();
});

async function passes({ now, stamp, list, stampList, revoked, stamperRevoked }: Situation): Promise<boolean> {
  const entry = (certificate: Uint8Array, since: Day | undefined) =>
    since === undefined ? [] : [{ certificate, since: at(since) }];
  const dates = (from: Day) => ({ thisUpdate: at(from), nextUpdate: at(from + week) });
  const lists = await Promise.all([
    world.root.list(dates(list)),
    world.issuing.list({ ...dates(list), revoked: entry(world.signer.certificate, revoked) }),
    world.stampRoot.list({ ...dates(stampList), revoked: entry(world.stamper.certificate, stamperRevoked) }),
  ]);
  const stamps = stamp === undefined ? [] : [{ at: at(stamp) }];
  const report = await judge({ world, now: "2026-01-01", stamps, lists, judge: { at: at(now) } });
  return report.indication === "TOTAL_PASSED";
}

describe(`${count} random situations (seed ${seed})`, () => {
  it("pass exactly when the rules say so", async () => {
    let passed = 0;
    await fc.assert(
      fc.asyncProperty(situations, async (situation) => {
        const isGood = mayPass(situation);
        passed += isGood ? 1 : 0;
        expect(await passes(situation)).toBe(isGood);
      }),
      { seed, numRuns: count },
    );
    expect(passed).toBeGreaterThan(count / 50);
    expect(passed).toBeLessThan(count);
  });
});
