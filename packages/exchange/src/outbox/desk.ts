import type { IdSource, Uuid } from "@benhan/core";
import type { Clock, LogSink, RandomSource } from "@benhan/core/ports";
import type { HubConnector } from "../hubs/hub-connector.ts";
import type { CircuitBreaker } from "./circuit-breaker.ts";
import type { DispatcherStore } from "./dispatcher.ts";
import type { Telemetry } from "./telemetry.ts";
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
  /** Entries whose answer could not be written down yet: as long as there are any, nothing more is begun. */
  readonly unnoted: Set<Uuid>;
}
