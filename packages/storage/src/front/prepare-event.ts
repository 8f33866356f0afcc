import { epochMs } from "@benhan/core";
import { auditEventBytes, leafHash } from "@benhan/core/audit";
import type { JsonPath } from "@benhan/core/faults";
import type { AuditEvent, Digest } from "@benhan/core/ports";
import type { AuditRow } from "./audit-rows.ts";

/** An event that no longer depends on anything that the caller holds, with its hash. */
export interface PreparedEvent {
  readonly row: AuditRow;
  readonly leaf: Uint8Array;
  readonly path: JsonPath;
}

/** Copies and hashes an event that was checked, before the store is locked. */
export function prepareEvent(event: AuditEvent, path: JsonPath, digest: Digest): PreparedEvent {
  const bytes = auditEventBytes(event);
  const row: AuditRow = {
    eventId: event.eventId,
    atMs: epochMs(event.at),
    subject: event.subject.normalize("NFC"),
    patient: event.patient?.normalize("NFC"),
    actor: event.actor.normalize("NFC"),
    bytes,
  };
  return { row, leaf: leafHash(bytes, digest), path };
}
