import { normalText } from "../../shape/normal-text.ts";
import { shapeIssues } from "../../shape/shape-issues.ts";
import type { SourceKey } from "../../store/source-key.ts";
import type { CommandRequest } from "../guards/guard.ts";
import { isSaid } from "../is-said.ts";
import { invalidInput } from "../lifecycle.faults.ts";
import type { AccessRequest, Acting, Action, RecordDesk } from "../record-desk.ts";
import { actorSchema } from "../record-life.schema.ts";
import type { Command, Decision } from "../record-life.ts";
import type { StoredRecord } from "../stored-record.ts";

/** The grounds of a command, beyond who acts. */
export interface Grounds {
  readonly reason?: string | undefined;
  readonly decision?: Decision | undefined;
  /** Name of a hold. */
  readonly reference?: string | undefined;
}

/**
 * The wish of an actor, for access control and the audit log.
 *
 * @throws `core.lifecycle.input_invalid` when nobody acts.
 */
export function accessOf(
  { facilityId }: RecordDesk,
  action: Action,
  { by, role, purpose }: Acting,
  record?: SourceKey,
  stored?: Pick<StoredRecord, "life">,
): AccessRequest {
  const actor = actorSchema.safeParse(by);
  if (!actor.success) {
    const found = shapeIssues(actorSchema, actor.error, by);
    const issues = found.map((issue) => ({ ...issue, path: ["by", ...issue.path] }));
    throw invalidInput({ count: issues.length }, { issues });
  }
  return {
    facilityId,
    action,
    by: actor.data,
    ...(record && { record, phase: stored?.life.content.phase ?? "none" }),
    ...(role !== undefined && { role }),
    ...(purpose !== undefined && { purpose }),
  };
}

/** The command of an actor, for the guards and the event. */
export function requestOf(command: Command, acting: Acting, grounds: Grounds = {}): CommandRequest {
  const { by, role } = acting;
  const { reason, decision, reference } = grounds;
  // Texts enter the record here: NFC, and nothing that says nothing.
  return normalText({
    command,
    by,
    role: said(role),
    reason: said(reason),
    decision,
    reference: said(reference),
  }) as CommandRequest;
}

function said(text: string | undefined): string | undefined {
  return typeof text === "string" && !isSaid(text) ? undefined : text;
}
