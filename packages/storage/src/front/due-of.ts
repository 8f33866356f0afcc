import type { Instant } from "@benhan/core";
import type { OutboxProgress } from "./storage-adapter.ts";

/** When an entry may be handed out: a leased one when its lease runs out, any other from `notBefore` on. */
export function dueOf(entry: OutboxProgress): Instant {
  return entry.state === "leased" ? (entry.leasedUntil ?? entry.notBefore) : entry.notBefore;
}
