import type { StoreParts } from "../front/parts.ts";
import { findStep } from "../walk/find-step.ts";
import { ifReadable } from "../walk/open-failure.ts";
import { likeness } from "../walk/same-item.ts";
import { walkSteps } from "../walk/walk-store.ts";
import { targetOccupied } from "./migration.faults.ts";

/** Everything in a target that no run has begun must be in the source, and the same. */
export async function refuseOccupied(
  from: StoreParts,
  second: StoreParts | undefined,
  to: StoreParts,
  signal: AbortSignal | undefined,
): Promise<void> {
  for await (const step of walkSteps(to, { signal })) {
    const isIn = async (parts: StoreParts) => {
      const there = await ifReadable(signal, () => findStep(parts, step, signal));
      if (there?.found !== "sound" || step.found !== "sound") return false;
      return likeness(step, there) === "equal";
    };
    if ((await isIn(from)) || (second !== undefined && (await isIn(second)))) continue;
    const path = [step.part, step.key];
    throw targetOccupied({ count: 1 }, { path });
  }
}
