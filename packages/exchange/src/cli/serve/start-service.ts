import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type EmrError, isEmrError } from "@benhan/core/faults";
import { reasonOf } from "../reason-of.ts";
import { problemOf } from "./problem.ts";
import { requestBody } from "./request-body.ts";
import {
  bodyMissing,
  bodyTooLarge,
  hostWrong,
  methodWrong,
  originWrong,
  pathUnknown,
  portUnusable,
  queryWrong,
  serviceBroken,
  tokenWrong,
  tooBusy,
} from "./serve.faults.ts";
import type { ServiceAnswer } from "./service-answer.ts";
import { requireOwnHost, requireToken, type ServiceGuard } from "./service-guard.ts";
import { type ServiceContent, type ServiceRoute, serviceRoutes } from "./service-routes.ts";

/** How much one service takes. */
export interface ServiceLimits {
  /** Of one body. */
  readonly megabytes: number;
  /** Requests that are handled at the same time. */
  readonly concurrent: number;
  /** Within which a request must have arrived, in milliseconds. */
  readonly requestMs: number;
}

/** The default limits. */
export const defaultServiceLimits: ServiceLimits = { megabytes: 64, concurrent: 8, requestMs: 30_000 };

/** What a service is made of. */
export interface ServiceOptions extends ServiceContent, ServiceGuard {
  readonly host: "127.0.0.1" | "::1";
  /** 0 takes any free one. */
  readonly port: number;
  readonly limits: ServiceLimits;
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
  let running = 0;
  const server = createServer(
    {
      requestTimeout: options.limits.requestMs,
      headersTimeout: options.limits.requestMs,
      connectionsCheckingInterval: 250,
    },
    (request, response) => {
      running += 1;
      answer(request, response, running > options.limits.concurrent)
        // Whatever cannot even be answered ends this connection, never the service.
        .catch(() => response.destroy())
        .finally(() => {
          running -= 1;
        });
    },
  );
  const port = await listen(server, options);

  async function answer(request: IncomingMessage, response: ServerResponse, busy: boolean): Promise<void> {
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
      if (busy) throw tooBusy({});
      const body =
        route.method === "POST" ? await requestBody(request, options.limits.megabytes) : new Uint8Array();
      result = await route.handle({ id: idIn(route.path, pathname) ?? "", query: searchParams, body });
    } catch (error) {
      result = refusal(isEmrError(error) ? error : serviceBroken({}));
      if (isEmrError(error, methodWrong.code)) response.setHeader("Allow", allowed(matching));
    }
    send(response, options, result);
    // The rest of a body that nobody wants is let run, until the time for a request is over.
    request.resume();
    options.log?.(`${route?.method ?? "-"} ${route?.path ?? "-"} ${result.status}`);
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
  const open = route.indexOf("{");
  if (open < 0) return path === route ? "" : undefined;
  if (!path.startsWith(route.slice(0, open)) || path.length === open) return undefined;
  try {
    return decodeURIComponent(path.slice(open));
  } catch {
    return undefined;
  }
}

const allowed = (routes: readonly ServiceRoute[]) => routes.map(({ method }) => method).join(", ");

const statuses: Readonly<Record<string, number>> = {
  [tokenWrong.code]: 401,
  [hostWrong.code]: 403,
  [originWrong.code]: 403,
  [pathUnknown.code]: 404,
  [methodWrong.code]: 405,
  [bodyTooLarge.code]: 413,
  [bodyMissing.code]: 400,
  [queryWrong.code]: 400,
  [tooBusy.code]: 503,
};

function refusal(error: EmrError): ServiceAnswer {
  const status = statuses[error.code] ?? 500;
  return { status, type: "application/problem+json", body: JSON.stringify(problemOf(error, status)) };
}

function send(
  response: ServerResponse,
  { allowOrigin }: ServiceGuard,
  answer: ServiceAnswer | undefined,
): void {
  if (allowOrigin !== undefined) {
    response.setHeader("Access-Control-Allow-Origin", allowOrigin);
    response.setHeader("Access-Control-Allow-Headers", "Authorization, Content-Type");
    response.setHeader("Access-Control-Allow-Methods", "GET, POST");
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
  response.writeHead(answer.status, { "Content-Type": `${answer.type}; charset=utf-8` }).end(answer.body);
}
