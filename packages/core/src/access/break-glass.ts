import type { Issue } from "../faults/issue.ts";
import type { FacilityId } from "../ids/facility-id.ts";
import { isSaid } from "../lifecycle/is-said.ts";
import { recordKeyOf } from "../lifecycle/record-key.ts";
import { argumentIssues, optionIssues } from "../options/option-issues.ts";
import { object } from "../options/option-shape.ts";
import { callable, plainObject, signal as signalShape } from "../options/plain-shapes.ts";
import { refuseCall } from "../options/refuse-call.ts";
import { type Platform, systemPlatform } from "../platform/system-platform.ts";
import type { AuditEvent, AuditStore } from "../ports/audit-store.ts";
import type { CallOptions } from "../ports/call-options.ts";
import type { Author } from "../store/author.ts";
import type { SourceKey } from "../store/source-key.ts";
import { addMs, epochMs, type Instant } from "../time/instant.ts";
import { breakGlassRefused } from "./access.faults.ts";
import { type AccessPolicy, defaultBreakGlassHours } from "./access-policy.ts";
import type { RecordState } from "./access-row.ts";
import { requireAccessPolicy } from "./check-access-policy.ts";
import type { AccessFacts } from "./conditions.ts";
import { judgeAccess } from "./judge-access.ts";
import type { BarredBy } from "./secrecy-issues.ts";

/** What is in danger. @legal Luật 91/2025/QH15 Đ19 k1 */
export type Urgency = "life" | "health";

/** Somebody outside the treating team must read a record at once. */
export interface BreakGlassRequest {
  readonly by: Author;
  readonly role: string;
  readonly record: SourceKey;
  /** Key of the patient (`patientKeyOf`). */
  readonly patient?: string;
  /** Where the record stands. */
  readonly state: RecordState;
  /** Why, in words or a code of the facility: it goes into the log, so no name and no finding. */
  readonly reason: string;
  readonly urgency: Urgency;
  readonly device?: string;
  readonly facts: AccessFacts;
}

/** What a break-glass works with. */
export interface BreakGlassOptions extends CallOptions {
  /** The log in which it is kept, and out of which it is reviewed. */
  readonly audit: AuditStore;
  readonly policy: AccessPolicy;
  readonly barredBy?: BarredBy;
  readonly platform?: Pick<Platform, "clock" | "ids">;
}

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
const urgencies: ReadonlySet<unknown> = new Set<Urgency>(["life", "health"]);
const longestReason = 1024;

const shape = /* @__PURE__ */ object<BreakGlassOptions>(
  {
    audit: plainObject,
    policy: plainObject,
    barredBy: callable,
    platform: plainObject,
    signal: signalShape,
  },
  ["audit", "policy"],
);

/**
 * Breaks the glass: a practitioner of the facility who is not of the treating team may read this record for some hours.
 * It sets aside rules of the facility, never the law, and never opens who a donor is. It is on the log before it holds,
 * as the event `break-glass`, and waits there for a review (`listBreakGlass`); a refusal is on the log too.
 *
 * @throws EmrError `core.access.break_glass_refused`, `core.access.policy_invalid`, `core.options.wrong`
 * @legal Luật 91/2025/QH15 Đ19 k1 (PDP-03)
 */
