// How many events a second does the log of access append, against a program that writes a row an event with the same
// driver, the same batches and the same durability (write-ahead log, synchronous = FULL, a transaction a batch)? Done
// means at least 0.7 of its rate when its table has the indexes that searching by patient, actor, subject and day needs.
// `npm run bench audit-append` prints the ratios, also without these indexes. TEST_ALL=1 appends 1,000,000 events in
// each size of batch.
import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { createIdSource, parseFacilityId } from "@benhan/core";
import { systemPlatform } from "@benhan/core/platform";
import { openSqliteStorage } from "@benhan/storage/sqlite";
import { bench, describe } from "vitest";
import { bundle } from "../tests/kill/bundle.ts";
import { runs } from "../tests/long-run.ts";

interface Rates {
  readonly ours: number;
  readonly plain: number;
  readonly indexed: number;
  readonly found: number;
  readonly searchMs: number;
}

const program = await bundle(
  fileURLToPath(new URL("audit-append.program.ts", import.meta.url)),
  "audit-append",
);
const counts = [
  [1, 5_000],
  [10, 20_000],
  [100, 100_000],
  [1000, 200_000],
] as const;
for (const [batch, few] of counts) {
  const count = runs(few, 1_000_000);
  const { stdout } = await promisify(execFile)(process.execPath, [program, `${count}`, `${batch}`]);
  const { ours, plain, indexed, found, searchMs }: Rates = JSON.parse(stdout);
  console.log(
    `${count} events, ${batch} at a time: ${ours} a second; ${(ours / indexed).toFixed(2)} times the plain table with indexes (${indexed}), ${(ours / plain).toFixed(2)} times without (${plain}); the ${found} events of one patient in ${searchMs.toFixed(1)} ms`,
  );
}

const folder = await mkdtemp(join(tmpdir(), "benhan-audit-"));
const facilityId = parseFacilityId("benchmark");
const { clock, random } = systemPlatform();
const ids = createIdSource({ clock, random });
const event = () => ({
  ...{ facilityId, eventId: ids.next(), at: clock.now(), actor: "NV-1", action: "view" },
  ...({ outcome: "done", subject: "BA-1", patient: "BN-1" } as const),
});

describe("appending to the log of access", async () => {
  const store = await openSqliteStorage({ file: join(folder, "store.db"), facilityId });
  bench("@benhan/storage, one event", () => store.appendEvents([event()]));
  bench("@benhan/storage, 100 events", () => store.appendEvents(Array.from({ length: 100 }, event)), {
    async teardown(_task, mode) {
      if (mode !== "run") return;
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  });
});
