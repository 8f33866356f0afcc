import type { Entry } from "../record/entry.ts";
import type { MedicalRecord } from "../record/medical-record.ts";
import type { SourceKey } from "../store/source-key.ts";
import { sourceText } from "../store/source-text.ts";

/**
 * A record with the earlier versions of entries that were overwritten under their own source key: each stands at the end
 * as an entry that the next version corrects, under the system `system#1`, `system#2` …, so that the paper of it can be
 * listed and printed as it was given out (`asGiven`). For printing only: never store it.
 *
 * @param versions What `records.manage.entryVersions` gives as `content`, oldest first; of any entries. The version that
 *   the record holds may be among them; what was preliminary or cancelled was never given out, and is left aside.
 */
export function recordWithEarlierVersions(record: MedicalRecord, versions: readonly Entry[]): MedicalRecord {
  const added: Entry[] = [];
  const entries = record.entries.map((current) => {
    const own = sourceText(current.source);
    const earlier = versions.filter(
      ({ source, status, recordedAt }) =>
        status === "final" && sourceText(source) === own && recordedAt !== current.recordedAt,
    );
    let before: SourceKey | undefined;
    earlier.forEach((version, at) => {
      const source = { system: `${version.source.system}#${at + 1}`, id: version.source.id };
      added.push({ ...version, source, ...(before !== undefined && { corrects: before }) });
      before = source;
    });
    if (before === undefined) return current;
    if (current.status !== "cancelled") return { ...current, corrects: before };
    // A cancelled correction corrects nothing: what it overwrote was cancelled with it.
    const last = added.pop();
    const { status, recordedAt, provenance, reason } = current;
    if (last !== undefined)
      added.push({ ...last, status, recordedAt, provenance, ...(reason !== undefined && { reason }) });
    return current;
  });
  return added.length === 0 ? record : { ...record, entries: [...entries, ...added] };
}
