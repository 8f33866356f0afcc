import type { Retention, RetentionFacts, RetentionTag } from "@benhan/core";
import { optionIssues, refuseCall } from "@benhan/core/options";
import { checkRetentionFacts } from "./check-retention-facts.ts";
import { decideRetention } from "./decide-retention.ts";
import { isTag } from "./facts-shape.ts";
import { type RetentionSettings, settingsShape } from "./retention-settings.ts";

/**
 * Until when a file must be kept: the longest of all rows under which it falls, for a patient record at least the row of
 * every record. Years run from the end of the year in which the work ended. `keepUntil` is the last day, `permanent`, or
 * `open` while the day is not known.
 *
 * @throws EmrError `core.options.wrong` with everything that {@link checkRetentionFacts} finds
 * @legal TT 33/2025/TT-BYT, annex; Luật Lưu trữ 33/2024 Đ15
 */
export function retentionOf(facts: RetentionFacts, settings: RetentionSettings = {}): Retention {
  refuseFacts("retentionOf", facts, settings);
  return decideRetention(facts, settings).retention;
}

/** True for a tag that the table knows. */
export function isRetentionTag(value: unknown): value is RetentionTag {
  return isTag(value);
}

/** For who takes facts. */
export function refuseFacts(of: string, facts: RetentionFacts, settings: RetentionSettings): void {
  const wrong = optionIssues(settings, settingsShape);
  refuseCall(of, wrong.length > 0 ? wrong : checkRetentionFacts(facts, settings), "guides/retention.md");
}
