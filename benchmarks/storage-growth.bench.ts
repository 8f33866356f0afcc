// Does the store in SQLite slow down as it grows, more than the raw driver does? Records of 1 kB with ids that grow with
// time, committed 1,000 at once: the time for a thousand records when 10,000 are there, and when the store is full. Done
// means that from 10,000 to 1,000,000 records our time grows at most 1.2 times as much as that of a plain program with the
// same driver in the same run. `npm run bench storage-growth` goes to 100,000; TEST_ALL=1 to a million (minutes).
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { bench, describe } from "vitest";
import { bundle } from "../tests/kill/bundle.ts";
import { runs } from "../tests/long-run.ts";

type Times = Readonly<Record<"ours" | "plain", { readonly few: number; readonly many: number }>>;

const program = await bundle(
  fileURLToPath(new URL("storage-growth.program.ts", import.meta.url)),
  "storage-growth",
);
const count = runs(100_000, 1_000_000);
const { stdout } = await promisify(execFile)(process.execPath, [program, `${count}`]);
const { ours, plain }: Times = JSON.parse(stdout);
const growth = ({ few, many }: Times["ours"]) => many / few;
const told = (name: string, { few, many }: Times["ours"]) =>
  `${name} ${few.toFixed(1)} ms a thousand at 10,000 records, ${many.toFixed(1)} ms at ${count} (times ${(many / few).toFixed(2)})`;
console.log(
  `${told("ours", ours)}; ${told("the raw driver", plain)}; ours grows ${(growth(ours) / growth(plain)).toFixed(2)} times as much`,
);

describe("a store in SQLite that grows", () => {
  bench("printed above", () => undefined, { iterations: 1, time: 0, warmupIterations: 0, warmupTime: 0 });
});
