import { isEmrError } from "../faults/emr-error.ts";
import type { HttpAnswer, HttpRequest, HttpTransport } from "../ports/http-transport.ts";
import { httpAnswerTooLong, httpNoAnswer, httpNotSent } from "./http.faults.ts";

const defaultMaxAnswerBytes = 16 * 1024 * 1024;

/** System codes of failures before the first byte of the request leaves. Every other failure is in doubt. */
const failuresBeforeSending = new Set([
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
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "ERR_TLS_CERT_ALTNAME_INVALID",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_GET_ISSUER_CERT",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
]);

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
      const timer = setTimeout(stop, request.timeoutMs);
      signal?.addEventListener("abort", stop, { once: true });
      try {
        return await exchange(options.fetch ?? globalThis.fetch, request, controller.signal);
      } catch (error) {
        signal?.throwIfAborted();
        if (isEmrError(error)) throw error;
        if (controller.signal.aborted) throw httpNoAnswer({ reason: `${request.timeoutMs} ms` });
        const reason = reasonOf(error);
        throw failuresBeforeSending.has(reason) ? httpNotSent({ reason }) : httpNoAnswer({ reason });
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

/** The system code of a failed `fetch`: Node hides it in the cause, or in the first of several. */
function reasonOf(error: unknown): string {
  for (let link = error, depth = 0; link instanceof Error && depth < 4; depth++) {
    if ("code" in link && isSystemCode(link.code)) return link.code;
    link = link instanceof AggregateError ? link.errors[0] : link.cause;
  }
  return "network";
}

/** Only what looks like a system code is shown: anything else could hold the address. */
function isSystemCode(code: unknown): code is string {
  return typeof code === "string" && /^[A-Z][A-Z0-9_]{1,40}$/.test(code);
}
