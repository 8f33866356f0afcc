import { epochMs, type Instant, instantOf, isInstant } from "@benhan/core";

/** How long before its announced end a session is no longer used. */
const marginMs = 60_000;

const dateTime = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}:\d{2})(\.\d+)?\s*(?:Z|([+-]\d{2}):?(\d{2}))?$/;

/**
 * Until when a session may be used: a minute before its announced end, and never longer than `longestMs`. Hubs announce a
 * date-time in UTC, seconds, epoch seconds or epoch milliseconds. What cannot be read counts as `longestMs`.
 *
 * @official APIKey.expires_in, data.duration, expires_in
 */
export function sessionUsableUntil(endsIn: unknown, now: Instant, longestMs: number): Instant {
  const longest = epochMs(now) + longestMs;
  const announced = endOf(endsIn, epochMs(now));
  return instantOf(announced === undefined ? longest : Math.min(announced - marginMs, longest));
}

function endOf(value: unknown, nowMs: number): number | undefined {
  const text = String(value ?? "").trim();
  const digits = /^(?:\/Date\()?(\d{1,15})(?:\)\/)?$/.exec(text)?.[1];
  if (digits !== undefined) return endOfNumber(Number(digits), nowMs);
  const parts = dateTime.exec(text);
  if (parts === null) return undefined;
  const [, date, time, fraction = "", hours, minutes] = parts;
  const zone = hours === undefined ? "Z" : `${hours}:${minutes}`;
  const moment = `${date}T${time}${fraction.slice(0, 4)}${zone}`;
  return isInstant(moment) ? epochMs(moment) : undefined;
}

function endOfNumber(value: number, nowMs: number): number {
  if (value >= 1e12) return value;
  return value >= 1e9 ? value * 1000 : nowMs + value * 1000;
}

/** True when a session may still be used for another call. */
export function isUsable(until: Instant, now: Instant): boolean {
  return epochMs(now) < epochMs(until);
}
