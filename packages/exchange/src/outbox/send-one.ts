import { epochMs, type Lease } from "@benhan/core";
import { isEmrError } from "@benhan/core/faults";
import type { CallOptions } from "@benhan/core/ports";
import type { HubAnswer, HubConnector } from "../hubs/hub-connector.ts";
import { checkedAnswer } from "./checked-answer.ts";
import type { Desk, Hub } from "./desk.ts";
import { digestNow } from "./digest-now.ts";
import { mayHaveSent } from "./may-have-sent.ts";
import { answerWaits, bytesChanged, connectorFailed, sendingInterrupted } from "./outbox.faults.ts";
import { putBack } from "./put-back.ts";
import { receiptOf } from "./receipt-of.ts";
import type { Run } from "./run.ts";
import { settlementOf } from "./settlement-of.ts";
import { attemptAttributes, outcomeAttributes, type TelemetrySpan } from "./telemetry.ts";
import { whileLeased } from "./while-leased.ts";

const settledStates = { delivered: "delivered", again: "queued", dead: "dead", held: "held" } as const;

/** One attempt: sends, decides what becomes of the entry, writes it down with the receipt, tells everybody. */
export async function sendOne(hub: Hub, lease: Lease, run: Run, desk: Desk): Promise<void> {
  await desk.telemetry.span(`send ${lease.entry.hub}`, attemptAttributes(lease.entry), (span) =>
    attempt(hub, lease, run, desk, span),
  );
}

async function attempt(
  { connector, breaker, unnoted }: Hub,
  lease: Lease,
  { options, tally, failures, lost }: Run,
  desk: Desk,
  span: TelemetrySpan,
): Promise<void> {
  const { store, clock, random, ids, log, telemetry } = desk;
  const { facilityId } = store;
  const { entry } = lease;
  const { hub, entryId } = entry;
  const { signal, onProgress } = options;
  const begun = clock.now();
  const answer = await answerOf(connector, lease, desk, signal === undefined ? {} : { signal });
  if (answer === undefined) return putBack(lease, signal?.aborted !== true, desk);
  const { outcome } = answer;
  const now = clock.now();
  breaker.note(answer, now, begun);
  const receipt = receiptOf(entry, answer, now, ids);

  let isRepeated = false;
  /** What the hub answered must be written down: abort or not, and at the second try if the first fails. */
  async function noted<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await whileLeased(work, lease, desk, () => {
        isRepeated = true;
        unnoted.add(entryId);
        // Told at once: a person who ends the program meanwhile must know.
        const { code } = answerWaits;
        log?.write({ level: "warning", code, facilityId, fields: { hub, entryId, outcome } });
      });
    } catch (cause) {
      const fault = lost.note({ hub, entryId, outcome }, cause);
      const { code } = fault;
      failures.note(entry, { outcome, fault }, { kind: "again", code, notBefore: lease.until });
      log?.write({ level: "error", code, facilityId, fields: { hub, entryId, outcome } });
      throw fault;
    } finally {
      unnoted.delete(entryId);
    }
  }
  async function isSettled(): Promise<boolean> {
    const kept = await store.getEntry({ facilityId, entryId }).catch(() => undefined);
    return kept?.state === settledStates[settlement.kind];
  }
  const mayHaveArrived = outcome === "DUPLICATE" && (await noted(() => mayHaveSent(entry, store)));
  const situation = { entry, answer, now, random, isHubIll: breaker.isHubIll, mayHaveArrived };
  const settlement = settlementOf(situation);
  const said = await noted(() => store.settle(lease, settlement, receipt));
  // A settling whose own answer was lost had taken the lease already.
  const result = said === "lease-lost" && isRepeated && (await isSettled()) ? "settled" : said;
  tally.sent++;
  tally[settlement.kind]++;
  if (result === "lease-lost") tally.leaseLost++;
  failures.note(entry, answer, settlement);
  const told = outcomeAttributes(answer, settlement);
  span.set(told);
  if (settlement.kind !== "delivered") span.fail(settlement.code);
  telemetry.count("messaging.client.sent.messages", { ...attemptAttributes(entry), ...told });
  log?.write({
    level: settlement.kind === "dead" || settlement.kind === "held" ? "warning" : "information",
    code: `exchange.outbox.${settlement.kind}`,
    facilityId,
    fields: { hub, entryId, outcome, ...(settlement.kind !== "delivered" && { reason: settlement.code }) },
  });
  onProgress?.({ entry, answer, settlement, receipt, result });
}

/**
 * Asks the hub first where it can tell, else sends. Whatever is thrown becomes an answer. Nothing is sent, and there is none,
 * when the run was aborted before, or what is left of the lease is too short: another worker may have the entry soon.
 */
async function answerOf(
  connector: HubConnector,
  { entry, until }: Lease,
  { clock }: Desk,
  call: CallOptions,
): Promise<HubAnswer | undefined> {
  const { timeoutMs } = connector;
  const mayBegin = (longestMs: number) =>
    !call.signal?.aborted && epochMs(clock.now()) + longestMs <= epochMs(until);
  if ((await digestNow(entry.bytes)) !== entry.digest) {
    return { outcome: "REJECTED_DATA", fault: bytesChanged({}) };
  }
  const isAsked = entry.attempts > 1 && connector.reconcile !== undefined;
  if (!mayBegin(isAsked ? 2 * timeoutMs : timeoutMs)) return undefined;
  let mayHaveLeft = false;
  try {
    const known = isAsked ? await connector.reconcile?.(entry, call) : undefined;
    if (known !== undefined && known !== null) return checkedAnswer(known);
    if (isAsked && !mayBegin(timeoutMs)) return undefined;
    mayHaveLeft = true;
    return checkedAnswer(await connector.send(entry, call));
  } catch (cause) {
    if (call.signal?.aborted) {
      return mayHaveLeft ? { outcome: "UNKNOWN", fault: sendingInterrupted({}) } : undefined;
    }
    const outcome = isEmrError(cause) && cause.retry === "safe" ? "RETRYABLE" : "UNKNOWN";
    return { outcome, fault: isEmrError(cause) ? cause : connectorFailed({}, { cause }) };
  }
}
