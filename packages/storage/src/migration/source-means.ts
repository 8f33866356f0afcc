import type { StoreParts } from "../front/parts.ts";
import type { WalkDamage, WalkItem, WalkStep } from "../walk/walk-item.ts";

/** What is moved: everything sound in the source, and what a second copy has of the rest. */
export interface SourceMeans {
  readonly from: StoreParts;
  readonly second: StoreParts | undefined;
  readonly signal: AbortSignal | undefined;
  /** Neither has it. */
  readonly onLost: (damage: WalkDamage) => void | Promise<void>;
  /** Taken out of the second copy. */
  readonly onRepaired: (item: WalkItem) => void | Promise<void>;
  readonly onDisposed: (step: WalkStep) => void | Promise<void>;
}
