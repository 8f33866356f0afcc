export {
  type AssessedRow,
  assessReadiness,
  type ReadinessReport,
  type ReadinessState,
} from "./assess-readiness.ts";
export { type FacilityKind, type ReadinessDeadline, readinessDeadlines } from "./readiness-deadlines.ts";
export type { ReadinessAnswer, ReadinessEvidence, ReadinessProof } from "./readiness-evidence.ts";
export type { ReadinessRow, Responsible } from "./readiness-row.ts";
export { readinessRows } from "./readiness-rows.data.ts";
export { type RenderReadinessOptions, renderReadiness } from "./render-readiness.ts";
