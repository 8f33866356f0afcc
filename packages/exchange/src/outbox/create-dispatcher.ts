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
import { checkedAnswer } from "./checked-answer.ts";
import { type CircuitBreaker, createCircuitBreaker } from "./circuit-breaker.ts";
import {
  bytesChanged,
  connectorFailed,
  connectorOfOtherFacility,
  durationInvalid,
  hubClosed,
  hubNamedTwice,
  hubNotDrained,
  hubUnserved,
  leaseTooShort,
  sendingInterrupted,
} from "./outbox.faults.ts";
import { createSendingFailures, type SendingFailure, type SendingFailures } from "./sending-failures.ts";
import { settlementOf } from "./settlement-of.ts";

/** What a dispatcher works with. */
export interface DispatcherOptions {
  readonly store: OutboxStore;
  /** At most one for each hub, all of the store's facility. Entries of other hubs stay: {@link DrainReport.unserved}. */
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
  /** Why entries were not delivered: the last failure of each, at most the newest 100. Empty when all went well. */
  readonly failures: readonly SendingFailure[];
  /** Hubs for which entries wait although no connector serves them: a misspelt name in `enqueue`, or a forgotten connector. */
  readonly unserved: readonly string[];
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

/** One call of `drain`. */
interface Run {
  readonly options: DrainOptions;
  readonly begun: number;
  readonly deadline: number;
  /** Of the caller. */
  readonly signal: AbortSignal;
  readonly tally: Tally;
  readonly failures: SendingFailures;
}

/**
 * Creates the worker between the outbox and the hubs. Any number of dispatchers may work on one store: leases keep
 * them apart. Every attempt leaves a receipt.
 *
 * Throws `exchange.outbox.lease_too_short`, `exchange.outbox.hub_named_twice` or `exchange.outbox.other_facility`.
 */
export function createDispatcher(options: DispatcherOptions): Dispatcher {
  const { store, connectors, leaseMs = 300_000 } = options;
  const log = options.log && neverThrowing(options.log);
  const platform = systemPlatform();
  const { clock = platform.clock, random = platform.random } = options;
  const { facilityId } = store;
  const ids = createIdSource({ clock, random });
  checkConnectors(options, leaseMs);
  const hubs = connectors.map((connector) => ({ connector, breaker: createCircuitBreaker(random) }));
  const toldUnserved = new Set<string>();
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
    const { waitMs = 0 } = options;
    if (!(waitMs >= 0)) throw durationInvalid({ option: "waitMs" });
    const begun = epochMs(clock.now());
    // Ends all hubs when the caller aborts; a sending that is under way is settled first.
    const end = new AbortController();
    const run: Run = {
      options,
      begun,
      deadline: begun + waitMs,
      signal: end.signal,
      tally: { sent: 0, delivered: 0, again: 0, dead: 0, held: 0, leaseLost: 0 },
      failures: createSendingFailures(),
    };
    const stop = () => end.abort(options.signal?.reason);
    if (options.signal?.aborted) stop();
    options.signal?.addEventListener("abort", stop, { once: true });
    try {
      const ended = await Promise.allSettled(hubs.map((hub) => drainHub(hub, run)));
      end.signal.throwIfAborted();
      const errors = ended.flatMap((one) => (one.status === "rejected" ? [one.reason as unknown] : []));
      // Nothing works: more likely the store than every hub. Otherwise the others' work is worth a report.
      if (errors.length > 0 && errors.length === hubs.length) throw errors[0];
      ended.forEach((one, index) => {
        const hub = hubs[index]?.connector.hub ?? "";
        if (one.status === "rejected") noteHubFailure(hub, one.reason, run);
      });
      return await reportOf(run);
    } finally {
      options.signal?.removeEventListener("abort", stop);
    }
  }

  function noteHubFailure(hub: string, cause: unknown, { failures }: Run): void {
    const fault = isEmrError(cause) ? cause : hubNotDrained({ hub }, { cause });
    failures.noteHub(hub, fault, "UNKNOWN");
    log?.write({ level: "error", code: fault.code, facilityId, fields: { hub } });
  }

