import type { Report } from "../faults/report.ts";
import type { AuditEvent } from "../ports/audit-store.ts";
import type { CallOptions } from "../ports/call-options.ts";
import { isSaid } from "./is-said.ts";
import { accessRefused } from "./lifecycle.faults.ts";
import { ownCopy } from "./own-input.ts";
import type { AccessRequest, Acting, ExtractScope, RecordDesk } from "./record-desk.ts";
import { documentSourceOf, entryDocument } from "./record-document.ts";
import { recordKeyOf } from "./record-key.ts";

/** A wish with what the log says of it beside. */
export interface Access extends AccessRequest {
  /** Version of the entry that is asked for, else of the life. */
  readonly version?: number;
  /** On what ground it was granted, as `authorise` says. */
  readonly ground?: string;
}

/** Asks for the right to act. A refusal is on the log before it is told, and so is an `authorise` that fails. */
export async function requireAccess(desk: RecordDesk, access: Access, options: CallOptions): Promise<Access> {
  const { authorise } = desk;
  if (authorise === undefined) return access;
  const { version: _version, ground: _ground, ...request } = access;
  let report: Report<unknown> | undefined;
  try {
    report = await authorise(ownCopy(request), options);
  } catch (error) {
    await noteAccess(desk, access, {}, "refused");
    throw error;
  }
  // Types are not trusted: an answer that is not a report allows nothing.
  if (report?.ok === true) {
    const ground = groundOf(report.value);
    return ground === undefined ? access : { ...access, ground };
  }
  await noteAccess(desk, access, options, "refused");
  const issues = report?.issues ?? [];
  throw accessRefused({ count: issues.length }, { issues });
}

function groundOf(value: unknown): string | undefined {
  return (value as { readonly ground?: string } | undefined | null)?.ground;
}

/**
 * Puts the act on the audit log, when there is one. Resolves when it is durable: readings are noted before their
 * content is handed out, commands before they are committed or with the commit, so that nothing happens unseen. A
 * command that then fails leaves an event that says `refused`.
 */
export async function noteAccess(
  desk: RecordDesk,
  access: Access,
  options: CallOptions,
  outcome: AuditEvent["outcome"] = "done",
): Promise<void> {
  await desk.audit?.appendEvents([auditEventOf(desk, access, outcome)], options);
}

/** The event of an act. */
export function auditEventOf(
  { facilityId, platform }: Pick<RecordDesk, "facilityId" | "platform">,
  access: Access,
  outcome: AuditEvent["outcome"],
): AuditEvent {
  const { action, by, record, entry, scope, requester, version } = access;
  const recipient =
    isSaid(requester?.category) && isSaid(requester.id) ? `${requester.category} ${requester.id}` : undefined;
  const object = record && entry ? documentSourceOf(entryDocument.kind, record, entry).id : undefined;
  return {
    facilityId,
    eventId: platform.ids.next(),
    at: platform.clock.now(),
    actor: by.id,
    // What an extract comes to is what is looked for in the log: who read, who copied, who took away.
    action: action === "extract" && isScope(scope) ? scope : action,
    outcome,
    subject: record === undefined ? facilityId : recordKeyOf(record),
    ...(version !== undefined && { version }),
    ...saidOf({ ...access, object, recipient }),
  };
}

const texts = ["role", "patient", "object", "purpose", "ground", "recipient", "device"] as const;

/** The texts that say something. Types are not trusted: what is no text is no key either. */
function saidOf(
  given: Readonly<Partial<Record<(typeof texts)[number], unknown>>>,
): Pick<AuditEvent, (typeof texts)[number]> {
  return Object.fromEntries(texts.map((name) => [name, given[name]]).filter(([, text]) => isSaid(text)));
}

const scopes: ReadonlySet<unknown> = new Set<ExtractScope>(["read", "copy", "export"]);

/** Is this one of the things that the receiver of an extract may do? */
export function isScope(scope: unknown): scope is ExtractScope {
  return scopes.has(scope);
}

/** The part of a call that the ports take. */
export function callOptionsOf({ signal }: Pick<Acting, "signal">): CallOptions {
  return signal === undefined ? {} : { signal };
}
