import { addMs, epochMs, type OutboxEntry, parseInstant, type Uuid } from "@benhan/core";
import { createSeededRandom } from "@benhan/core/testkit";
import { bhxhGateway } from "../../src/hubs/index.ts";
import { createDispatcher, type SendingEvent } from "../../src/outbox/index.ts";
import { account, claimBytes, facilityCode, facilityId, sampleEntry } from "../hubs/bhxh/sample-entry.ts";
import { secrets } from "../hubs/bhxh/simulated-hub.ts";
import { type BadLine, type BadLineOptions, createBadLine } from "./bad-line.ts";
import { createFakeOutbox, type FakeOutbox } from "./fake-outbox.ts";
import { createVirtualClock } from "./virtual-clock.ts";

const start = parseInstant("2026-07-02T08:10:00.000+07:00");
const offMs = 40 * 60_000;
const dayMs = 86_400_000;

/** A day of a hospital on a bad line. */
export interface Day {
  readonly seed: string;
  readonly chains: number;
  readonly versions: number;
  readonly timeoutMs: number;
  readonly offAs: NonNullable<BadLineOptions["offAs"]>;
  readonly inFlight?: number;
  /** What each dossier holds besides. Default: nothing. */
  readonly note?: string;
  /** Told of each attempt. */
  readonly watch?: (
    event: SendingEvent,
    stage: { readonly store: FakeOutbox; readonly line: BadLine },
  ) => void;
}

/** All versions of all chains, in the order in which a hospital would queue them. */
function entriesOf({ chains, versions, note = "" }: Day): readonly OutboxEntry[] {
  return Array.from({ length: chains * versions }, (_, index) => {
    const chain = `LK-${String(index % chains).padStart(4, "0")}`;
    const sequence = Math.floor(index / chains) + 1;
    const entryId = `01981111-0000-7000-8000-${String(index).padStart(12, "0")}` as Uuid;
    const bytes = claimBytes(chain, `${sequence}${note}`);
    return sampleEntry({ entryId, chain, sequence, bytes, attempts: 0, state: "queued" });
  });
}

/** Sends everything through a line with a latency of 2 s that loses every fifth call and is off for 40 minutes. */
export async function sendAll(day: Day) {
  const { seed, timeoutMs, offAs, inFlight = 1, watch } = day;
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
  const accepted: Pick<OutboxEntry, "chain" | "sequence">[] = [];
  const dispatcher = createDispatcher({ store, connectors: [connector], clock, random });
  const report = await dispatcher.drain({
    waitMs: dayMs,
    onProgress(event) {
      const { chain, sequence } = event.entry;
      if (event.settlement.kind === "delivered") accepted.push({ chain, sequence });
      watch?.(event, { store, line });
    },
  });
  const tookMs = epochMs(clock.now()) - epochMs(start);
  return { store, line, report, accepted, tookMs, idealMs: offMs + line.spentMs };
}
