import type { CallOptions, RandomSource } from "@benhan/core/ports";
import type { EvidenceNote } from "../ports/evidence-source.ts";
import type { BoundedCache } from "./bounded-cache.ts";
import type { Download } from "./download.ts";
import type { EvidenceLimits } from "./evidence-limits.ts";

/** Addresses of one kind that one certificate may make us ask. */
export const mostAddresses = 3;

/** What the fetches of one verification share with each other, and with those of other verifications. */
export interface FetchContext extends CallOptions {
  readonly download: Download;
  readonly cache: EvidenceCache;
  readonly random: RandomSource;
  readonly now: () => number;
  readonly note: (kind: EvidenceNote["kind"], url: string, outcome: EvidenceNote["outcome"]) => void;
  readonly limits: EvidenceLimits;
}

/** Parsed evidence by where it came from. */
export type EvidenceCache = BoundedCache<unknown>;
