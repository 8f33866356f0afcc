import { bhxhFunctions } from "./bhxh/gateway-tables.ts";
import { createSimulatedGateway, type GatewayAccount } from "./bhxh/simulated-gateway.ts";
import { type AxisAccount, createSimulatedAxis } from "./emrhub/simulated-axis.ts";
import {
  createSimulatedPrescriptions,
  type PrescriptionAccounts,
} from "./eprescription/simulated-prescriptions.ts";
import type { FaultPlanFunctions, HubFault } from "./fault-plan.ts";
import type { SimulatedHub, SimulatorParts } from "./simulated-hub.ts";

/** Which hub is simulated, and what it knows of its facility. */
export type SimulatedHubOptions =
  | ({ readonly hub?: "bhxh" } & GatewayAccount)
  | ({ readonly hub: "emrhub" } & AxisAccount)
  | ({ readonly hub: "eprescription" } & PrescriptionAccounts);

interface SimulatedKind<Options> {
  /** What faults can meet; those without a name in front meet the first. */
  readonly functions: FaultPlanFunctions;
  /** Faults that it cannot have: its description has no such answer, or nothing that they would change. */
  readonly lacks: readonly HubFault["kind"][];
  create(options: Options, parts: SimulatorParts): SimulatedHub;
}

/** All hubs that can be simulated. A new one is a folder beside this file and a line here. */
export const simulatedHubs = {
  bhxh: {
    functions: bhxhFunctions,
    // What comes again replaces what was there, without a word.
    lacks: ["already"],
    create: createSimulatedGateway,
  } as SimulatedKind<GatewayAccount>,
  eprescription: {
    functions: ["prescription", "practitioner"],
    // Nothing is known of sessions that are bound to an address.
    lacks: ["address"],
    create: createSimulatedPrescriptions,
  } as SimulatedKind<PrescriptionAccounts>,
  emrhub: {
    functions: ["push"],
    lacks: ["address"],
    create: createSimulatedAxis,
  } as SimulatedKind<AxisAccount>,
} as const;
