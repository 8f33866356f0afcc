import { isEmrError } from "../faults/emr-error.ts";
import type { HttpAnswer, HttpRequest, HttpTransport } from "../ports/http-transport.ts";
import { httpAnswerTooLong, httpNoAnswer, httpNotSent } from "./http.faults.ts";

/** A timer of the platform fires at once when it is given more. */
const longestTimerMs = 2 ** 31 - 1;
const defaultMaxAnswerBytes = 16 * 1024 * 1024;

/** Codes of failures before the first byte of the request leaves. Every other failure is in doubt. */
const failuresBeforeSending = new Set([
  "BAD_PORT",
  "EAI_AGAIN",
  "EAI_NODATA",
  "ECONNREFUSED",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "ERR_INVALID_URL",
  "UND_ERR_CONNECT_TIMEOUT",
  "CERT_HAS_EXPIRED",
  "CERT_NOT_YET_VALID",
  "CERT_REVOKED",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "ERR_SSL_DH_KEY_TOO_SMALL",
  "ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE",
  "ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION",
  "ERR_SSL_UNSUPPORTED_PROTOCOL",
  "ERR_SSL_WRONG_VERSION_NUMBER",
  "ERR_TLS_CERT_ALTNAME_INVALID",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "TLS_NOT_ESTABLISHED",
  "UNABLE_TO_GET_ISSUER_CERT",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
]);

/** Failures that Node tells by a sentence of its own only, by the beginning of that sentence. */
const toldByMessage: readonly (readonly [string, string])[] = [
  // `fetch` refuses ports of other protocols, such as 1 or 25.
  ["bad port", "BAD_PORT"],
  // Its code is ECONNRESET, as that of a line that breaks later.
  ["Client network socket disconnected before secure TLS connection", "TLS_NOT_ESTABLISHED"],
];

/**
 * An {@link HttpTransport} over the platform's `fetch`. Redirections are not followed, cookies neither sent nor kept.
 * Browsers do not say why a request failed, so there every failure counts as `core.http.no_answer`.
 *
 * No error carries the address or the cause: either may hold secrets.
 */
export function createFetchTransport(options: { readonly fetch?: typeof fetch } = {}): HttpTransport {
  return {
    async send(request, { signal } = {}) {
      signal?.throwIfAborted();
      // Not `AbortSignal.any`: browsers of early 2023 lack it.
      const controller = new AbortController();
      const stop = () => controller.abort();
      const timer = setTimeout(stop, Math.min(request.timeoutMs, longestTimerMs));
      signal?.addEventListener("abort", stop, { once: true });
      try {
        return await exchange(options.fetch ?? globalThis.fetch, request, controller.signal);
      } catch (error) {
        signal?.throwIfAborted();
        if (isEmrError(error)) throw error;
        if (controller.signal.aborted) throw httpNoAnswer({ reason: `${request.timeoutMs} ms` });
        const { reason, beforeSending } = failureOf(error);
        throw beforeSending ? httpNotSent({ reason }) : httpNoAnswer({ reason });
      } finally {
        clearTimeout(timer);
        signal?.removeEventListener("abort", stop);
        // Lets go of an answer that was not read to its end.
        stop();
      }
    },
  };
}

async function exchange(
  fetchNow: typeof fetch,
  request: HttpRequest,
  signal: AbortSignal,
): Promise<HttpAnswer> {
  const answer = await fetchNow(request.url, {
    method: request.method,
    headers: request.headers,
    ...(request.body !== undefined && { body: request.body as Uint8Array<ArrayBuffer> }),
    redirect: "manual",
    credentials: "omit",
    cache: "no-store",
    referrerPolicy: "no-referrer",
    signal,
  });
  // What a browser shows of a redirection: no status, no headers.
  if (answer.type === "opaqueredirect") throw httpNoAnswer({ reason: "redirect" });
  return {
    status: answer.status,
    headers: Object.fromEntries(answer.headers),
    body: await readBody(answer, request.maxAnswerBytes ?? defaultMaxAnswerBytes),
  };
}

async function readBody(answer: Response, limit: number): Promise<Uint8Array> {
  const reader = answer.body?.getReader();
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (let piece = await reader?.read(); piece?.value !== undefined; piece = await reader?.read()) {
    length += piece.value.length;
    if (length > limit) throw httpAnswerTooLong({ limit });
    pieces.push(piece.value);
  }
  const body = new Uint8Array(length);
  let offset = 0;
  for (const piece of pieces) {
    body.set(piece, offset);
    offset += piece.length;
  }
  return body;
}

interface Failure {
  readonly reason: string;
  readonly beforeSending: boolean;
}

/** What a failed `fetch` died of: Node hides it in the cause, or in the first of several. */
function failureOf(error: unknown): Failure {
  let link: unknown = error;
  for (let depth = 0; typeof link === "object" && link !== null && depth < 4; depth++) {
    const { code, message, syscall, errors, cause } = link as Readonly<Record<string, unknown>>;
    const told = toldByMessage.find(([start]) => typeof message === "string" && message.startsWith(start));
    const reason = told?.[1] ?? code;
    if (isSystemCode(reason)) return { reason, beforeSending: isBeforeSending(reason, syscall) };
    link = Array.isArray(errors) ? errors[0] : cause;
  }
  return { reason: "network", beforeSending: false };
}

/** The system call knows best: EHOSTUNREACH of a `connect` is harmless, that of a `read` is in doubt. */
function isBeforeSending(reason: string, syscall: unknown): boolean {
  if (syscall === "connect" || syscall === "getaddrinfo") return true;
  return syscall !== "read" && syscall !== "write" && failuresBeforeSending.has(reason);
}

/** Only what looks like a system code is shown: anything else could hold the address. */
function isSystemCode(code: unknown): code is string {
  return typeof code === "string" && /^[A-Z][A-Z0-9_]{1,40}$/.test(code);
}
