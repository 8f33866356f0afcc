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
