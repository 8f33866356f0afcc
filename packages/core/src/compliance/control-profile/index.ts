export { type ControlReport, type ControlResult, checkControls, controlsOf } from "./check-controls.ts";
export type { Control, ControlMoment, ControlState } from "./control.ts";
export type { ControlEvidence } from "./control-evidence.ts";
export {
  logMonthsOfLevel,
  type SecurityLevel,
  type SystemFacts,
  securityDefaults,
  securityLevelOf,
} from "./security-defaults.ts";
