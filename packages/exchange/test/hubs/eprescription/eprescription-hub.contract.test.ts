import { rm } from "node:fs/promises";
import { describe, test } from "vitest";
import {
  type HubConnectorSubject,
  type HubTrouble,
  hubConnectorContract,
} from "../../../src/contract/index.ts";
import type { EprescriptionHubOptions } from "../../../src/hubs/index.ts";
import { doctorPassword, facilityPassword, sampleEntry, vendor } from "./sample-entry.ts";
import { openSimulatedHub } from "./simulated-hub.ts";

const faults: Partial<Record<HubTrouble, string>> = {
  "lost-answer": "drop@1",
  busy: "503@1",
  "refuses-data": "205@1",
  "session-lost": "401@1",
  "unknown-code": "999@1",
};

function simulated(options: Partial<EprescriptionHubOptions>): HubConnectorSubject {
  return {
    async open(trouble) {
      const hub = await openSimulatedHub(
        { faults: faults[trouble] ?? "", takesFacilityToken: options.scope === "facility", vendor },
        {
          ...options,
          vendorHeaders: true,
          ...(trouble === "wrong-password" && {
            secrets: {
              getSecret: async ({ name }) =>
                name.includes("app")
                  ? vendor[name.endsWith("key") ? "appKey" : "appName"]
                  : `${doctorPassword}!`,
            },
          }),
        },
      );
      if (trouble === "unreachable") await hub.simulator.close();
      const { simulator, connector } = hub;
      return {
        connector,
        entry: sampleEntry(),
        secondSending: "DUPLICATE",
        received: async () => simulator.state().received.map((one) => one.digest),
        countRequests: async () =>
          Object.values(simulator.state().calls).reduce((sum, count) => sum + count, 0),
        secrets: [doctorPassword, facilityPassword, vendor.appKey, "Bearer "],
        close: trouble === "unreachable" ? () => rm(hub.data, { recursive: true }) : hub.close,
      };
    },
  };
}

describe.each([
  ["the doctor's session", simulated({})],
  ["the facility's session", simulated({ scope: "facility" })],
] as const)("eprescriptionHub keeps the promises of a connector, with %s", (_name, subject) => {
  test.each(hubConnectorContract.map((one) => [one.title, one] as const))("%s", (_title, one) =>
    one.run(subject),
  );
});
