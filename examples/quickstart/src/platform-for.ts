import { createIdSource, type Instant, type Platform } from "@benhan/core";
import type { AuditStore, Clock } from "@benhan/core/ports";
import { createManualClock, createSeededRandom } from "@benhan/core/testkit";
import { demoStart } from "./facility.ts";

/**
 * A clock that stands still and keys that depend on the purpose alone, so that two runs give the same bytes. ONLY for
 * this example: a real host leaves the option `platform` out and gets the clock and the randomness of its machine.
 */
export function platformFor(...purpose: readonly (string | number)[]): Platform {
  return platformAt(demoStart, ...purpose);
}

/** The same at another time: what happened before this morning. */
export function platformAt(at: Instant, ...purpose: readonly (string | number)[]): Platform {
  const clock = createManualClock(at);
  const random = createSeededRandom(["benhan-quickstart", ...purpose].join("\n"));
  return { clock, random, ids: createIdSource({ clock, random }) };
}

/**
 * For what is on the log of access: the keys depend on how long the log is too, so that a resumed run does not make those
 * again that are there.
 */
export async function loggingPlatform(
  { storage, clock }: { readonly storage: AuditStore; readonly clock?: Clock },
  ...purpose: readonly string[]
): Promise<Platform> {
  let size = 0;
  for await (const head of storage.listTreeHeads({ facilityId: storage.facilityId })) size += head.size;
  return platformAt(clock?.now() ?? demoStart, "log", ...purpose, size);
}
