const dayMs = 86_400_000;
/** What the reader counts the days from. */
const dayZero = -25_569 * dayMs;

/** The first day that every program shows alike: before it Excel counts 29 February 1900, a day that never was. */
export const firstSureDay = "1900-03-01";

/**
 * A date that was read as Excel shows it. The reader puts days before 1 March 1900 one day early, and a time without a
 * day in the year 1899: the former is set right, in place, the latter becomes a text such as `08:24`.
 */
export function shownDate(date: object): unknown {
  const ms = Number(date) - dayZero;
  if (!(ms >= 0 && ms < 61 * dayMs)) return date;
  const day = Math.floor(ms / dayMs);
  if (day === 0) return timeOf(ms);
  if (day === 60) return `1900-02-29 ${timeOf(ms)}`;
  (date as { setTime(ms: number): void }).setTime(Number(date) + dayMs);
  return date;
}

/** The time of the day; seconds are rounded, as a sheet keeps them as fractions of a day. */
function timeOf(ms: number): string {
  const seconds = Math.round(ms / 1000) % 86_400;
  const parts = [seconds / 3600, (seconds / 60) % 60, seconds % 60].map((part) =>
    String(Math.floor(part)).padStart(2, "0"),
  );
  return (parts[2] === "00" ? parts.slice(0, 2) : parts).join(":");
}
