import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SecretSource } from "@benhan/core/ports";
import { type BhxhGatewayOptions, bhxhGateway, bhxhPasswordName } from "../../../src/hubs/index.ts";
import { type GatewayAccount, type SimulatorProcess, startSimulator } from "../../../src/simulator/index.ts";
import { account, facilityCode, facilityId, password } from "./sample-entry.ts";

export const secrets: SecretSource = {
  getSecret: async (key) =>
    key.facilityId === facilityId && key.name === bhxhPasswordName ? password : undefined,
};

/** A simulator on a free port with a connector in front of it; `close` removes its data. */
export async function openSimulatedHub(
  simulatorOptions: Partial<GatewayAccount & SimulatorProcess> = {},
  gatewayOptions: Partial<BhxhGatewayOptions> = {},
) {
  const data = simulatorOptions.data ?? (await mkdtemp(join(tmpdir(), "benhan-hub-")));
  const simulator = await startSimulator({ data, facilityCode, account, password, ...simulatorOptions });
  const connector = bhxhGateway({
    facilityId,
    facilityCode,
    environment: { baseUrl: simulator.baseUrl },
    account,
    secrets,
    ...gatewayOptions,
  });
  return {
    simulator,
    connector,
    data,
    async close() {
      await simulator.close();
      await rm(data, { recursive: true, force: true });
    },
  };
}
