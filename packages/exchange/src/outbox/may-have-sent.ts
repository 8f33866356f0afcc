import type { OutboxEntry, OutcomeClass, Receipt } from "@benhan/core";
import type { DispatcherStore } from "./dispatcher.ts";

/** After these the entry was held, and the attempt does not count: its number is that of the attempt that followed. */
const uncounted: ReadonlySet<OutcomeClass> = new Set(["AUTH_FATAL", "CONFIG", "REJECTED_SIGNATURE"]);

/** A busy hub that answered may have kept the bytes all the same: a proxy in front of it may have lost patience. */
const cannotHaveArrived = ({ outcome, raw }: Receipt) =>
  outcome === "AUTH_EXPIRED" || (outcome === "RETRYABLE" && raw === undefined);

/**
 * Whether an earlier attempt of the entry may have reached the hub: one whose answer was lost, or that left no receipt because
 * its worker was killed. A hub that says "I have it already" then means these bytes; else somebody else has sent.
 */
export async function mayHaveSent(entry: OutboxEntry, store: DispatcherStore): Promise<boolean> {
  if (entry.attempts <= 1) return false;
  if (store.listReceipts === undefined) return true;
  const { facilityId, entryId } = entry;
  const accounted = new Set<number>();
  for await (const receipt of store.listReceipts({ facilityId, entryId })) {
    if (uncounted.has(receipt.outcome)) continue;
    if (!cannotHaveArrived(receipt)) return true;
    accounted.add(receipt.attempt);
  }
  return accounted.size < entry.attempts - 1;
}
