import type { Instant } from "@benhan/core";
import type { CallOptions } from "@benhan/core/ports";
import type { Card } from "./card.ts";

/** A good answer as it is kept for the day when the gateway cannot be reached. Patient data: keep it as such. */
export interface CachedCard {
  readonly asOf: Instant;
  /** @official maKetQua */
  readonly code: string;
  readonly card: Card;
}

/**
 * Keeps the last good answer of each query; that of a good card also under its own number and the insurance number, with
 * the name and birth of the query. {@link createMemoryCardCache} loses it with the process; a host may keep it
 * in its store, under `key` as a number of the look-up index. What throws, or takes
 * more than two seconds, is taken for "nothing kept".
 */
export interface CardCache {
  /** `key`: a digest of the query, no plain patient data. */
  get(key: string, options?: CallOptions): Promise<CachedCard | undefined>;
  put(key: string, entry: CachedCard): Promise<void>;
  /** The card was refused since: its good answer of then must not come back. */
  remove(key: string): Promise<void>;
}

/** A {@link CardCache} in memory. `limit`: how many cards it keeps before the oldest goes; default 10,000. */
export function createMemoryCardCache({ limit = 10_000 }: { readonly limit?: number } = {}): CardCache {
  const kept = new Map<string, CachedCard>();
  return {
    async get(key) {
      return kept.get(key);
    },
    async put(key, entry) {
      kept.delete(key);
      kept.set(key, entry);
      for (const oldest of kept.keys()) {
        if (kept.size <= limit) break;
        kept.delete(oldest);
      }
    },
    async remove(key) {
      kept.delete(key);
    },
  };
}
