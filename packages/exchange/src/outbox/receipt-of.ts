import type { IdSource, Instant, OutboxEntry, Receipt } from "@benhan/core";
import type { HubAnswer } from "../hubs/hub-connector.ts";

/** What is kept of an attempt. */
export function receiptOf(
  entry: OutboxEntry,
  answer: HubAnswer,
  receivedAt: Instant,
  ids: IdSource,
): Receipt {
  const { transactionCode, raw } = answer;
  // A hub that was not asked, or did not answer, gave none: then the receipt names the fault.
  const code = answer.code ?? answer.fault?.code;
  return {
    facilityId: entry.facilityId,
    receiptId: ids.next(),
    entryId: entry.entryId,
    hub: entry.hub,
    chain: entry.chain,
    digest: entry.digest,
    attempt: entry.attempts,
    receivedAt,
    outcome: answer.outcome,
    ...(code !== undefined && { code }),
    ...(transactionCode !== undefined && { transactionCode }),
    ...(raw !== undefined && { raw }),
  };
}
