import { epochMs, type Instant } from "@benhan/core";
import type { Issue } from "@benhan/core/faults";
import { createSystemClock } from "@benhan/core/platform";
import type { Clock } from "@benhan/core/ports";
import { defaultClockSkewMs } from "../certificate/revocation/evidence-window.ts";
import { confirmationIssue } from "./confirmation-finding.ts";
import type { ConfirmationStatement } from "./confirmation-statement.ts";

/** By what the times of a confirmation are judged, when it is made and when it is checked. */
export interface ConfirmationTimes {
  /** No confirmation is of the future. Default: the machine's clock. */
  readonly clock?: Clock;
  /** How far the clocks of others may be from ours, in milliseconds, an hour at most. Default: five minutes. */
  readonly clockSkewMs?: number;
  /** How long a one-time code may be typed in after it was sent, in milliseconds. Default: {@link defaultOtpLifetimeMs}. */
  readonly otpLifetimeMs?: number;
  /** How long after a login a click counts as that person's, in milliseconds. Default: {@link defaultLoginLifetimeMs}. */
  readonly loginLifetimeMs?: number;
}

/** Five minutes. No text sets it for health records. */
export const defaultOtpLifetimeMs: number = 5 * 60 * 1000;

/** A day, as long as a shift. No text sets it. */
export const defaultLoginLifetimeMs: number = 24 * 60 * 60 * 1000;

/** Times of a statement that cannot be, or that are too far apart. */
export function checkTimes(
  { at, method }: Pick<ConfirmationStatement, "at" | "method">,
  {
    clock = createSystemClock(),
    clockSkewMs = defaultClockSkewMs,
    otpLifetimeMs = defaultOtpLifetimeMs,
    loginLifetimeMs = defaultLoginLifetimeMs,
  }: ConfirmationTimes,
): readonly Issue[] {
  const issues = isAfter(at, clock.now(), clockSkewMs) ? [confirmationIssue("in_future", ["at"])] : [];
  if (method.kind === "otp") {
    const path = ["method", "sentAt"];
    if (isAfter(method.sentAt, at)) issues.push(confirmationIssue("sent_after", path));
    if (isAfter(at, method.sentAt, otpLifetimeMs)) issues.push(confirmationIssue("code_expired", path));
  }
  if (method.kind === "click") {
    const path = ["method", "loggedInAt"];
    if (isAfter(method.loggedInAt, at)) issues.push(confirmationIssue("login_after", path));
    if (isAfter(at, method.loggedInAt, loginLifetimeMs))
      issues.push(confirmationIssue("login_expired", path));
  }
  return issues;
}

/** Whether one moment is more than so much after another. */
export function isAfter(one: Instant, other: Instant, byMs = 0): boolean {
  return epochMs(one) > epochMs(other) + byMs;
}
