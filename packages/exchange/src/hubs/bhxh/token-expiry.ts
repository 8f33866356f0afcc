import { epochMs, type Instant, instantOf, isInstant } from "@benhan/core";

/** The server forgets a token after 10 minutes; a session is used for 9 at most. @official 1839/CNTT-PM */
export const longestSessionMs = 540_000;

/** How long before its announced end a token is no longer used. */
const marginMs = 60_000;

const dateTime = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}:\d{2})(\.\d+)?\s*(?:Z|([+-]\d{2}):?(\d{2}))?$/;

/**
 * Until when a token may be used: a minute before the announced end, and never longer than nine minutes. The gateway
 * documents a date-time in UTC; seconds, epoch seconds and epoch milliseconds have been seen as well. What cannot be
 * read counts as nine minutes.
 *
 * @official APIKey.expires_in
 */
export function tokenUsableUntil(expiresIn: unknown, now: Instant): Instant {
  const longest = epochMs(now) + longestSessionMs;
  const announced = endOf(expiresIn, epochMs(now));
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
