import type { Issue } from "../faults/issue.ts";
import { eventText, isEventText, longestPurpose } from "../lifecycle/event-text.ts";
import { isSaid } from "../lifecycle/is-said.ts";
import { ownCopy } from "../lifecycle/own-copy.ts";
import { argumentIssues, optionIssues } from "../options/option-issues.ts";
import { object } from "../options/option-shape.ts";
import { plainObject, signal as signalShape } from "../options/plain-shapes.ts";
import { refuseCall } from "../options/refuse-call.ts";
import { type Platform, systemPlatform } from "../platform/system-platform.ts";
import type { AuditEvent, AuditStore } from "../ports/audit-store.ts";
import type { CallOptions } from "../ports/call-options.ts";
import type { Author } from "../store/author.ts";
import { isInstant } from "../time/instant.ts";
import { reviewRefused } from "./access.faults.ts";
import type { AccessPolicy } from "./access-policy.ts";
import { roleRuleOf } from "./actor-issues.ts";
import { requireAccessPolicy } from "./check-access-policy.ts";
import type { AccessFacts } from "./conditions.ts";
import { judgeAccess } from "./judge-access.ts";
import { type BreakGlassEntry, listBreakGlass, type ReviewOutcome } from "./list-break-glass.ts";

/** What somebody found who looked at a break-glass. */
export interface BreakGlassReview {
  /** The entry of the list. */
  readonly of: Pick<BreakGlassEntry, "id" | "at">;
  readonly by: Author;
  readonly role: string;
  readonly outcome: ReviewOutcome;
  /** Words or a code of the facility; no name and no finding. */
  readonly note?: string;
  readonly facts: AccessFacts;
}

/** What a review works with. */
export interface ReviewOptions extends CallOptions {
  readonly audit: AuditStore;
  readonly policy: AccessPolicy;
  readonly platform?: Pick<Platform, "clock" | "ids">;
}

const reviewShape = /* @__PURE__ */ object<ReviewOptions>(
  { audit: plainObject, policy: plainObject, platform: plainObject, signal: signalShape },
  ["audit", "policy"],
);

/**
 * Closes an entry of the list: somebody else than who broke the glass says whether it was justified. It is kept as the
 * event `review` of the log; a refusal is kept too.
 *
 * @throws EmrError `core.access.review_refused`, `core.access.policy_invalid`, `core.options.wrong`
 * @legal Luật 91/2025/QH15 Đ19 (PDP-03: a monitoring mechanism)
 */
export async function reviewBreakGlass(
  given: BreakGlassReview,
  options: ReviewOptions,
): Promise<BreakGlassEntry> {
  refuseCall("reviewBreakGlass", [
    ...argumentIssues("review", given, plainObject),
    ...optionIssues(options, reviewShape),
  ]);
  const { audit, platform = systemPlatform(), signal } = options;
  const call = signal === undefined ? {} : { signal };
  // Copies: what is judged is what is kept, whatever the host does with its objects meanwhile.
  const review = ownCopy(given);
  const policy = requireAccessPolicy(ownCopy(options.policy));
  const { of, role, facts } = review;
  const now = platform.clock.now();
  const log = (result: AuditEvent["outcome"], entry: BreakGlassEntry | undefined) => {
    const { facilityId } = audit;
    const purpose = roleRuleOf(policy, role)?.purpose;
    const event = eventOf(review, { facilityId, at: now, outcome: result, entry, purpose }, platform);
    // A refusal without the signal: that a call was aborted must not keep it out of the log.
    return audit.appendEvents([event], result === "done" ? call : {}).then(() => event);
  };
  const isNamed = typeof of?.at === "string" && isInstant(of.at);
  const listed = isNamed ? listBreakGlass(audit, { from: of.at, policy, platform, ...call }) : [];
  const entries = await Promise.resolve(listed).catch(async (error: unknown) => {
    await log("refused", undefined);
    throw error;
  });
  const entry = entries.find(({ id }) => id === of.id);
  const decision = judgeAccess({ action: "review", role, purpose: "review", facts }, { policy, now });
  const issues = [...reviewIssues(review, entry), ...decision.issues];
  const isTaken = decision.allowed && issues.every(({ severity }) => severity !== "error");
  const event = await log(isTaken ? "done" : "refused", entry);
  if (!isTaken || entry === undefined) throw reviewRefused({ count: issues.length }, { issues });
  return { ...entry, review: { outcome: review.outcome, by: event.actor, at: now }, isOverdue: false };
}

