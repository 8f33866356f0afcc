import process from "node:process";
import { expect, test } from "vitest";
import { runs } from "../long-run.ts";
import { documentOf, openHospital, receivedBy } from "./hospital.ts";

const messages = runs(100, 1_000);
const seed = Number(process.env["OUTBOX_SEED"] ?? 20_260_702);

/** Four documents a visit: a check-in and three versions of the claim. */
const versions = 3;

test(`${messages} messages through a hub that fails six times out of ten (seed ${seed})`, {
  timeout: runs(60_000, 300_000),
}, async () => {
  const hospital = await openHospital({ faults: `random:0.6:${seed}` });
  const told: string[] = [];
  const { facilityId, storage, clock, simulator } = hospital;
  for (let visit = 1; visit <= messages / (versions + 1); visit++) {
    await hospital.queue(documentOf(hospital, `LK-${visit}`, 0, "bhyt-check-in"));
    for (let version = 1; version <= versions; version++) {
      await hospital.queue(documentOf(hospital, `LK-${visit}`, version));
    }
  }

  const dispatcher = hospital.dispatcher();
  let latched = 0;
  for (let pending = true; pending; ) {
    const report = await dispatcher.drain({
      waitMs: 86_400_000,
      onProgress: ({ answer }) => told.push(JSON.stringify(answer.fault) + answer.fault?.stack),
    });
    pending = report.latches.length > 0 || report.nextDue !== undefined;
    // Two refused sessions in a row: a person looks, finds nothing wrong, and opens the hub again.
    for (const { hub } of report.latches) {
      latched++;
      await storage.release({ facilityId, hub, now: clock.now() });
    }
  }

  const entries = await hospital.entries();
  const receipts = await hospital.receipts();
  const received = receivedBy(simulator);
  const { calls } = simulator.state();
  const faulty = receipts.filter((one) => one.outcome !== "ACCEPTED").length;
  console.info(
    `seed ${seed}: ${entries.length} messages, ${Number(calls["claim"]) + Number(calls["check-in"])} sendings, ` +
      `${calls["token"]} logins, ${faulty} receipts other than ACCEPTED, ${latched} latches`,
  );

  expect(entries).toHaveLength(messages);
  expect(faulty).toBeGreaterThan(messages / 2);
  expect(new Set(receipts.map((one) => one.outcome))).toEqual(
    new Set([
      "ACCEPTED",
      "ACCEPTED_WITH_WARNING",
      "RETRYABLE",
      "UNKNOWN",
      ...(latched > 0 ? ["AUTH_FATAL"] : []),
    ]),
  );
  expect(entries.filter((one) => one.state !== "delivered")).toEqual([]);

  const byDigest = groupBy(received, (one) => one.digest);
  for (const entry of entries) {
    const mine = receipts.filter((one) => one.entryId === entry.entryId);
    const acknowledged = mine.filter((one) => one.outcome.startsWith("ACCEPTED"));
    // Nothing accepted is lost: exactly one acknowledgement, and the hub has what it speaks of.
    expect(acknowledged).toHaveLength(1);
    expect(mine.at(-1)).toBe(acknowledged[0]);
    const arrivals = byDigest.get(entry.digest) ?? [];
    // Nothing acknowledged is sent again: the acknowledged arrival is the last one with these bytes.
    expect(arrivals.at(-1)?.transactionCode).toBe(acknowledged[0]?.transactionCode);
    // Whatever arrived more often was answered by silence each time before.
    expect(mine.filter((one) => one.outcome === "UNKNOWN").length).toBeGreaterThanOrEqual(
      arrivals.length - 1,
    );
  }

  for (const [chain, ofChain] of groupBy(entries, (one) => one.chain)) {
    const isCheckIn = chain.endsWith("/check-in");
    const arrived = received.filter(
      (one) => one.chain === chain.replace("/check-in", "") && (one.function === "check-in") === isCheckIn,
    );
    const order = arrived.map((one) => ofChain.find((entry) => entry.digest === one.digest)?.sequence ?? 0);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(arrived.find((one) => one.effective)?.digest).toBe(ofChain.at(-1)?.digest);
  }

  const everything = [...told, ...hospital.said].join("\n");
  for (const secret of [...hospital.secrets, simulator.baseUrl]) expect(everything).not.toContain(secret);
  await hospital.close();
});

function groupBy<T>(values: readonly T[], keyOf: (value: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) groups.set(keyOf(value), [...(groups.get(keyOf(value)) ?? []), value]);
  return groups;
}
