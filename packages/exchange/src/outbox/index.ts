export {
  createDispatcher,
  type Dispatcher,
  type DispatcherOptions,
  type DrainOptions,
  type DrainReport,
  type SendingEvent,
} from "./create-dispatcher.ts";
export { type AttemptSituation, backoffBounds, longestRetryAfterMs, nextAttempt } from "./next-attempt.ts";
export type { SendingFailure } from "./sending-failures.ts";
export { type SettlementSituation, settlementOf } from "./settlement-of.ts";
