import { describe, expect, test } from "vitest";
import { isLongRun } from "../../../../tests/long-run.ts";
import { type Day, sendAll } from "./bad-line-day.ts";

/** The first two on every run: the stores of tests are slow with many chains. */
const days: readonly Day[] = [
  { seed: "four", chains: 40, versions: 50, timeoutMs: 5_000, offAs: "refused" },
  { seed: "five", chains: 5, versions: 400, timeoutMs: 10_000, offAs: "silent" },
  { seed: "one", chains: 1_000, versions: 2, timeoutMs: 10_000, offAs: "refused" },
  { seed: "two", chains: 1_000, versions: 2, timeoutMs: 10_000, offAs: "silent" },
  { seed: "three", chains: 2_000, versions: 1, timeoutMs: 60_000, offAs: "silent" },
];

describe("a day on a bad line", () => {
  test.each(isLongRun ? days : days.slice(0, 2))(
    "2,000 dossiers, $chains chains, time-out $timeoutMs ms, line $offAs: all arrive in order, within 15 % of the ideal",
    { timeout: 120_000 },
    async (day) => {
      const { store, report, accepted, tookMs, idealMs } = await sendAll(day);
      expect(report).toMatchObject({ delivered: 2_000, dead: 0, held: 0 });
      expect(store.entries.every(({ state }) => state === "delivered")).toBe(true);
      const last = new Map<string, number>();
      for (const { chain, sequence } of accepted) {
        expect(sequence).toBe((last.get(chain) ?? 0) + 1);
        last.set(chain, sequence);
      }
      expect(tookMs).toBeLessThanOrEqual(idealMs * 1.15);
    },
  );
});
