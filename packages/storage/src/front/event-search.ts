import { epochMs } from "@benhan/core";
import type { AuditEvent } from "@benhan/core/ports";
import type { AuditRow, AuditSearch } from "./audit-rows.ts";

/** Whether an event of the writer's log is one of those that were asked for. */
export function isWanted(
  search: AuditSearch,
  event: Pick<AuditRow, "subject" | "patient" | "actor" | "atMs">,
): boolean {
  const { subject, patient, actor, fromMs, untilMs } = search;
  return (
    (subject === undefined || subject === event.subject) &&
    (patient === undefined || patient === event.patient) &&
    (actor === undefined || actor === event.actor) &&
    (fromMs === undefined || fromMs <= event.atMs) &&
    (untilMs === undefined || event.atMs < untilMs)
  );
}

/** Whether the event itself says what is asked. A damaged one is handed on: whoever reads it tells. */
export function fits(search: AuditSearch, { bytes }: { readonly bytes: Uint8Array }): boolean {
  const event = readEvent(bytes);
  return event === undefined || isWanted(search, event);
}

/** Whether no condition is made: a whole log is read without what it is searched by. */
export function isForAll({ subject, patient, actor, fromMs, untilMs }: AuditSearch): boolean {
  return [subject, patient, actor, fromMs, untilMs].every((asked) => asked === undefined);
}

/** The key of the search that fewest events have, as a rule, and what it is asked for. */
export function rarestKey({
  patient,
  subject,
  actor,
}: AuditSearch): readonly ["patient" | "subject" | "actor", string] | undefined {
  if (patient !== undefined) return ["patient", patient];
  if (subject !== undefined) return ["subject", subject];
  return actor === undefined ? undefined : ["actor", actor];
}

/** What an event says of what it is searched by, in the form of keys; `undefined` when it cannot be read. */
export function readEvent(bytes: Uint8Array): Omit<AuditRow, "bytes"> | undefined {
  try {
    const { eventId, subject, patient, actor, at } = JSON.parse(
      new TextDecoder().decode(bytes),
    ) as AuditEvent;
    return {
      eventId,
      subject: subject.normalize("NFC"),
      patient: patient?.normalize("NFC"),
      actor: actor.normalize("NFC"),
      atMs: epochMs(at),
    };
  } catch {
    return undefined;
  }
}
