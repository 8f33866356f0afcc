import { createTreeFrontier, type TreeFrontier } from "@benhan/core/audit";
import { isEmrError } from "@benhan/core/faults";
import type { Digest } from "@benhan/core/ports";
import type { AuditLogRow, AuditRows } from "./audit-rows.ts";
import { sameBytes } from "./same-bytes.ts";

/** The tree of a log as its row has it; `undefined` when that is none. */
export function frontierOf({ edge }: AuditLogRow, digest: Digest): TreeFrontier | undefined {
  try {
    return createTreeFrontier(digest, edge);
  } catch (error) {
    if (isEmrError(error, "core.audit.frontier_unreadable")) return undefined;
    throw error;
  }
}

/**
 * Whether the row of a log is what its events and the hashes beside them say: size, greatest id, and the right edge of the
 * tree. Reads a few hashes, and the events that have the greatest id. Who changed those to fit is found by the anchors.
 */
export async function isSoundHead(row: AuditLogRow, digest: Digest, rows: AuditRows): Promise<boolean> {
  const { writer, size, newestId } = row;
  const tree = frontierOf(row, digest);
  if (tree?.size !== size) return false;
  const end = await rows.auditLogEnd(writer);
  if (end?.size !== size || (end.newestId ?? newestId) !== newestId) return false;
  for (const { level, index, hash } of tree.parts()) {
    if (!sameBytes(hash, await rows.auditNode(writer, level, index))) return false;
  }
  return true;
}