export async function breakGlass(
  request: BreakGlassRequest,
  options: BreakGlassOptions,
): Promise<BreakGlassGrant> {
  refuseCall("breakGlass", [
    ...argumentIssues("request", request, plainObject),
    ...optionIssues(options, shape),
  ]);
  const { audit, platform = systemPlatform(), barredBy, signal } = options;
  const policy = requireAccessPolicy(options.policy);
  const { by, role, record, patient, state, reason, urgency, device, facts } = request;
  const now = platform.clock.now();
  const decision = judgeAccess(
    { action: "break-glass", role, purpose: reason, state, facts },
    { policy, now, ...(barredBy && { barredBy }) },
  );
  const issues = [...requestIssues(request), ...decision.issues];
  const isGranted = decision.allowed && issues.every(({ severity }) => severity !== "error");
  const event: AuditEvent = {
    facilityId: audit.facilityId satisfies FacilityId,
    eventId: platform.ids.next(),
    at: now,
    actor: isSaid(by?.id) ? by.id : "?",
    action: "break-glass",
    outcome: isGranted ? "done" : "refused",
    subject: isSaid(record?.system) && isSaid(record.id) ? recordKeyOf(record) : audit.facilityId,
    ground: urgencies.has(urgency) ? groundOf(urgency) : "PDP-03",
    ...(isSaid(role) && { role }),
    ...(isSaid(patient) && { patient }),
    ...(isSaid(reason) && { purpose: reason.slice(0, longestReason) }),
    ...(isSaid(device) && { device }),
  };
  await audit.appendEvents([event], signal === undefined ? {} : { signal });
  if (!isGranted) throw breakGlassRefused({ count: issues.length }, { issues });
  return { ...grantOf(event, policy), urgency };
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

/** The break-glass of an actor for a record that holds now, out of the log. */
export async function currentBreakGlass(
  {
    audit,
    policy,
    now,
  }: { readonly audit: AuditStore; readonly policy: AccessPolicy; readonly now: Instant },
  { actor, subject }: { readonly actor: string; readonly subject: string },
  options: CallOptions,
): Promise<Omit<BreakGlassGrant, "urgency"> | undefined> {
  const { hours = defaultBreakGlassHours } = policy.breakGlass ?? {};
  const query = { facilityId: audit.facilityId, actor, subject, from: addMs(now, -hours * hourMs) };
  let current: Omit<BreakGlassGrant, "urgency"> | undefined;
  for await (const { event } of audit.listEvents(query, options)) {
    // A store may answer with more than was asked for; a grant of somebody else is none.
    const isOwn = event.actor === actor && event.subject === subject;
    if (!isOwn || event.action !== "break-glass" || event.outcome !== "done") continue;
    const grant = grantOf(event, policy);
    const holds = epochMs(grant.at) <= epochMs(now) && epochMs(now) < epochMs(grant.expiresAt);
    if (holds && (current === undefined || epochMs(grant.at) > epochMs(current.at))) current = grant;
  }
  return current;
}

function requestIssues({ by, record, reason, urgency }: BreakGlassRequest): readonly Issue[] {
  return [
    ...(by?.kind === "practitioner" && isSaid(by.id) ? [] : [issue("actor_missing", ["by"])]),
    ...(isSaid(record?.system) && isSaid(record.id) ? [] : [issue("record_missing", ["record"])]),
    ...(isSaid(reason) && reason.length <= longestReason ? [] : [issue("reason_missing", ["reason"])]),
    ...(urgencies.has(urgency) ? [] : [issue("urgency_missing", ["urgency"])]),
  ];
}

const findings = {
  actor_missing: [
    "Mở khẩn phải do người hành nghề có tên thực hiện.",
    "Only a named practitioner breaks the glass.",
    "Truyền `by` là người hành nghề (số GPHN).",
    "Give a practitioner (licence number) in `by`.",
  ],
  record_missing: [
    "Chưa ghi bệnh án nào.",
    "It is not said which record.",
    "Truyền `record` (system, id).",
    "Give `record` (system, id).",
  ],
  reason_missing: [
    "Chưa ghi lý do mở khẩn, hoặc lý do dài quá 1024 ký tự.",
    "The reason is missing, or longer than 1024 characters.",
    "Ghi lý do ngắn vào `reason`, không ghi tên người bệnh.",
    "Write a short `reason`, without the name of the patient.",
  ],
  urgency_missing: [
    "Chưa ghi mức khẩn cấp.",
    "The urgency is missing.",
    "Truyền `urgency`: life (tính mạng) hoặc health (sức khỏe).",
    "Give `urgency`: life or health.",
  ],
} as const;

function issue(name: keyof typeof findings, path: Issue["path"]): Issue {
  const [vi, en, nextVi, nextEn] = findings[name];
  return {
    code: `core.access.${name}`,
    severity: "error",
    path,
    text: { vi, en },
    nextStep: { vi: nextVi, en: nextEn },
    rule: "PDP-03",
    source: "Luật 91/2025/QH15 Đ19 k1",
  };
}
