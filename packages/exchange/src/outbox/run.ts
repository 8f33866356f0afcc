import type { DrainOptions } from "./dispatcher.ts";
import { createLostAnswers, type LostAnswers } from "./lost-answers.ts";
import { createSendingFailures, type SendingFailures } from "./sending-failures.ts";

/** What a run has done so far. */
export type Tally = {
  -readonly [K in "sent" | "delivered" | "again" | "dead" | "held" | "leaseLost"]: number;
};

/** One call of `drain`. */
export interface Run {
  readonly options: DrainOptions;
  /** In milliseconds, as the deadline. */
  readonly begun: number;
  readonly deadline: number;
  /** Of the caller. */
  readonly signal: AbortSignal;
  readonly tally: Tally;
  readonly failures: SendingFailures;
  readonly lost: LostAnswers;
}

export function createRun(options: DrainOptions, begun: number, signal: AbortSignal): Run {
  return {
    options,
    begun,
    deadline: begun + (options.waitMs ?? 0),
    signal,
    tally: { sent: 0, delivered: 0, again: 0, dead: 0, held: 0, leaseLost: 0 },
    failures: createSendingFailures(),
    lost: createLostAnswers(),
  };
}
