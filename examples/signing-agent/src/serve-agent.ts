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

const longestBody = 16 * 1024 * 1024;

/** Listens on the loopback only. Port 0 takes any free one. */
export async function serveAgent(agent: SigningAgent, port: number): Promise<ServedAgent> {
  const server = createServer((request, response) => {
    readBody(request)
      .then(async (body) => {
        if (body === undefined) {
          response.writeHead(413, { connection: "close" }).end();
          return;
        }
        const headers = Object.fromEntries(
          Object.entries(request.headers).map(([name, value]) => [name, value?.toString()]),
        );
        const path = (request.url ?? "/").replace(/\?.*$/, "");
        const reply = await agent.handle({ method: request.method ?? "", path, headers, body }, own());
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

/** The body, or `undefined` for one that is too long; it is not read to its end. */
async function readBody(request: IncomingMessage): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request) {
    const bytes = chunk as Uint8Array;
    length += bytes.length;
    if (length > longestBody) return undefined;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}
