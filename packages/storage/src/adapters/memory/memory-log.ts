import type { AuditRow } from "../../front/audit-rows.ts";

/** The log of a writer in memory. */
export interface MemoryLog {
  readonly rows: AuditRow[];
  readonly byId: Map<string, AuditRow>;
  /** In the order of completion. */
  readonly nodes: Uint8Array[];
  edge: Uint8Array;
  newestId: string;
}
