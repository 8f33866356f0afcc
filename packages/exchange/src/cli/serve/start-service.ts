import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { reasonOf } from "@benhan/core/command-line";
import { isEmrError } from "@benhan/core/faults";
import { refusalAnswer } from "./refusal-answer.ts";
import { refuseConnection } from "./refuse-connection.ts";
import { requestBody } from "./request-body.ts";
import { requireContent } from "./require-content.ts";
import { expectationUnknown, methodWrong, pathUnknown, portUnusable, tooBusy } from "./serve.faults.ts";
import type { ServiceAnswer, ServiceCall } from "./service-answer.ts";
import { requireOwnHost, requireToken, type ServiceGuard } from "./service-guard.ts";
import type { ServiceRoute } from "./service-route.ts";
import { type ServiceContent, type ServiceMeans, serviceRoutes } from "./service-routes.ts";
import type { ServiceWork } from "./service-workers.ts";

/** How much one service takes. */
export interface ServiceLimits {
  /** Of one body. */
  readonly megabytes: number;
  /** Requests with a body that are handled or wait at the same time. */
  readonly concurrent: number;
  /** Within which a request must have arrived, and how long its sender may leave the answer unread, in milliseconds. */
  readonly requestMs: number;
}

/** The default limits. */
export const defaultServiceLimits: ServiceLimits = { megabytes: 64, concurrent: 8, requestMs: 30_000 };

/** What a service is made of. */
export interface ServiceOptions extends ServiceContent, ServiceMeans, ServiceGuard {
  readonly host: "127.0.0.1" | "::1";
  /** 0 takes any free one. */
  readonly port: number;
  readonly limits: ServiceLimits;
  /** Does the work of requests with a body. Without it they are worked on in between, and others wait. */
  readonly work?: ServiceWork;
  /** Told of each request: method, route and status, nothing that came with it. */
  readonly log?: (line: string) => void;
}

/** A service that runs. */
export interface Service {
  readonly url: string;
  /** Takes no more requests, and waits for those under way, but not for ever. */
  close(): Promise<void>;
}

/** How long a request under way may take after the end was asked for. */
const patienceMs = 5000;

/**
 * Starts the service on the loopback address.
 *
 * @throws EmrError `exchange.cli.port_unusable`
 */
export async function startService(options: ServiceOptions): Promise<Service> {
  const routes = serviceRoutes(options);
  let working = 0;
  const server = createServer(
    {
      requestTimeout: options.limits.requestMs,
      headersTimeout: options.limits.requestMs,
      connectionsCheckingInterval: 250,
      // A request without one is refused as any other that came by a wrong name.
      requireHostHeader: false,
    },
    (request, response) => {
      // Whatever cannot even be answered ends this connection, never the service.
      answer(request, response).catch(() => response.destroy());
    },
  );
  server.on("clientError", (error, socket) => {
    const status = refuseConnection(error, socket);
    options.log?.(`- - ${status ?? "-"}`);
  });
  server.on("checkExpectation", (request: IncomingMessage, response: ServerResponse) => {
    const refusal = refusalAnswer(expectationUnknown({}));
    send(response, options, refusal);
    request.resume();
    options.log?.(`- - ${refusal.status}`);
  });
  const port = await listen(server, options);

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = targetOf(request.url);
    const matching = routes.filter((one) => idIn(one.path, pathname) !== undefined);
    const route = matching.find(({ method }) => method === request.method);
    let result: ServiceAnswer | undefined;
    try {
      requireOwnHost(request.headers, port, options);
      if (request.method === "OPTIONS" && request.headers.origin !== undefined) {
        send(response, options, undefined);
        return;
      }
      if (route?.open !== true) requireToken(request.headers, options);
      if (route === undefined) {
        throw matching.length === 0 ? pathUnknown({}) : methodWrong({ allowed: allowed(matching) });
      }
      result =
        route.method === "POST"
          ? await answerToBody(route, request, response, {
              id: idIn(route.path, pathname) ?? "",
              query: searchParams,
            })
          : await route.handle({
              id: idIn(route.path, pathname) ?? "",
              query: searchParams,
              body: new Uint8Array(),
            });
    } catch (error) {
      result = refusalAnswer(error);
      if (isEmrError(error, methodWrong.code)) response.setHeader("Allow", allowed(matching));
    }
    // Who does not read for so long does not want the answer.
    response.setTimeout(options.limits.requestMs, () => response.destroy());
    send(response, options, result);
    // The rest of a body that nobody wants is let run, until the time for a request is over.
    request.resume();
    const status = response.destroyed ? "-" : result.status;
    options.log?.(`${route?.method ?? "-"} ${route?.path ?? "-"} ${status}`);
  }

  async function answerToBody(
    route: ServiceRoute,
    request: IncomingMessage,
    response: ServerResponse,
    call: Pick<ServiceCall, "id" | "query">,
  ): Promise<ServiceAnswer> {
    if (working >= options.limits.concurrent) throw tooBusy({});
    working += 1;
    const gone = new AbortController();
    // Not before the answer was taken: one that nobody reads is held in memory, and counts.
    response.once("close", () => {
      working -= 1;
      gone.abort();
    });
    const body = await requestBody(request, options.limits.megabytes, route.example);
    requireContent(body, request.headers, route.example);
    const { signal } = gone;
    if (route.isHere === true || options.work === undefined)
      return await route.handle({ ...call, body, signal });
    return await options.work({ path: route.path, query: String(call.query), body }, signal);
  }

  const host = options.host === "::1" ? "[::1]" : options.host;
  return { url: `http://${host}:${port}`, close: () => close(server) };
}

