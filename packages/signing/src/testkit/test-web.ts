import type { HttpAnswer, HttpRequest, HttpTransport } from "@benhan/core/ports";

/** One address of a {@link createTestWeb | test web}: always the same bytes, or whatever is made of a request. */
export type TestPage = Uint8Array | ((request: HttpRequest) => HttpAnswer | Promise<HttpAnswer>);

/** A transport that answers out of memory. */
export interface TestWeb extends HttpTransport {
  /** What was asked, in order. */
  readonly requests: readonly HttpRequest[];
}

/** A web of a few addresses; every other one answers 404. No network. TEST ONLY. */
export function createTestWeb(pages: Readonly<Record<string, TestPage>>): TestWeb {
  const requests: HttpRequest[] = [];
  return {
    requests,
    async send(request, { signal } = {}) {
      signal?.throwIfAborted();
      requests.push(request);
      const page = pages[request.url];
      if (page === undefined) return { status: 404, headers: {}, body: new Uint8Array() };
      return typeof page === "function" ? page(request) : answerWith(page);
    },
  };
}

/** A successful answer. */
export function answerWith(body: Uint8Array, type = "application/octet-stream"): HttpAnswer {
  return { status: 200, headers: { "content-type": type }, body };
}
