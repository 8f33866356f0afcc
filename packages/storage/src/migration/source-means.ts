import type { JsonPath } from "@benhan/core/faults";
import type { StoreParts } from "../front/parts.ts";
import type { WalkDamage, WalkItem, WalkStep } from "../walk/walk-item.ts";
import type { DestroyedEntries } from "./destroyed-entries.ts";
import type { MigrationFinding } from "./migration-issue.ts";

/** What is moved: everything sound in the source, and what a second copy has of the rest. */
export interface SourceMeans {
  readonly from: StoreParts;
  readonly second: StoreParts | undefined;
  readonly signal: AbortSignal | undefined;
  /** Records that were disposed of by one of the two: nothing of them comes out of the second copy. */
  readonly destroyed: ReadonlySet<string>;
  /** The messages of those records in the second copy. */
  readonly destroyedEntries: DestroyedEntries | undefined;
  /** Neither has it. */
  readonly onLost: (damage: WalkDamage) => void | Promise<void>;
  /** Taken out of the second copy. */
  readonly onRepaired: (item: WalkItem) => void | Promise<void>;
  readonly onTold: (what: MigrationFinding, path: JsonPath, count?: number) => void;
  readonly onDisposed: (step: WalkStep) => void | Promise<void>;
}
