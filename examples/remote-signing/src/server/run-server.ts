import { once } from "node:events";
import { readFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { isEmrError } from "@benhan/core";
import { openSqliteStorage } from "@benhan/storage/sqlite";
import { facility } from "../facility.ts";
import { openDesk } from "./open-desk.ts";
import { serveDesk } from "./serve-desk.ts";
import type { Setup } from "./setup.ts";
import type { Signing, SigningDesk } from "./signing-desk.ts";

/** Services ask for 3 to 10 seconds between two questions. */
const pollMs = 5000;

export const setupFile = "setup.json";
export const storeFile = "papers.db";

/**
 * The hospital's server: listens, then goes on with what waits. Its first line says where; the second what it went on with,
 * or what stood in the way: the service or the disk may be ill, and the paper is read all the same.
 */
export async function runServer(folder: string, port: number): Promise<void> {
  const setup = JSON.parse(await readFile(join(folder, setupFile), "utf8")) as Setup;
  const storage = await openSqliteStorage({ file: join(folder, storeFile), facilityId: facility.id });
  const desk = await openDesk(folder, setup, storage);
  const server = serveDesk(desk);
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const { port: own } = server.address() as AddressInfo;
  console.log(JSON.stringify({ address: `http://127.0.0.1:${own}` }));
  const first = await goOn(desk);
  console.log(JSON.stringify(first));
  // A webhook may never come. The next question waits for the last answer.
  for (;;) {
    await setTimeout(pollMs);
    await goOn(desk);
  }
}

/** Never throws: what is in the way now may be gone the next time. */
async function goOn(desk: SigningDesk): Promise<{ readonly resumed: readonly Signing[]; fault?: string }> {
  try {
    return { resumed: await desk.goOn() };
  } catch (error) {
    const fault = isEmrError(error) ? `${error.text.vi} / ${error.text.en} (${error.code})` : String(error);
    console.error(fault);
    return { resumed: [], fault };
  }
}
