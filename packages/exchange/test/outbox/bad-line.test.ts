import { addMs, epochMs, type OutboxEntry, parseInstant, type Uuid } from "@benhan/core";
import { createSeededRandom } from "@benhan/core/testkit";
import { describe, expect, test } from "vitest";
import { isLongRun } from "../../../../tests/long-run.ts";
import { bhxhGateway } from "../../src/hubs/index.ts";
import { createDispatcher } from "../../src/outbox/index.ts";
import { account, claimBytes, facilityCode, facilityId, sampleEntry } from "../hubs/bhxh/sample-entry.ts";
import { secrets } from "../hubs/bhxh/simulated-hub.ts";
import { type BadLineOptions, createBadLine } from "./bad-line.ts";
import { createFakeOutbox } from "./fake-outbox.ts";
import { createVirtualClock } from "./virtual-clock.ts";

const start = parseInstant("2026-07-02T08:10:00.000+07:00");
const offMs = 40 * 60_000;
const dayMs = 86_400_000;

interface Day {
  readonly seed: string;
  readonly chains: number;
  readonly versions: number;
  readonly timeoutMs: number;
  readonly offAs: NonNullable<BadLineOptions["offAs"]>;
  readonly inFlight?: number;
}

/** All versions of all chains, in the order in which a hospital would queue them. */
function entriesOf({ chains, versions }: Day): readonly OutboxEntry[] {
  return Array.from({ length: chains * versions }, (_, index) => {
    const chain = `LK-${String(index % chains).padStart(4, "0")}`;
    const sequence = Math.floor(index / chains) + 1;
    const entryId = `01981111-0000-7000-8000-${String(index).padStart(12, "0")}` as Uuid;
    const bytes = claimBytes(chain, `${sequence}`);
    return sampleEntry({ entryId, chain, sequence, bytes, attempts: 0, state: "queued" });
  });
}

/** Sends everything through a line with a latency of 2 s that loses every fifth call and is off for 40 minutes. */
async function sendAll(day: Day) {
  const { seed, timeoutMs, offAs, inFlight = 1 } = day;
  const clock = createVirtualClock(start);
  const store = createFakeOutbox(facilityId, entriesOf(day));
  const from = addMs(start, 20 * 60_000);
  const line = createBadLine({
    ...{ clock, random: createSeededRandom(seed), latencyMs: 2_000, lostInHundred: 20, offAs },
    off: { from, until: addMs(from, offMs) },
  });
  const connector = bhxhGateway({
    ...{ facilityId, facilityCode, account, secrets, clock, timeoutMs, inFlight },
    environment: { baseUrl: "https://hub.example" },
    transport: line.transport,
  });
  const random = createSeededRandom(`${seed} pauses`);
  const accepted: OutboxEntry[] = [];
  const dispatcher = createDispatcher({ store, connectors: [connector], clock, random });
  const report = await dispatcher.drain({
    waitMs: dayMs,
    onProgress({ entry, settlement }) {
      if (settlement.kind === "delivered") accepted.push(entry);
    },
  });
  const tookMs = epochMs(clock.now()) - epochMs(start);
  return { store, line, report, accepted, tookMs, idealMs: offMs + line.spentMs };
}

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
