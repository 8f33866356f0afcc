import { parseInstant } from "@benhan/core";
import { createManualClock, createSeededRandom } from "@benhan/core/testkit";
import { afterEach, describe, expect, test } from "vitest";
import { settlementOf } from "../../../src/outbox/settlement-of.ts";
import { doctorPassword, sampleEntry } from "./sample-entry.ts";
import { openSimulatedHub } from "./simulated-hub.ts";

const now = parseInstant("2026-07-02T09:30:00.000+07:00");
const random = createSeededRandom("erx");
const open: Awaited<ReturnType<typeof openSimulatedHub>>[] = [];
afterEach(async () => {
  for (const hub of open.splice(0)) await hub.close();
});
async function start(...options: Parameters<typeof openSimulatedHub>) {
  const hub = await openSimulatedHub(...options);
  open.push(hub);
  return hub;
}

describe("what goes wrong on the way", () => {
  test.each([
    ["drop@1", ["UNKNOWN", "DUPLICATE"]],
    ["truncated@1", ["UNKNOWN", "DUPLICATE"]],
    ["garbage@1", ["UNKNOWN", "DUPLICATE"]],
    ["oversize@1", ["UNKNOWN", "DUPLICATE"]],
    ["reset@1", ["UNKNOWN", "ACCEPTED"]],
    ["503:7@1", ["RETRYABLE", "ACCEPTED"]],
    ["500@1", ["RETRYABLE", "ACCEPTED"]],
    ["delay:5@1", ["ACCEPTED"]],
    ["warning@1", ["ACCEPTED_WITH_WARNING"]],
    ["401@1", ["ACCEPTED"]],
    ["501@1", ["ACCEPTED"]],
    ["205@1", ["REJECTED_DATA"]],
    ["999@1", ["CONFIG"]],
  ])("%s: taken once at most, and settled", async (faults, outcomes) => {
    const hub = await start({ faults });
    let last = "";
    for (const [index, outcome] of outcomes.entries()) {
      const entry = sampleEntry({ attempts: index + 1 });
      const answer = await hub.connector.send(entry);
      expect(answer.outcome).toBe(outcome);
      last = settlementOf({ entry, answer, now, random }).kind;
    }
    const wanted = { REJECTED_DATA: "dead", CONFIG: "held" }[outcomes.at(-1) ?? ""] ?? "delivered";
    expect(last).toBe(wanted);
    expect(hub.simulator.state().received).toHaveLength(wanted === "delivered" ? 1 : 0);
  });

  test("a code that somebody else used is dead at the first attempt", async () => {
    const hub = await start();
    await hub.connector.send(sampleEntry());
    const other = sampleEntry({}, { luu_y: "khác" });
    const answer = await hub.connector.send(other);
    expect(settlementOf({ entry: other, answer, now, random }).kind).toBe("dead");
  });

  test("what was received survives the process, and its code stays used", async () => {
    const first = await start();
    await first.connector.send(sampleEntry());
    await first.simulator.close();
    const second = await start({ data: first.data });
    expect(second.simulator.state().received.map(({ chain }) => chain)).toEqual(["79999a1b2c3d-c"]);
    expect((await second.connector.send(sampleEntry())).outcome).toBe("DUPLICATE");
  });

  test("the journal holds no patient", async () => {
    const hub = await start();
    await hub.connector.send(sampleEntry());
    expect(JSON.stringify(hub.simulator.state())).not.toMatch(/NGUYỄN|0791/);
  });
});

describe("doctors of the facility", () => {
  test("a doctor sends once added, and no more once removed", async () => {
    const secrets = { getSecret: async ({ name }: { name: string }) => passwords[name] };
    const passwords: Readonly<Record<string, string>> = {
      "eprescription.practitioner.BS-0002": doctorPassword,
      "eprescription.facility": "co-so",
    };
    const clock = createManualClock(now);
    const hub = await start({ password: "co-so" }, { prescriberOf: () => "BS-0002", secrets, clock });
    expect((await hub.connector.send(sampleEntry())).outcome).toBe("AUTH_FATAL");
    expect((await hub.facility.addPractitioner("BS-0002")).outcome).toBe("ACCEPTED");
    // A refused account is left alone for a minute.
    clock.advance(60_000);
    expect((await hub.connector.send(sampleEntry())).outcome).toBe("ACCEPTED");
    expect((await hub.facility.removePractitioner("BS-0002")).outcome).toBe("ACCEPTED");
    const next = sampleEntry({}, { ma_don_thuoc: "79999zzzzzzz-c" });
    expect((await hub.connector.send(next)).outcome).toBe("AUTH_FATAL");
    expect((await hub.facility.addPractitioner("nobody")).outcome).toBe("REJECTED_DATA");
  });

  test.each([
    ["practitioner:503@1", "RETRYABLE"],
    ["practitioner:401@1", "ACCEPTED"],
    ["practitioner:drop@1", "UNKNOWN"],
  ])("%s", async (faults, outcome) => {
    const hub = await start({ faults });
    expect((await hub.facility.addPractitioner("BS-0002")).outcome).toBe(outcome);
  });

  test("a wrong password of the facility is tried once, not call after call", async () => {
    const hub = await start({}, { secrets: { getSecret: async () => "wrong" } });
    for (const _ of [1, 2, 3])
      expect((await hub.facility.addPractitioner("BS-0002")).outcome).toBe("AUTH_FATAL");
    expect(hub.simulator.state().calls["login"]).toBe(1);
  });
});

describe("the simulated hub is stricter than it must be", () => {
  test.each([
    ["another facility's code", { ma_don_thuoc: "79998a1b2c3d-c" }],
    ["no address", { dia_chi: "" }],
    ["no drugs", { thong_tin_don_thuoc: [] }],
    ["a code of another kind", { ma_don_thuoc: "79999a1b2c3d-n" }],
    ["a drug without a code", { thong_tin_don_thuoc: [{ biet_duoc: "x" }] }],
    ["a sex of the claims", { gioi_tinh: 4 }],
    [
      "a narcotic without its course",
      { loai_don_thuoc: "n", ma_don_thuoc: "79999a1b2c3d-n", dot_dung_thuoc: [{}] },
    ],
  ])("%s is refused with 422", async (_name, change) => {
    const hub = await start();
    const text = new TextDecoder().decode(sampleEntry().bytes);
    const bytes = new TextEncoder().encode(JSON.stringify({ ...JSON.parse(text), ...change }));
    const answer = await hub.connector.send(sampleEntry({ bytes }));
    expect([answer.outcome, answer.code]).toEqual(["REJECTED_DATA", "422"]);
    expect(answer.fault?.issues.length).toBeGreaterThan(0);
  });

  test("the token of the facility sends nothing unless it is told to", async () => {
    const strict = await start({}, { scope: "facility" });
    expect((await strict.connector.send(sampleEntry())).outcome).toBe("AUTH_FATAL");
    const lenient = await start({ takesFacilityToken: true }, { scope: "facility" });
    expect((await lenient.connector.send(sampleEntry())).outcome).toBe("ACCEPTED");
  });
});
