import type { Instant, OutboxEntry, Receipt, Settlement } from "@benhan/core";
import type {
  CallOptions,
  Clock,
  ClosedLatch,
  LogSink,
  OutboxStore,
  RandomSource,
  ReceiptStore,
} from "@benhan/core/ports";
import type { HubAnswer, HubConnector } from "../hubs/hub-connector.ts";
import type { DeadlineNote, DeadlineWatchOptions } from "./deadline-watch.ts";
import type { SendingFailure } from "./sending-failures.ts";
import type { Telemetry } from "./telemetry.ts";
import type { RateLimit } from "./token-bucket.ts";

/** The queue, and where the store keeps them, the receipts: they tell which attempts cannot have reached the hub. */
export type DispatcherStore = OutboxStore & Partial<Pick<ReceiptStore, "listReceipts">>;

/** What a dispatcher works with. */
export interface DispatcherOptions {
  readonly store: DispatcherStore;
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
   * slowest connector takes, twice its `timeoutMs` where it has `reconcile`; at most 24 hours. Default 5 minutes.
   */
  readonly leaseMs?: number;
  /**
   * How many sendings a minute a hub takes of this dispatcher, by the name of the hub; repetitions count. Several
   * dispatchers on one store share nothing: give each its part. Default: no limit, since no hub publishes one.
   */
  readonly rates?: Readonly<Record<string, RateLimit>>;
  /** Looks at what waits and tells what is due soon or overdue. Default: not watched. */
  readonly deadlines?: DeadlineWatchOptions;
  /** Default: silent. `openTelemetry` makes one for OpenTelemetry. */
  readonly telemetry?: Telemetry;
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
  /** What waits and is due soon or overdue, by deadline. Empty without {@link DispatcherOptions.deadlines}. */
  readonly deadlines: readonly DeadlineNote[];
  /** Why {@link DrainReport.deadlines} is not known: `isWorkingDay` or `deadlineFrom` of the host threw. */
  readonly deadlineFailure?: Pick<SendingFailure, "code" | "text" | "nextStep">;
  /** When it is worth running again; absent when nothing waits. */
  readonly nextDue?: Instant;
}

/** Sends what lies in the outbox of one facility. */
export interface Dispatcher {
  /**
   * Sends everything that is due: hubs side by side, at each hub as many entries at once as its connector takes
   * (`inFlight`, default one), the entries of a chain one after the other. A hub that fails three times in a row is
   * left alone for a while. A call while another runs starts after it. An abort takes effect before the next entry;
   * entries that are just being sent are settled as `UNKNOWN` first, then the promise rejects with `signal.reason`; one
   * that waits for another run rejects at once.
   *
   * What a hub answered is written down again and again while the lease lasts, when the store is locked. Where that fails it
   * rejects with `exchange.outbox.answer_not_noted`, or, where other hubs went on, tells it in the report.
   */
  drain(options?: DrainOptions): Promise<DrainReport>;
}
