import { recordStore } from "../audit/audit-shapes.ts";
import { eventText, isEventText, longestPurpose } from "../lifecycle/event-text.ts";
import { isSaid } from "../lifecycle/is-said.ts";
import { ownCopy } from "../lifecycle/own-copy.ts";
import { recordKeyOf } from "../lifecycle/record-key.ts";
import { argumentIssues, optionIssues } from "../options/option-issues.ts";
import { object } from "../options/option-shape.ts";
import { callable, plainObject, signal as signalShape } from "../options/plain-shapes.ts";
import { refuseCall } from "../options/refuse-call.ts";
import { type Platform, systemPlatform } from "../platform/system-platform.ts";
import type { AuditEvent, AuditStore } from "../ports/audit-store.ts";
import type { CallOptions } from "../ports/call-options.ts";
import { addMs, epochMs, type Instant } from "../time/instant.ts";
import { breakGlassRefused } from "./access.faults.ts";
import { type AccessPolicy, defaultBreakGlassHours } from "./access-policy.ts";
import { breakGlassIssue, isSource, requestIssues, urgencies } from "./break-glass-issues.ts";
import type { BreakGlassOptions, BreakGlassRequest, Urgency } from "./break-glass-request.ts";
import { requireAccessPolicy } from "./check-access-policy.ts";
import { judgeAccess } from "./judge-access.ts";
import { patientOfRequest } from "./patient-of-request.ts";

/** The right to read one record for some hours. */
export interface BreakGlassGrant {
  /** The key of its event in the log. */
  readonly id: string;
  readonly actor: string;
  readonly subject: string;
  readonly urgency: Urgency;
  readonly at: Instant;
  readonly expiresAt: Instant;
}

const hourMs = 3_600_000;

const shape = /* @__PURE__ */ object<BreakGlassOptions>(
  {
    audit: plainObject,
    policy: plainObject,
    store: recordStore,
    patientKey: callable,
    barredBy: callable,
    platform: plainObject,
    signal: signalShape,
  },
  ["audit", "policy"],
);

/**
 * Breaks the glass: a practitioner of the facility who is not of the treating team may read this record for some hours.
 * It sets aside rules of the facility, never the law, and never opens who a donor is. It is on the log before it holds,
 * as the event `break-glass`, and waits there for a review (`listBreakGlass`); a refusal is on the log too. Of a `store`
 * no content is handed out.
 *
 * @throws EmrError `core.access.break_glass_refused`, `core.access.policy_invalid`, `core.options.wrong`,
 * `core.store.wrong_facility`, and whatever log and store throw
 * @legal Luật 91/2025/QH15 Đ19 k1 (PDP-03)
 */
export async function breakGlass(
  given: BreakGlassRequest,
  options: BreakGlassOptions,
): Promise<BreakGlassGrant> {
  refuseCall("breakGlass", [
    ...argumentIssues("request", given, plainObject),
    ...optionIssues(options, shape),
  ]);
  const { audit, platform = systemPlatform(), barredBy, signal } = options;
  const call = signal === undefined ? {} : { signal };
  // Copies: what is judged is what is kept, whatever the host does with its objects meanwhile.
  const request = ownCopy(given);
  const policy = requireAccessPolicy(ownCopy(options.policy));
  const { role, state, reason, urgency, facts } = request;
  const now = platform.clock.now();
  const log = (outcome: AuditEvent["outcome"], patient: string | undefined) => {
    const event = eventOf(request, { facilityId: audit.facilityId, at: now, patient, outcome }, platform);
    // A refusal without the signal: that a call was aborted must not keep it out of the log.
    return audit.appendEvents([event], outcome === "done" ? call : {}).then(() => event);
  };
  const about = await patientOfRequest(request, options, call).catch(async (error: unknown) => {
    await log("refused", undefined);
    throw error;
  });
  const decision = judgeAccess(
    { action: "break-glass", role, purpose: reason, state, facts },
    { policy, now, ...(barredBy && { barredBy }) },
  );
  // The reason is the purpose: what is wrong with it is told once, by the name that the caller knows.
  const barring = decision.issues.filter(({ code }) => code !== "core.access.purpose_missing");
  const issues = [
    ...requestIssues(request),
    ...(about.finding === undefined ? [] : [breakGlassIssue(...about.finding)]),
    ...barring,
  ];
  const isGranted = decision.allowed && issues.every(({ severity }) => severity !== "error");
  const event = await log(isGranted ? "done" : "refused", about.patient);
  if (!isGranted) throw breakGlassRefused({ count: issues.length }, { issues });
  return { ...grantOf(event, policy), urgency };
}

