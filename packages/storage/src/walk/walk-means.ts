import type { StoreParts } from "../front/parts.ts";

/** What the walks through the parts work with. */
export interface WalkMeans {
  readonly parts: StoreParts;
  readonly signal: AbortSignal | undefined;
}

/** So much content is read in one transaction, about, in bytes; one item may be larger. */
export const bytesAtOnce = 4 * 1024 * 1024;
