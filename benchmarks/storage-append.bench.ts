// How many signed records of 50 kB a second does the store in SQLite keep and give back, one commit each, against a program
// that does the same with the same driver: the same durability (write-ahead log, synchronous = FULL), hashed and, in the
// second pair, encrypted through node:crypto under a key for each record? Done means at least 0.8 of its rate, for
// appending and for reading by id. `npm run bench storage-append` prints the ratios. TEST_ALL=1 takes ten times as many.
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { bench, describe } from "vitest";
import { bundle } from "../tests/kill/bundle.ts";
import { runs } from "../tests/long-run.ts";

type Rates = Readonly<Record<"ours" | "plain" | "oursEncrypted" | "plainEncrypted", number>>;

const program = await bundle(
  fileURLToPath(new URL("storage-append.program.ts", import.meta.url)),
  "storage-append",
);
const count = runs(4000, 20_000);
const { stdout } = await promisify(execFile)(process.execPath, [program, `${count}`]);
const { fsyncMs, ...rates }: Readonly<Record<"append" | "read", Rates>> & { readonly fsyncMs: number } =
  JSON.parse(stdout);
console.log(`one fsync of 50 kB to a plain file in the same folder: ${fsyncMs.toFixed(2)} ms`);
for (const [what, { ours, plain, oursEncrypted, plainEncrypted }] of Object.entries(rates)) {
  const ratio = (one: number, other: number) => `${(one / other).toFixed(2)} times the raw driver (${other})`;
  console.log(
    `${what}, ${count} records of 50 kB: ${ours} a second, ${ratio(ours, plain)}; encrypted ${oursEncrypted} a second, ${ratio(oursEncrypted, plainEncrypted)}`,
  );
}

describe("records in SQLite", () => {
  bench("printed above", () => undefined, { iterations: 1, time: 0, warmupIterations: 0, warmupTime: 0 });
});
