import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SecretSource } from "@benhan/core/ports";
import {
  type EprescriptionHubOptions,
  eprescriptionAppKey,
  eprescriptionAppName,
  eprescriptionFacility,
  eprescriptionFacilityPassword,
  eprescriptionHub,
  eprescriptionPractitionerPassword,
} from "../../../src/hubs/index.ts";
import {
  type PrescriptionAccounts,
  type SimulatorProcess,
  startSimulator,
} from "../../../src/simulator/index.ts";
import {
  connectionCode,
  doctor,
  doctorPassword,
  facilityCode,
  facilityId,
  facilityPassword,
  vendor,
} from "./sample-entry.ts";

const held: Readonly<Record<string, string>> = {
  [eprescriptionFacilityPassword]: facilityPassword,
  [eprescriptionPractitionerPassword(doctor)]: doctorPassword,
  [eprescriptionAppName]: vendor.appName,
  [eprescriptionAppKey]: vendor.appKey,
};

export const secrets: SecretSource = {
  getSecret: async ({ facilityId: of, name }) => (of === facilityId ? held[name] : undefined),
};

/** A simulator on a free port with a connector in front of it; `close` removes its data. */
export async function openSimulatedHub(
  simulated: Partial<PrescriptionAccounts & SimulatorProcess> = {},
  options: Partial<EprescriptionHubOptions> = {},
) {
  const data = simulated.data ?? (await mkdtemp(join(tmpdir(), "benhan-erx-")));
  const simulator = await startSimulator({
    ...{ hub: "eprescription", data, facilityCode, connectionCode, password: facilityPassword },
    practitioners: [
      { code: doctor, password: doctorPassword },
      { code: "BS-0002", password: doctorPassword, isAdded: false },
    ],
    ...simulated,
  });
  const access = {
    ...{ facilityId, facilityCode, connectionCode, secrets },
    environment: { baseUrl: simulator.baseUrl },
  };
  return {
    simulator,
    data,
    connector: eprescriptionHub({ ...access, prescriberOf: () => doctor, ...options }),
    facility: eprescriptionFacility({ ...access, ...(options.secrets && { secrets: options.secrets }) }),
    async close() {
      await simulator.close();
      await rm(data, { recursive: true, force: true });
    },
  };
}
