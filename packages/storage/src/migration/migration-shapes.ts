import type { Issue } from "@benhan/core/faults";
import type { Storage } from "../front/storage.ts";
import type { WalkPart } from "../walk/walk-item.ts";

/** How far a migration is. */
export interface MigrationProgress {
  /** `look`: at what the target has. `write`: into the target. `compare`: both. `plan`: counting the source. */
  readonly phase: "look" | "write" | "compare" | "plan";
  readonly part: WalkPart;
  /** How many things of this phase. */
  readonly done: number;
}

export interface MigrateStoreOptions {
  /** Is only read. */
  readonly from: Storage;
  /** Empty, or the target of a run before. */
  readonly to: Storage;
  /** A second copy of the source, e.g. a backup: what is damaged or missing in the source is taken out of it. */
  readonly second?: Storage | undefined;
  readonly onProgress?: ((progress: MigrationProgress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** What a migration would do, or has done, with the source. */
export interface MigrationPlan {
  readonly counts: Readonly<Record<WalkPart, number>>;
  /** Of bodies, messages, answers and events, in bytes. */
  readonly bytes: number;
  /** Things whose key is destroyed: they stay behind. */
  readonly disposed: number;
  /** Things that come out of the second copy. */
  readonly repaired: number;
  /** What neither the source nor the second copy has. Of a log: the first such event, all behind it stay behind too. */
  readonly lost: readonly Issue[];
  /**
   * What only the second copy has and a person has to decide about (messages, look-ups), and periods, holds and disposals on
   * which it does not agree with the source.
   */
  readonly told: readonly Issue[];
}

/** What a migration has done. */
export interface MigrationResult extends MigrationPlan {
  readonly written: number;
  readonly updated: number;
  /** The logs of the target, each with the root that was compared with the source. */
  readonly logs: readonly { readonly writer: string; readonly size: number; readonly root: string }[];
}
