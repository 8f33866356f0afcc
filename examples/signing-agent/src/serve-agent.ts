import { Buffer } from "node:buffer";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import type { SigningAgent } from "./signing-agent.ts";

/** An agent that listens on this PC. */
export interface ServedAgent {
  /** `http://127.0.0.1:PORT` */
  readonly address: string;
  close(): Promise<void>;
}

/** Listens on the loopback only. Port 0 takes any free one. */
export async function serveAgent(agent: SigningAgent, port: number): Promise<ServedAgent> {
  // A page sends a request at once; who sends it drop by drop is cut off.
  const times = { requestTimeout: 10_000, headersTimeout: 10_000, connectionsCheckingInterval: 1000 };
  const server = createServer(times, (request, response) => {
    const gone = new AbortController();
    response.once("close", () => gone.abort());
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, value?.toString()]),
    );
    const path = (request.url ?? "/").replace(/\?.*$/, "");
    const readBody = (most: number) => readRequest(request, most);
    agent
      .handle({ method: request.method ?? "", path, headers, readBody, signal: gone.signal }, own())
      .then((reply) => {
        const text = reply.status === 204 ? "" : JSON.stringify(reply.body);
        response.writeHead(reply.status, { ...reply.headers, "content-type": "application/json" }).end(text);
      })
      .catch(() => response.destroy());
  });
  const own = () => (server.address() as AddressInfo).port;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  return {
    address: `http://127.0.0.1:${own()}`,
    close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      return closed;
    },
  };
}

/** The body, or `undefined` for one that is too long, of which nothing is kept. @throws when it breaks off */
function readRequest(request: IncomingMessage, most: number): Promise<Uint8Array | undefined> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    let length = 0;
    const hear = (chunk: Uint8Array) => {
      length += chunk.length;
      if (length <= most) return void chunks.push(chunk);
      chunks.length = 0;
      resolve(undefined);
    };
    if (Number(request.headers["content-length"] ?? 0) > most) return resolve(undefined);
    request.on("data", hear).once("end", () => resolve(length > most ? undefined : Buffer.concat(chunks)));
    request.once("close", () => reject(new Error("the request broke off"))).once("error", reject);
  });
}
