import type { Instant, OutboxEntry, OutcomeClass, Settlement } from "@benhan/core";
import type { RandomSource } from "@benhan/core/ports";
import type { HubAnswer } from "../hubs/hub-connector.ts";
import { nextAttempt } from "./next-attempt.ts";

/** What a settlement is derived from. */
export interface SettlementSituation {
  readonly entry: OutboxEntry;
  readonly answer: HubAnswer;
  readonly now: Instant;
  readonly random: RandomSource;
  /** Whether an earlier attempt may have reached the hub. Default: there was an earlier one. */
  readonly mayHaveArrived?: boolean;
  /** It is the hub that fails, whatever it is sent: the pause of this entry does not grow with its attempts. */
  readonly isHubIll?: boolean;
}

type Course = "delivered" | "dead" | "again" | "held" | "duplicate";

/** The ten classes and what becomes of the entry. `ACCEPTED_PENDING` is delivered: such a message is never sent again. */
const courses: Readonly<Record<OutcomeClass, Course>> = {
  ACCEPTED: "delivered",
  ACCEPTED_WITH_WARNING: "delivered",
  ACCEPTED_PENDING: "delivered",
  DUPLICATE: "duplicate",
  REJECTED_DATA: "dead",
  REJECTED_SIGNATURE: "held",
  CONFIG: "held",
  AUTH_EXPIRED: "again",
  AUTH_FATAL: "held",
  RETRYABLE: "again",
  UNKNOWN: "again",
};

/** True for one of the ten classes. */
export function isOutcomeClass(value: unknown): value is OutcomeClass {
  return typeof value === "string" && Object.hasOwn(courses, value);
}

/** What becomes of an entry after an answer. Pure; the table is the whole rule. */
export function settlementOf(situation: SettlementSituation): Settlement {
  const { entry, answer, now, random, isHubIll = false } = situation;
  const code = answer.fault?.code ?? `exchange.outbox.${answer.outcome.toLowerCase()}`;
  const course = courses[answer.outcome];
  switch (course) {
    case "delivered":
      return { kind: "delivered" };
    case "duplicate":
      return isOurs(situation) ? { kind: "delivered" } : { kind: "dead", code };
    case "again": {
      const { retryAfterMs } = answer;
      const notBefore = nextAttempt({
        // The hub is left alone by the breaker; once it is back, everything that waited should go at once.
        attempt: isHubIll ? 1 : entry.attempts,
        outcome: answer.outcome,
        now,
        random,
        ...(retryAfterMs !== undefined && { retryAfterMs }),
      });
      return { kind: "again", code, notBefore };
    }
    case "held":
      return { kind: course, code, ...(answer.keepsHubOpen && { keepsHubOpen: true }) };
    default:
      return { kind: course, code };
  }
}

/** True when what the hub already holds is this very entry: it says so, or an earlier attempt may have carried these bytes. */
function isOurs({ entry, answer, mayHaveArrived = entry.attempts > 1 }: SettlementSituation): boolean {
  // Of JavaScript: what the hub did not tell may be null.
  const held = answer.existingDigest ?? undefined;
  return held === undefined ? mayHaveArrived : held === entry.digest;
}
