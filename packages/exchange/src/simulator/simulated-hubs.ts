import { bhxhFunctions } from "./bhxh/gateway-tables.ts";
import { createSimulatedGateway, type GatewayAccount } from "./bhxh/simulated-gateway.ts";
import { type AxisAccount, createSimulatedAxis } from "./emrhub/simulated-axis.ts";
import {
  createSimulatedPrescriptions,
  type PrescriptionAccounts,
} from "./eprescription/simulated-prescriptions.ts";
import type { FaultPlanFunctions } from "./fault-plan.ts";
import type { SimulatedHub, SimulatorParts } from "./simulated-hub.ts";

/** Which hub is simulated, and what it knows of its facility. */
export type SimulatedHubOptions =
  | ({ readonly hub?: "bhxh" } & GatewayAccount)
  | ({ readonly hub: "emrhub" } & AxisAccount)
  | ({ readonly hub: "eprescription" } & PrescriptionAccounts);

interface SimulatedKind<Options> {
  /** What faults can meet; those without a name in front meet the first. */
  readonly functions: FaultPlanFunctions;
  create(options: Options, parts: SimulatorParts): SimulatedHub;
}

/** All hubs that can be simulated. A new one is a folder beside this file and a line here. */
export const simulatedHubs = {
  bhxh: { functions: bhxhFunctions, create: createSimulatedGateway } as SimulatedKind<GatewayAccount>,
  eprescription: {
    functions: ["prescription", "practitioner"],
    create: createSimulatedPrescriptions,
  } as SimulatedKind<PrescriptionAccounts>,
  emrhub: { functions: ["push"], create: createSimulatedAxis } as SimulatedKind<AxisAccount>,
} as const;
