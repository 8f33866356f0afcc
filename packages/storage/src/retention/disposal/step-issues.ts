import { epochMs, type Instant, isCalendarDate, isInstant, localMinuteOf } from "@benhan/core";
import { isDigestText } from "@benhan/core/digest";
import type { Issue, JsonPath } from "@benhan/core/faults";
import { isObject } from "@benhan/core/options";
import { isSaid } from "../said.ts";
import { isSameKey, isSamePerson } from "../same-key.ts";
import type {
  AppraiseStep,
  DisposalPart,
  DisposalState,
  DisposalStep,
  ExecuteStep,
  MinutesStep,
  NextDisposalStep,
  Officer,
  ProposeStep,
  Verdict,
  WithdrawStep,
} from "./disposal.ts";
import { disposalIssue } from "./disposal-issue.ts";

/** How many sit in a council at least. The text at hand names no number. @legal TT 18/2026/TT-BYT Đ15 k4 */
export const councilLeast = 3;

const parts: readonly DisposalPart[] = [
  "data",
  "metadata",
  "index",
  "copies",
  "digitisedPaper",
  "backups",
  "processors",
];

/** What the list itself lacks. Types are not trusted: it may come from a file. */
export function listIssues(step: ProposeStep): readonly Issue[] {
  const { at, by, list } = step;
  return [
    ...(isMoment(at) ? [] : [disposalIssue("time_wrong", ["at"])]),
    ...said(by, ["by"]),
    ...(Array.isArray(list) && list.length > 0 ? [] : [disposalIssue("list_empty", ["list"])]),
    ...(Array.isArray(list) ? list : []).flatMap((item, index) => {
      const isWhole =
        isObject(item) &&
        isSaid(item["key"]) &&
        isDigestText(String(item["manifest"])) &&
        isCalendarDate(String(item["keptUntil"])) &&
        list.findIndex((one: { key?: unknown }) => isSameKey(one?.key, item["key"])) === index &&
        isMoment(at) &&
        String(item["keptUntil"]) < dayOf(at);
      return isWhole ? [] : [disposalIssue("unsaid", ["list", index])];
    }),
  ];
}

/** Everything that a step lacks by itself, wherever the disposal stands. */
export function stepIssues(
  step: NextDisposalStep,
  before: DisposalStep,
  state: DisposalState,
): readonly Issue[] {
  const isGood = isMoment(step.at) && epochMs(step.at) >= epochMs(before.at);
  return [
    ...(isGood ? [] : [disposalIssue("time_wrong", ["at"])]),
    ...said(step.by, ["by"]),
    ...own(step, before, state),
  ];
}

function own(step: NextDisposalStep, before: DisposalStep, state: DisposalState): readonly Issue[] {
  switch (step.event) {
    case "appraise":
      return verdictIssues(step, state);
    case "decide":
      return [
        ...said(step.number, ["number"]),
        ...between(step.decidedOn, before, step, ["decidedOn"]),
        ...officers([step.head, step.second], [["head"], ["second"]]),
      ];
    case "minutes":
      return [
        ...said(step.number, ["number"]),
        ...between(step.heldOn, before, step, ["heldOn"]),
        ...councilIssues(step),
      ];
    case "withdraw":
      return withdrawalIssues(step, state);
    case "execute":
      return executionIssues(step);
    case "certify":
      return [...said(step.number, ["number"]), ...restorable(step, before)];
    case "stop":
      return said(step.reason, ["reason"]);
    default:
      return [];
  }
}

function verdictIssues({ verdicts, at }: AppraiseStep, { list }: DisposalState): readonly Issue[] {
  if (!Array.isArray(verdicts)) return [disposalIssue("verdict_missing", ["verdicts"])];
  const given: readonly Verdict[] = verdicts;
  const isOfList = (one: Verdict) => isObject(one) && list.some(({ key }) => key === one.key);
  return [
    ...given.flatMap((one, index) =>
      isOfList(one) && isWhole(one, at) ? [] : [disposalIssue("verdict_wrong", ["verdicts", index])],
    ),
    ...list.flatMap(({ key }, index) =>
      given.filter((one) => isObject(one) && one.key === key).length === 1
        ? []
        : [disposalIssue("verdict_missing", ["list", index])],
    ),
  ];
}

