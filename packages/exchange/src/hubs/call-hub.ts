import { type Bilingual, isEmrError } from "@benhan/core/faults";
import type { HttpAnswer, HttpRequest, HttpTransport } from "@benhan/core/ports";
import type { HubSessions } from "./auth/create-sessions.ts";
import type { HubSession, Principal } from "./auth/hub-session.ts";
import { refusedAccount } from "./auth/refused-login.ts";
import { hubUnavailable, noTimeLeft } from "./hub.faults.ts";
import type { HubAnswer } from "./hub-connector.ts";
import type { TimeLeft } from "./wire/time-limit.ts";

/** One call of a function of a hub. */
export interface HubCall<R extends HubAnswer> {
  /** For messages. */
  readonly hub: Bilingual;
  readonly principal: Principal;
  readonly timeLeft: TimeLeft;
  readonly signal: AbortSignal | undefined;
  /** It sends an entry of the outbox. */
  readonly isSending?: boolean;
  request(session: HubSession): Omit<HttpRequest, "timeoutMs">;
  /** Pure. */
  interpret(answer: HttpAnswer): R;
}

/** What calls go through. */
export interface HubLine {
  readonly sessions: HubSessions;
  readonly transport: HttpTransport;
}

/** With one new login when the hub does not accept the session; a second refusal is final. */
export async function callHub<R extends HubAnswer>(
  { sessions, transport }: HubLine,
  { hub, principal, timeLeft, signal, isSending = false, request, interpret }: HubCall<R>,
): Promise<R | HubAnswer> {
  let refused:
    | { readonly session: HubSession; readonly answer: HubAnswer; readonly code: string }
    | undefined;
  for (let login = 1; login <= 2; login++) {
    signal?.throwIfAborted();
    if (timeLeft() <= 0) return { outcome: "RETRYABLE", fault: noTimeLeft({}) };
    const taken = await sessions.take(principal, timeLeft(), { isSending, ...(signal && { signal }) });
    if ("refusal" in taken) return taken.refusal;
    signal?.throwIfAborted();
    if (timeLeft() <= 0) return { outcome: "RETRYABLE", fault: noTimeLeft({}) };
    const { session } = taken;
    let made: Omit<HttpRequest, "timeoutMs">;
    try {
      made = request(session);
    } catch {
      // Nothing was sent.
      return { outcome: "RETRYABLE", fault: hubUnavailable({ hub, code: "request" }) };
    }
    let got: HttpAnswer;
    try {
      got = await transport.send(
        { maxAnswerBytes: 1024 * 1024, ...made, timeoutMs: timeLeft() },
        signal === undefined ? {} : { signal },
      );
    } catch (error) {
      signal?.throwIfAborted();
      if (!isEmrError(error)) throw error;
      return { outcome: error.retry === "safe" ? "RETRYABLE" : "UNKNOWN", fault: error };
    }
    const answer = interpret(got);
    if (answer.outcome !== "AUTH_EXPIRED") return answer;
    refused = { session, answer, code: answer.code ?? `HTTP ${got.status}` };
    if (login === 1) sessions.drop(session);
  }
  const { session, answer, code } = refused as NonNullable<typeof refused>;
  const person = principal.isPerson ? principal.account : undefined;
  const fatal: HubAnswer = {
    ...answer,
    ...{ outcome: "AUTH_FATAL", fault: refusedAccount(hub, code, person) },
    ...(principal.isPerson && { keepsHubOpen: true }),
  };
  sessions.latch(principal, session, fatal);
  return fatal;
}
