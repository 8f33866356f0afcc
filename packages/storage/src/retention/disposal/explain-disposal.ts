import { addDays, type CalendarDate, type Instant, parseInstant } from "@benhan/core";
import type { Bilingual, Issue } from "@benhan/core/faults";
import { argumentIssues, day, given, instant, refuseCall } from "@benhan/core/options";
import { checkRetentionFacts } from "../check-retention-facts.ts";
import { type AppliedRule, explainRetention, type RetentionExplanation } from "../explain-retention.ts";
import type { LegalHold } from "../hold/legal-hold.ts";
import { holdsIssues, standingHolds } from "../hold/standing-holds.ts";
import { dueFrom, isKeepUntil, isOver, type KeepUntil, longestFirst } from "../keep-until.ts";
import { rowOf } from "../matching-rows.ts";
import { ruleOf } from "../retention-rules.ts";
import type { RetentionSettings } from "../retention-settings.ts";
import { type DisposalItem, itemIssues } from "./disposal-item.ts";
import {
  type KeepReason,
  keepHeld,
  keepLinked,
  keepOpen,
  keepPermanent,
  keepRunning,
  keepUnknown,
} from "./keep-reasons.ts";

export interface DisposalContext extends RetentionSettings {
  /** All holds of the facility, or all that may cover the items: a hold that is not given cannot stand. */
  readonly holds: readonly LegalHold[];
  /** The day as of which it is asked. */
  readonly on: CalendarDate;
  /** The moment, for holds that are released on the day. Default: its beginning, so that they still stand. */
  readonly at?: Instant;
}

/** Whether something may go on a day, and every reason why not. */
export interface DisposalExplanation {
  readonly key: string;
  readonly on: CalendarDate;
  /** True when the period is over and nothing else says keep. It may go then, after the procedure. */
  readonly isDisposable: boolean;
  /** Every reason to keep it; empty exactly when it is disposable. */
  readonly reasons: readonly KeepReason[];
  /** The longer of what was decided and what the facts say; absent while neither is known. */
  readonly keepUntil?: KeepUntil;
  /** The first day on which none of the reasons stands; absent while one has no end that is known. */
  readonly freeFrom?: CalendarDate;
  /** The rows behind the period, longest first. */
  readonly rules: readonly AppliedRule[];
  readonly notes: readonly Bilingual[];
}

/**
 * The dry run of a disposal: nothing is changed. It may go only when its period is over, it is not permanent, no hold
 * stands, and nothing that is kept longer is linked to it; anything that cannot be read says keep.
 *
 * @throws EmrError `core.options.wrong`
 * @legal Luật Lưu trữ 33/2024 Đ16, Đ36 k4
 */
export function explainDisposal(item: DisposalItem, context: DisposalContext): DisposalExplanation {
  refuseCall(
    "explainDisposal",
    [...itemIssues("item", item), ...contextIssues(context)],
    "guides/retention.md",
  );
  const { holds, on, at = firstMoment(on), ...settings } = context;
  const { key, facts, retention, links = [] } = item;
  const explanation =
    facts === undefined || checkRetentionFacts(facts, settings).length > 0
      ? undefined
      : explainRetention(facts, settings);
  // Facts that are wrong are no facts: what they would have lengthened is not known.
  const isUnknown = facts !== undefined && explanation === undefined;
  const keepUntil = longestOf([retention?.keepUntil, explanation?.retention.keepUntil]);
  const standing = standingHolds(holds, item, at);
  const reasons = [
    ...(isUnknown || keepUntil === undefined
      ? [keepUnknown()]
      : periodReasons(keepUntil, item, explanation, on)),
    ...standing.map((hold) => keepHeld(hold, holds.indexOf(hold))),
    ...links.flatMap((link, at) =>
      isOver(link.keepUntil, on) ? [] : [keepLinked(link, at, dueFrom(link.keepUntil))],
    ),
  ];
  const freeFrom = lastFree(reasons);
  return {
    key,
    on,
    isDisposable: reasons.length === 0,
    reasons,
    ...(keepUntil !== undefined && { keepUntil }),
    ...(freeFrom !== undefined && { freeFrom }),
    rules: explanation?.rules ?? decidedRule(retention),
    notes: explanation?.notes ?? [],
  };
}

function contextIssues(context: DisposalContext): readonly Issue[] {
  const wrong = argumentIssues("context", context, given);
  if (wrong.length > 0) return wrong;
  return [
    ...argumentIssues("on", context.on, day),
    ...(context.at === undefined ? [] : argumentIssues("at", context.at, instant)),
    ...holdsIssues(context.holds),
  ];
}

function periodReasons(
  keepUntil: KeepUntil,
  { retention }: DisposalItem,
  explanation: RetentionExplanation | undefined,
  on: CalendarDate,
): readonly KeepReason[] {
  const isOfFacts = explanation !== undefined && explanation.retention.keepUntil === keepUntil;
  const row = rowOf(retention?.rule ?? "");
  const source = isOfFacts
    ? explanation.decidedBy.source
    : row === undefined
      ? `${retention?.edition} ${retention?.rule}`
      : ruleOf(row).source;
  if (keepUntil === "permanent") return [keepPermanent(source)];
  if (keepUntil === "open") return [keepOpen(source)];
  return isOver(keepUntil, on) ? [] : [keepRunning(source, keepUntil, dueFrom(keepUntil))];
}

function decidedRule(retention: DisposalItem["retention"]): readonly AppliedRule[] {
  const row = rowOf(retention?.rule ?? "");
  return row === undefined || !isKeepUntil(retention?.keepUntil)
    ? []
    : [{ ...ruleOf(row), keepUntil: retention.keepUntil }];
}

/** The longest of those that were given; nothing when none was, or one of them cannot be read. */
function longestOf(periods: readonly unknown[]): KeepUntil | undefined {
  const told = periods.filter((own) => own !== undefined);
  const known = told.filter(isKeepUntil);
  return known.length < told.length ? undefined : [...known].sort(longestFirst)[0];
}

function lastFree(reasons: readonly KeepReason[]): CalendarDate | undefined {
  const days = reasons.map(({ freeFrom }) => freeFrom).filter((own) => own !== undefined);
  return days.length < reasons.length ? undefined : [...days].sort().at(-1);
}

const firstMoment = (on: CalendarDate): Instant => parseInstant(`${on}T00:00:00.000+07:00`);

/** The day before, as the last day of keeping. */
export const dayBefore = (on: CalendarDate): CalendarDate => addDays(on, -1);
