import type { HttpRequest, HttpTransport } from "../ports/http-transport.ts";
import { type ContractCase, must, mustAbort, mustEqual, mustFail, sampleBytes } from "./contract-case.ts";

/** A request as the server of the subject saw it; names of headers in lower case, `path` with its query. */
export interface ServedRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** What the server answers; `hang-up` cuts the connection, `silence` never answers. */
export type ServedAnswer =
  | {
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: Uint8Array;
    }
  | "hang-up"
  | "silence";

/** A running server of the subject. */
export interface ServedAddress {
  /** Without a slash at the end, e.g. `http://127.0.0.1:49152`. */
  readonly baseUrl: string;
  /** Ends the server with all its connections. */
  close(): Promise<void>;
}

/** What a transport brings to its contract suite. */
export interface HttpTransportSubject {
  readonly transport: HttpTransport;
  /** Starts a server on the loopback that answers as told. */
  serve(answer: (request: ServedRequest) => ServedAnswer): Promise<ServedAddress>;
}

export interface HttpTransportTraits {
  /** Tells a refused connection from a lost answer. Browsers do not. */
  readonly tellsNotSent: boolean;
}

/** What every {@link HttpTransport} keeps to. */
export const httpTransportContract: readonly ContractCase<HttpTransportSubject, HttpTransportTraits>[] = [
  httpCase("a request arrives as it was given", async ({ transport, seen, baseUrl }) => {
    const body = sampleBytes(100_000);
    const headers = { "content-type": "application/octet-stream", "x-key": "k1" };
    await transport.send(request(`${baseUrl}/a/b?c=d%20e`, { method: "POST", headers, body }));
    const [served] = seen;
    must(served?.method === "POST" && served.path === "/a/b?c=d%20e", "method or address changed");
    must(served.headers["x-key"] === "k1", "a header was lost");
    must(served.headers["content-type"] === "application/octet-stream", "the content type changed");
    mustEqual(served.body, body, "the body changed");
  }),
  httpCase(
    "an answer comes back as it was sent",
    async ({ transport, baseUrl }) => {
      const answer = await transport.send(request(baseUrl));
      must(answer.status === 201, "the status changed");
      must(answer.headers["x-answer"] === "A1", "a header was lost or is not in lower case");
      mustEqual(answer.body, sampleBytes(50_000), "the body changed");
    },
    () => ({ status: 201, headers: { "X-Answer": "A1" }, body: sampleBytes(50_000) }),
  ),
  ...[204, 302, 400, 401, 503].map((status) =>
    httpCase(
      `a status of ${status} is an answer`,
      async ({ transport, seen, baseUrl }) => {
        const answer = await transport.send(request(baseUrl));
        must(answer.status === status, "the answer has another status");
        must(seen.length === 1, "the transport asked again by itself");
      },
      () => ({ status, ...(status === 302 && { headers: { location: "/elsewhere" } }) }),
    ),
  ),
  {
    ...httpCase("a server that is not there: certainly not sent", async ({ transport, baseUrl }) => {
      const nobody = new URL(baseUrl);
      // A port that no system gives out: one that was just closed may be somebody else's by now.
      nobody.port = "4";
      const error = await mustFail(
        () => transport.send(request(nobody.href)),
        "core.http.not_sent",
        "no server",
      );
      must(error.retry === "safe", "sending again must be called safe");
    }),
    skip: (traits) => (traits.tellsNotSent ? undefined : "the transport cannot tell a refused connection"),
  },
  httpCase(
    "a connection that is cut: the outcome is unknown",
    async ({ transport, seen, baseUrl }) => {
      const sending = () => transport.send(request(baseUrl, { method: "POST", body: sampleBytes(10) }));
      const error = await mustFail(sending, "core.http.no_answer", "a cut connection");
      must(error.retry === "unknown-outcome", "the outcome must be called unknown");
      must(seen.length === 1, "the transport sent again by itself");
    },
    () => "hang-up",
  ),
  httpCase(
    "an answer that does not come in time: the outcome is unknown",
    async ({ transport, baseUrl }) => {
      const sending = () => transport.send(request(baseUrl, { timeoutMs: 50 }));
      const error = await mustFail(sending, "core.http.no_answer", "a silent server");
      must(error.retry === "unknown-outcome", "the outcome must be called unknown");
    },
    () => "silence",
  ),
  httpCase(
    "an answer that is too long is cut off",
    async ({ transport, baseUrl }) => {
      const sending = (maxAnswerBytes: number) => () => transport.send(request(baseUrl, { maxAnswerBytes }));
      await mustFail(sending(999), "core.http.answer_too_long", "1,000 bytes where 999 are allowed");
      must((await sending(1000)()).body.length === 1000, "1,000 bytes where 1,000 are allowed did not come");
    },
    () => ({ status: 200, body: sampleBytes(1000) }),
  ),
  httpCase("who is aborted already sends nothing", async ({ transport, seen, baseUrl }) => {
    const reason = new Error("stop");
    const signal = AbortSignal.abort(reason);
    await mustAbort(() => transport.send(request(baseUrl), { signal }), reason, "send");
    must(seen.length === 0, "the request was sent all the same");
  }),
  httpCase(
    "an abort ends the waiting",
    async ({ transport, baseUrl, firstSeen }) => {
      const controller = new AbortController();
      const reason = new Error("stop");
      const sending = transport.send(request(baseUrl), { signal: controller.signal });
      void firstSeen.then(() => controller.abort(reason));
      await mustAbort(() => sending, reason, "send");
    },
    () => "silence",
  ),
  httpCase(
    "no error tells the address or what was sent",
    async ({ transport, baseUrl }) => {
      const secret = "s3cr3t-token";
      const body = new TextEncoder().encode(secret);
      const asked = request(`${baseUrl}/?password=${secret}`, {
        method: "POST",
        headers: { authorization: secret },
        body,
      });
      const error = await mustFail(() => transport.send(asked), "core.http.no_answer", "a cut connection");
      must(
        !`${error.stack} ${JSON.stringify(error)} ${error.cause}`.includes(secret),
        "the error tells a secret",
      );
    },
    () => "hang-up",
  ),
];

interface HttpCaseContext {
  readonly transport: HttpTransport;
  readonly baseUrl: string;
  /** What the server has seen so far. */
  readonly seen: readonly ServedRequest[];
  readonly firstSeen: Promise<void>;
}

function httpCase(
  title: string,
  run: (context: HttpCaseContext) => Promise<void>,
  answer: () => ServedAnswer = () => ({ status: 200 }),
): ContractCase<HttpTransportSubject, HttpTransportTraits> {
  return {
    title,
    async run({ transport, serve }) {
      const seen: ServedRequest[] = [];
      let tell: () => void = () => undefined;
      const firstSeen = new Promise<void>((resolve) => {
        tell = resolve;
      });
      const { baseUrl, close } = await serve((served) => {
        seen.push(served);
        tell();
        return answer();
      });
      try {
        await run({ transport, baseUrl, seen, firstSeen });
      } finally {
        await close();
      }
    },
  };
}

function request(url: string, given: Partial<HttpRequest> = {}): HttpRequest {
  return { method: "GET", url, headers: {}, timeoutMs: 10_000, ...given };
}
