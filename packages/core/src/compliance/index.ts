/**
 * Self-checks: the security controls of a system by its level, and the readiness of a facility for electronic records, row
 * by row with sources. What the texts at hand do not say is open, and the reports say so.
 *
 * @packageDocumentation
 */
export {
  type Control,
  type ControlEvidence,
  type ControlMoment,
  type ControlReport,
  type ControlResult,
  type ControlState,
  checkControls,
  controlsOf,
  logMonthsOfLevel,
  type SecurityLevel,
  type SystemFacts,
  securityDefaults,
  securityLevelOf,
} from "./control-profile/index.ts";
export {
  type AssessedRow,
  assessReadiness,
  type FacilityKind,
  type ReadinessAnswer,
  type ReadinessDeadline,
  type ReadinessEvidence,
  type ReadinessProof,
  type ReadinessReport,
  type ReadinessRow,
  type ReadinessState,
  type RenderReadinessOptions,
  type Responsible,
  readinessDeadlines,
  readinessRows,
  renderReadiness,
} from "./readiness/index.ts";
