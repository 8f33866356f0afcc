import {
  addMs,
  createIdSource,
  epochMs,
  type Instant,
  type Lease,
  type OutboxEntry,
  type Receipt,
  type Settlement,
} from "@benhan/core";
import { digestOf } from "@benhan/core/digest";
import { isEmrError } from "@benhan/core/faults";
import { systemPlatform } from "@benhan/core/platform";
import type { CallOptions, Clock, ClosedLatch, LogSink, OutboxStore, RandomSource } from "@benhan/core/ports";
import type { HubAnswer, HubConnector } from "../hubs/hub-connector.ts";
import { type CircuitBreaker, createCircuitBreaker } from "./circuit-breaker.ts";
import {
  bytesChanged,
  connectorFailed,
  connectorOfOtherFacility,
  hubNamedTwice,
  leaseTooShort,
  sendingInterrupted,
} from "./outbox.faults.ts";
import { settlementOf } from "./settlement-of.ts";

/** What a dispatcher works with. */
export interface DispatcherOptions {
  readonly store: OutboxStore;
  /** At most one for each hub, all of the store's facility. Entries of other hubs stay where they are. */
  readonly connectors: readonly HubConnector[];
  /** Default: the system's. */
  readonly clock?: Clock;
  /** Default: the system's. */
  readonly random?: RandomSource;
  /** Default: silent. */
  readonly log?: LogSink;
  /**
   * How long an entry belongs to this dispatcher. A crash keeps it back that long. At least ten seconds more than the
   * slowest connector takes. Default 5 minutes.
   */
  readonly leaseMs?: number;
}

/** One attempt, told as soon as it is settled. */
export interface SendingEvent {
  readonly entry: OutboxEntry;
  readonly answer: HubAnswer;
  readonly settlement: Settlement;
  readonly receipt: Receipt;
  /** `lease-lost`: another worker took the entry over meanwhile; only the receipt was stored. */
  readonly result: "settled" | "lease-lost";
}

export interface DrainOptions extends CallOptions {
  /** Also wait for what becomes due within this time: pauses, leases that run out. Default 0: send what is due now. */
  readonly waitMs?: number;
  readonly onProgress?: (event: SendingEvent) => void;
}

/** What one run did. Each attempt counts once in `sent` and once in what became of it. */
export interface DrainReport {
  readonly sent: number;
  readonly delivered: number;
  readonly again: number;
  readonly dead: number;
  readonly held: number;
  /** Of these, how many were settled too late, so that only the receipt was stored. */
  readonly leaseLost: number;
  /** Hubs that are closed until a person opens them with `OutboxStore.release`. */
  readonly latches: readonly ClosedLatch[];
  /** When it is worth running again; absent when nothing waits. */
  readonly nextDue?: Instant;
}

/** Sends what lies in the outbox of one facility. */
export interface Dispatcher {
  /**
   * Sends everything that is due: hubs side by side, one entry after the other at each hub. A hub that fails three
   * times in a row is left alone for a while. A call while another runs starts after it. An abort takes effect before the next entry; an entry that is just being sent is settled as
   * `UNKNOWN` first, then the promise rejects with `signal.reason`.
   */
  drain(options?: DrainOptions): Promise<DrainReport>;
}

/** How much longer than its connector's time limit a lease must last: for the store and a slow machine. */
const leaseMarginMs = 10_000;

/** How long to wait before looking again when an entry should be due but another worker was faster. */
const lookAgainMs = 250;

interface Hub {
  readonly connector: HubConnector;
  readonly breaker: CircuitBreaker;
}

type Tally = { -readonly [K in "sent" | "delivered" | "again" | "dead" | "held" | "leaseLost"]: number };

/**
 * Creates the worker between the outbox and the hubs. Any number of dispatchers may work on one store: leases keep
 * them apart. Every attempt leaves a receipt.
 *
 * Throws `exchange.outbox.lease_too_short`, `exchange.outbox.hub_named_twice` or `exchange.outbox.other_facility`.
 */
