export { cardThatAnswers, type SimulatedCard, simulatedCards, simulatedOfficer } from "./bhxh/card-tables.ts";
export type { GatewayAccount } from "./bhxh/simulated-gateway.ts";
export type { AxisAccount } from "./emrhub/simulated-axis.ts";
export type { PrescriptionAccounts, SimulatedPractitioner } from "./eprescription/simulated-prescriptions.ts";
export { type FaultPlan, type FaultPlanFunctions, type HubFault, parseFaultPlan } from "./fault-plan.ts";
export type { ReceivedDocument } from "./journal.ts";
export type { SimulatorState } from "./simulated-hub.ts";
export type { SimulatedHubOptions } from "./simulated-hubs.ts";
export type { SimulatorTls } from "./simulator-server.ts";
export {
  type Simulator,
  type SimulatorOptions,
  type SimulatorProcess,
  startSimulator,
} from "./start-simulator.ts";
