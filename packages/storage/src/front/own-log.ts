import { logDamaged } from "@benhan/core";
import type { Digest } from "@benhan/core/ports";
import type { AuditLogRow, AuditRows } from "./audit-rows.ts";
import { isSoundHead } from "./log-head.ts";
import { sameBytes } from "./same-bytes.ts";

/** The log to which a handle appends. */
export interface OwnLog {
  readonly writer: string;
  readonly digest: Digest;
  /**
   * The row of the log, compared with the events unless this handle has seen or written it so. What is appended to a false
   * one would be damaged too.
   *
   * @throws EmrError `core.store.log_damaged`
   */
  read(rows: AuditRows): Promise<AuditLogRow | undefined>;
  /** Remembers what this handle writes as the row of the log. */
  written(row: AuditLogRow): void;
}

/** Begins without knowing the log. */
export function createOwnLog(writer: string, digest: Digest): OwnLog {
  /** As it stood in the store. */
  let seen: AuditLogRow | undefined;
  /** What was not kept in the end is known in vain. */
  let own: AuditLogRow | undefined;
  return {
    writer,
    digest,
    async read(rows) {
      const row = await rows.auditLog(writer);
      const damaged = () => logDamaged({ writer });
      if (row === undefined) {
        if (seen !== undefined) throw damaged();
        return undefined;
      }
      if (!isSame(row, own) && !isSame(row, seen) && !(await isSoundHead(row, digest, rows))) throw damaged();
      seen = row;
      return row;
    },
    written(row) {
      own = row;
    },
  };
}

function isSame(row: AuditLogRow, known: AuditLogRow | undefined): boolean {
  return row.size === known?.size && row.newestId === known.newestId && sameBytes(row.edge, known.edge);
}
