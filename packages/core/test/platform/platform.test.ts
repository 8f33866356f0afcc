import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { digestOf, epochMs, isInstant, isUuid } from "../../src/index.ts";
import { createSystemClock, systemPlatform, systemRandom } from "../../src/platform/index.ts";
import { nodeDigest } from "../../src/platform/node.ts";
import { createManualClock, createSeededRandom } from "../../src/testkit/index.ts";

describe("the machine", () => {
  it("tells the time with an offset and never runs backwards", () => {
    const clock = createSystemClock();
    const [first, second] = [clock.now(), clock.now()];
    expect(isInstant(first)).toBe(true);
    expect(epochMs(second)).toBeGreaterThanOrEqual(epochMs(first));
  });

  it("stops a sleep that is aborted, before and while it waits", async () => {
    const clock = createSystemClock();
    const reason = new Error("enough");
    await expect(clock.sleep(60_000, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    const controller = new AbortController();
    const sleeping = clock.sleep(60_000, { signal: controller.signal });
    controller.abort(reason);
    await expect(sleeping).rejects.toBe(reason);
    await clock.sleep(0);
  });

  it("rides out small corrections of its clock, and follows when somebody sets it back", () => {
    const wall = vi.spyOn(Date, "now");
    try {
      const clock = createSystemClock();
      const at = (ms: number) => {
        wall.mockReturnValue(ms);
        return epochMs(clock.now());
      };
      expect([at(1_000_000), at(999_000), at(1_000_500)]).toEqual([1_000_000, 1_000_000, 1_000_500]);
      expect(at(400_000)).toBe(400_000);
    } finally {
      wall.mockRestore();
    }
  });

  it("sleeps for longer than a timer of the platform can", async () => {
    vi.useFakeTimers();
    try {
      const month = 30 * 86_400_000;
      let awake = false;
      const sleeping = createSystemClock()
        .sleep(month)
        .then(() => {
          awake = true;
        });
      await vi.advanceTimersByTimeAsync(month - 1);
      expect(awake).toBe(false);
      await vi.advanceTimersByTimeAsync(1);
      await sleeping;
      expect(awake).toBe(true);
    } finally {
      vi.useRealTimers();
    }
  });

  it("refuses a number of random bytes that is out of range, seeded or not", () => {
    for (const random of [systemRandom, createSeededRandom("x")]) {
      for (const count of [-1, 65_537, 0.5, Number.NaN, Number.POSITIVE_INFINITY, "16", undefined]) {
        expect(() => random.bytes(count as number)).toThrow(RangeError);
      }
      expect([random.bytes(0).length, random.bytes(65_536).length]).toEqual([0, 65_536]);
    }
  });

  it("gives fresh randomness and fresh keys", () => {
    expect(systemRandom.bytes(32)).not.toEqual(systemRandom.bytes(32));
    const { ids } = systemPlatform();
    expect(isUuid(ids.next())).toBe(true);
  });
});

describe("digests", () => {
  it("are the same in plain JavaScript and by node:crypto, however the bytes are cut", () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 6 }), (pieces) => {
        const joined = new Uint8Array(pieces.flatMap((piece) => [...piece]));
        const stream = nodeDigest.create();
        for (const piece of pieces) stream.update(piece);
        expect(stream.digest()).toEqual(nodeDigest.create().update(joined).digest());
        expect(digestOf(joined)).toBe(digestOf(joined, nodeDigest));
      }),
      { seed: 20260702, numRuns: 200 },
    );
  });

  it("match the example of FIPS 180-4 and carry the name of their algorithm", () => {
    expect(digestOf(new TextEncoder().encode("abc"))).toBe(
      "sha-256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    );
  });
});

describe("the test kit", () => {
  it("has a clock that waits without waiting", async () => {
    const clock = createManualClock("2026-07-02T08:00:00.000+07:00" as never);
    await clock.sleep(90_000);
    expect(clock.now()).toBe("2026-07-02T08:01:30.000+07:00");
    await expect(clock.sleep(1, { signal: AbortSignal.abort("stop") })).rejects.toBe("stop");
  });

  it("has randomness that depends on the seed alone", () => {
    const [a, b] = [createSeededRandom("x"), createSeededRandom("x")];
    expect([a.bytes(3), a.bytes(70)]).toEqual([b.bytes(3), b.bytes(70)]);
    expect(createSeededRandom("y").bytes(16)).not.toEqual(createSeededRandom("x").bytes(16));
  });
});
