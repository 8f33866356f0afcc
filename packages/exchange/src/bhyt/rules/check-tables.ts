import { type Issue, type Report, reportOf } from "@benhan/core/faults";
import type { BhytTables } from "../qd3176/bhyt-tables.ts";
import { fill } from "../schema/fill.ts";
import { isTablesObject, notTables } from "../schema/not-tables.ts";
import { officialOf, pathOf } from "../schema/official-place.ts";
import type { BhytRule, Finding } from "./bhyt-rule.ts";
import { bhytRules } from "./bhyt-rules.ts";
import { type BhytCheckOptions, defaultBhytCheckOptions } from "./check-options.ts";
import { checkedVisit } from "./checked-visit.ts";

/**
 * Checks the tables of one episode against the rules of the current edition: keys, types, codes, required cells,
 * money. All findings come at once, each with its rule, its place and what to do next. Time grows with the number of
 * rows. It never throws for content.
 *
 * @official QĐ 3176/QĐ-BYT
 */
export function checkTables(tables: BhytTables, options: Partial<BhytCheckOptions> = {}): Report<BhytTables> {
  if (!isTablesObject(tables)) return { ok: false, issues: [notTables] };
  return reportOf(
    tables,
    findIssues(tables, options).map(({ issue }) => issue),
  );
}

/** An issue about the tables, and which item of its cell it is about when the cell holds several. */
export interface FoundIssue {
  readonly issue: Issue;
  readonly item?: number;
}

/** Applies every rule. What {@link checkTables} reports, with the items that a path into the tables cannot name. */
export function findIssues(tables: BhytTables, options: Partial<BhytCheckOptions>): readonly FoundIssue[] {
  const visit = checkedVisit(tables, { ...defaultBhytCheckOptions, ...options });
  const found: FoundIssue[] = [];
  for (const rule of bhytRules) {
    rule.check(visit, (finding) => {
      const { item } = finding;
      found.push({ issue: issueOf(rule, finding), ...(item !== undefined && { item }) });
    });
  }
  return found;
}

function issueOf(rule: BhytRule, finding: Finding): Issue {
  const official = officialOf(finding);
  const slots = { at: official, field: finding.field ?? finding.table, ...finding.slots };
  return {
    code: rule.code,
    severity: finding.severity ?? rule.severity,
    path: pathOf(finding),
    text: fill(rule.text, slots),
    nextStep: fill(rule.nextStep, slots),
    official,
    rule: rule.rule,
    source: finding.source ?? rule.source,
    ...(finding.expected !== undefined && { expected: finding.expected }),
  };
}
