/**
 * The log of access: who saw, printed, handed out or changed what, in lists that only grow, over which a hash tree
 * (RFC 9162) shows whether an event was changed, moved or taken away afterwards.
 *
 * @packageDocumentation
 */

export { auditEventBytes, parseAuditEvent } from "./audit-event-bytes.ts";
export type { AuditOptions } from "./audit-shapes.ts";
export { type AuditBlobReadsOptions, auditBlobReads } from "./audited-blobs.ts";
export { type AuditReadsOptions, auditReads } from "./audited-store.ts";
export { auditEventIssues } from "./check-audit-event.ts";
export { dayOf } from "./day-of.ts";
export { type EventProof, type EventProofKey, proveEvent, verifyEventProof } from "./event-proof.ts";
export {
  type ExportLabels,
  exportAuditOfPatient,
  type PatientExport,
  type PatientExportOptions,
} from "./export-of-patient.ts";
export type { VerifiedLog } from "./log-pass.ts";
export { createTreeFrontier, type TreeFrontier } from "./merkle/tree-frontier.ts";
export { leafHash } from "./merkle/tree-hash.ts";
export { nodePosition, nodesBefore } from "./merkle/tree-position.ts";
export {
  type ConsistencyKey,
  type InclusionKey,
  proveConsistency,
  proveInclusion,
  type SizedRoot,
  verifyConsistency,
  verifyInclusion,
} from "./prove-log.ts";
export { type StampedHeads, type StampOptions, stampTreeHeads } from "./stamp-tree-heads.ts";
export { treeHeadBytes } from "./tree-head-bytes.ts";
export { type VerifyAuditLogOptions, verifyAuditLog } from "./verify-audit-log.ts";
