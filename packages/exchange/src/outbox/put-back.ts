import type { Lease } from "@benhan/core";
import type { HubAnswer } from "../hubs/hub-connector.ts";
import type { Desk } from "./desk.ts";
import { nextAttempt } from "./next-attempt.ts";
import { notBegun } from "./outbox.faults.ts";
import { receiptOf } from "./receipt-of.ts";

/**
 * Gives an entry back that was handed out and not sent. The receipt tells so: without one the attempt would be one that
 * may have arrived.
 *
 * @param isWanted It is to be tried again after a pause; else, when the run ends, at once.
 */
export async function putBack(
  lease: Lease,
  isWanted: boolean,
  { store, clock, random, ids, log }: Desk,
): Promise<void> {
  const { entry } = lease;
  const { facilityId, entryId, hub, attempts: attempt } = entry;
  const answer: HubAnswer = { outcome: "RETRYABLE", fault: notBegun({}) };
  const now = clock.now();
  const { outcome } = answer;
  const notBefore = isWanted ? nextAttempt({ attempt, outcome, now, random }) : now;
  const { code } = notBegun;
  try {
    await store.settle(lease, { kind: "again", code, notBefore }, receiptOf(entry, answer, now, ids));
  } catch {
    // The lease runs out then, and the entry is due again.
  }
  log?.write({ level: "information", code, facilityId, fields: { hub, entryId } });
}
