import type { Instant } from "@benhan/core";
import { type EmrError, isEmrError } from "@benhan/core/faults";
import type { CallOptions, Clock, HttpAnswer, HttpRequest } from "@benhan/core/ports";
import type { HubSession, Principal } from "../../auth/hub-session.ts";
import { callHub, type HubLine } from "../../call-hub.ts";
import type { HubAnswer } from "../../hub-connector.ts";
import { readJsonObject } from "../../wire/json-answer.ts";
import { outcomeOfStatus } from "../../wire/outcome-of-status.ts";
import { type TimeLeft, timeLimit } from "../../wire/time-limit.ts";
import type { Turns } from "../../wire/turns.ts";
import { bhxhName } from "../bhxh-name.ts";
import { lookUpNeedsPerson, lookUpNotAuthorised, lookUpUnavailable } from "./look-up.faults.ts";

/** Why there is no answer about the patient. Says nothing about the card. */
export interface LookUpProblem {
  readonly class: "RETRYABLE" | "AUTH" | "CONFIG";
  /** The gateway's own code, when it gave one. */
  readonly code?: string;
  /** Its cause is the fault of the call. */
  readonly fault: EmrError;
}

/** What was read of an answer, and when; or why nothing was. */
export type LookUpOutcome<T> =
  | { readonly read: T; readonly at: Instant }
  | { readonly problem: LookUpProblem };

/** How one answer is read. */
export type LookUpReading<T> = { readonly read: T } | { readonly refused: Refused };

/** An answer that says nothing about the patient. `AUTH` brings one new login. */
export interface Refused {
  readonly class: LookUpProblem["class"];
  readonly code?: string;
  readonly fault?: EmrError;
}

/** What all look-ups of a facility go through. */
export interface LookUpLine extends HubLine {
  readonly principal: Principal;
  readonly clock: Clock;
  readonly turns: Turns;
}

/** One look-up. */
export interface LookUpCall<T> extends CallOptions {
  readonly timeoutMs: number;
  /** 2: asked once more when no whole answer came; the first attempt has half of the time. 1: never. */
  readonly attempts: 1 | 2;
  request(session: HubSession): Omit<HttpRequest, "timeoutMs">;
  /** Pure. */
  read(answer: HttpAnswer, body: object | undefined): LookUpReading<T>;
}

interface AnswerRead<T> extends HubAnswer {
  readonly read?: T;
  readonly refused?: Refused;
}

/** Asks, with one new login where the session is not accepted. Answers whatever happens; rejects only when aborted. */
export async function callLookUp<T>(line: LookUpLine, call: LookUpCall<T>): Promise<LookUpOutcome<T>> {
  const { clock, turns } = line;
  const { signal, timeoutMs, attempts } = call;
  signal?.throwIfAborted();
  const timeLeft = timeLimit(clock, timeoutMs);
  for (let attempt = 1; ; attempt++) {
    const answer = await turns.run(
      () => once(line, call, attempt < attempts ? timeLimit(clock, timeLeft() / 2) : timeLeft),
      signal,
    );
    if ("read" in answer) return { read: answer.read as T, at: clock.now() };
    if (answer.outcome !== "UNKNOWN" || attempt >= attempts) return { problem: problemOf(answer) };
  }
}

async function once<T>(line: LookUpLine, call: LookUpCall<T>, timeLeft: TimeLeft): Promise<AnswerRead<T>> {
  const { signal, request } = call;
  try {
    return await callHub<AnswerRead<T>>(line, {
      ...{ hub: bhxhName, principal: line.principal, timeLeft, signal, request },
      interpret: (answer) => answerOf(call, answer),
    });
  } catch (error) {
    signal?.throwIfAborted();
    // A transport of the host may throw what it likes, the address included: it goes no further.
    if (isEmrError(error)) return { outcome: "RETRYABLE", fault: error };
    return { outcome: "RETRYABLE" };
  }
}

function answerOf<T>({ read }: LookUpCall<T>, answer: HttpAnswer): AnswerRead<T> {
  const body = readJsonObject(answer.body);
  const reading = read(answer, body);
  if ("read" in reading) return { outcome: "ACCEPTED", read: reading.read };
  const { refused } = reading;
  const told = { refused, ...(refused.code !== undefined && { code: refused.code }) };
  if (refused.class === "AUTH") return { outcome: "AUTH_EXPIRED", ...told };
  return { outcome: refused.class, ...told };
}

/** What an answer without a code that says something means. */
export function refusedByStatus({ status }: HttpAnswer, body: object | undefined): Refused {
  const outcome = outcomeOfStatus(status);
  if (outcome === "AUTH_EXPIRED") return { class: "AUTH" };
  if (outcome === "CONFIG" || (outcome === "UNKNOWN" && body !== undefined)) return { class: "CONFIG" };
  return { class: "RETRYABLE" };
}

function problemOf({ outcome, fault, code, refused }: AnswerRead<unknown>): LookUpProblem {
  const told = code === undefined ? {} : { code };
  if (refused?.fault !== undefined) return { class: refused.class, ...told, fault: refused.fault };
  const cause = fault === undefined ? {} : { cause: fault };
  const shown = { code: code ?? fault?.code ?? "-" };
  if (outcome === "AUTH_FATAL" || outcome === "AUTH_EXPIRED")
    return { class: "AUTH", ...told, fault: lookUpNotAuthorised(shown, cause) };
  if (outcome === "CONFIG" || outcome === "REJECTED_DATA")
    return { class: "CONFIG", ...told, fault: lookUpNeedsPerson(shown, cause) };
  return { class: "RETRYABLE", ...told, fault: lookUpUnavailable(shown, cause) };
}
