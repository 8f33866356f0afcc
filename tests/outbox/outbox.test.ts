import { createMemoryDatabase } from "@benhan/storage/memory";
import { afterEach, describe, expect, test } from "vitest";
import { documentOf, type Hospital, type HospitalOptions, openHospital, receivedBy } from "./hospital.ts";

const opened: Hospital[] = [];
async function open(options: HospitalOptions = {}) {
  const hospital = await openHospital(options);
  opened.push(hospital);
  return hospital;
}
afterEach(async () => {
  for (const hospital of opened.splice(0)) await hospital.close();
});

describe("a lost answer", () => {
  test("brings the same bytes again: two entries at the hub, two receipts here", async () => {
    const hospital = await open({ faults: "drop@1" });
    await hospital.queue(documentOf(hospital, "LK-1", 1));
    const report = await hospital.dispatcher().drain({ waitMs: 60_000 });
    expect(report).toMatchObject({ sent: 2, again: 1, delivered: 1 });
    const [first, second] = receivedBy(hospital.simulator);
    expect(first?.digest).toBe(second?.digest);
    expect([first?.effective, second?.effective]).toEqual([false, true]);
    const receipts = await hospital.receipts();
    expect(receipts.map((one) => [one.outcome, one.digest, one.transactionCode])).toEqual([
      ["UNKNOWN", first?.digest, undefined],
      ["ACCEPTED", first?.digest, second?.transactionCode],
    ]);
  });

  test("a correction made meanwhile waits, and is what counts in the end", async () => {
    const hospital = await open({ faults: "drop@1" });
    const dispatcher = hospital.dispatcher();
    await hospital.queue(documentOf(hospital, "LK-1", 1));
    await dispatcher.drain();
    await hospital.queue(documentOf(hospital, "LK-1", 2));
    await dispatcher.drain({ waitMs: 60_000 });
    const entries = await hospital.entries();
    const received = receivedBy(hospital.simulator);
    expect(received.map((one) => one.digest)).toEqual([
      entries[0]?.digest,
      entries[0]?.digest,
      entries[1]?.digest,
    ]);
    expect(received.map((one) => one.effective)).toEqual([false, false, true]);
  });
});

test("a process that dies between answer and settlement sends the same bytes again", async () => {
  const hospital = await open();
  await hospital.queue(documentOf(hospital, "LK-1", 1));
  const dying = { ...hospital.storage, settle: () => Promise.reject(new Error("killed")) };
  await expect(hospital.dispatcher({ store: dying }).drain()).rejects.toMatchObject({
    cause: new Error("killed"),
  });
  const next = hospital.dispatcher();
  expect((await next.drain()).sent).toBe(0);
  expect((await next.drain({ waitMs: 300_000 })).delivered).toBe(1);
  const digests = receivedBy(hospital.simulator).map((one) => one.digest);
  expect(digests).toEqual([digests[0], digests[0]]);
  expect((await hospital.receipts()).map((one) => [one.attempt, one.outcome])).toEqual([[2, "ACCEPTED"]]);
});

test("two dispatchers on one store send everything once and keep the order of each chain", async () => {
  const database = createMemoryDatabase();
  const hospital = await open({ database });
  for (let chain = 1; chain <= 10; chain++) {
    for (let version = 1; version <= 3; version++) {
      await hospital.queue(documentOf(hospital, `LK-${chain}`, version));
    }
  }
  const second = await hospital.openStorage();
  const workers = [
    hospital.dispatcher(),
    hospital.dispatcher({ store: second, connectors: [hospital.connect()] }),
  ];
  let sent = [0, 0];
  for (let round = 0; (await hospital.entries()).some((one) => one.state !== "delivered"); round++) {
    const reports = await Promise.all(workers.map((worker) => worker.drain()));
    sent = sent.map((count, index) => count + (reports[index]?.sent ?? 0));
    expect(round).toBeLessThan(10);
  }
  expect(Math.min(...sent)).toBeGreaterThan(0);
  const received = receivedBy(hospital.simulator);
  expect(received).toHaveLength(30);
  for (let chain = 1; chain <= 10; chain++) {
    const entries = (await hospital.entries()).filter((one) => one.chain === `LK-${chain}`);
    const arrived = received.filter((one) => one.chain === `LK-${chain}`);
    expect(arrived.map((one) => one.digest)).toEqual(entries.map((one) => one.digest));
  }
  await second.close();
});

describe("two facilities in one database", () => {
  test("each sends its own to its own account, and neither sees the other's", async () => {
    const database = createMemoryDatabase();
    const one = await open({ database });
    const other = await open({ database, facilityId: "bv-khac", facilityCode: "99999" });
    await one.queue(documentOf(one, "LK-1", 1));
    await other.queue(documentOf(other, "LK-1", 7));
    await one.dispatcher().drain();
    expect([receivedBy(one.simulator).length, receivedBy(other.simulator).length]).toEqual([1, 0]);
    await other.dispatcher().drain();
    for (const hospital of [one, other]) {
      const [receipt, ...more] = await hospital.receipts();
      expect(more).toEqual([]);
      expect(receipt?.facilityId).toBe(hospital.facilityId);
      expect(receivedBy(hospital.simulator)[0]).toMatchObject({
        digest: receipt?.digest,
        facilityCode: hospital.facilityCode,
      });
    }
  });

  test("a dispatcher with the other facility's connector cannot be made", async () => {
    const one = await open();
    const other = await open({ facilityId: "bv-khac", facilityCode: "99999" });
    expect(() => one.dispatcher({ connectors: [other.connect()] })).toThrow("exchange.outbox.other_facility");
  });

  test("a document with the other facility's code is dead before a byte leaves; the next one is sent", async () => {
    const one = await open();
    await one.queue({ ...documentOf(one, "LK-1", 1), facilityCode: "99999" });
    await one.queue(documentOf(one, "LK-2", 1));
    const report = await one.dispatcher().drain();
    expect(report).toMatchObject({ dead: 1, delivered: 1, latches: [] });
    expect(report.failures).toMatchObject([{ chain: "LK-1", code: "exchange.hub.facility_code_differs" }]);
    expect(receivedBy(one.simulator).map((document) => document.chain)).toEqual(["LK-2"]);
  });
});

test("a document that nobody signed never leaves, and the report says what to do", async () => {
  const one = await open();
  const document = documentOf(one, "LK-1", 1);
  const text = new TextDecoder()
    .decode(document.bytes)
    .replace(/<CHUKYDONVI>.*<\/CHUKYDONVI>/, "<CHUKYDONVI/>");
  await one.queue({ ...document, bytes: new TextEncoder().encode(text) });
  const { dead, failures } = await one.dispatcher().drain();
  expect(dead).toBe(1);
  expect(failures).toMatchObject([
    { code: "exchange.hub.not_signed", nextStep: { vi: expect.stringContaining("signDocument") } },
  ]);
  expect((await one.receipts()).map(({ outcome, code }) => [outcome, code])).toEqual([
    ["REJECTED_DATA", "exchange.hub.not_signed"],
  ]);
  expect(one.simulator.state().calls).toEqual({ token: 0, claim: 0, "check-in": 0 });
});

test("entries of a hub that no connector serves do not wait unseen", async () => {
  const one = await open();
  await one.queue(documentOf(one, "LK-1", 1), "bhyt");
  const report = await one.dispatcher().drain();
  expect(report).toMatchObject({ sent: 0, unserved: ["bhyt"] });
  expect(one.said.join()).toContain("exchange.outbox.unserved");
});
