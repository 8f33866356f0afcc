/** What a handler answers. */
export interface ServiceAnswer {
  readonly status: number;
  readonly type: "application/json" | "application/problem+json" | "application/xml" | "application/pdf";
  readonly body: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What a handler is given. */
export interface ServiceCall {
  /** The part of the path that a route leaves open. */
  readonly id: string;
  readonly query: URLSearchParams;
  readonly body: Uint8Array;
  /** Aborted when the sender has gone. */
  readonly signal?: AbortSignal;
}

/** An answer as JSON. */
export function jsonAnswer(value: unknown, status = 200): ServiceAnswer {
  return { status, type: "application/json", body: JSON.stringify(value) };
}
