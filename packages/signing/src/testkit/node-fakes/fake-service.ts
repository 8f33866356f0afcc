import { EmrError } from "@benhan/core/faults";
import type { HttpTransport } from "@benhan/core/ports";

/** A request as a fake service sees it. */
export interface FakeRequest {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** What a fake service does: answer, cut the line, or say nothing until the other side gives up. */
export type FakeReply = { readonly status: number; readonly body: unknown } | "hang-up" | "silence";

/** One call goes wrong: before the service acted on it, or after. */
export type LineFault = "none" | "drop-before" | "drop-after" | "503-before" | "503-after" | "slow";

/** A service that can be spoken to. */
export interface FakeService {
  handle(request: FakeRequest): FakeReply;
}

/** Answers calls, each with the next of the planned faults. */
export function withFaults(plan: LineFault[], answer: (request: FakeRequest) => FakeReply): FakeService {
  return {
    handle(request) {
      const fault = plan.shift() ?? "none";
      if (fault === "drop-before") return "hang-up";
      if (fault === "503-before") return unavailable;
      const reply = answer(request);
      if (fault === "drop-after") return "hang-up";
      if (fault === "slow") return "silence";
      return fault === "503-after" ? unavailable : reply;
    },
  };
}

const unavailable: FakeReply = { status: 503, body: "<html>Service Unavailable</html>" };

/** Speaks to a fake service without a network: a line that breaks is an error as the real transport makes it. */
export function fakeTransport(service: FakeService): HttpTransport {
  return {
    async send({ method, url, headers, body = new Uint8Array() }, { signal } = {}) {
      signal?.throwIfAborted();
      const path = new URL(url).pathname;
      const reply = service.handle({ method, path, headers, body });
      // A round of the event loop, as every network takes one.
      await Promise.resolve();
      signal?.throwIfAborted();
      if (typeof reply === "string") {
        const text = { vi: "mất kết nối", en: `no answer (${reply})` };
        throw new EmrError("core.http.no_answer", { text, retry: "unknown-outcome" });
      }
      return { status: reply.status, headers: {}, body: bytesOf(reply.body) };
    },
  };
}

/** A body as it goes over the wire: text as it is, anything else as JSON. */
export function bytesOf(body: unknown): Uint8Array {
  return new TextEncoder().encode(typeof body === "string" ? body : JSON.stringify(body));
}

/** The fields of a JSON body, or of a form. */
export function fieldsOf({ headers, body }: FakeRequest): Readonly<Record<string, unknown>> {
  const text = new TextDecoder().decode(body);
  if (headers["content-type"]?.startsWith("application/x-www-form-urlencoded")) {
    return Object.fromEntries(new URLSearchParams(text));
  }
  return text === "" ? {} : (JSON.parse(text) as Readonly<Record<string, unknown>>);
}
