import { type Instant, isInstant } from "@benhan/core";
import { derUnreadable } from "../der/der.faults.ts";
import { type DerValue, derTag } from "../der/read-der.ts";

/** UTCTime and GeneralizedTime in the one form that RFC 5280 4.1.2.5 allows. */
export function readTime(value: DerValue | undefined): Instant {
  const isShort = value?.tag === derTag.utcTime;
  if (!isShort && value?.tag !== derTag.generalizedTime) throw derUnreadable({ offset: 0 });
  // Measured before it becomes arguments: a hostile certificate may bring megabytes here.
  if (value.content.length !== (isShort ? 13 : 15)) throw derUnreadable({ offset: 0 });
  const text = String.fromCharCode(...value.content);
  const parts = (
    isShort ? /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/ : /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/
  ).exec(text);
  if (parts === null) throw derUnreadable({ offset: 0 });
  const [, year = "", month, day, hour, minute, second] = parts;
  const century = isShort ? (Number(year) >= 50 ? "19" : "20") : "";
  const instant = `${century}${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
  if (!isInstant(instant)) throw derUnreadable({ offset: 0 });
  return instant;
}