export function createDispatcher(options: DispatcherOptions): Dispatcher {
  const { store, connectors, log, leaseMs = 300_000 } = options;
  const platform = systemPlatform();
  const { clock = platform.clock, random = platform.random } = options;
  const { facilityId } = store;
  const ids = createIdSource({ clock, random });
  checkConnectors(options, leaseMs);
  const hubs = connectors.map((connector) => ({ connector, breaker: createCircuitBreaker(random) }));
  let last: Promise<unknown> = Promise.resolve();

  return {
    async drain(drainOptions = {}) {
      const before = last;
      const run = before.then(() => drainAll(drainOptions));
      last = run.catch(() => undefined);
      return run;
    },
  };

  async function drainAll(options: DrainOptions): Promise<DrainReport> {
    const tally: Tally = { sent: 0, delivered: 0, again: 0, dead: 0, held: 0, leaseLost: 0 };
    const deadline = epochMs(clock.now()) + (options.waitMs ?? 0);
    // Ends all hubs when one fails or the caller aborts; a sending that is under way is settled first.
    const end = new AbortController();
    const stop = () => end.abort(options.signal?.reason);
    if (options.signal?.aborted) stop();
    options.signal?.addEventListener("abort", stop, { once: true });
    try {
      await Promise.all(
        hubs.map((hub) =>
          drainHub(hub, deadline, end.signal, options, tally).catch((error: unknown) => end.abort(error)),
        ),
      );
      end.signal.throwIfAborted();
      const latches = await store.listLatches({ facilityId });
      const due = (await Promise.all(hubs.map((hub) => dueAt(hub)))).filter((one) => one !== undefined);
      const [nextDue] = due.sort((a, b) => epochMs(a) - epochMs(b));
      return { ...tally, latches, ...(nextDue !== undefined && { nextDue }) };
    } finally {
      options.signal?.removeEventListener("abort", stop);
    }
  }

  async function drainHub(
    hub: Hub,
    deadline: number,
    signal: AbortSignal,
    options: DrainOptions,
    tally: Tally,
  ): Promise<void> {
    while (!signal.aborted) {
      const now = clock.now();
      const lease = await leaseOne(hub, now, signal);
      if (lease !== undefined) {
        // Handed out but no longer wanted: the lease runs out and the entry is due again.
        signal.throwIfAborted();
        await sendOne(hub, lease, options, tally);
        continue;
      }
      const due = await dueAt(hub, { signal });
      const present = epochMs(clock.now());
      if (due === undefined || epochMs(due) > deadline || present >= deadline) return;
      await clock.sleep(Math.max(epochMs(due) - present, lookAgainMs), { signal });
    }
  }

  async function leaseOne(
    { connector, breaker }: Hub,
    now: Instant,
    signal: AbortSignal,
  ): Promise<Lease | undefined> {
    if (breaker.quietUntil !== undefined && epochMs(breaker.quietUntil) > epochMs(now)) return undefined;
    const until = addMs(now, leaseMs);
    const leases = await store.lease({ facilityId, hubs: [connector.hub], limit: 1, now, until }, { signal });
    return leases[0];
  }

  /** When the next entry of the hub is due and the hub is left alone no longer. */
  async function dueAt({ connector, breaker }: Hub, call: CallOptions = {}): Promise<Instant | undefined> {
    const due = await store.nextDue({ facilityId, hubs: [connector.hub] }, call);
    const { quietUntil } = breaker;
    if (due === undefined || quietUntil === undefined) return due;
    return epochMs(quietUntil) > epochMs(due) ? quietUntil : due;
  }

  async function sendOne(
    { connector, breaker }: Hub,
    lease: Lease,
    { signal, onProgress }: DrainOptions,
    tally: Tally,
  ): Promise<void> {
    const { entry } = lease;
    const answer = await answerOf(connector, entry, signal === undefined ? {} : { signal });
    const now = clock.now();
    breaker.note(answer, now);
    const settlement = settlementOf({ entry, answer, now, random });
    const receipt = receiptOf(entry, answer, now);
    // Not with the signal: what happened must be written down, abort or not.
    const result = await store.settle(lease, settlement, receipt);
    tally.sent++;
    tally[settlement.kind]++;
    if (result === "lease-lost") tally.leaseLost++;
    log?.write({
      level: settlement.kind === "dead" || settlement.kind === "held" ? "warning" : "information",
      code: `exchange.outbox.${settlement.kind}`,
      facilityId,
      fields: {
        hub: entry.hub,
        entryId: entry.entryId,
        outcome: answer.outcome,
        ...(settlement.kind !== "delivered" && { reason: settlement.code }),
      },
    });
    onProgress?.({ entry, answer, settlement, receipt, result });
  }

  function receiptOf(entry: OutboxEntry, answer: HubAnswer, receivedAt: Instant): Receipt {
    const { code, transactionCode, raw } = answer;
    return {
      facilityId,
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
}

/** Asks the hub first where it can tell, else sends. Whatever is thrown becomes an answer. */
async function answerOf(connector: HubConnector, entry: OutboxEntry, call: CallOptions): Promise<HubAnswer> {
  if (digestOf(entry.bytes) !== entry.digest) return { outcome: "REJECTED_DATA", fault: bytesChanged({}) };
  try {
    const known = entry.attempts > 1 ? await connector.lookUp?.(entry, call) : undefined;
    return known ?? (await connector.send(entry, call));
  } catch (cause) {
    if (call.signal?.aborted) return { outcome: "UNKNOWN", fault: sendingInterrupted({}) };
    const outcome = isEmrError(cause) && cause.retry === "safe" ? "RETRYABLE" : "UNKNOWN";
    return { outcome, fault: isEmrError(cause) ? cause : connectorFailed({}, { cause }) };
  }
}

function checkConnectors({ store, connectors }: DispatcherOptions, leaseMs: number): void {
  const names = new Set<string>();
  for (const { hub, facilityId, timeoutMs } of connectors) {
    if (facilityId !== store.facilityId) throw connectorOfOtherFacility({ hub });
    if (names.has(hub)) throw hubNamedTwice({ hub });
    names.add(hub);
    const least = timeoutMs + leaseMarginMs;
    if (leaseMs < least) throw leaseTooShort({ hub, leaseMs, least });
  }
}
