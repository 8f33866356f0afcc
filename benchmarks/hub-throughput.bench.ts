// How many documents of 100 kB a second go out of a durable SQLite outbox to a hub that answers after 20 ms, 16 in flight,
// against plain `fetch` (undici) with 16 in flight and no outbox? Done means at least 0.7 of its rate. And how much faster
// do four workers of one outbox in PostgreSQL send than one, at 50 ms and one in flight each? Done means at least 3 times.
// `npm run bench hub-throughput` prints the ratios. TEST_ALL=1 takes five times as many.
import { type ChildProcess, execFile, fork } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { bench, describe } from "vitest";
import { startPostgres } from "../packages/storage/test/postgres-server.ts";
import { bundle } from "../tests/kill/bundle.ts";
import { runs } from "../tests/long-run.ts";

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const program = await bundle(path("hub-throughput.program.ts"), "hub-throughput");
const serverProgram = await bundle(path("hub-throughput.server.ts"), "hub-throughput.server");
const driver = createRequire(new URL("../packages/storage/package.json", import.meta.url)).resolve(
  "pg/lib/index",
);
const run = promisify(execFile);
const singly = { iterations: 1, warmupIterations: 0, time: 0, warmupTime: 0 };

interface Server {
  readonly port: number;
  stop(): void;
}

async function startServer(latencyMs: number): Promise<Server> {
  const server = fork(serverProgram, [`${latencyMs}`], { execArgv: [] });
  const [port] = (await once(server, "message")) as [number];
  return { port, stop: () => server.disconnect() };
}

interface Done {
  readonly delivered: number;
  readonly ms: number;
}

async function startWorker(databasePort: number, port: number): Promise<ChildProcess> {
  const given = ["worker", driver, `${databasePort}`, `send=${port}`];
  const worker = fork(program, given, { execArgv: [] });
  await once(worker, "message");
  return worker;
}

/** Documents a second of so many workers that begin together. */
async function rateOf(workers: number, databasePort: number, port: number): Promise<number> {
  const started = await Promise.all(Array.from({ length: workers }, () => startWorker(databasePort, port)));
  const done = await Promise.all(
    started.map(async (worker) => {
      const answer = once(worker, "message");
      worker.send("go");
      return ((await answer) as [Done])[0];
    }),
  );
  const delivered = done.reduce((sum, one) => sum + one.delivered, 0);
  return (delivered / Math.max(...done.map(({ ms }) => ms))) * 1000;
}

describe("hub throughput", () => {
  bench(
    "SQLite outbox against plain fetch",
    async () => {
      const server = await startServer(20);
      try {
        const { stdout } = await run(process.execPath, [program, `${runs(2000, 10_000)}`, `${server.port}`]);
        const { ours, plain } = JSON.parse(stdout) as { readonly ours: number; readonly plain: number };
        const rate = (ms: number) => `${Math.round(1000 / ms)} a second`;
        console.log(`${rate(ours)}, ${(plain / ours).toFixed(2)} of plain fetch (${rate(plain)})`);
      } finally {
        server.stop();
      }
    },
    singly,
  );
  bench(
    "four PostgreSQL workers against one",
    async () => {
      const server = await startServer(50);
      const database = await startPostgres();
      try {
        const rates: number[] = [];
        for (const workers of [1, 4]) {
          const count = runs(100, 500) * workers;
          await run(process.execPath, [program, "worker", driver, `${database.port}`, `queue=${count}`]);
          rates.push(await rateOf(workers, database.port, server.port));
        }
        const [one = 0, four = 0] = rates;
        console.log(
          `four workers: ${four.toFixed(1)} a second, ${(four / one).toFixed(2)} times one (${one.toFixed(1)})`,
        );
      } finally {
        await database.remove();
        server.stop();
      }
    },
    singly,
  );
});
