// Started by `hub-throughput.bench.ts` in a process of its own: sends documents of 100 kB out of a durable SQLite outbox
// with 16 in flight, and the same bytes by plain `fetch` with 16 in flight, to a server in a third process that answers
// after some milliseconds; in turns. Prints milliseconds for each document as JSON.
//   node hub-throughput.mjs COUNT PORT
// With a driver of PostgreSQL: one worker of an outbox there, which sends what is due, one in flight, until nothing is.
//   node hub-throughput.mjs worker PG DATABASE_PORT PORT
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { enqueue, type OutboxChange, parseFacilityId } from "@benhan/core";
import { createFetchTransport, systemPlatform } from "@benhan/core/platform";
import type { OutboxStore, RecordStore } from "@benhan/core/ports";
import type { HubConnector } from "@benhan/exchange/hubs";
import { createDispatcher } from "@benhan/exchange/outbox";
import { openPostgresStorage } from "@benhan/storage/postgres";
import { openSqliteStorage } from "@benhan/storage/sqlite";
import type { openPool } from "../packages/storage/test/load-pg.ts";

const facilityId = parseFacilityId("benchmark");
const platform = systemPlatform();

function connectorTo(port: number, inFlight: number): HubConnector {
  const transport = createFetchTransport();
  const interpret: HubConnector["interpret"] = ({ status, body }) => {
    const { code } = JSON.parse(new TextDecoder().decode(body)) as { readonly code?: string };
    return status === 200 && code === "200"
      ? { outcome: "ACCEPTED", code, raw: body }
      : { outcome: "UNKNOWN" };
  };
  return {
    ...{ hub: "bench", facilityId, specVersion: "1", environment: "test", timeoutMs: 60_000, inFlight },
    capabilities: { reconcile: false, lookUp: false, cancel: false, replace: true },
    interpret,
    async send({ bytes, contentType }, call) {
      const headers = { "content-type": contentType, accept: "application/json" };
      const request = { method: "POST", headers, body: bytes, timeoutMs: 60_000 } as const;
      return interpret(await transport.send({ ...request, url: `http://127.0.0.1:${port}/` }, call));
    },
  };
}

function documentAt(index: number, length: number): OutboxChange {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536));
  const route = { facilityId, facilityCode: "79999", kind: "benchmark", edition: "1" };
  return enqueue(
    "bench",
    { ...route, chain: `LK-${index}`, contentType: "application/xml", bytes },
    { platform },
  );
}

async function queue(store: RecordStore, from: number, count: number, length: number): Promise<void> {
  for (let done = 0; done < count; done += 50) {
    const size = Math.min(50, count - done);
    await store.commit(Array.from({ length: size }, (_, at) => documentAt(from + done + at, length)));
  }
}

async function drain(store: OutboxStore, connector: HubConnector, waitMs = 0): Promise<number> {
  const dispatcher = createDispatcher({ store, connectors: [connector] });
  return (await dispatcher.drain({ waitMs })).delivered;
}

async function plainly(port: number, bodies: readonly Uint8Array[]): Promise<void> {
  let next = 0;
  const works = Array.from({ length: 16 }, async () => {
    for (let body = bodies[next++]; body !== undefined; body = bodies[next++]) {
      const headers = { "content-type": "application/xml", accept: "application/json" };
      const request = { method: "POST", headers, body: body as Uint8Array<ArrayBuffer> };
      const answer = await fetch(`http://127.0.0.1:${port}/`, request);
      if (((await answer.json()) as { readonly code?: string }).code !== "200") throw new Error("refused");
    }
  });
  await Promise.all(works);
}

/** In turns, so that a busy machine slows both; who begins changes. */
async function compare(count: number, port: number): Promise<object> {
  const folder = mkdtempSync(join(tmpdir(), "benhan-hub-"));
  const store = await openSqliteStorage({ file: join(folder, "ours.db"), facilityId });
  const connector = connectorTo(port, 16);
  const spent = { ours: 0, plain: 0 };
  const turn = 200;
  for (let done = -turn; done < count; done += turn) {
    await queue(store, done + turn, turn, 100_000);
    const bodies = Array.from({ length: turn }, (_, at) => documentAt(at, 100_000).bytes);
    const ways = {
      async ours() {
        if ((await drain(store, connector)) !== turn) throw new Error("lost");
      },
      plain: () => plainly(port, bodies),
    };
    for (const name of (done / turn) % 2 === 0
      ? (["ours", "plain"] as const)
      : (["plain", "ours"] as const)) {
      const begin = performance.now();
      await ways[name]();
      // The first turn warms both up.
      if (done >= 0) spent[name] += performance.now() - begin;
    }
  }
  await store.close();
  rmSync(folder, { recursive: true, force: true });
  return { ours: spent.ours / count, plain: spent.plain / count };
}

async function work(driver: string, databasePort: number, command: string): Promise<void> {
  const { Pool } = createRequire(import.meta.url)(driver) as {
    readonly Pool: new (...given: Parameters<typeof openPool>) => ReturnType<typeof openPool>;
  };
  const config = { host: "127.0.0.1", port: databasePort, user: "his", database: "postgres", max: 2 };
  const pool = new Pool(config);
  const store = await openPostgresStorage({ pool, facilityId });
  const [what, number = "0"] = command.split("=");
  if (what === "queue") {
    await queue(store, Number(process.hrtime.bigint() % 1_000_000_000n), Number(number), 2_000);
  } else {
    // Whoever starts it says when: all workers begin together.
    process.send?.("ready");
    await new Promise((resolve) => process.once("message", resolve));
    const begin = performance.now();
    const delivered = await drain(store, connectorTo(Number(number), 1));
    process.send?.({ delivered, ms: performance.now() - begin });
    process.disconnect?.();
  }
  await store.close();
  await pool.end();
}

const [first = "", second = "", third = "", fourth = ""] = process.argv.slice(2);
if (first === "worker") await work(second, Number(third), fourth);
else console.log(JSON.stringify(await compare(Number(first), Number(second))));
