import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { type ConsoleOptions, createConsoleCalls } from "./console-calls.ts";
import { bringsToken, isOwnCall, safeHeaders } from "./guard.ts";
import { pageHtml } from "./page-html.ts";

/** How the console is served. */
export interface ServeOptions extends ConsoleOptions {
  /** Where `page.js` and `style.css` lie. */
  readonly pageFolder: string;
  /** Who does not bring it sees nothing and does nothing. */
  readonly token: string;
  /** Default 0: any free port. */
  readonly port?: number;
}

/** A console that listens on this machine. */
export interface ServedConsole {
  /** `http://127.0.0.1:PORT` */
  readonly address: string;
  /** With the token behind `#`, which no browser sends anywhere. */
  readonly link: string;
  close(): Promise<void>;
}

const longestBody = 4096;

/** Listens on the loopback only. */
export async function serveConsole(options: ServeOptions): Promise<ServedConsole> {
  const { token, pageFolder } = options;
  const call = createConsoleCalls(options);
  const file = (name: string) => readFileSync(join(pageFolder, name));
  const pages: Readonly<Record<string, readonly [type: string, content: string | Uint8Array]>> = {
    "/": ["text/html", pageHtml],
    "/page.js": ["text/javascript", file("page.js")],
    "/style.css": ["text/css", file("style.css")],
  };
  const times = { requestTimeout: 10_000, headersTimeout: 10_000 };
  const server = createServer(times, (request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  const portNow = () => (server.address() as AddressInfo).port;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = "", headers } = request;
    const path = (request.url ?? "/").replace(/\?.*$/, "");
    if (!isOwnCall(headers, portNow())) return json(response, 403, { error: "origin" });
    const page = Object.hasOwn(pages, path) ? pages[path] : undefined;
    if (page !== undefined && method === "GET") {
      response.writeHead(200, { ...safeHeaders, "content-type": `${page[0]}; charset=utf-8` }).end(page[1]);
      return;
    }
    if (!path.startsWith("/api/")) return json(response, 404, { error: "unknown" });
    if (!bringsToken(headers, token)) return json(response, 401, { error: "token" });
    if (method !== "GET" && method !== "POST") return json(response, 405, { error: "method" });
    const body = method === "POST" ? await jsonOf(request) : undefined;
    const { status, body: said } = await call(method, path.slice("/api/".length), body);
    json(response, status, said);
  }

  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port ?? 0, "127.0.0.1", resolve);
  });
  const address = `http://127.0.0.1:${portNow()}`;
  return {
    address,
    link: `${address}/#${token}`,
    close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      return closed;
    },
  };
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response
    .writeHead(status, { ...safeHeaders, "content-type": "application/json" })
    .end(JSON.stringify(body));
}

/** What the page sent, or `undefined` for what is no JSON or too long. */
async function jsonOf(request: IncomingMessage): Promise<unknown> {
  if (!/^application\/json\b/.test(request.headers["content-type"] ?? "")) return undefined;
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of request) {
    length += (piece as Uint8Array).length;
    if (length <= longestBody) pieces.push(piece as Uint8Array);
  }
  if (length > longestBody) return undefined;
  try {
    return JSON.parse(Buffer.concat(pieces).toString("utf8")) as unknown;
  } catch {
    return undefined;
  }
}
