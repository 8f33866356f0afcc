import type { Retention, RetentionFacts, RetentionTag } from "@benhan/core";
import type { Bilingual } from "@benhan/core/faults";
import { defaultRule, factRules } from "./retention.data.ts";
import type { RetentionRule } from "./retention-rule.ts";

/** Name of the table that this version applies: the annex of TT 33/2025/TT-BYT with the transplant law. */
export const retentionEdition = "tt33-2025";

/** How a retention was decided, for the person who has to answer for it. */
export interface RetentionExplanation {
  readonly retention: Retention;
  /** The deciding row. */
  readonly decidedBy: RetentionRule;
  /** Every row under which the record falls, longest first. */
  readonly rules: readonly RetentionRule[];
  /** What the person should know besides. */
  readonly notes: readonly Bilingual[];
}

const startOfTable = "2025-07-01";
const periodFixedEarlier: Bilingual = {
  vi:
    "Công việc kết thúc trước ngày 01/7/2025: thời hạn đã xác định theo quy định cũ không phải tính lại " +
    "(TT 33/2025/TT-BYT Điều 2 khoản 3). Nếu hồ sơ đã có thời hạn cũ, giữ thời hạn đó.",
  en:
    "The work ended before 2025-07-01: a period that was fixed under the older rules is not computed again " +
    "(TT 33/2025/TT-BYT article 2.3). Where the record has such a period, keep it.",
};

/**
 * Until when a record must be kept: the longest of all rows under which it falls, at least the row of every record.
 * Periods run from the end of the year in which the work ended. @legal TT 33/2025/TT-BYT, annex; Luật Lưu trữ 33/2024 Đ15
 */
export function retentionOf(facts: RetentionFacts): Retention {
  return explainRetention(facts).retention;
}

/** The same decision as {@link retentionOf}, with its rows and their sources. */
export function explainRetention(facts: RetentionFacts): RetentionExplanation {
  // The sort is stable: of two rows of the same length, the one that stands first in the table decides.
  const rules = [
    ...factRules.filter(({ tag }) => facts.tags.some((given) => given === tag)),
    defaultRule,
  ].sort((a, b) => lengthOf(b) - lengthOf(a));
  const [decidedBy = defaultRule] = rules;
  return {
    retention: { rule: decidedBy.id, edition: retentionEdition, keepUntil: endOf(facts, decidedBy) },
    decidedBy,
    rules,
    notes: facts.endedOn < startOfTable ? [periodFixedEarlier] : [],
  };
}

const tags: ReadonlySet<unknown> = new Set(factRules.map(({ tag }) => tag));

/** True for a tag that the table knows. */
export function isRetentionTag(value: unknown): value is RetentionTag {
  return tags.has(value);
}

function lengthOf(rule: RetentionRule): number {
  return rule.years === "permanent" ? Number.POSITIVE_INFINITY : rule.years;
}

function endOf(facts: RetentionFacts, rule: RetentionRule): string {
  if (rule.years === "permanent") return "permanent";
  return `${String(Number(facts.endedOn.slice(0, 4)) + rule.years).padStart(4, "0")}-12-31`;
}
