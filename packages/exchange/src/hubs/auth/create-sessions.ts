import { digestOf, epochMs, type FacilityId, type Instant } from "@benhan/core";
import { type Bilingual, isEmrError } from "@benhan/core/faults";
import type { CallOptions, Clock, HttpTransport, SecretSource } from "@benhan/core/ports";
import { hubUnavailable, passwordMissing, personPasswordMissing } from "../hub.faults.ts";
import type { HubAnswer } from "../hub-connector.ts";
import { type TimeLeft, timeLimit } from "../wire/time-limit.ts";
import { unlessAborted } from "../wire/unless-aborted.ts";
import type {
  HubSession,
  LoggedIn,
  LoginRequest,
  LoginStrategy,
  Principal,
  SessionOrAnswer,
} from "./hub-session.ts";
import { secretOf } from "./secret-of.ts";
import { isUsable, sessionUsableUntil } from "./session-end.ts";

/** Keeps the sessions of one facility at one hub. */
export interface HubSessions {
  /** The present session, or a new one. Several callers at once share one login; an abort leaves it to the others. */
  take(principal: Principal, timeoutMs: number, options?: TakeOptions): Promise<SessionOrAnswer>;
  /** Forgets a session that the hub did not accept. */
  drop(session: HubSession): void;
  /**
   * Takes note that a fresh session was refused, too: look-ups, and sendings of a person, do not try the account again for
   * a while with the same password, so that card after card does not lock it.
   */
  latch(principal: Principal, session: HubSession, refusal: HubAnswer): void;
}

export interface TakeOptions extends CallOptions {
  /** Sendings: the latch of the outbox holds them back until a person opens it, and then they must be tried. */
  readonly isSending?: boolean;
}

export interface HubSessionsOptions {
  /** For messages. */
  readonly hub: Bilingual;
  readonly facilityId: FacilityId;
  readonly login: LoginStrategy;
  readonly secrets: SecretSource;
  readonly transport: HttpTransport;
  readonly clock: Clock;
  /**
   * The address that calls come from now. Hubs that bind a session to it refuse the old one after a change: a session
   * taken from another address is not used. Default: not watched.
   */
  readonly egressAddress?: () => string | undefined;
  /** How long a refused account is left alone. Default one minute. */
  readonly latchMs?: number;
}

interface Kept {
  readonly session: HubSession;
  readonly until: Instant;
  readonly secret: string;
}

interface Latch {
  readonly refusal: HubAnswer;
  /** Digest of the refused password. */
  readonly secret: string;
  readonly untilMs: number;
}

export function createSessions(options: HubSessionsOptions): HubSessions {
  const { hub, facilityId, secrets, transport, clock, egressAddress, latchMs = 60_000 } = options;
  const kept = new Map<string, Kept>();
  const logins = new Map<string, Promise<SessionOrAnswer>>();
  const latches = new Map<string, Latch>();
  const keyOf = ({ account }: Principal) => JSON.stringify([account, addressNow(egressAddress)]);

  return {
    async take(principal, timeoutMs, { signal, isSending = false } = {}) {
      const key = keyOf(principal);
      const present = kept.get(key);
      if (present && isUsable(present.until, clock.now())) return { session: present.session };
      // A sending that is refused by the latch of look-ups would close its own.
      const shared = `${key}${isSending}`;
      let login = logins.get(shared);
      if (login === undefined) {
        login = logIn(key, principal, timeoutMs, isSending)
          .catch(failed)
          .finally(() => logins.delete(shared));
        logins.set(shared, login);
      }
      return ofPrincipal(principal, await unlessAborted(login, signal), hub);
    },
    drop(session) {
      for (const [key, one] of kept) if (one.session === session) kept.delete(key);
    },
    latch(principal, session, refusal) {
      for (const [key, one] of kept) {
        if (one.session !== session) continue;
        kept.delete(key);
        close(principal, refusal, one.secret);
      }
    },
  };

  async function logIn(
    key: string,
    principal: Principal,
    timeoutMs: number,
    isSending: boolean,
  ): Promise<SessionOrAnswer> {
    kept.delete(key);
    const timeLeft = timeLimit(clock, timeoutMs);
    const secret = await secretOf(secrets, { facilityId, name: principal.secretName }, hub, timeoutMs);
    if (typeof secret !== "string") return { refusal: secret };
    const own = digestOf(new TextEncoder().encode(secret));
    const latch = latches.get(principal.account);
    // What a facility sends is held back by the outbox; what a person sends closes nothing there.
    const isLatched = !isSending || principal.isPerson === true;
    if (isLatched && latch?.secret === own && isClosed(latch)) return { refusal: latch.refusal };
    // The life of a session counts from the moment of asking: the answer may be slow.
    const asked = clock.now();
    const found = await loggedIn(principal, secret, timeLeft);
    if ("refusal" in found) {
      if (found.refusal.outcome === "AUTH_FATAL") close(principal, found.refusal, own);
      return found;
    }
    latches.delete(principal.account);
    const until = sessionUsableUntil(found.endsIn, asked, options.login.longestMs);
    kept.set(key, { session: found.session, until, secret: own });
    return { session: found.session };
  }

  function loggedIn({ account }: Principal, secret: string, left: TimeLeft): Promise<LoggedIn> {
    const timeLeft = () => Math.max(1, left());
    const send = (request: LoginRequest) => transport.send({ ...request, timeoutMs: timeLeft() });
    return options.login.logIn({ account, secret, timeLeft, send });
  }

  /** Whatever became of the login, the document has not left. */
  function failed(error: unknown): SessionOrAnswer {
    const fault = isEmrError(error) ? error : hubUnavailable({ hub, code: "login" });
    return { refusal: { outcome: "RETRYABLE", fault } };
  }

  /** What lies farther ahead than it can was noted before the clock was set back: it is over. */
  function isClosed({ untilMs }: Latch): boolean {
    const left = untilMs - epochMs(clock.now());
    return left > 0 && left <= latchMs;
  }

  function close({ account }: Principal, refusal: HubAnswer, secret: string): void {
    latches.set(account, { refusal, secret, untilMs: epochMs(clock.now()) + latchMs });
  }
}

/** A person's refused account or forgotten password stops nobody else; a wrong address would stop everybody. */
function ofPrincipal(
  { account, secretName: name, isPerson }: Principal,
  taken: SessionOrAnswer,
  hub: Bilingual,
): SessionOrAnswer {
  if (isPerson !== true || !("refusal" in taken)) return taken;
  const { refusal } = taken;
  if (refusal.fault?.code === passwordMissing.code) {
    const fault = personPasswordMissing({ hub, account, name });
    return { refusal: { ...refusal, fault, keepsHubOpen: true } };
  }
  return refusal.outcome === "AUTH_FATAL" ? { refusal: { ...refusal, keepsHubOpen: true } } : taken;
}

/** The address that calls come from, where the host knows it now. Without it sessions are used as if it stayed the same. */
function addressNow(egressAddress: (() => unknown) | undefined): string | undefined {
  try {
    const address = egressAddress?.();
    return typeof address === "string" ? address : undefined;
  } catch {
    return undefined;
  }
}
