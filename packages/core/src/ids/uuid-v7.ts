import { hexOf } from "../digest/hex.ts";
import type { Clock } from "../ports/clock.ts";
import type { RandomSource } from "../ports/random-source.ts";
import { epochMs } from "../time/instant.ts";

declare const uuid: unique symbol;
/** A UUID version 7 in lower case. Sorts by time of making. */
export type Uuid = string & { readonly [uuid]: true };

/** Key of an episode (one stay or visit) inside a facility. */
export type EpisodeId = Uuid;
/** Key of a document (one filled form) inside a facility; its versions share it. */
export type DocumentId = Uuid;

/** Makes the keys of records. Two sources with the same clock and random make the same keys: tests rely on it. */
export interface IdSource {
  next(): Uuid;
}

const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** True when the text is a UUID version 7 as this SDK writes it. */
export function isUuid(text: string): text is Uuid {
  return shape.test(text);
}

/**
 * Makes UUIDs of version 7 (RFC 9562 §5.7). Within one millisecond the twelve bits behind the time count up from a
 * random start (method 1 of §6.2), so that keys of one source always sort in the order in which they were made.
 */
export function createIdSource(platform: { readonly clock: Clock; readonly random: RandomSource }): IdSource {
  let last = -1;
  let counter = 0;
  return {
    next() {
      const now = epochMs(platform.clock.now());
      const bytes = platform.random.bytes(10);
      const fresh = (((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0)) & 0x7ff;
      counter = now > last ? fresh : counter + 1;
      last = Math.max(now, last);
      if (counter > 0xfff) {
        last += 1;
        counter = fresh;
      }
      const time = last.toString(16).padStart(12, "0");
      const variant = (((bytes[2] ?? 0) & 0x3f) | 0x80).toString(16);
      const tail = hexOf(bytes.subarray(3));
      const hex = `${time}7${counter.toString(16).padStart(3, "0")}${variant}${tail}`;
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}` as Uuid;
    },
  };
}

/** The next larger UUID: what comes later in a list may not sort before, even when the clock was set back meanwhile. */
export function uuidAfter<Id extends Uuid>(id: Id): Id {
  const digits = (BigInt(`0x${id.replaceAll("-", "")}`) + 1n).toString(16).padStart(32, "0");
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-") as Id;
}
