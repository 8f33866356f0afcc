import { createIdSource, type IdSource } from "../ids/uuid-v7.ts";
import type { Clock } from "../ports/clock.ts";
import type { RandomSource } from "../ports/random-source.ts";
import { createSystemClock } from "./system-clock.ts";
import { systemRandom } from "./system-random.ts";

/** What the SDK needs of the machine: time, randomness, and keys made of both. */
export interface Platform {
  readonly clock: Clock;
  readonly random: RandomSource;
  readonly ids: IdSource;
}

/** The machine as it is: what functions use when the host passes nothing else. Makes a new one at every call. */
export function systemPlatform(): Platform {
  const clock = createSystemClock();
  return { clock, random: systemRandom, ids: createIdSource({ clock, random: systemRandom }) };
}
