import type { JsonPath } from "@benhan/core/faults";
import type { StoreParts } from "../front/parts.ts";
import { findStep } from "../walk/find-step.ts";
import { likeness } from "../walk/same-item.ts";
import type { WalkItem, WalkPart, WalkStep } from "../walk/walk-item.ts";
import { walkSteps } from "../walk/walk-store.ts";

/** Where two stores differ. */
export type Difference = JsonPath;

/** What is compared: the items that were to be moved, with the target. */
export interface CompareMeans {
  readonly to: StoreParts;
  readonly items: (part: WalkPart) => AsyncIterable<WalkItem>;
  /** Told of everything that the target has, when nothing differs. */
  readonly onTarget: (step: WalkStep) => void;
  readonly signal: AbortSignal | undefined;
}

/** Differences are told up to this number. */
export const mostDifferences = 100;

/** Parts whose order depends on what the target makes of their values. */
const unordered: readonly WalkPart[] = ["latches", "cards"];

/** A second walk, in lockstep over both: every thing of one part equal, and nothing more in the target. */
export async function comparePart(means: CompareMeans, part: WalkPart): Promise<readonly Difference[]> {
  return unordered.includes(part) ? compareUnordered(means, part) : compareOrdered(means, part);
}

async function compareOrdered(means: CompareMeans, part: WalkPart): Promise<readonly Difference[]> {
  const { to, signal } = means;
  const different: Difference[] = [];
  const target = walkSteps(to, { only: [part], signal });
  const nextOfTarget = async (): Promise<WalkStep | undefined> => {
    const { value, done } = await target.next();
    if (done === true) return undefined;
    means.onTarget(value);
    return value;
  };
  for await (const item of means.items(part)) {
    const there = await nextOfTarget();
    const isEqual = there?.found === "sound" && likeness(item, there) === "equal";
    if (!isEqual) different.push([part, item.key]);
    if (there === undefined || different.length >= mostDifferences) break;
  }
  for (let more = await nextOfTarget(); more !== undefined; more = await nextOfTarget()) {
    if (different.length >= mostDifferences) break;
    different.push([part, more.key]);
  }
  await target.return(undefined);
  return different;
}

async function compareUnordered(means: CompareMeans, part: WalkPart): Promise<readonly Difference[]> {
  const { to, signal } = means;
  const different: Difference[] = [];
  let count = 0;
  for await (const item of means.items(part)) {
    count += 1;
    const there = await findStep(to, item, signal);
    if (there?.found !== "sound" || likeness(item, there) !== "equal") different.push([part, item.key]);
    if (different.length >= mostDifferences) return different;
  }
  for await (const step of walkSteps(to, { only: [part], signal })) {
    means.onTarget(step);
    count -= 1;
    if (count < 0) different.push([part, step.key]);
    if (different.length >= mostDifferences) return different;
  }
  return different;
}
