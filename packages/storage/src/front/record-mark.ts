import { recordDestroyed, recordInDisposal } from "./record-mark.faults.ts";
import type { StorageTransaction } from "./storage-adapter.ts";

/** The drawer of the marks of records that are being disposed of, or were: one card for each, by the key of the record. */
export const markDrawer = "disposal-execution";

/**
 * How far the disposal of a record is, the `sort` of its card: `destroying` is the point of no return. `destroyed` stays for
 * ever: whatever handle a late document comes by, it is told that the record is gone.
 */
export const recordMark = { planned: "planned", destroying: "destroying", destroyed: "destroyed" } as const;

/**
 * What is written to a record whose keys are being destroyed would be lost although it was acknowledged, and what is
 * written to one that is gone would go on with it as if nothing had happened.
 *
 * @throws EmrError `storage.retention.record_in_disposal`, `storage.retention.record_destroyed`
 */
export async function refuseMarked(
  key: string,
  transaction: Pick<StorageTransaction, "cardsOfKey">,
): Promise<void> {
  const [mark] = await transaction.cardsOfKey(key, markDrawer);
  if (mark?.sort === recordMark.destroyed) throw recordDestroyed({});
  if (mark !== undefined) throw recordInDisposal({});
}