/** The event of a review. Of texts that a log does not take it says as much as it can. */
function eventOf(
  { by, role, outcome, note }: BreakGlassReview,
  {
    entry,
    purpose,
    ...what
  }: Pick<AuditEvent, "facilityId" | "at" | "outcome"> & {
    readonly entry: BreakGlassEntry | undefined;
    /** Of the role: it stands where the reviewer noted nothing. */
    readonly purpose: string | undefined;
  },
  { ids }: Pick<Platform, "ids">,
): AuditEvent {
  const said = isSaid(note) ? note : purpose;
  return {
    ...what,
    eventId: ids.next(),
    actor: isSaid(by?.id) ? eventText(by.id) : "?",
    action: "review",
    subject: entry?.subject ?? what.facilityId,
    ...(entry && { object: entry.id }),
    ...(entry?.patient !== undefined && { patient: entry.patient }),
    ...(isSaid(role) && { role: eventText(role) }),
    ...(outcomes.has(outcome) && { ground: outcome }),
    ...(isSaid(said) && { purpose: eventText(said, longestPurpose) }),
  };
}

const outcomes: ReadonlySet<unknown> = new Set<ReviewOutcome>(["justified", "unjustified"]);

function reviewIssues(
  { by, outcome }: BreakGlassReview,
  entry: BreakGlassEntry | undefined,
): readonly Issue[] {
  const isNamed = by?.kind === "practitioner" && isSaid(by.id);
  return [
    ...(isNamed && isEventText(by.id) ? [] : [issue("reviewer_missing", ["by"])]),
    ...(outcomes.has(outcome) ? [] : [issue("outcome_unknown", ["outcome"])]),
    ...(entry === undefined ? [issue("break_glass_unknown", ["of"])] : []),
    ...(entry !== undefined && isNamed && entry.actor === by.id.normalize("NFC")
      ? [issue("reviewer_is_actor", ["by"])]
      : []),
    ...(entry?.review === undefined ? [] : [issue("already_reviewed", ["of"])]),
  ];
}

const findings = {
  reviewer_missing: [
    "Người duyệt phải là một người có tên.",
    "A named person reviews.",
    "Truyền `by` là người duyệt.",
    "Give the reviewer in `by`.",
  ],
  outcome_unknown: [
    "Chưa ghi kết quả duyệt.",
    "The outcome of the review is missing.",
    "Truyền `outcome`: justified (đúng) hoặc unjustified (không đúng).",
    "Give `outcome`: justified or unjustified.",
  ],
  break_glass_unknown: [
    "Không có lần mở khẩn nào như vậy trong nhật ký.",
    "The log holds no such break-glass.",
    "Truyền `of` là một mục của listBreakGlass.",
    "Give an entry of listBreakGlass in `of`.",
  ],
  reviewer_is_actor: [
    "Người mở khẩn không được tự duyệt.",
    "Nobody reviews what they did themselves.",
    "Để người khác duyệt.",
    "Have somebody else review it.",
  ],
  already_reviewed: [
    "Lần mở khẩn này đã được duyệt.",
    "This break-glass was reviewed already.",
    "Xem kết quả trong listBreakGlass.",
    "See the outcome in listBreakGlass.",
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
    source: "Luật 91/2025/QH15 Đ19",
  };
}
