import type { OutboxEntry, OutcomeClass, Receipt } from "@benhan/core";
import type { DispatcherStore } from "./dispatcher.ts";

/** After these the entry was held, and the attempt does not count: its number is that of the attempt that followed. */
const uncounted: ReadonlySet<OutcomeClass> = new Set(["AUTH_FATAL", "CONFIG", "REJECTED_SIGNATURE"]);

/** The hub said that it does not take what was sent, or that it holds what came before. */
const refused: ReadonlySet<OutcomeClass> = new Set([
  "AUTH_EXPIRED",
  "AUTH_FATAL",
  "DUPLICATE",
  "REJECTED_DATA",
  "REJECTED_SIGNATURE",
]);

/** Without an answer of the hub to the message itself, these say that it never left: no login, no line, no setting. */
const notSentUnlessAnswered: ReadonlySet<OutcomeClass> = new Set(["CONFIG", "RETRYABLE"]);

/**
 * A busy hub that answered may have kept the bytes all the same: a proxy in front of it may have lost patience. So may one
 * whose answer nobody could read, which is `CONFIG` too.
 */
const mayHaveArrived = ({ outcome, raw }: Receipt) =>
  !refused.has(outcome) && (raw !== undefined || !notSentUnlessAnswered.has(outcome));

/**
 * Whether an earlier attempt of the entry may have reached the hub: one whose answer was lost, or that left no receipt because
 * its worker was killed. A hub that says "I have it already" then means these bytes; else somebody else has sent.
 */
export async function mayHaveSent(entry: OutboxEntry, store: DispatcherStore): Promise<boolean> {
  if (store.listReceipts === undefined) return entry.attempts > 1;
  const { facilityId, entryId } = entry;
  const accounted = new Set<number>();
  for await (const receipt of store.listReceipts({ facilityId, entryId })) {
    if (mayHaveArrived(receipt)) return true;
    if (!uncounted.has(receipt.outcome)) accounted.add(receipt.attempt);
  }
  return accounted.size < entry.attempts - 1;
}
