import { epochMs, type Instant, parseInstant } from "../time/instant.ts";
import type { LocalMinute } from "../time/local-minute.ts";

/** The moment of a minute that a clock on a Vietnamese ward showed. */
export function momentOf(minute: LocalMinute): Instant {
  return parseInstant(`${minute}:00+07:00`);
}

/** Hours, with their fraction, from a minute of the ward to a moment of the server. */
export function hoursBetween(from: LocalMinute, to: Instant): number {
  return (epochMs(to) - epochMs(momentOf(from))) / 3_600_000;
}
