import { type CalendarDate, dateOf, daysBetween, epochMs, type Instant, localMinuteOf } from "@benhan/core";
import type { Issue } from "@benhan/core/faults";
import { createSystemClock } from "@benhan/core/platform";
import type { Clock } from "@benhan/core/ports";
import { defaultClockSkewMs } from "../certificate/revocation/evidence-window.ts";
import type { Appointment, DocumentRule, PolicyDocument } from "./facility-policy.ts";
import type { GivenSignature } from "./given-signature.ts";
import { type PolicyFinding, policyIssue } from "./policy-finding.ts";

/** By what the moments of signatures are judged. */
export interface PolicyCheckOptions {
  /** Nobody signs in its future; a right that is over by it needs a time-stamp to count. Default: the machine's clock. */
  readonly clock?: Clock;
  /** How far the clocks of others may be from ours, in milliseconds, an hour at most. Default: five minutes. */
  readonly clockSkewMs?: number;
}

/** The moment of the question, and how far other clocks may be from it. */
export interface PolicyTimes {
  readonly now: Instant;
  readonly skewMs: number;
}

/** The moment of a question to a policy. */
export function timesOf({
  clock = createSystemClock(),
  clockSkewMs: skewMs = defaultClockSkewMs,
}: PolicyCheckOptions): PolicyTimes {
  return { now: clock.now(), skewMs };
}

/** The day of a moment by the clock of Vietnam. */
export const dayOf = (at: Instant): CalendarDate => dateOf(localMinuteOf(at));

/** Moments that cannot be, whoever says them. */
export function checkSigningTime(
  { daysAhead = 0 }: DocumentRule,
  document: PolicyDocument,
  { signature: { at }, path }: GivenSignature,
  { now, skewMs }: PolicyTimes,
  who: string,
): readonly Issue[] {
  const found: PolicyFinding[] = [];
  if (epochMs(at) > epochMs(now) + skewMs) found.push("in_future");
  if (daysBetween(dayOf(at), document.on) > daysAhead) found.push("before_document");
  return found.map((name) => policyIssue(name, [...path, "at"], { who }));
}

/**
 * What is to be said of a right that held at the moment of signing, when nobody but the signer says that moment: whoever
 * has lost the right by now could have written an earlier one.
 */
export function claimedUse(
  rights: readonly Pick<Appointment, "from" | "until">[],
  { signature: { atSource, method }, isAhead = false }: GivenSignature,
  { now }: PolicyTimes,
): "claimed_before_end" | "claimed_time_only" | undefined {
  if (atSource === "time-stamp" && !isAhead) return undefined;
  const today = dayOf(now);
  const isOver = rights.every(({ from, until }) => today < from || (until !== undefined && until < today));
  if (isOver) return "claimed_before_end";
  const { level = "B-B" } = method.kind === "digital-signature" ? method : {};
  return isAhead && level !== "B-B" ? undefined : "claimed_time_only";
}
