export { type FaultPlan, type HubFault, parseFaultPlan } from "./fault-plan.ts";
export type { ReceivedDocument } from "./journal.ts";
export type { GatewayAccount, SimulatorState } from "./simulated-gateway.ts";
export type { SendingName } from "./simulator-tables.ts";
export { type Simulator, type SimulatorOptions, startSimulator } from "./start-simulator.ts";
