/** The time that a UUID of version 7 holds, in milliseconds. */
export function idTime(eventId: string): number {
  return Number.parseInt(eventId.slice(0, 8) + eventId.slice(9, 13), 16);
}
