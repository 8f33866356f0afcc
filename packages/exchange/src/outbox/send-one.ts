import type { IdSource, Instant, Lease, OutboxEntry, Receipt } from "@benhan/core";
import { isEmrError } from "@benhan/core/faults";
import type { CallOptions, Clock, LogSink, RandomSource } from "@benhan/core/ports";
import type { HubAnswer, HubConnector } from "../hubs/hub-connector.ts";
import { checkedAnswer } from "./checked-answer.ts";
import type { CircuitBreaker } from "./circuit-breaker.ts";
import { digestNow } from "./digest-now.ts";
import type { DispatcherStore } from "./dispatcher.ts";

import { mayHaveSent } from "./may-have-sent.ts";
import { bytesChanged, connectorFailed, sendingInterrupted } from "./outbox.faults.ts";
import type { Run } from "./run.ts";
import { settlementOf } from "./settlement-of.ts";
import { attemptAttributes, outcomeAttributes, type Telemetry, type TelemetrySpan } from "./telemetry.ts";
import type { TokenBucket } from "./token-bucket.ts";

/** What all sendings of a dispatcher share. */
export interface Desk {
  readonly store: DispatcherStore;
  readonly clock: Clock;
  readonly random: RandomSource;
  readonly ids: IdSource;
  readonly log: LogSink | undefined;
  readonly leaseMs: number;
  readonly telemetry: Telemetry;
}

/** A hub and how it fares. */
export interface Hub {
  readonly connector: HubConnector;
  readonly breaker: CircuitBreaker;
  readonly bucket: TokenBucket;
}

/** One attempt: sends, decides what becomes of the entry, writes it down with the receipt, tells everybody. */
export async function sendOne(hub: Hub, lease: Lease, run: Run, desk: Desk): Promise<void> {
  await desk.telemetry.span(`send ${lease.entry.hub}`, attemptAttributes(lease.entry), (span) =>
    attempt(hub, lease, run, desk, span),
  );
}

async function attempt(
  { connector, breaker }: Hub,
  lease: Lease,
  { options, tally, failures }: Run,
  { store, clock, random, ids, log, telemetry }: Desk,
  span: TelemetrySpan,
): Promise<void> {
  const { entry } = lease;
  const { signal, onProgress } = options;
  const begun = clock.now();
  const answer = await answerOf(connector, entry, signal === undefined ? {} : { signal });
  const now = clock.now();
  breaker.note(answer, now, begun);
  const mayHaveArrived = answer.outcome === "DUPLICATE" && (await mayHaveSent(entry, store));
  const situation = { entry, answer, now, random, isHubIll: breaker.isHubIll, mayHaveArrived };
  const settlement = settlementOf(situation);
  const receipt = receiptOf(entry, answer, now, ids);
  // Not with the signal: what happened must be written down, abort or not.
  const result = await store.settle(lease, settlement, receipt);
  tally.sent++;
  tally[settlement.kind]++;
  if (result === "lease-lost") tally.leaseLost++;
  failures.note(entry, answer, settlement);
  const outcome = outcomeAttributes(answer, settlement);
  span.set(outcome);
  if (settlement.kind !== "delivered") span.fail(settlement.code);
  telemetry.count("messaging.client.sent.messages", { ...attemptAttributes(entry), ...outcome });
  log?.write({
    level: settlement.kind === "dead" || settlement.kind === "held" ? "warning" : "information",
    code: `exchange.outbox.${settlement.kind}`,
    facilityId: store.facilityId,
    fields: {
      hub: entry.hub,
      entryId: entry.entryId,
      outcome: answer.outcome,
      ...(settlement.kind !== "delivered" && { reason: settlement.code }),
    },
  });
  onProgress?.({ entry, answer, settlement, receipt, result });
}

/** Asks the hub first where it can tell, else sends. Whatever is thrown becomes an answer. */
async function answerOf(connector: HubConnector, entry: OutboxEntry, call: CallOptions): Promise<HubAnswer> {
  if ((await digestNow(entry.bytes)) !== entry.digest) {
    return { outcome: "REJECTED_DATA", fault: bytesChanged({}) };
  }
  try {
    const known = entry.attempts > 1 ? await connector.reconcile?.(entry, call) : undefined;
    return checkedAnswer(known ?? (await connector.send(entry, call)));
  } catch (cause) {
    if (call.signal?.aborted) return { outcome: "UNKNOWN", fault: sendingInterrupted({}) };
    const outcome = isEmrError(cause) && cause.retry === "safe" ? "RETRYABLE" : "UNKNOWN";
    return { outcome, fault: isEmrError(cause) ? cause : connectorFailed({}, { cause }) };
  }
}

function receiptOf(entry: OutboxEntry, answer: HubAnswer, receivedAt: Instant, ids: IdSource): Receipt {
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
