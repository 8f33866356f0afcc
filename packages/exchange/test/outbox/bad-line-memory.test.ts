import { getHeapStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { isLongRun } from "../../../../tests/long-run.ts";
import { sendAll } from "./bad-line-day.ts";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

/** Makes a dossier of 9 kB: what 1,800 of them leave behind is far more than what comes and goes anyway. */
const note = "x".repeat(6_000);
const mebibyte = 1024 * 1024;

/** What is in use after everything that nobody holds was thrown away, in and beside the heap of this thread. */
function inUse(): number {
  collect();
  const { used_heap_size, external_memory } = getHeapStatistics();
  return used_heap_size + external_memory;
}

/** So much comes and goes anyway. */
const limit = 4 * mebibyte;

/** After how many deliveries memory is looked at, several times: it goes up and down all the time. */
const looks = { early: [200, 300, 400], late: [1_800, 1_900, 2_000] } as const;

/** How much more is in use after 2,000 dossiers than after 200. `keep`: is given each of them. */
async function growthOver(keep: (bytes: Uint8Array) => void): Promise<number> {
  let delivered = 0;
  const seen = new Map<number, number>();
  const least = (moments: readonly number[]) =>
    Math.min(...moments.map((one) => seen.get(one) ?? Number.NaN));
  await sendAll({
    ...{ seed: "memory", chains: 5, versions: 400, timeoutMs: 5_000, offAs: "refused", note },
    watch({ entry, settlement }, { store, line }) {
      // What the store and the hub of this test write down is theirs.
      store.receipts.length = 0;
      store.settlements.length = 0;
      line.received.length = 0;
      if (settlement.kind !== "delivered") return;
      keep(entry.bytes);
      delivered += 1;
      if ([...looks.early, ...looks.late].some((one) => one === delivered)) seen.set(delivered, inUse());
    },
  });
  return least(looks.late) - least(looks.early);
}

describe("2,000 dossiers of 9 kB on a bad line", () => {
  test("need no more memory at the end than at the beginning", { timeout: 120_000 }, async () => {
    expect(await growthOver(() => undefined)).toBeLessThan(limit);
  });

  test.runIf(isLongRun)("would be found out if each left a copy behind", { timeout: 120_000 }, async () => {
    const kept: Uint8Array[] = [];
    expect(await growthOver((bytes) => void kept.push(bytes.slice()))).toBeGreaterThan(2 * limit);
  });
});
