import { epochMs, type Instant } from "@benhan/core";

/**
 * How far the clocks of others and ours may differ, unless the caller says otherwise; also how long an OCSP answer lives that
 * names no next update.
 */
export const defaultClockSkewMs: number = 5 * 60 * 1000;

/** The moment of the verification, in milliseconds since 1970, and how far other clocks may be from it. */
export interface Present {
  readonly now: number;
  readonly skewMs: number;
}

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
  { now, skewMs }: Present,
): Freshness {
  const issued = epochMs(thisUpdate);
  if (issued > now + skewMs) return "future";
  if (issued >= from) return "newer";
  return from <= epochMs(nextUpdate ?? thisUpdate) + skewMs ? "current" : "stale";
}
