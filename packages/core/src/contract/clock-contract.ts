import type { Clock } from "../ports/clock.ts";
import { epochMs, isInstant } from "../time/instant.ts";
import { type ContractCase, must, mustAbort } from "./contract-case.ts";

/** What every {@link Clock} keeps to. */
export const clockContract: readonly ContractCase<Clock>[] = [
  {
    title: "now is a moment with its offset",
    async run(clock) {
      must(isInstant(clock.now()), "now is no Instant");
    },
  },
  {
    title: "now never runs backwards",
    async run(clock) {
      let last = epochMs(clock.now());
      for (let count = 0; count < 1000; count += 1) {
        const now = epochMs(clock.now());
        must(now >= last, "now ran backwards");
        last = now;
      }
    },
  },
  {
    title: "after sleeping the time has passed",
    async run(clock) {
      const before = epochMs(clock.now());
      await clock.sleep(5);
      // Timers of machines may be early by one millisecond.
      must(epochMs(clock.now()) >= before + 4, "sleep came back too early");
      await clock.sleep(0);
    },
  },
  {
    title: "who is aborted already does not sleep",
    async run(clock) {
      const reason = new Error("stop");
      await mustAbort(() => clock.sleep(60_000, { signal: AbortSignal.abort(reason) }), reason, "sleep");
    },
  },
  {
    title: "an abort that comes too late does no harm",
    async run(clock) {
      const controller = new AbortController();
      await clock.sleep(1, { signal: controller.signal });
      controller.abort(new Error("late"));
    },
  },
];

/** What a clock of a machine keeps to besides: a clock that waits for nobody cannot be woken. */
export const systemClockContract: readonly ContractCase<Clock>[] = [
  {
    title: "an abort wakes a sleeper at once",
    async run(clock) {
      const controller = new AbortController();
      const reason = new Error("stop");
      const sleeping = clock.sleep(60_000, { signal: controller.signal });
      controller.abort(reason);
      await mustAbort(() => sleeping, reason, "sleep");
    },
  },
];
