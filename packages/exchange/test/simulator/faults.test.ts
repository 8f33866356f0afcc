import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { OutboxEntry } from "@benhan/core";
import { createManualClock, createSeededRandom } from "@benhan/core/testkit";
import { describe, expect, test } from "vitest";
import type { HubConnector } from "../../src/hubs/index.ts";
import { createDispatcher } from "../../src/outbox/index.ts";
import { type Simulator, startSimulator } from "../../src/simulator/index.ts";
import * as bhxh from "../hubs/bhxh/sample-entry.ts";
import { openSimulatedHub as openGateway } from "../hubs/bhxh/simulated-hub.ts";
import { axisEntry } from "../hubs/emrhub/axis-entry.ts";
import { openSimulatedAxis } from "../hubs/emrhub/simulated-axis.ts";
import * as eprescription from "../hubs/eprescription/sample-entry.ts";
import { openSimulatedHub as openPrescriptions } from "../hubs/eprescription/simulated-hub.ts";
import { createFakeOutbox } from "../outbox/fake-outbox.ts";

interface OpenHub {
  readonly simulator: Simulator;
  readonly connector: HubConnector;
  close(): Promise<void>;
}

/** Each hub with its faults planned, and a document that it takes. */
const hubs: Readonly<
  Record<string, { open(faults: string): Promise<OpenHub>; entry(): OutboxEntry | Promise<OutboxEntry> }>
> = {
  bhxh: { open: (faults) => openGateway({ faults }), entry: () => bhxh.sampleEntry() },
  emrhub: { open: (faults) => openSimulatedAxis({ faults }), entry: () => axisEntry() },
  eprescription: {
    open: (faults) => openPrescriptions({ faults }),
    entry: () => eprescription.sampleEntry(),
  },
};

/** Drains one document through the fault; what each attempt came to, and what the hub has in the end. */
async function drained(hub: string, faults: string) {
  const { open, entry: entryOf } = hubs[hub] as (typeof hubs)[string];
  const { simulator, connector, close } = await open(faults);
  try {
    const entry = { ...(await entryOf()), attempts: 0, state: "queued" as const };
    const store = createFakeOutbox(entry.facilityId, [entry]);
    const clock = createManualClock(entry.notBefore);
    const random = createSeededRandom("faults");
    const dispatcher = createDispatcher({ store, connectors: [connector], clock, random });
    await dispatcher.drain({ waitMs: 3_600_000 });
    const { calls, received } = simulator.state();
    return {
      outcomes: store.receipts.map((one) => one.outcome),
      state: store.entries[0]?.state,
      code: store.entries[0]?.lastCode,
      copies: received.length,
      logins: calls["token"] ?? calls["login"],
      waitedMs: Date.parse(clock.now()) - Date.parse(entry.notBefore),
    };
  } finally {
    await close();
  }
}

const everyHub = Object.keys(hubs);

describe.each(everyHub)("%s: a document gets through", (hub) => {
  test.each([
    ["drop@1", 2, ["UNKNOWN", "ACCEPTED"]],
    ["reset@1", 1, ["UNKNOWN", "ACCEPTED"]],
    ["garbage@1", 2, ["UNKNOWN", "ACCEPTED"]],
    ["truncated@1", 2, ["UNKNOWN", "ACCEPTED"]],
    ["oversize@1", 2, ["UNKNOWN", "ACCEPTED"]],
    ["br-broken@1", 2, ["UNKNOWN", "ACCEPTED"]],
    ["br-bomb@1", 2, ["UNKNOWN", "ACCEPTED"]],
    ["br@1", 1, ["ACCEPTED"]],
    ["gzip@1", 1, ["ACCEPTED"]],
    ["429@1", 1, ["RETRYABLE", "ACCEPTED"]],
    ["429:90@1", 1, ["RETRYABLE", "ACCEPTED"]],
    ["503@1", 1, ["RETRYABLE", "ACCEPTED"]],
    ["500@1", 1, ["RETRYABLE", "ACCEPTED"]],
    ["delay:5@1", 1, ["ACCEPTED"]],
    ["401@1", 1, ["ACCEPTED"]],
    ["expiry@1", 1, ["ACCEPTED"]],
    ["skew:3600@1", 1, ["ACCEPTED"]],
    ["skew:-86400@1", 1, ["ACCEPTED"]],
  ])("%s", async (faults, copies, outcomes) => {
    const found = await drained(hub, faults);
    // A code of a prescription is taken once: what comes again is called used, and means that it had arrived.
    const isUsed = hub === "eprescription" && copies === 2;
    expect(found).toMatchObject({
      outcomes: isUsed ? ["UNKNOWN", "DUPLICATE"] : outcomes,
      state: "delivered",
      copies: isUsed ? 1 : copies,
    });
  });

  test("the pause is the one that a 429 asks for", async () => {
    expect((await drained(hub, "429:90@1")).waitedMs).toBeGreaterThanOrEqual(90_000);
    expect((await drained(hub, "429@1")).waitedMs).toBeLessThan(10_000);
  });

  test("a session that ran out costs one login, and no attempt", async () => {
    expect(await drained(hub, "expiry@1")).toMatchObject({ logins: 2, copies: 1, outcomes: ["ACCEPTED"] });
  });

  test("through a row of faults", async () => {
    const found = await drained(hub, "429@1,br-broken@2,expiry@3,503:2@5");
    expect(found.state).toBe("delivered");
  });
});

