import { epochMs, type FacilityId, type Instant } from "@benhan/core";
import { isEmrError } from "@benhan/core/faults";
import { systemPlatform } from "@benhan/core/platform";
import type { CallOptions, Clock, HttpAnswer, HttpTransport, SecretSource } from "@benhan/core/ports";
import { md5 } from "@noble/hashes/legacy.js";
import type { HubAnswer } from "../hub-connector.ts";
import {
  accountRefused,
  gatewayUnavailable,
  passwordMissing,
  refusedForPerson,
  secretSourceFailed,
} from "./bhxh.faults.ts";
import { formBody } from "./form-body.ts";
import { codeField, field, readJsonObject, textField } from "./json-answer.ts";
import { bhxhTokenCodes, outcomeOfStatus } from "./result-codes.ts";
import { isUsable, tokenUsableUntil } from "./token-expiry.ts";

/** The name under which the secret source keeps the password of the gateway account (the clear one, not its MD5). */
export const bhxhPasswordName = "bhxh.password";

/** What every call carries in its headers. As good as the password: never logged, never stored. */
export interface BhxhSession {
  readonly accessToken: string;
  readonly tokenId: string;
  /** MD5 of the password, upper-case hex. @official passwordHash */
  readonly passwordHash: string;
}

/** A session, or the answer that tells why there is none. */
export type SessionOrAnswer = { readonly session: BhxhSession } | { readonly refusal: HubAnswer };

/** Keeps the one session of one facility and account. */
export interface BhxhSessions {
  /** The present session, or a new one. Several callers at once share one login; an abort leaves it to the others. */
  take(timeoutMs: number, options?: CallOptions): Promise<SessionOrAnswer>;
  /** Forgets a session that the gateway did not accept. */
  drop(session: BhxhSession): void;
}

export interface BhxhSessionOptions {
  readonly facilityId: FacilityId;
  readonly account: string;
  readonly baseUrl: string;
  readonly secrets: SecretSource;
  readonly transport: HttpTransport;
  readonly clock: Clock;
}

export function createBhxhSessions(options: BhxhSessionOptions): BhxhSessions {
  let present: { readonly session: BhxhSession; readonly until: Instant } | undefined;
  let login: Promise<SessionOrAnswer> | undefined;

  return {
    async take(timeoutMs, { signal } = {}) {
      if (present && isUsable(present.until, options.clock.now())) return { session: present.session };
      login ??= logIn(timeoutMs).finally(() => {
        login = undefined;
      });
      return unlessAborted(login, signal);
    },
    drop(session) {
      if (present?.session === session) present = undefined;
    },
  };

  async function logIn(timeoutMs: number): Promise<SessionOrAnswer> {
    present = undefined;
    const deadline = epochMs(options.clock.now()) + timeoutMs;
    const password = await passwordOf(options, timeoutMs);
    if (typeof password !== "string") return { refusal: password };
    const passwordHash = upperHex(md5(new TextEncoder().encode(password)));
    // The life of a token counts from the moment of asking: the answer may be slow.
    const asked = options.clock.now();
    let answer: HttpAnswer;
    try {
      answer = await options.transport.send({
        method: "POST",
        url: `${options.baseUrl}/api/token/take`,
        headers: { "content-type": "application/x-www-form-urlencoded", accept: "application/json" },
        body: formBody({ username: options.account, password: passwordHash }),
        timeoutMs: Math.max(1, deadline - epochMs(asked)),
        maxAnswerBytes: 65_536,
      });
    } catch (error) {
      // Whatever became of the login, the document has not left.
      const fault = isEmrError(error) ? error : gatewayUnavailable({ code: "token" });
      return { refusal: { outcome: "RETRYABLE", fault } };
    }
    const read = readTokenAnswer(answer, passwordHash);
    if ("refusal" in read) return read;
    present = { session: read.session, until: tokenUsableUntil(read.expiresIn, asked) };
    return { session: read.session };
  }
}

/** The promise, or a rejection with the reason of the signal, whichever comes first. */
function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return promise;
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });
}

/** The password, or the answer that tells why there is none: missing, or not handed out in time. */
async function passwordOf(options: BhxhSessionOptions, timeoutMs: number): Promise<string | HubAnswer> {
  const { secrets, facilityId } = options;
  const key = { facilityId, name: bhxhPasswordName };
  const answered = new AbortController();
  // The time limit counts real time, as that of the transport does.
  const limit = systemPlatform().clock.sleep(timeoutMs, { signal: answered.signal });
  try {
    // Called inside a promise, so that a source that throws at once is one that fails.
    const asked = Promise.resolve().then(() => secrets.getSecret(key));
    const password: unknown = await Promise.race([asked, limit.then(() => Promise.reject("too late"))]);
    // The type is a promise of TypeScript only; an empty password is a forgotten one.
    if (typeof password === "string" && password !== "") return password;
    return { outcome: "CONFIG", fault: passwordMissing(key) };
  } catch {
    // Its error may hold what it failed to hand out: it goes no further.
    return { outcome: "RETRYABLE", fault: secretSourceFailed(key) };
  } finally {
    limit.catch(() => undefined);
    answered.abort();
  }
}

/** Reads a token answer. It is never kept as evidence: older gateways echo the password. */
function readTokenAnswer(
  answer: HttpAnswer,
  passwordHash: string,
): { readonly session: BhxhSession; readonly expiresIn: unknown } | { readonly refusal: HubAnswer } {
  const body = readJsonObject(answer.body);
  const code = codeField(body, "maKetQua");
  const key = field(body, "APIKey");
  const keyObject = typeof key === "object" && key !== null ? key : undefined;
  const accessToken = textField(keyObject, "access_token");
  const tokenId = textField(keyObject, "id_token");
  if (code === "200" && isHeaderText(accessToken) && isHeaderText(tokenId)) {
    return { session: { accessToken, tokenId, passwordHash }, expiresIn: field(keyObject, "expires_in") };
  }
  const known = code !== undefined && Object.hasOwn(bhxhTokenCodes, code) ? bhxhTokenCodes[code] : undefined;
  const outcome = known ?? (code === undefined ? outcomeOfStatus(answer.status) : "CONFIG");
  const refusal = refusalOf(outcome, code ?? `HTTP ${answer.status}`);
  return { refusal: { ...refusal, ...(code !== undefined && { code }) } };
}

function refusalOf(outcome: string, code: string): HubAnswer {
  switch (outcome) {
    case "AUTH_FATAL":
    case "AUTH_EXPIRED":
      return { outcome: "AUTH_FATAL", fault: accountRefused({ code }) };
    case "CONFIG":
    case "REJECTED_DATA":
      return { outcome: "CONFIG", fault: refusedForPerson({ code }) };
    default:
      return { outcome: "RETRYABLE", fault: gatewayUnavailable({ code }) };
  }
}

/** True when the text may stand in a header: a token with a line break could smuggle in another one. */
function isHeaderText(text: string | undefined): text is string {
  return text !== undefined && /^[\x21-\x7e]+$/.test(text);
}

function upperHex(bytes: Uint8Array): string {
  return [...bytes]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("")
    .toUpperCase();
}
