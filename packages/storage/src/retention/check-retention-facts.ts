import type { RetentionFacts } from "@benhan/core";
import type { Issue, JsonPath } from "@benhan/core/faults";
import { optionIssues } from "@benhan/core/options";
import { endOf } from "./clocks.ts";
import { factsShape, mostDepth } from "./facts-shape.ts";
import { isKeepUntil } from "./keep-until.ts";
import { matchingRows, rowOf } from "./matching-rows.ts";
import { retentionIssue } from "./retention-issue.ts";
import type { RetentionSettings } from "./retention-settings.ts";
import { isSaid } from "./said.ts";

/** The day from which the table is in force. @legal TT 33/2025/TT-BYT */
export const startOfTable = "2025-07-01";

/**
 * Everything that is wrong with facts; nothing when they may be decided about. Types are not trusted.
 *
 * @legal TT 33/2025/TT-BYT Đ1 k2 b, Đ2 k3
 */
export function checkRetentionFacts(
  facts: RetentionFacts,
  settings: RetentionSettings = {},
): readonly Issue[] {
  if (isTooDeep(facts, mostDepth)) return [retentionIssue("too_deep", ["members"])];
  const wrong = optionIssues(facts, factsShape);
  return wrong.length > 0 ? wrong : contentIssues(facts, settings, []);
}

function isTooDeep(facts: unknown, left: number): boolean {
  const members: unknown = (facts as Partial<RetentionFacts> | undefined | null)?.members;
  return Array.isArray(members) && (left === 0 || members.some((one) => isTooDeep(one, left - 1)));
}

function contentIssues(facts: RetentionFacts, settings: RetentionSettings, path: JsonPath): readonly Issue[] {
  const { rules = [], parent, members = [], nearest, digitisedFrom } = facts;
  const rows = matchingRows(facts);
  const isNamed = rows.length > 0 || members.length > 0 || facts.fixedEarlier !== undefined;
  return [
    ...rules.flatMap((id, at) => ruleIssues(id, [...path, "rules", at])),
    ...(nearest === undefined
      ? []
      : [
          ...ruleIssues(nearest.rule, [...path, "nearest", "rule"]),
          ...unsaid(nearest.reason, [...path, "nearest", "reason"]),
          ...unsaid(nearest.decider, [...path, "nearest", "decider"]),
        ]),
    ...(isNamed ? [] : [retentionIssue("unlisted", [...path, "scope"])]),
    ...(parent === undefined || parent === "none" ? [] : periodIssues(parent.keepUntil, [...path, "parent"])),
    ...(digitisedFrom === undefined
      ? []
      : [
          ...unsaid(digitisedFrom.reference, [...path, "digitisedFrom", "reference"]),
          ...periodIssues(digitisedFrom.keepUntil, [...path, "digitisedFrom"]),
        ]),
    ...fixedIssues(facts, settings, [...path, "fixedEarlier"]),
    ...(rows.some((row) => endOf(row, facts, settings) === undefined)
      ? [retentionIssue("year_beyond", [...path, "endedOn"])]
      : []),
    ...members.flatMap((member, at) => contentIssues(member, settings, [...path, "members", at])),
  ];
}

function fixedIssues(
  { fixedEarlier, ...facts }: RetentionFacts,
  settings: RetentionSettings,
  path: JsonPath,
): readonly Issue[] {
  if (fixedEarlier === undefined) return [];
  const { rule, fixedOn, keepUntil, edition, source } = fixedEarlier;
  const row = rowOf(rule);
  const isValid =
    row === undefined || (fixedOn >= (row.validFrom ?? "") && fixedOn <= (row.validTo ?? "9999"));
  return [
    ...unsaid(rule, [...path, "rule"]),
    ...(fixedOn >= startOfTable ? [retentionIssue("fixed_late", [...path, "fixedOn"])] : []),
    ...(isValid ? [] : [retentionIssue("fixed_rule_wrong", [...path, "rule"])]),
    ...(keepUntil === undefined ? [] : periodIssues(keepUntil, path)),
    ...(row !== undefined
      ? []
      : [
          ...unsaid(keepUntil, [...path, "keepUntil"]),
          ...unsaid(edition, [...path, "edition"]),
          ...unsaid(source, [...path, "source"]),
        ]),
    ...(row !== undefined && keepUntil === undefined && endOf(row, facts, settings) === undefined
      ? [retentionIssue("year_beyond", [...path, "keepUntil"])]
      : []),
  ];
}

const ruleIssues = (id: string, path: JsonPath): readonly Issue[] =>
  (rowOf(id)?.status ?? "superseded") === "superseded" ? [retentionIssue("rule_unknown", path)] : [];

const unsaid = (value: unknown, path: JsonPath): readonly Issue[] =>
  isSaid(value) ? [] : [retentionIssue("unsaid", path)];

const periodIssues = (keepUntil: unknown, path: JsonPath): readonly Issue[] =>
  isKeepUntil(keepUntil) ? [] : [retentionIssue("keep_until_wrong", [...path, "keepUntil"])];
