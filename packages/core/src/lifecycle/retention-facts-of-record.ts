import { entriesOf } from "../record/effective-entries.ts";
import type { MedicalRecord } from "../record/medical-record.ts";
import type { RetentionFacts, RetentionTag } from "../store/retention-facts.ts";
import { dateOf } from "../time/local-minute.ts";
import type { RecordPolicy } from "./record-policy.ts";

/**
 * What a record says about how long it must be kept; nothing before its episode has ended. Facts that it does not tell
 * by itself come from the policy. @legal TT 33/2025/TT-BYT
 */
export function retentionFactsOfRecord(
  record: MedicalRecord,
  policy: Pick<RecordPolicy, "retentionTags"> = {},
): RetentionFacts | undefined {
  const { endedAt, injuryCause } = record.episode;
  if (endedAt === undefined) return undefined;
  const tags = new Set<RetentionTag>(policy.retentionTags?.(record) ?? []);
  if (entriesOf(record, "death").length > 0) tags.add("death");
  if (injuryCause === "traffic") tags.add("traffic-accident");
  if (injuryCause === "occupational") tags.add("occupational-accident");
  // Chapter V of ICD-10: mental and behavioural disorders.
  const isMental = entriesOf(record, "diagnosis").some(
    ({ rank, coding }) => rank === "main" && /^F\d\d/i.test(coding?.code.trim() ?? ""),
  );
  if (isMental) tags.add("mental-illness");
  return { endedOn: dateOf(endedAt), tags: [...tags].sort() };
}
