/** A moment of the record, `2026-07-02T08:10`, as the tables write it. */
export function officialMinuteOf(minute: string): string {
  return minute.slice(0, 16).replace(/\D/g, "");
}
