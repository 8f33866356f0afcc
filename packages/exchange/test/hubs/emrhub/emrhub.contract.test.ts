import { rm } from "node:fs/promises";
import { describe, test } from "vitest";
import {
  type HubConnectorSubject,
  type HubTrouble,
  hubConnectorContract,
} from "../../../src/contract/index.ts";
import { axisEntry, password } from "./axis-entry.ts";
import { privateKey } from "./axis-keys.ts";
import { openSimulatedAxis } from "./simulated-axis.ts";

const faults: Partial<Record<HubTrouble, string>> = {
  "lost-answer": "drop@1",
  busy: "503@1",
  "refuses-data": "205@1",
  "session-lost": "401@1",
  "unknown-code": "999@1",
};

const simulated: HubConnectorSubject = {
  async open(trouble) {
    const hub = await openSimulatedAxis(
      { faults: faults[trouble] ?? "" },
      trouble === "wrong-password" ? { secrets: { getSecret: async () => `${password}!` } } : {},
    );
    if (trouble === "unreachable") await hub.simulator.close();
    const { simulator } = hub;
    return {
      connector: hub.connector,
      entry: await axisEntry(),
      received: async () => simulator.state().received.map((one) => one.digest),
      countRequests: async () =>
        Object.values(simulator.state().calls).reduce((sum, count) => sum + count, 0),
      secrets: [password, privateKey.split("\n")[1] ?? privateKey],
      close: trouble === "unreachable" ? () => rm(hub.data, { recursive: true }) : hub.close,
    };
  },
};

describe("emrhub keeps the promises of a connector", () => {
  test.each(hubConnectorContract.map((one) => [one.title, one] as const))("%s", (_title, one) =>
    one.run(simulated),
  );
});
