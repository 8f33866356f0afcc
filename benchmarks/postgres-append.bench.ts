// How fast does the store in PostgreSQL commit and read, against a plain program with the package `pg` that does the same
// durable work in the same run? Done means at least 0.8 of its rate for batches of 100 signed records of 1 kB with their
// events, 0.7 for single records of 50 kB, 0.8 for reading records by id. The server waits for its disk (fsync).
// `npm run bench postgres-append` prints the ratios; TEST_ALL=1 takes ten times as many.
import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { bench, describe } from "vitest";
import { startPostgres } from "../packages/storage/test/postgres-server.ts";
import { bundle } from "../tests/kill/bundle.ts";
import { runs } from "../tests/long-run.ts";

interface Spent {
  readonly ours: number;
  readonly plain: number;
}

const program = await bundle(
  fileURLToPath(new URL("postgres-append.program.ts", import.meta.url)),
  "postgres-append",
);
const driver = createRequire(new URL("../packages/storage/package.json", import.meta.url)).resolve(
  "pg/lib/index",
);
const counts = { batch: runs(60, 600), single: runs(300, 3000), read: runs(1500, 15_000) };

describe("the store in PostgreSQL", () => {
  bench(
    "a run of its own process",
    async () => {
      const server = await startPostgres();
      try {
        const given = [driver, ...[server.port, ...Object.values(counts)].map(String)];
        const { stdout } = await promisify(execFile)(process.execPath, [program, ...given]);
        const spent = JSON.parse(stdout) as Readonly<Record<keyof typeof counts, Spent>>;
        for (const [name, { ours, plain }] of Object.entries(spent)) {
          console.log(`${name}: ${(plain / ours).toFixed(2)} of the plain program; ${ours.toFixed(2)} ms`);
        }
      } finally {
        await server.remove();
      }
    },
    { iterations: 1, warmupIterations: 0, time: 0, warmupTime: 0 },
  );
});