/** The event of a request. Types are not trusted: of texts that a log does not take it says as much as it can. */
function eventOf(
  { by, role, record, reason, urgency, device }: BreakGlassRequest,
  {
    patient,
    ...what
  }: Pick<AuditEvent, "facilityId" | "at" | "outcome"> & { readonly patient: string | undefined },
  { ids }: Pick<Platform, "ids">,
): AuditEvent {
  return {
    ...what,
    eventId: ids.next(),
    actor: isSaid(by?.id) ? eventText(by.id) : "?",
    action: "break-glass",
    subject: isSource(record) ? recordKeyOf(record) : what.facilityId,
    ground: urgencies.has(urgency) ? groundOf(urgency) : "PDP-03",
    ...(isSaid(role) && { role: eventText(role) }),
    ...(isSaid(patient) && isEventText(patient) && { patient }),
    ...(isSaid(reason) && { purpose: eventText(reason, longestPurpose) }),
    ...(isSaid(device) && { device: eventText(device) }),
  };
}

/** How the event of a break-glass names its ground. */
export function groundOf(urgency: Urgency): string {
  return `PDP-03 ${urgency}`;
}

/** The grant that an event stands for. */
export function grantOf(
  { eventId, actor, subject, at }: AuditEvent,
  { breakGlass: { hours = defaultBreakGlassHours } = {} }: AccessPolicy,
): Omit<BreakGlassGrant, "urgency"> {
  return { id: eventId, actor, subject, at, expiresAt: addMs(at, hours * hourMs) };
}

/**
 * The break-glass of an actor for a record that holds now, out of the log. It serves in the role in which the glass was
 * broken, because that role is its ground. One that was found unjustified holds no more.
 */
export async function currentBreakGlass(
  {
    audit,
    policy,
    now,
  }: { readonly audit: AuditStore; readonly policy: AccessPolicy; readonly now: Instant },
  {
    actor,
    role,
    subject,
  }: { readonly actor: string; readonly role: string | undefined; readonly subject: string },
  options: CallOptions,
): Promise<Omit<BreakGlassGrant, "urgency"> | undefined> {
  const { facilityId } = audit;
  const { hours = defaultBreakGlassHours } = policy.breakGlass ?? {};
  const query = { facilityId, subject, from: addMs(now, -hours * hourMs) };
  const grants: Omit<BreakGlassGrant, "urgency">[] = [];
  const unjustified = new Set<string>();
  for await (const { event } of audit.listEvents(query, options)) {
    // A store may answer with more than was asked for; a grant of somebody else, or of elsewhere, is none.
    if (event.facilityId !== facilityId || event.subject !== subject || event.outcome !== "done") continue;
    if (event.action === "review" && event.ground === "unjustified") unjustified.add(event.object ?? "");
    const isOwn = isSame(event.actor, actor) && isSame(event.role, role);
    if (event.action === "break-glass" && isOwn) grants.push(grantOf(event, policy));
  }
  return grants
    .filter(({ id, at, expiresAt }) => {
      const holds = epochMs(at) <= epochMs(now) && epochMs(now) < epochMs(expiresAt);
      return holds && !unjustified.has(id);
    })
    .reduce<Omit<BreakGlassGrant, "urgency"> | undefined>(
      (last, one) => (last === undefined || epochMs(one.at) > epochMs(last.at) ? one : last),
      undefined,
    );
}

/** The log keeps its texts in NFC. */
function isSame(kept: string | undefined, asked: string | undefined): boolean {
  return kept !== undefined && kept.normalize("NFC") === asked?.normalize("NFC");
}
