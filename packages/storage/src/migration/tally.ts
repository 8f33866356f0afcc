import type { Issue } from "@benhan/core/faults";
import { type WalkItem, type WalkPart, walkParts } from "../walk/walk-item.ts";
import { sizeOf } from "../walk/write-items.ts";
import type { MigrationPlan } from "./migration-shapes.ts";

/** So many losses are listed. */
const mostLost = 1000;

/** Counts what a migration meets. */
export function createTally() {
  const counts = Object.fromEntries(walkParts.map((part) => [part, 0])) as Record<WalkPart, number>;
  const [lost, told]: [Issue[], Issue[]] = [[], []];
  let [bytes, disposed, repaired] = [0, 0, 0];
  return {
    add(item: WalkItem) {
      counts[item.part] += 1;
      bytes += sizeOf(item);
    },
    lost(issue: Issue) {
      if (lost.length < mostLost) lost.push(issue);
    },
    told(issue: Issue) {
      if (told.length < mostLost) told.push(issue);
    },
    repaired() {
      repaired += 1;
    },
    disposed() {
      disposed += 1;
    },
    plan: (): MigrationPlan => ({ counts: { ...counts }, bytes, disposed, repaired, lost, told }),
  };
}
