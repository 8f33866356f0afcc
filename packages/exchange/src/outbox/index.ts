export { createDispatcher } from "./create-dispatcher.ts";
export {
  type DatedEntry,
  type DeadlineOptions,
  deadlineOf,
  isNoWeekend,
} from "./deadline-of.ts";
export { type DeadlineRule, deadlineRules } from "./deadline-rules.data.ts";
export type { DeadlineNote, DeadlineWatchOptions } from "./deadline-watch.ts";
export type {
  Dispatcher,
  DispatcherOptions,
  DispatcherStore,
  DrainOptions,
  DrainReport,
  SendingEvent,
} from "./dispatcher.ts";
export { type AttemptSituation, backoffBounds, longestRetryAfterMs, nextAttempt } from "./next-attempt.ts";
export { type OtelMeter, type OtelSpan, type OtelTracer, openTelemetry } from "./open-telemetry.ts";
export {
  createOutboxActs,
  dismissedByPerson,
  type OutboxActs,
  type OutboxActsOptions,
  type PersonAct,
} from "./person-acts.ts";
export type { SendingFailure } from "./sending-failures.ts";
export { type SettlementSituation, settlementOf } from "./settlement-of.ts";
export type { Telemetry, TelemetryAttributes, TelemetrySpan } from "./telemetry.ts";
export type { RateLimit } from "./token-bucket.ts";
