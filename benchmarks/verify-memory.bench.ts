// How much memory does a check of a whole store take, for 10,000 documents and events against 200,000? Done means that
// the growth does not follow the count: at most 1.5 times. `npm run bench verify-memory` prints it, beside a bare loop that only
// reads each body and hashes it. Each runs in a process of its own.
import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { parseFacilityId } from "@benhan/core";
import { verifyStore } from "@benhan/storage/integrity";
import { openSqliteStorage } from "@benhan/storage/sqlite";
import { bench, describe } from "vitest";
import { bundle } from "../tests/kill/bundle.ts";

interface Growth {
  readonly count: number;
  readonly grownMb: number;
  readonly seconds: number;
}

const folder = await mkdtemp(join(tmpdir(), "benhan-verify-"));
const program = await bundle(
  fileURLToPath(new URL("verify-memory.program.ts", import.meta.url)),
  "verify-memory",
);
const start = async (...given: readonly string[]) =>
  (await promisify(execFile)(process.execPath, ["--no-warnings", program, ...given])).stdout;
const growths: number[] = [];
for (const count of [10_000, 200_000]) {
  const file = join(folder, `${count}.db`);
  await start("fill", file, `${count}`);
  const ours: Growth = JSON.parse(await start("verify", file, `${count}`));
  const bare: Growth = JSON.parse(await start("loop", file, `${count}`));
  growths.push(ours.grownMb);
  console.log(
    `${count} documents and as many events: ${ours.grownMb.toFixed(0)} MB more in ${ours.seconds.toFixed(1)} s (${Math.round(ours.count / ours.seconds)} a second); a bare loop over the bodies ${bare.grownMb.toFixed(0)} MB in ${bare.seconds.toFixed(1)} s`,
  );
}
const [few = 1, many = 0] = growths;
console.log(`the growth for twenty times as much is ${(many / few).toFixed(2)} times`);

describe("checking a whole store", async () => {
  const store = await openSqliteStorage({
    file: join(folder, "10000.db"),
    facilityId: parseFacilityId("benchmark"),
  });
  bench("verifyStore, 20,000 things", () => verifyStore(store).then(() => undefined), {
    async teardown(_task, mode) {
      if (mode !== "run") return;
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  });
});
