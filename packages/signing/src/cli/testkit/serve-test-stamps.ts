import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { createSystemClock } from "@benhan/core/platform";
import { joinBytes } from "../../encoding/join-bytes.ts";
import { readSort } from "../input/read-input.ts";
import { loadTestkit, testPassphrase } from "./test-files.ts";

const mostBytes = 64 * 1024;

/** A time-stamping service with the key of `testkit ca`, for this machine alone. */
export async function serveTestStamps(folder: string, port: number) {
  const { openPkcs12 } = await import("../../pkcs12/open-pkcs12.ts");
  const { createTestTimestampService } = await loadTestkit();
  const key = await openPkcs12(
    await readSort(join(folder, "TEST-tsa.p12"), "--ca", "pkcs12"),
    testPassphrase,
  );
  const holder = {
    certificate: key.certificate,
    sign: (data: Uint8Array) => key.sign(data, { algorithm: "ecdsa-sha256" }),
  };
  const page = createTestTimestampService(holder, { clock: createSystemClock(), certificates: key.chain });
  const server = createServer((request, response) => {
    bodyOf(request)
      .then(async (body) => {
        if (typeof page !== "function") throw new TypeError("no service");
        const answer = await page({ method: "POST", url: "/", headers: {}, body, timeoutMs: 0 });
        response.writeHead(answer.status, answer.headers).end(answer.body);
      })
      .catch(() => response.writeHead(400).end());
  });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of request) {
    length += part.length;
    if (length > mostBytes) throw new RangeError("too long");
    parts.push(part);
  }
  return joinBytes(parts);
}
