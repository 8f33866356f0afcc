import { epochMs, type Instant } from "@benhan/core";

/** How far the clocks of others and ours may differ; also how long an OCSP answer lives that names no next update. */
export const clockSkewMs: number = 5 * 60 * 1000;

/**
 * The span, in milliseconds since 1970, that a status is asked for: the certificate must be known not to be revoked at
 * `from`, and no revocation up to `until` may be known. Both are the same where one moment is judged.
 */
export interface StatusPeriod {
  readonly from: number;
  readonly until: number;
}

/** What lists and answers say about their own age. */
export interface EvidenceDates {
  readonly thisUpdate: Instant;
  readonly nextUpdate?: Instant;
}

/** `newer` than the moment and so good for it, `current` at it, `stale` before it, or of the `future` of the verification. */
export type Freshness = "newer" | "current" | "stale" | "future";

/** How old evidence is, seen from the moment that is judged. */
export function freshnessOf(
  { thisUpdate, nextUpdate }: EvidenceDates,
  { from }: StatusPeriod,
  now: number,
): Freshness {
  const issued = epochMs(thisUpdate);
  if (issued > now + clockSkewMs) return "future";
  if (issued >= from) return "newer";
  return from <= epochMs(nextUpdate ?? thisUpdate) + clockSkewMs ? "current" : "stale";
}
