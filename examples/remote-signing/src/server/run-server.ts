import { readFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { openSqliteStorage } from "@benhan/storage/sqlite";
import { facility } from "../facility.ts";
import { openDesk } from "./open-desk.ts";
import { serveDesk } from "./serve-desk.ts";
import type { Setup } from "./setup.ts";

/** Services ask for 3 to 10 seconds between two questions. */
const pollMs = 5000;

export const setupFile = "setup.json";
export const storeFile = "papers.db";

/** The hospital's server: goes on with what waits, then listens. The first line it prints says where. */
export async function runServer(folder: string, port: number): Promise<void> {
  const setup = JSON.parse(await readFile(join(folder, setupFile), "utf8")) as Setup;
  const storage = await openSqliteStorage({ file: join(folder, storeFile), facilityId: facility.id });
  const desk = await openDesk(folder, setup, storage);
  const resumed = await desk.goOn();
  const server = serveDesk(desk);
  server.listen(port, "127.0.0.1", () => {
    const { port: own } = server.address() as AddressInfo;
    console.log(JSON.stringify({ address: `http://127.0.0.1:${own}`, resumed }));
  });
  // A webhook may never come.
  setInterval(() => void desk.goOn().catch((error: unknown) => console.error(String(error))), pollMs);
}
