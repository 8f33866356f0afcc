import { type Instant, instantOf } from "@benhan/core";
import { createSystemClock } from "@benhan/core/platform";
import type { Clock, HttpTransport } from "@benhan/core/ports";

/** Time that runs faster than that of the machine, the same in all processes that are given the same. */
export interface FastTime {
  /** What the clock shows when the machine shows `realMs`. */
  readonly startMs: number;
  readonly realMs: number;
  readonly speed: number;
}

/** A clock by which pauses of minutes are over in milliseconds. */
export function createFastClock({ startMs, realMs, speed }: FastTime): Clock {
  const { sleep } = createSystemClock();
  return {
    now: (): Instant => instantOf(Math.floor(startMs + (Date.now() - realMs) * speed)),
    sleep: (ms, options) => sleep(ms / speed, options),
  };
}

/** Time limits count real time: without this a sending would outlive its lease, which no real one may. */
export function inFastTime(transport: HttpTransport, { speed }: FastTime): HttpTransport {
  return {
    send: (request, options) =>
      transport.send({ ...request, timeoutMs: Math.max(1, request.timeoutMs / speed) }, options),
  };
}
