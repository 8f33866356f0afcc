import { bucketCount, segmentSize } from "../../../audit-chunks/segment-buckets.ts";

/** Largest number of events of a log. */
export const mostEventsOfLog = 2 ** 36;

/** Where an event stands among those of all logs: the key of its chunk, if it is the first there. */
export function placeOf(log: number, index: number): number {
  return log * mostEventsOfLog + index;
}

/** The opposite of {@link placeOf}: the place in the log. */
export function indexOf(place: number): number {
  return place % mostEventsOfLog;
}

/** The key of a row of hashes. */
export function bucketKey(log: number, segment: number, word: number): number {
  return (log * (mostEventsOfLog / segmentSize) + segment) * bucketCount + (word % bucketCount);
}
