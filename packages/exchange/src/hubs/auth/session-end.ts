import { epochMs, type Instant, instantOf, isInstant } from "@benhan/core";
import { textOf } from "../wire/json-answer.ts";

/** How long before its announced end a session is no longer used. */
const marginMs = 60_000;

const dateTime = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}:\d{2})(\.\d+)?\s*(?:Z|([+-]\d{2}):?(\d{2}))?$/;

/**
 * Until when a session may be used: a minute before its announced end, and never longer than `longestMs`. Hubs announce a
 * date-time in UTC, seconds, epoch seconds or epoch milliseconds. What cannot be read counts as `longestMs`; so does a moment
 * that has come: a session that was just given out is not at its end, the clocks of the two sides differ. It would cost a
 * login for every call.
 *
 * @official APIKey.expires_in, data.duration, expires_in
 */
export function sessionUsableUntil(endsIn: unknown, now: Instant, longestMs: number): Instant {
  const longest = epochMs(now) + longestMs;
  const announced = endOf(endsIn);
  if (announced === undefined) return instantOf(longest);
  const usable = (announced.isMoment ? announced.ms : epochMs(now) + announced.ms) - marginMs;
  const isOver = announced.isMoment && usable <= epochMs(now);
  return instantOf(isOver ? longest : Math.min(usable, longest));
}

/** A moment, or how long from now. */
interface AnnouncedEnd {
  readonly isMoment: boolean;
  readonly ms: number;
}

function endOf(value: unknown): AnnouncedEnd | undefined {
  const text = textOf(value) ?? "";
  const digits = /^(?:\/Date\()?(\d{1,15})(?:\)\/)?$/.exec(text)?.[1];
  if (digits !== undefined) return endOfNumber(Number(digits));
  const parts = dateTime.exec(text);
  if (parts === null) return undefined;
  const [, date, time, fraction = "", hours, minutes] = parts;
  const zone = hours === undefined ? "Z" : `${hours}:${minutes}`;
  const moment = `${date}T${time}${fraction.slice(0, 4)}${zone}`;
  return isInstant(moment) ? { isMoment: true, ms: epochMs(moment) } : undefined;
}

function endOfNumber(value: number): AnnouncedEnd {
  if (value >= 1e12) return { isMoment: true, ms: value };
  return { isMoment: value >= 1e9, ms: value * 1000 };
}

/** True when a session may still be used for another call. */
export function isUsable(until: Instant, now: Instant): boolean {
  return epochMs(now) < epochMs(until);
}
