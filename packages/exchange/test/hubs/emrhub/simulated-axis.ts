import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SecretSource } from "@benhan/core/ports";
import { type EmrhubOptions, emrhub, emrhubPasswordName } from "../../../src/hubs/index.ts";
import { type AxisAccount, type SimulatorProcess, startSimulator } from "../../../src/simulator/index.ts";
import { account, facilityId, gln, password } from "./axis-entry.ts";
import { publicKey } from "./axis-keys.ts";

export const secrets: SecretSource = {
  getSecret: async (key) =>
    key.facilityId === facilityId && key.name === emrhubPasswordName ? password : undefined,
};

/** A simulated axis on a free port with a connector in front of it; `close` removes its data. */
export async function openSimulatedAxis(
  axis: Partial<AxisAccount & SimulatorProcess> = {},
  options: Partial<EmrhubOptions> = {},
) {
  const data = axis.data ?? (await mkdtemp(join(tmpdir(), "benhan-axis-")));
  const simulator = await startSimulator({ hub: "emrhub", data, gln, account, password, publicKey, ...axis });
  const environment = { baseUrl: simulator.baseUrl };
  const connector = emrhub({ facilityId, gln, account, secrets, environment, ...options });
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
