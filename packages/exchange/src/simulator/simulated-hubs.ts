import { createSimulatedGateway, type GatewayAccount } from "./bhxh/simulated-gateway.ts";
import type { FaultPlanFunctions } from "./fault-plan.ts";
import type { SimulatedHub, SimulatorParts } from "./simulated-hub.ts";

/** Which hub is simulated, and what it knows of its facility. */
export type SimulatedHubOptions = { readonly hub?: "bhxh" } & GatewayAccount;

interface SimulatedKind<Options> {
  /** What faults can meet; those without a name in front meet the first. */
  readonly functions: FaultPlanFunctions;
  create(options: Options, parts: SimulatorParts): SimulatedHub;
}

/** All hubs that can be simulated. A new one is a folder beside this file and a line here. */
export const simulatedHubs = {
  bhxh: { functions: ["claim", "check-in"], create: createSimulatedGateway } as SimulatedKind<GatewayAccount>,
} as const;
