// How long does the list of what is due on a day take, out of 200,000 records of which 300 are due, in SQLite, against the
// bare driver with an index on the day that returns the same columns? Done means at most 1.5 times its time.
// `npm run bench due-list` prints the ratio, and the time of an encrypted store beside it.
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { bench, describe } from "vitest";
import { bundle } from "../tests/kill/bundle.ts";

const program = await bundle(fileURLToPath(new URL("due-list.program.ts", import.meta.url)), "due-list");
const { stdout } = await promisify(execFile)(process.execPath, [program, "200000", "300"]);
const { ours, plain, encrypted }: Readonly<Record<"ours" | "plain" | "encrypted", number>> =
  JSON.parse(stdout);
console.log(
  `300 due of 200,000: ${ours.toFixed(2)} ms, ${(ours / plain).toFixed(2)} times the raw driver (${plain.toFixed(2)} ms); encrypted ${encrypted.toFixed(2)} ms`,
);

describe("the list of what is due", () => {
  bench("printed above", () => undefined, { iterations: 1, time: 0, warmupIterations: 0, warmupTime: 0 });
});