function withdrawalIssues({ items }: WithdrawStep, { list }: DisposalState): readonly Issue[] {
  if (!Array.isArray(items) || items.length === 0) return [disposalIssue("withdrawal_wrong", ["items"])];
  const given: readonly WithdrawStep["items"][number][] = items;
  return given.flatMap((one, at) => {
    const isOfList = isObject(one) && list.some(({ key }) => key === one.key);
    const isFirst = given.findIndex((other) => isObject(other) && other.key === one?.key) === at;
    return isOfList && isFirst && isSaid(one.reason)
      ? []
      : [disposalIssue("withdrawal_wrong", ["items", at])];
  });
}

function isWhole(one: Verdict, at: unknown): boolean {
  switch (one.verdict) {
    case "confirm":
      return true;
    case "permanent":
      return isSaid(one.reason);
    case "extend":
      return isSaid(one.reason) && isCalendarDate(String(one.until)) && isMoment(at) && one.until > dayOf(at);
    default:
      return false;
  }
}

function councilIssues({ members }: MinutesStep): readonly Issue[] {
  if (!Array.isArray(members)) return [disposalIssue("council_small", ["members"])];
  const wrong = officers(
    members,
    members.map((_, at) => ["members", at]),
  );
  return members.length < councilLeast ? [...wrong, disposalIssue("council_small", ["members"])] : wrong;
}

function executionIssues(step: ExecuteStep): readonly Issue[] {
  const { method, witness, by, lastKeyBackup, at } = step;
  const done: Readonly<Record<string, unknown>> = isObject(step.parts) ? step.parts : {};
  const isGone = (part: DisposalPart) => {
    const outcome = done[part];
    if (outcome === "destroyed") return true;
    return part !== "data" && part !== "metadata" && isObject(outcome) && isSaid(outcome["none"]);
  };
  return [
    ...said(method, ["method"]),
    ...said(witness, ["witness"]),
    ...(isSaid(witness) && isSaid(by) && isSamePerson(witness, by)
      ? [disposalIssue("same_person", ["witness"])]
      : []),
    ...parts.flatMap((part) => (isGone(part) ? [] : [disposalIssue("part_open", ["parts", part])])),
    ...(lastKeyBackup === "none" || isFromDayOf(lastKeyBackup, at)
      ? []
      : [disposalIssue("backup_day_wrong", ["lastKeyBackup"])]),
  ];
}

/** A backup that was made on the day of the execution still holds the keys: it cannot have expired before. */
function isFromDayOf(day: unknown, at: unknown): boolean {
  return typeof day === "string" && isCalendarDate(day) && (!isMoment(at) || day >= dayOf(at));
}

function restorable({ at }: DisposalStep, before: DisposalStep): readonly Issue[] {
  if (before.event !== "execute" || before.lastKeyBackup === "none" || !isMoment(at)) return [];
  return before.lastKeyBackup < dayOf(at) ? [] : [disposalIssue("still_restorable", ["at"])];
}

/** Each of them said, and no two the same person. */
function officers(given: readonly Officer[], paths: readonly JsonPath[]): readonly Issue[] {
  return given.flatMap((one, at) => {
    const path = paths[at] ?? [];
    const wrong = [...said(one?.id, [...path, "id"]), ...said(one?.role, [...path, "role"])];
    const isTwice = given
      .slice(0, at)
      .some((other) => isSaid(other?.id) && isSaid(one?.id) && isSamePerson(other.id, one.id));
    return isTwice ? [...wrong, disposalIssue("same_person", [...path, "id"])] : wrong;
  });
}

function between(day: unknown, before: DisposalStep, { at }: DisposalStep, path: JsonPath): readonly Issue[] {
  const isGood =
    typeof day === "string" &&
    isCalendarDate(day) &&
    isMoment(at) &&
    day >= dayOf(before.at) &&
    day <= dayOf(at);
  return isGood ? [] : [disposalIssue("day_wrong", path)];
}

const said = (value: unknown, path: JsonPath): readonly Issue[] =>
  isSaid(value) ? [] : [disposalIssue("unsaid", path)];

const isMoment = (value: unknown): value is Instant => typeof value === "string" && isInstant(value);

/** The day in Vietnam of a moment. */
const dayOf = (at: Instant): string => localMinuteOf(at).slice(0, 10);
