import type { StorageTransaction } from "../front/storage-adapter.ts";
import type { WalkPlace } from "./walk-item.ts";

export interface WriteItemsOptions {
  /** Writes something beside a batch, in the same transaction. */
  readonly beside?: ((rows: StorageTransaction, last: WalkPlace) => Promise<void>) | undefined;
  /** Called after each batch that was passed over or written. */
  readonly onBatch?: ((done: WrittenItems) => void | Promise<void>) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** What became of items. */
export interface WrittenItems {
  /** New in the target. */
  readonly written: number;
  /** There already, and further on its way in the source: brought up to that. */
  readonly updated: number;
  /** There already, and the same. */
  readonly equal: number;
}
