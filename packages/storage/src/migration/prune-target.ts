import type { StoreParts } from "../front/parts.ts";
import { findStep } from "../walk/find-step.ts";
import { ifReadable } from "../walk/open-failure.ts";
import type { WalkItem } from "../walk/walk-item.ts";
import { walkSteps } from "../walk/walk-store.ts";
import { isOfSecond } from "./cards-with-second.ts";
import type { SourceMeans } from "./source-means.ts";

/**
 * Takes out of the target what an earlier run put there and the source has put aside since: latches that were opened, and
 * cards that were replaced.
 */
export async function pruneTarget(means: SourceMeans, to: StoreParts): Promise<void> {
  const { from, signal } = means;
  const gone: WalkItem[] = [];
  const clear = async () => {
    const items = gone.splice(0);
    if (items.length === 0) return;
    await to.gate.write(async (rows) => {
      for (const item of items) {
        if (item.part === "latches") await rows.openLatch(item.latch.hub);
        if (item.place.part === "cards") await rows.removeCard(item.place.drawer, item.place);
      }
    }, signal);
  };
  for await (const step of walkSteps(to, { only: ["latches", "cards"], signal })) {
    if (step.found !== "sound") continue;
    if ((await isIn(from, step, signal)) || (await isOfSecond(means, step))) continue;
    gone.push(step);
    if (gone.length >= 100) await clear();
  }
  await clear();
}

/** What cannot be read may be there. */
async function isIn(from: StoreParts, step: WalkItem, signal: AbortSignal | undefined): Promise<boolean> {
  const found = await ifReadable(signal, async () => (await findStep(from, step, signal)) ?? "not there");
  return found !== "not there";
}