describe("what is peculiar to a hub", () => {
  test("bhxh: after a change of address one new login, and the document is filed", async () => {
    const found = await drained("bhxh", "address@1");
    expect(found).toMatchObject({ outcomes: ["ACCEPTED"], logins: 2, copies: 1, state: "delivered" });
  });

  test.each(["bhxh", "emrhub"])("%s: what arrives twice is accepted, the newer replaces", async (hub) => {
    expect(await drained(hub, "duplicate@1")).toMatchObject({
      outcomes: ["ACCEPTED"],
      copies: 2,
      state: "delivered",
    });
  });

  test.each(["duplicate@1", "already@1"])(
    "eprescription: %s, a code that is used at the first attempt is for a person",
    async (faults) => {
      expect(await drained("eprescription", faults)).toMatchObject({
        outcomes: ["DUPLICATE"],
        state: "dead",
        code: "exchange.eprescription.code_already_used",
        copies: faults === "duplicate@1" ? 1 : 0,
      });
    },
  );

  test("emrhub: a person who was examined already is a refusal, not a delivery", async () => {
    expect(await drained("emrhub", "already@1")).toMatchObject({
      outcomes: ["REJECTED_DATA"],
      state: "dead",
      code: "exchange.emrhub.examined_within_six_months",
      copies: 0,
    });
  });

  test.each([
    ["bhxh", "already@1"],
    ["emrhub", "address@1"],
    ["eprescription", "address@1"],
  ])("%s has no %s", async (hub, faults) => {
    await expect(drained(hub, faults)).rejects.toThrow("exchange.simulator.fault_plan_invalid");
  });
});

describe("the clock of the hub", () => {
  test("stands in the header of every answer", async () => {
    const data = await mkdtemp(join(tmpdir(), "benhan-skew-"));
    const clock = createManualClock(bhxh.sampleEntry().notBefore);
    const { account, facilityCode, password } = bhxh;
    const simulator = await startSimulator({
      ...{ data, account, facilityCode, password, clock },
      faults: "skew:-90@1",
    });
    const dateOf = async (path: string) => {
      const answer = await fetch(`${simulator.baseUrl}${path}`, { method: "POST" });
      await answer.arrayBuffer();
      return answer.headers.get("date");
    };
    expect(await dateOf("/nowhere")).toBe("Thu, 02 Jul 2026 01:10:00 GMT");
    await dateOf("/api/qd130/guiHoSoXmlQD3176");
    expect(await dateOf("/nowhere")).toBe("Thu, 02 Jul 2026 01:08:30 GMT");
    await simulator.close();
    await rm(data, { recursive: true });
  });

  test("a hub that is hours behind is not logged in to for every sending", async () => {
    const { simulator, connector, close } = await openGateway({ faults: "skew:-86400@1,401@2" });
    for (const chain of ["LK-1", "LK-2", "LK-3", "LK-4"])
      expect((await connector.send(bhxh.sampleEntry({ chain }))).outcome).toBe("ACCEPTED");
    expect(simulator.state().calls["token"]).toBe(2);
    await close();
  });
});

test.each(everyHub)("%s: random faults keep nothing from being sent", async (hub) => {
  for (const seed of [1, 2, 3]) expect((await drained(hub, `random:0.3:${seed}`)).state).toBe("delivered");
});