async function listen(server: Server, { host, port }: ServiceOptions): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", (cause) =>
      reject(portUnusable({ port, reason: reasonOf(cause) ?? "?" }, { cause })),
    );
    server.listen({ host, port, exclusive: true }, resolve);
  });
  return (server.address() as AddressInfo).port;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const impatience = setTimeout(() => server.closeAllConnections(), patienceMs);
    server.close(() => {
      clearTimeout(impatience);
      resolve();
    });
    server.closeIdleConnections();
  });
}

/** Path and query of a request; a path that begins with `//` is no address of another host. */
function targetOf(url = "/"): URL {
  const base = "http://localhost";
  const target = url.startsWith("/") ? base + url : url;
  return new URL(URL.canParse(target) ? target : base);
}

/** What stands in the braces of a route, "" for a route without, undefined when the path is another. */
function idIn(route: string, path: string): string | undefined {
  const [before = "", after] = route.split(/\{\w+\}/);
  if (after === undefined) return path === route ? "" : undefined;
  if (!path.startsWith(before) || !path.endsWith(after)) return undefined;
  const id = path.slice(before.length, path.length - after.length);
  if (id === "" || id.includes("/")) return undefined;
  try {
    return decodeURIComponent(id);
  } catch {
    return undefined;
  }
}

const allowed = (routes: readonly ServiceRoute[]) => routes.map(({ method }) => method).join(", ");

function send(
  response: ServerResponse,
  { allowOrigin }: ServiceGuard,
  answer: ServiceAnswer | undefined,
): void {
  if (allowOrigin !== undefined) {
    response.setHeader("Access-Control-Allow-Origin", allowOrigin);
    response.setHeader("Access-Control-Allow-Headers", "Authorization, Content-Type");
    response.setHeader("Access-Control-Allow-Methods", "GET, POST");
    response.setHeader("Access-Control-Expose-Headers", "Benhan-Errors, Benhan-Warnings, Benhan-Pages");
    response.setHeader("Vary", "Origin");
  }
  response.setHeader("Cache-Control", "no-store");
  response.setHeader("X-Content-Type-Options", "nosniff");
  if (answer === undefined) {
    response.writeHead(204).end();
    return;
  }
  if (answer.status === 503) response.setHeader("Retry-After", "1");
  if (answer.status === 401) response.setHeader("WWW-Authenticate", "Bearer");
  for (const [name, value] of Object.entries(answer.headers ?? {})) response.setHeader(name, value);
  const type = answer.type === "application/pdf" ? answer.type : `${answer.type}; charset=utf-8`;
  response.writeHead(answer.status, { "Content-Type": type }).end(answer.body);
}
