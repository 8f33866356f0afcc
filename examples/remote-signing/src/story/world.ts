import { Buffer } from "node:buffer";
import { randomBytes } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { createSystemClock } from "@benhan/core/platform";
import { createFakeSmartCa, type FakeSmartCa, serveFake } from "@benhan/signing/node-testkit";
import { createTestTimestampService, type TestPage } from "@benhan/signing/testkit";
import { setupFile } from "../server/run-server.ts";
import { type Setup, secretVariables } from "../server/setup.ts";
import { makePeople, type People } from "./people.ts";

/** Everything around the hospital that is not real here: the signing service with its phones, the time-stamps. */
export interface World {
  readonly service: FakeSmartCa;
  readonly setup: Setup;
  /** The secrets of the server, made here and gone with the process. */
  readonly environment: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/** Opens the world around these people, and writes what the server needs of it into its folder. */
export async function openWorld(folder: string, people?: People): Promise<World> {
  const { holders, keyFiles, passphrase, stamper, ...known } = people ?? (await makePeople());
  const clock = createSystemClock();
  const serviceProviderId = "4184-TEST";
  const spPassword = randomBytes(16).toString("hex");
  const service = createFakeSmartCa({ spId: serviceProviderId, spPassword, holders, clock });
  const served = await serveFake(service);
  const stamps = await servePage(createTestTimestampService(stamper, { clock }));
  const setup: Setup = {
    ...known,
    service: { baseUrl: served.baseUrl, serviceProviderId },
    timeStamps: stamps.url,
  };
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, setupFile), JSON.stringify(setup, null, 2));
  for (const [name, bytes] of Object.entries(keyFiles)) await writeFile(join(folder, name), bytes);
  return {
    service,
    setup,
    environment: {
      [secretVariables.servicePassword]: spPassword,
      [secretVariables.passphrase]: passphrase,
    },
    async close() {
      await Promise.all([served.close(), stamps.close()]);
    },
  };
}

/** A page of a test web on the loopback. */
async function servePage(page: TestPage): Promise<{ readonly url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const chunks: Uint8Array[] = [];
    request.on("data", (chunk: Uint8Array) => chunks.push(chunk));
    request.on("end", () => {
      const body = new Uint8Array(Buffer.concat(chunks));
      const asked = { method: "POST", url: "/", headers: {}, body, timeoutMs: 0, maxAnswerBytes: 0 } as const;
      Promise.resolve(typeof page === "function" ? page(asked) : undefined)
        .then((reply) => response.writeHead(reply?.status ?? 404, reply?.headers).end(reply?.body))
        .catch(() => response.destroy());
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
