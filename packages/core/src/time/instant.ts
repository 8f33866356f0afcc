import { dateOfEpochDay, daysInMonth, epochDay } from "./calendar.ts";
import type { LocalMinute } from "./local-minute.ts";
import { invalidTime } from "./time.faults.ts";

declare const instant: unique symbol;
/** A moment with its offset, as it was read from a clock: `2026-07-02T08:10:05.123+07:00` (RFC 3339, milliseconds). */
export type Instant = string & { readonly [instant]: true };

/** The offset of Vietnam, in minutes. The country has had no other since 1975. */
export const vietnamOffsetMinutes = 420;

const shape =
  /^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.(\d{1,3}))?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;

/** True when the text is a moment with an offset. Leap seconds and offsets beyond 14 hours are refused. */
export function isInstant(text: string): text is Instant {
  const parts = shape.exec(text);
  if (parts === null) return false;
  const day = Number(parts[3]);
  return day >= 1 && day <= daysInMonth(Number(parts[1]), Number(parts[2]));
}

/** Makes an {@link Instant} or throws `core.time.invalid`. */
export function parseInstant(text: string): Instant {
  if (!isInstant(text)) throw invalidTime({ shape: "2026-07-02T08:10:00+07:00" });
  return text;
}

/** Milliseconds since 1970-01-01T00:00Z: for comparing and for arithmetic, never for records. */
export function epochMs(moment: Instant): number {
  const ms = checkedEpochMs(moment);
  if (Number.isNaN(ms)) throw invalidTime({ shape: "2026-07-02T08:10:00+07:00" });
  return ms;
}

/**
 * {@link epochMs} for what a schema has let through: NaN where it would throw. Apart from it, so that a page which only
 * checks records need not load the errors.
 */
export function checkedEpochMs(moment: Instant): number {
  const [, year, month, day, hour, minute, second, fraction = "0", zone = "Z"] = shape.exec(moment) ?? [];
  const offset = zone === "Z" ? 0 : (zone.startsWith("-") ? -1 : 1) * minutesOf(zone.slice(1));
  const minutes = Number(hour) * 60 + Number(minute) - offset;
  const seconds = (epochDay(Number(year), Number(month), Number(day)) * 1440 + minutes) * 60 + Number(second);
  return seconds * 1000 + Number(fraction.padEnd(3, "0"));
}

function minutesOf(zone: string): number {
  return Number(zone.slice(0, 2)) * 60 + Number(zone.slice(3));
}

/** The moment of a number of milliseconds since 1970, written with an offset (default: Vietnam's). */
export function instantOf(ms: number, offsetMinutes: number = vietnamOffsetMinutes): Instant {
  const local = Math.trunc(ms) + offsetMinutes * 60_000;
  const days = Math.floor(local / 86_400_000);
  const rest = local - days * 86_400_000;
  const [year, month, day] = dateOfEpochDay(days);
  const two = (value: number) => String(Math.floor(value)).padStart(2, "0");
  const clock = `${two(rest / 3_600_000)}:${two((rest / 60_000) % 60)}:${two((rest / 1000) % 60)}`;
  const fraction = String(rest % 1000).padStart(3, "0");
  const date = `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
  const sign = offsetMinutes < 0 ? "-" : "+";
  const zone = `${sign}${two(Math.abs(offsetMinutes) / 60)}:${two(Math.abs(offsetMinutes) % 60)}`;
  return `${date}T${clock}.${fraction}${zone}` as Instant;
}

/** The moment so many milliseconds later, with the same offset in Vietnam's writing. */
export function addMs(moment: Instant, ms: number): Instant {
  return instantOf(epochMs(moment) + ms);
}

/** What the clock on a Vietnamese ward shows at that moment. */
export function localMinuteOf(moment: Instant): LocalMinute {
  return instantOf(epochMs(moment)).slice(0, 16) as LocalMinute;
}
