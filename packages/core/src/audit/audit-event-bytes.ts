import type { AuditEvent } from "../ports/audit-store.ts";
import { isNormalString } from "../shape/normal-text.ts";
import { invalidChange } from "../store/store.faults.ts";
import { eventUnreadable } from "./audit.faults.ts";
import { auditEventIssues } from "./check-audit-event.ts";

/**
 * The bytes of an event that are stored and hashed: canonical JSON (RFC 8785) in UTF-8, every text in Unicode normal
 * form C. Only the members of an {@link AuditEvent} are written, so that an event and the `AuditChange` that carries it
 * have the same bytes. Whoever stores events asks `auditEventIssues` first.
 *
 * @throws EmrError `core.store.invalid_change` when it cannot be written at all
 */
export function auditEventBytes(event: AuditEvent): Uint8Array {
  try {
    const text = JSON.stringify(orderedOf(event));
    // What is in normal form as a whole is so in each part. The other way round a sign may lean on an escape such as \n.
    return new TextEncoder().encode(
      isNormalString(text) ? text : JSON.stringify(orderedOf(event), normalised),
    );
  } catch {
    const issues = auditEventIssues(event, []);
    throw invalidChange({ count: Math.max(issues.length, 1) }, { issues });
  }
}

/**
 * An event out of its bytes.
 *
 * @throws EmrError `core.audit.event_unreadable` when the bytes are not those of an event
 */
export function parseAuditEvent(bytes: Uint8Array): AuditEvent {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    // The cause is left out: its message quotes the text.
    throw eventUnreadable({});
  }
  const issues = auditEventIssues(value, []);
  if (issues.length > 0) throw eventUnreadable({}, { issues });
  return value as AuditEvent;
}

/** The members in the order in which canonical JSON sorts them; `undefined` ones are left out when they are written. */
function orderedOf(event: AuditEvent): { readonly [name in keyof AuditEvent]: AuditEvent[name] | undefined } {
  return {
    action: event.action,
    actor: event.actor,
    at: event.at,
    device: event.device,
    eventId: event.eventId,
    facilityId: event.facilityId,
    ground: event.ground,
    object: event.object,
    outcome: event.outcome,
    patient: event.patient,
    purpose: event.purpose,
    recipient: event.recipient,
    role: event.role,
    subject: event.subject,
    version: event.version,
  };
}

function normalised(_name: string, value: unknown): unknown {
  return typeof value === "string" ? value.normalize("NFC") : value;
}
