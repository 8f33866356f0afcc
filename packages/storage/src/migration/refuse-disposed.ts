import type { StoreParts } from "../front/parts.ts";
import { findStep } from "../walk/find-step.ts";
import { walkSteps } from "../walk/walk-store.ts";
import { disposedSince } from "./migration.faults.ts";

/**
 * What the source has disposed of since the run before still lives in the target: a migration destroys nothing, and the
 * card that would bring it up again must not go either.
 *
 * @throws EmrError `storage.migration.disposed_since`
 */
export async function refuseDisposed(
  from: StoreParts,
  to: StoreParts,
  signal: AbortSignal | undefined,
): Promise<void> {
  // Without encryption nothing can be disposed of.
  if (from.keys === undefined) return;
  for await (const step of walkSteps(from, { only: ["documents", "entries"], signal })) {
    if (step.found !== "disposed") continue;
    const there = await findStep(to, step as never, signal);
    if (there?.found === "sound") throw disposedSince({}, { path: [step.part, step.key] });
  }
}
