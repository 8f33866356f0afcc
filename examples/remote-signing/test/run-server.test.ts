import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { openSqliteStorage } from "@benhan/storage/sqlite";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { bundle } from "../../../tests/kill/bundle.ts";
import { facility } from "../src/facility.ts";
import { openDesk } from "../src/server/open-desk.ts";
import { setupFile, storeFile } from "../src/server/run-server.ts";
import { openWorld, type World } from "../src/story/world.ts";

const main = fileURLToPath(new URL("../src/main.ts", import.meta.url));

describe("the server, started while a signature waits and the service is ill", { timeout: 30_000 }, () => {
  let folder = "";
  let program = "";
  let world: World;
  let ill: Server | undefined;
  let child: ChildProcess | undefined;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "benhan-remote-signing-"));
    program = await bundle(main, "remote-signing");
    world = await openWorld(folder);
    for (const [name, value] of Object.entries(world.environment)) vi.stubEnv(name, value);
    const storage = await openSqliteStorage({ file: join(folder, storeFile), facilityId: facility.id });
    const desk = await openDesk(folder, world.setup, storage);
    await desk.print();
    await desk.sign("treating-doctor");
    await storage.close();
  }, 120_000);
  afterEach(() => {
    child?.kill("SIGKILL");
    ill?.closeAllConnections();
    ill?.close();
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    await world.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** Starts it beside a service that answers so, and reads its lines one by one. */
  async function start(answer: RequestListener) {
    const service = createServer(answer);
    ill = service;
    await new Promise<void>((resolve) => service.listen(0, "127.0.0.1", resolve));
    const baseUrl = `http://127.0.0.1:${(service.address() as AddressInfo).port}`;
    const setup = { ...world.setup, service: { ...world.setup.service, baseUrl } };
    await writeFile(join(folder, setupFile), JSON.stringify(setup));
    const started = spawn(process.execPath, [program, "server", "--data", folder], {
      stdio: ["ignore", "pipe", "ignore"],
    });
    child = started;
    const lines = createInterface({ input: started.stdout })[Symbol.asyncIterator]();
    const { address } = JSON.parse(String((await lines.next()).value)) as { address: string };
    const standing = async () => (await fetch(`${address}/standing`)).json();
    return { started, standing, next: async () => JSON.parse(String((await lines.next()).value)) as unknown };
  }

  const waits = { version: 1, signed: [], waiting: ["Người hành nghề/trưởng khoa"] };

  it("listens, tells that the account is refused, and lives on", async () => {
    const { started, standing, next } = await start((_, response) =>
      response.end(JSON.stringify({ status_code: 401, message: "SP_CREDENTIAL_INVALID" })),
    );
    expect(await next()).toEqual({ resumed: [], fault: expect.stringContaining("service_refused") });
    expect(await standing()).toMatchObject(waits);
    expect(started.exitCode).toBeNull();
  });

  it("listens and shows the paper while the service says nothing at all", async () => {
    const { standing } = await start(() => undefined);
    expect(await standing()).toMatchObject(waits);
  });
});
