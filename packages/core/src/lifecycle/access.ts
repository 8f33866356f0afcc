import type { Report } from "../faults/report.ts";
import type { CallOptions } from "../ports/call-options.ts";
import type { SourceKey } from "../store/source-key.ts";
import { accessRefused } from "./lifecycle.faults.ts";
import { ownCopy } from "./own-input.ts";
import type { AccessRequest, Acting, RecordDesk } from "./record-desk.ts";
import { documentSourceOf, headDocument } from "./record-document.ts";

/** Asks for the right to act. A refusal is on the log before it is told. */
export async function requireAccess(
  desk: RecordDesk,
  request: AccessRequest,
  options: CallOptions,
): Promise<void> {
  if (desk.authorise === undefined) return;
  const report: Report<unknown> | undefined = await desk.authorise(ownCopy(request), options);
  // Types are not trusted: an answer that is not a report allows nothing.
  if (report?.ok === true) return;
  await noteAccess(desk, request, options, "refused");
  const issues = report?.issues ?? [];
  throw accessRefused({ count: issues.length }, { issues });
}

/**
 * Puts the act on the audit log, when there is one. Resolves when it is durable: readings are noted before their
 * content is handed out, commands before they are committed, so that nothing happens unseen. A command that then fails
 * leaves a second event, `…-refused`.
 */
export async function noteAccess(
  desk: RecordDesk,
  request: AccessRequest,
  options: CallOptions,
  end?: "refused",
): Promise<void> {
  const { facilityId, platform, audit } = desk;
  if (audit === undefined) return;
  const { action, by, record, scope, requester } = request;
  const purpose = [request.purpose, requester && `${requester.category} ${requester.id}`]
    .filter((part) => part !== undefined && part !== "")
    .join("; ");
  const event = {
    facilityId,
    eventId: platform.ids.next(),
    at: platform.clock.now(),
    actor: by.id,
    action: [action, scope, end].filter((part) => part !== undefined).join("-"),
    subject: record === undefined ? facilityId : subjectOf(record),
    ...(purpose !== "" && { purpose }),
  };
  await audit.appendEvents([event], options);
}

/** How the audit log names a record: by its source, a key of the host. */
export function subjectOf(record: SourceKey): string {
  return documentSourceOf(headDocument.kind, record).id;
}

/** The part of a call that the ports take. */
export function callOptionsOf({ signal }: Pick<Acting, "signal">): CallOptions {
  return signal === undefined ? {} : { signal };
}
