import { argumentIssues, optionIssues } from "../options/option-issues.ts";
import { object } from "../options/option-shape.ts";
import { instant, plainObject, signal as signalShape } from "../options/plain-shapes.ts";
import { refuseCall } from "../options/refuse-call.ts";
import { type Platform, systemPlatform } from "../platform/system-platform.ts";
import type { AuditEvent, AuditStore } from "../ports/audit-store.ts";
import type { CallOptions } from "../ports/call-options.ts";
import { addMs, epochMs, type Instant } from "../time/instant.ts";
import { type AccessPolicy, defaultReviewHours } from "./access-policy.ts";

/** What came out of a review. */
export type ReviewOutcome = "justified" | "unjustified";

/** A break-glass in the list for review. */
export interface BreakGlassEntry {
  /** Key of its event. */
  readonly id: string;
  readonly at: Instant;
  readonly actor: string;
  readonly role?: string;
  /** Key of the record, as the log names it. */
  readonly subject: string;
  readonly patient?: string;
  readonly reason: string;
  /** `PDP-03 life` or `PDP-03 health`. */
  readonly ground: string;
  readonly device?: string;
  /** Absent while it is open. */
  readonly review?: { readonly outcome: ReviewOutcome; readonly by: string; readonly at: Instant };
  /** By when it is to be reviewed. */
  readonly dueAt: Instant;
  readonly isOverdue: boolean;
}

/** Of which time, and by which policy reviews are overdue. */
export interface ListBreakGlassOptions extends CallOptions {
  /** The first moment. Default: from the beginning. */
  readonly from?: Instant;
  /** The moment before which. Reviews count whenever they were taken. */
  readonly until?: Instant;
  readonly policy?: Pick<AccessPolicy, "breakGlass">;
  readonly platform?: Pick<Platform, "clock">;
}

const hourMs = 3_600_000;

const listShape = /* @__PURE__ */ object<ListBreakGlassOptions>({
  from: instant,
  until: instant,
  policy: plainObject,
  platform: plainObject,
  signal: signalShape,
});

/** Every time the glass was broken, oldest first, with its review or whether that is overdue. @throws EmrError `core.options.wrong` */
export async function listBreakGlass(
  audit: AuditStore,
  options: ListBreakGlassOptions = {},
): Promise<readonly BreakGlassEntry[]> {
  refuseCall("listBreakGlass", [
    ...argumentIssues("audit", audit, plainObject),
    ...optionIssues(options, listShape),
  ]);
  const { from, until, policy, platform = systemPlatform(), signal } = options;
  const now = platform.clock.now();
  const hours = policy?.breakGlass?.reviewHours ?? defaultReviewHours;
  const broken: AuditEvent[] = [];
  const reviews = new Map<string, AuditEvent>();
  const query = { facilityId: audit.facilityId, ...(from !== undefined && { from }) };
  for await (const { event } of audit.listEvents(query, signal === undefined ? {} : { signal })) {
    if (event.outcome !== "done") continue;
    if (event.action === "break-glass" && isIn(event.at, from, until)) broken.push(event);
    if (
      event.action === "review" &&
      event.object !== undefined &&
      isFirst(event, reviews.get(event.object))
    ) {
      reviews.set(event.object, event);
    }
  }
  return broken.map((event) => entryOf(event, reviews.get(event.eventId), hours, now)).sort(byTime);
}

function isIn(at: Instant, from: Instant | undefined, until: Instant | undefined): boolean {
  return (
    (from === undefined || epochMs(from) <= epochMs(at)) &&
    (until === undefined || epochMs(at) < epochMs(until))
  );
}

/** Two reviews at one moment: the one that came first stands. */
function isFirst(one: AuditEvent, other: AuditEvent | undefined): boolean {
  return other === undefined || epochMs(one.at) < epochMs(other.at);
}

function byTime(one: BreakGlassEntry, other: BreakGlassEntry): number {
  return epochMs(one.at) - epochMs(other.at);
}

function entryOf(
  { eventId, at, actor, role, subject, patient, purpose = "", ground = "", device }: AuditEvent,
  review: AuditEvent | undefined,
  hours: number,
  now: Instant,
): BreakGlassEntry {
  const dueAt = addMs(at, hours * hourMs);
  return {
    ...{ id: eventId, at, actor, subject, reason: purpose, ground, dueAt },
    ...(role !== undefined && { role }),
    ...(patient !== undefined && { patient }),
    ...(device !== undefined && { device }),
    ...(review && {
      review: {
        outcome: review.ground === "justified" ? ("justified" as const) : ("unjustified" as const),
        by: review.actor,
        at: review.at,
      },
    }),
    isOverdue: review === undefined && epochMs(now) >= epochMs(dueAt),
  };
}
