import { codingSystems } from "../record/coding-systems.ts";
import { entriesOf } from "../record/effective-entries.ts";
import type { MedicalRecord } from "../record/medical-record.ts";
import type { RetentionFacts, RetentionTag } from "../store/retention-facts.ts";
import { isTransplant, tagsOfMainDisease } from "../store/retention-signs.ts";
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
  if (entriesOf(record, "discharge").some(({ outcome }) => /^died/.test(outcome))) tags.add("death");
  if (injuryCause === "traffic") tags.add("traffic-accident");
  if (injuryCause === "occupational") tags.add("occupational-accident");
  for (const { rank, coding } of entriesOf(record, "diagnosis")) {
    if (rank === "main") for (const tag of tagsOfMainDisease(coding?.code ?? "")) tags.add(tag);
  }
  const isOne = entriesOf(record, "procedure").some(({ codings = [] }) =>
    codings.some(({ system, code }) => system === codingSystems.procedure && isTransplant(code)),
  );
  if (isOne) tags.add("transplant");
  if (entriesOf(record, "form-data").some(({ form }) => form === "XML6")) tags.add("hiv");
  return { endedOn: dateOf(endedAt), tags: [...tags].sort() };
}
