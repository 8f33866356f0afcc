import type { CallOptions } from "./call-options.ts";

export interface HttpRequest {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  /** Absolute address. Never logged: some hubs want secrets in the query. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
  /** When to give up waiting for the complete answer. */
  readonly timeoutMs: number;
  /** Longer answers are cut off with `core.http.answer_too_long`. Default 16 MiB. */
  readonly maxAnswerBytes?: number;
}

export interface HttpAnswer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/**
 * Sends one request. A status such as 503 is an answer. What fails is told apart by what may have happened:
 * `core.http.not_sent` (`retry: "safe"`): the hub certainly never saw the request;
 * `core.http.no_answer` (`retry: "unknown-outcome"`): the hub may have acted on it. In doubt it is the latter.
 */
export interface HttpTransport {
  send(request: HttpRequest, options?: CallOptions): Promise<HttpAnswer>;
}