  async function reportOf({ tally, failures }: Run): Promise<DrainReport> {
    const latches = await store.listLatches({ facilityId });
    const unserved = await unservedHubs();
    for (const { hub, code } of latches) failures.noteHub(hub, hubClosed({ hub, code }), "CONFIG");
    const known = hubs.map(({ connector }) => connector.hub);
    for (const hub of unserved) failures.noteHub(hub, hubUnserved({ hub, known }), "CONFIG");
    const due = (await Promise.all(hubs.map((hub) => dueAt(hub)))).filter((one) => one !== undefined);
    const [nextDue] = due.sort((a, b) => epochMs(a) - epochMs(b));
    return {
      ...tally,
      latches,
      failures: failures.list(),
      unserved,
      ...(nextDue !== undefined && { nextDue }),
    };
  }

  /** Told to the log once for each hub: a dispatcher may drain every minute. */
  async function unservedHubs(): Promise<readonly string[]> {
    const waiting = await store.listWaitingHubs({ facilityId });
    const unserved = waiting.filter((name) => !hubs.some(({ connector }) => connector.hub === name));
    for (const hub of unserved) {
      if (toldUnserved.has(hub)) continue;
      toldUnserved.add(hub);
      log?.write({ level: "warning", code: "exchange.outbox.unserved", facilityId, fields: { hub } });
    }
    return unserved;
  }

  async function drainHub(hub: Hub, run: Run): Promise<void> {
    const { signal, begun, deadline } = run;
    while (!signal.aborted) {
      const now = clock.now();
      const lease = await leaseOne(hub, now, signal);
      if (lease !== undefined) {
        // Handed out but no longer wanted: the lease runs out and the entry is due again.
        signal.throwIfAborted();
        await sendOne(hub, lease, run);
        continue;
      }
      const due = await dueAt(hub, { signal });
      const present = epochMs(clock.now());
      // Somebody has set the clock back: what remains of the wait is not known any more.
      const isUnsure = present < begun;
      if (due === undefined || epochMs(due) > deadline || present >= deadline || isUnsure) return;
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
    const due = await store.nextDue({ facilityId, hubs: [connector.hub], now: clock.now() }, call);
    const { quietUntil } = breaker;
    if (due === undefined || quietUntil === undefined) return due;
    return epochMs(quietUntil) > epochMs(due) ? quietUntil : due;
  }

  async function sendOne(
    { connector, breaker }: Hub,
    lease: Lease,
    { options, tally, failures }: Run,
  ): Promise<void> {
    const { entry } = lease;
    const { signal, onProgress } = options;
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
    failures.note(entry, answer, settlement);
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
    const { transactionCode, raw } = answer;
    // A hub that was not asked, or did not answer, gave none: then the receipt names the fault.
    const code = answer.code ?? answer.fault?.code;
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
    const known = entry.attempts > 1 ? await connector.reconcile?.(entry, call) : undefined;
    return checkedAnswer(known ?? (await connector.send(entry, call)));
  } catch (cause) {
    if (call.signal?.aborted) return { outcome: "UNKNOWN", fault: sendingInterrupted({}) };
    const outcome = isEmrError(cause) && cause.retry === "safe" ? "RETRYABLE" : "UNKNOWN";
    return { outcome, fault: isEmrError(cause) ? cause : connectorFailed({}, { cause }) };
  }
}

/** A sink is told not to throw; one that does must not keep documents from being sent. */
function neverThrowing(log: LogSink): LogSink {
  return {
    write(event) {
      try {
        log.write(event);
      } catch {
        // There is nowhere left to say it.
      }
    },
  };
}

function checkConnectors({ store, connectors }: DispatcherOptions, leaseMs: number): void {
  const names = new Set<string>();
  for (const { hub, facilityId, timeoutMs } of connectors) {
    if (facilityId !== store.facilityId) throw connectorOfOtherFacility({ hub });
    if (names.has(hub)) throw hubNamedTwice({ hub });
    names.add(hub);
    const least = timeoutMs + leaseMarginMs;
    // Not `<`: nothing is less than NaN.
    if (!(leaseMs >= least)) throw leaseTooShort({ hub, leaseMs, least });
  }
}
