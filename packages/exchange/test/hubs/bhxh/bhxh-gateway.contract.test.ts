import { createHash } from "node:crypto";
import { rm } from "node:fs/promises";
import type { OutboxEntry } from "@benhan/core";
import { isEmrError } from "@benhan/core/faults";
import { describe, expect, test } from "vitest";
import {
  type HubConnectorSubject,
  type HubTrouble,
  hubConnectorContract,
} from "../../../src/contract/index.ts";
import type { HubConnector } from "../../../src/hubs/index.ts";
import { password, sampleEntry, signature } from "./sample-entry.ts";
import { openSimulatedHub } from "./simulated-hub.ts";

const faults: Partial<Record<HubTrouble, string>> = {
  "lost-answer": "drop@1",
  busy: "503@1",
  "refuses-data": "205@1",
  "session-lost": "401@1",
  "unknown-code": "999@1",
};
const md5 = createHash("md5").update(password).digest("hex");

const paper = new TextEncoder().encode(`<HSDLGCS><MA_GCS>1</MA_GCS>${signature}</HSDLGCS>`);

/** `name`: what the simulator calls the function, in front of a fault. */
const subjectOf = (name: string, entry: OutboxEntry): HubConnectorSubject => ({
  async open(trouble) {
    const fault = faults[trouble];
    const hub = await openSimulatedHub(
      { faults: fault === undefined ? "" : `${name}:${fault}` },
      trouble === "wrong-password" ? { secrets: { getSecret: async () => `${password}!` } } : {},
    );
    if (trouble === "unreachable") await hub.simulator.close();
    const { simulator } = hub;
    return {
      connector: hub.connector,
      entry,
      received: async () => simulator.state().received.map((one) => one.digest),
      countRequests: async () =>
        Object.values(simulator.state().calls).reduce((sum, count) => sum + count, 0),
      secrets: [password, md5, md5.toUpperCase()],
      close: trouble === "unreachable" ? () => rm(hub.data, { recursive: true }) : hub.close,
    };
  },
});

describe.each([
  ["claim", sampleEntry()],
  ["e-document", sampleEntry({ kind: "bhxh-birth", edition: "tt22-2025", bytes: paper })],
  ["catalogue", sampleEntry({ kind: "bhxh-catalogue-drugs", edition: "tt12-2026", bytes: paper })],
] as const)("bhxhGateway keeps the promises of a connector (%s)", (name, entry) => {
  test.each(hubConnectorContract.map((one) => [one.title, one] as const))("%s", (_title, one) =>
    one.run(subjectOf(name, entry)),
  );
});

test("the contract fails a connector that takes everything and tells everything", async () => {
  const careless: HubConnector = {
    hub: "careless",
    facilityId: sampleEntry().facilityId,
    specVersion: "1",
    environment: "test",
    capabilities: { reconcile: false, lookUp: false, cancel: false, replace: false },
    timeoutMs: 1,
    interpret: () => ({ outcome: "ACCEPTED" }),
    refusalOf: () => undefined,
    send: async () => ({ outcome: "ACCEPTED", raw: new TextEncoder().encode(password) }),
  };
  const open: HubConnectorSubject["open"] = async () => ({
    connector: careless,
    entry: sampleEntry(),
    received: async () => [],
    countRequests: async () => 1,
    secrets: [password],
    close: async () => undefined,
  });
  const kept: string[] = [];
  for (const one of hubConnectorContract) {
    await one.run({ open }).then(
      () => kept.push(one.title),
      (error: unknown) => expect(isEmrError(error, "core.contract.broken")).toBe(true),
    );
  }
  expect(kept).toEqual(["declares a name, a specification and a time limit"]);
});
