import { isLookupCard } from "../front/lookup-part.ts";
import type { StoreParts } from "../front/parts.ts";
import { findStep } from "../walk/find-step.ts";
import { ifReadable } from "../walk/open-failure.ts";
import { walkSteps } from "../walk/walk-store.ts";

/**
 * How many entries of each look-up index only the second copy has. They may have been taken away on purpose, and may tell
 * of records that were disposed of: they are counted and not taken, and their values are not told.
 */
export async function lookupsOfSecondOnly(
  from: StoreParts,
  second: StoreParts,
  signal: AbortSignal | undefined,
): Promise<ReadonlyMap<string, number>> {
  const found = new Map<string, number>();
  for await (const step of walkSteps(second, { only: ["cards"], signal })) {
    if (step.found !== "sound" || step.part !== "cards" || !isLookupCard(step.card)) continue;
    // What cannot be read is there, and told as lost.
    const isThere = await ifReadable(signal, async () => (await findStep(from, step, signal)) !== undefined);
    if (isThere === false) found.set(step.card.drawer, (found.get(step.card.drawer) ?? 0) + 1);
  }
  return found;
}
