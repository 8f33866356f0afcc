import type { AuditEvent } from "../ports/audit-store.ts";
import type { CallOptions } from "../ports/call-options.ts";
import { eventText, longestKey, longestPurpose } from "./event-text.ts";
import { isSaid } from "./is-said.ts";
import { accessRefused } from "./lifecycle.faults.ts";
import { ownCopy } from "./own-input.ts";
import type { Access, Acting, ExtractScope, RecordDesk } from "./record-desk.ts";
import { entryKeyOf, recordKeyOf } from "./record-key.ts";

export type { Access } from "./record-desk.ts";

/** Asks for the right to act. A refusal is on the log before it is told, and so is an `authorise` that fails. */
export async function requireAccess(desk: RecordDesk, access: Access, options: CallOptions): Promise<Access> {
  const { authorise } = desk;
  learn(desk, access);
  if (authorise === undefined) return access;
  const { version: _version, ground: _ground, movesTo: _movesTo, ...request } = access;
  const report = await authorise(ownCopy(request), options);
  // Types are not trusted: an answer that is not a report allows nothing.
  if (report?.ok === true) return learn(desk, { ...access, ...answerOf(report.value, access) });
  const issues = report?.issues ?? [];
  throw accessRefused({ count: issues.length }, { issues });
}

/** What the log keeps of the answer: the ground, and what for where the call did not say it. */
function answerOf(value: unknown, { purpose: own }: Access): Pick<Access, "ground" | "purpose"> {
  const { ground, purpose } = (value ?? {}) as Pick<Access, "ground" | "purpose">;
  return { ...(isSaid(ground) && { ground }), ...(isSaid(purpose) && !isSaid(own) && { purpose }) };
}

/** Keeps what is known of a call by now: its end tells it, if it ends in an error. */
export function learn(desk: Pick<RecordDesk, "attempt">, access: Access): Access {
  if (desk.attempt !== undefined) desk.attempt.access = { ...desk.attempt.access, ...access };
  return access;
}

/** The call has its event: an error that follows leaves no second one. */
export function settle({ attempt }: Pick<RecordDesk, "attempt">): void {
  if (attempt !== undefined) attempt.access = undefined;
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
  await desk.audit?.appendEvents(auditEventsOf(desk, access, outcome), options);
}

/** The event of an act; one for each patient where it moves a record, so that the log finds it by either. */
export function auditEventsOf(
  desk: Pick<RecordDesk, "facilityId" | "platform">,
  access: Access,
  outcome: AuditEvent["outcome"],
): readonly AuditEvent[] {
  const patients = new Set([access.patient, access.movesTo].filter(isSaid));
  if (patients.size === 0) return [auditEventOf(desk, access, outcome)];
  return [...patients].map((patient) => auditEventOf(desk, { ...access, patient }, outcome));
}

function auditEventOf(
  { facilityId, platform }: Pick<RecordDesk, "facilityId" | "platform">,
  access: Access,
  outcome: AuditEvent["outcome"],
): AuditEvent {
  const { action, by, record, entry, scope, requester, version } = access;
  const recipient =
    isSaid(requester?.category) && isSaid(requester.id) ? `${requester.category} ${requester.id}` : undefined;
  const object = record && entry ? entryKeyOf(record, entry) : undefined;
  return {
    facilityId,
    eventId: platform.ids.next(),
    at: platform.clock.now(),
    actor: eventText(by.id),
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
  return Object.fromEntries(
    texts.flatMap((name) => {
      const text = given[name];
      return isSaid(text) ? [[name, eventText(text, name === "purpose" ? longestPurpose : longestKey)]] : [];
    }),
  );
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
