import { type CalendarDate, type FacilityId, isInstant, localMinuteOf } from "@benhan/core";
import type { Issue, Report } from "@benhan/core/faults";
import {
  argumentIssues,
  given,
  isObject,
  kind,
  object,
  optionIssues,
  refuseCall,
  text,
} from "@benhan/core/options";
import { under } from "../deep-issues.ts";
import type { LegalHold } from "../hold/legal-hold.ts";
import { holdsIssues } from "../hold/standing-holds.ts";
import { type RetentionSettings, settingsShape } from "../retention-settings.ts";
import { isSameKey } from "../same-key.ts";
import type {
  Disposal,
  DisposalState,
  DisposalStep,
  DisposalStepBase,
  ListedItem,
  NextDisposalStep,
} from "./disposal.ts";
import { disposalIssue } from "./disposal-issue.ts";
import { type DisposalItem, isControlledDrug, itemsIssues } from "./disposal-item.ts";
import { disposalShape, disposalStateOf, transitionFrom } from "./disposal-state.ts";
import { explainDisposal } from "./explain-disposal.ts";
import { listIssues, stepIssues } from "./step-issues.ts";

/** How the items stand at the moment of a step, read anew: a hold may have come in between. */
export interface DisposalNow {
  readonly items: readonly DisposalItem[];
  /** All holds of the facility, or all that may cover the items. */
  readonly holds: readonly LegalHold[];
  readonly settings?: RetentionSettings;
}

export interface NewDisposal extends DisposalStepBase {
  readonly facilityId: FacilityId;
  readonly disposalId: string;
}

const newShape = /* @__PURE__ */ object<NewDisposal>(
  { facilityId: text, disposalId: text, at: text, by: text },
  ["facilityId", "disposalId", "at", "by"],
);
const stepShape = /* @__PURE__ */ kind(
  "một bước { event, at, by, … }",
  "a step { event, at, by, … }",
  (value) => isObject(value) && typeof value["event"] === "string",
);

/**
 * A disposal with its list, or every reason why one of the items must stay. All of the items given are listed.
 *
 * @throws EmrError `core.options.wrong`
 * @legal NĐ 113/2025/NĐ-CP Đ20; Luật Lưu trữ 33/2024 Đ16
 */
export function proposeDisposal(own: NewDisposal, now: DisposalNow): Report<Disposal> {
  const wrong = nowIssues(now);
  refuseCall("proposeDisposal", [...optionIssues(own, newShape), ...wrong], "guides/retention.md");
  const { facilityId, disposalId, at, by } = own;
  const on = dayOf(at);
  if (on === undefined) return { ok: false, issues: [disposalIssue("time_wrong", ["at"])] };
  const explained = now.items.map((item) =>
    explainDisposal(item, { ...now.settings, holds: now.holds, on, at }),
  );
  const list = now.items.map((item, index): ListedItem => {
    const { keepUntil } = explained[index] ?? {};
    return {
      key: item.key,
      manifest: item.manifest,
      keptUntil: keepUntil as CalendarDate,
      ...(isControlledDrug(item) && { isControlledDrug: true }),
    };
  });
  const step = { event: "propose", at, by, list } as const;
  const kept = explained.flatMap(({ reasons }, index) => under(["items", index], reasons));
  const issues = kept.length > 0 ? kept : listIssues(step);
  return issues.length > 0
    ? { ok: false, issues }
    : { ok: true, value: { facilityId, disposalId, steps: [step] }, issues: [] };
}

/**
 * The disposal with one more step, or everything that stands against the step at once: it cannot be taken from here, it is
 * not whole, or one of the items must stay. The items are looked at anew with every step up to the execution.
 *
 * @throws EmrError `core.options.wrong`
 * @legal NĐ 113/2025/NĐ-CP Đ20; Luật Lưu trữ 33/2024 Đ16; TT 18/2026/TT-BYT Đ15 k4
 */
export function advanceDisposal(
  disposal: Disposal,
  step: NextDisposalStep,
  now: DisposalNow,
): Report<Disposal> {
  refuseCall(
    "advanceDisposal",
    [
      ...argumentIssues("disposal", disposal, disposalShape),
      ...argumentIssues("step", step, stepShape),
      ...nowIssues(now),
    ],
    "guides/retention.md",
  );
  const state = disposalStateOf(disposal);
  if (!state.ok) return state;
  const before = disposal.steps.at(-1) as DisposalStep;
  const issues = [
    ...(transitionFrom(state.value, step.event) === undefined ? [orderIssue(state.value, step.event)] : []),
    ...stepIssues(step, before, state.value),
    ...itemIssuesOf(state.value, step, now),
  ];
  return issues.length > 0
    ? { ok: false, issues }
    : { ok: true, value: { ...disposal, steps: [...disposal.steps, step] }, issues: [] };
}

function orderIssue({ phase, list }: DisposalState, event: NextDisposalStep["event"]): Issue {
  const hasControlled = list.some(({ isControlledDrug: own }) => own === true);
  if (phase === "decided" && event === "execute" && hasControlled)
    return disposalIssue("minutes_missing", ["event"]);
  if (phase === "decided" && event === "minutes" && !hasControlled)
    return disposalIssue("council_needless", ["event"]);
  return disposalIssue("step_not_allowed", ["event"]);
}

/** Before anything is gone, every item is asked again. */
function itemIssuesOf({ list }: DisposalState, step: NextDisposalStep, now: DisposalNow): readonly Issue[] {
  const { event, at } = step;
  if (event === "stop" || event === "certify" || event === "withdraw") return [];
  const on = dayOf(at);
  if (on === undefined) return [];
  const keptByStep = new Set(
    event === "appraise" && Array.isArray(step.verdicts)
      ? step.verdicts.filter((one) => one?.verdict !== "confirm").map((one) => one?.key)
      : [],
  );
  return list.flatMap(({ key, manifest, isControlledDrug: wasControlled }, index) => {
    if (keptByStep.has(key)) return [];
    const at0 = now.items.findIndex((item) => isSameKey(item.key, key));
    const item = now.items[at0];
    if (item === undefined) return [disposalIssue("item_missing", ["list", index])];
    // Papers that are found to be of controlled drugs only now have not been before the council.
    const isSame = item.manifest === manifest && isControlledDrug(item) === (wasControlled ?? false);
    return [
      ...(isSame ? [] : [disposalIssue("manifest_changed", ["items", at0, "manifest"])]),
      ...under(["items", at0], explainDisposal(item, { ...now.settings, holds: now.holds, on, at }).reasons),
    ];
  });
}

function nowIssues(now: DisposalNow): readonly Issue[] {
  const wrong = argumentIssues("now", now, given);
  if (wrong.length > 0) return wrong;
  return [
    ...itemsIssues("items", now.items),
    ...holdsIssues(now.holds),
    ...optionIssues(now.settings ?? {}, settingsShape),
  ];
}

const dayOf = (at: unknown): CalendarDate | undefined =>
  typeof at === "string" && isInstant(at) ? (localMinuteOf(at).slice(0, 10) as CalendarDate) : undefined;
