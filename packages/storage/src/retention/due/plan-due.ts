import { addDays, type CalendarDate, isCalendarDate, parseCalendarDate, type Retention } from "@benhan/core";
import { refuseCall } from "@benhan/core/options";
import { retentionEdition, unknownRule } from "../decide-retention.ts";
import { type DisposalItem, itemsIssues } from "../disposal/disposal-item.ts";
import {
  type DisposalContext,
  type DisposalExplanation,
  explainDisposal,
} from "../disposal/explain-disposal.ts";
import type { KeepUntil } from "../keep-until.ts";
import { indexItem } from "./index-changes.ts";
import type { RetentionIndexItem } from "./retention-index.ts";

/** What is done with the records that the index found due. */
export interface DuePlan {
  /** For `proposeDisposal`. */
  readonly candidates: readonly DisposalItem[];
  /** For `put`: what must stay, with the next day on which to look at it. */
  readonly later: readonly RetentionIndexItem[];
  /** Every decision with its reasons, in the order of the items. */
  readonly explained: readonly DisposalExplanation[];
}

/**
 * Sorts what is due on a day into candidates and what stays. What a hold alone keeps comes up again on the next day, what a day
 * ends on the day after that, what a link without an end keeps with the next year; what has no day waits for a new fact.
 *
 * @throws EmrError `core.options.wrong`
 * @legal NĐ 113/2025/NĐ-CP Đ20
 */
export function planDue(found: readonly DisposalItem[], context: DisposalContext): DuePlan {
  refuseCall("planDue", itemsIssues("found", found));
  const explained = found.map((item) => explainDisposal(item, context));
  const pairs = found.map((item, at) => ({ item, explanation: explained[at] }));
  return {
    candidates: pairs.flatMap(({ item, explanation }) => (explanation?.isDisposable ? [item] : [])),
    later: pairs.flatMap(({ item, explanation }) =>
      explanation === undefined || explanation.isDisposable ? [] : [stays(item, explanation)],
    ),
    explained,
  };
}

function stays(item: DisposalItem, explanation: DisposalExplanation): RetentionIndexItem {
  const { keepUntil = "open", rules, on } = explanation;
  const [decidedBy] = rules;
  const retention: Retention =
    item.retention?.keepUntil === keepUntil || decidedBy === undefined
      ? { rule: unknownRule, edition: retentionEdition, ...item.retention, keepUntil }
      : { rule: decidedBy.id, edition: decidedBy.edition, keepUntil };
  const { dueOn: _, ...own } = indexItem(item, retention);
  const dueOn = lookAgain(explanation, keepUntil, on);
  return { ...own, ...(dueOn !== undefined && { dueOn }) };
}

function lookAgain(
  { reasons, freeFrom }: DisposalExplanation,
  keepUntil: KeepUntil,
  on: CalendarDate,
): CalendarDate | undefined {
  if (freeFrom !== undefined) return freeFrom;
  const is = (what: RegExp) => reasons.some(({ code }) => what.test(code));
  if (is(/_(?:permanent|open)$/) || on >= "9999-01-01") return undefined;
  // A link without an end keeps it for years: it is not looked at every day.
  if (is(/_linked$/))
    return parseCalendarDate(`${String(Number(on.slice(0, 4)) + 1).padStart(4, "0")}-01-01`);
  // A hold over what is kept for years anyway does not bring it up every day.
  return addDays(isCalendarDate(keepUntil) && keepUntil > on ? keepUntil : on, 1);
}
