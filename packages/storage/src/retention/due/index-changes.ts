import type { Retention, RetentionFacts } from "@benhan/core";
import { listOf, object, plainObject, refuseCall, text } from "@benhan/core/options";
import { deepIssues } from "../deep-issues.ts";
import { explainRetention } from "../explain-retention.ts";
import { dueFrom } from "../keep-until.ts";
import { type RetentionChange, type RetentionCorrection, recalculate } from "../recalculate.ts";
import type { RetentionSettings } from "../retention-settings.ts";
import type { RetentionIndexItem } from "./retention-index.ts";

/** A record that was closed or changed. */
export interface ChangedRecord {
  readonly key: string;
  readonly patient?: string;
  readonly facts: RetentionFacts;
  /** What was decided before; absent for a record that is new to the index. */
  readonly before?: Retention;
  /** A mistaken fact was taken back. */
  readonly correction?: RetentionCorrection;
}

/** What a day's changed records make of the index. */
export interface IndexChanges {
  /** For `put`: the new ones and those whose period changed. */
  readonly put: readonly RetentionIndexItem[];
  /** What became of each period that was there before, by key; for the books. */
  readonly changes: readonly (RetentionChange & { readonly key: string })[];
}

const changedShape = /* @__PURE__ */ listOf(
  /* @__PURE__ */ object<ChangedRecord>(
    { key: text, patient: text, facts: plainObject, before: plainObject, correction: plainObject },
    ["key", "facts"],
  ),
);

/**
 * Turns the records that changed into what is put into the index. Only these are looked at, never the whole archive.
 *
 * @throws EmrError `core.options.wrong`
 */
export function indexChanges(
  changed: readonly ChangedRecord[],
  settings: RetentionSettings = {},
): IndexChanges {
  refuseCall("indexChanges", deepIssues("changed", changed, changedShape));
  // What is named twice goes on from what the first naming has decided.
  const newest = new Map<string, Retention>();
  const all = changed.map((record) => {
    const before = newest.get(record.key) ?? record.before;
    const own = decided(before === undefined ? record : { ...record, before }, settings);
    newest.set(record.key, own.retention);
    return { record, ...own };
  });
  const put = new Map<string, RetentionIndexItem>();
  for (const { record, retention, change } of all) {
    if (change === undefined || change.retention !== change.before)
      put.set(record.key, indexItem(record, retention));
  }
  return {
    put: [...put.values()],
    changes: all.flatMap(({ record, change }) => {
      if (change === undefined) return [];
      const { before: _, ...told } = change;
      return [{ key: record.key, ...told }];
    }),
  };
}

/** The item of a period: due on the day after its last. */
export function indexItem(
  { key, patient }: Pick<ChangedRecord, "key" | "patient">,
  { rule, edition, keepUntil, isControlledDrug }: Retention,
): RetentionIndexItem {
  const dueOn = dueFrom(keepUntil);
  return {
    key,
    ...(patient !== undefined && { patient }),
    rule,
    edition,
    keepUntil,
    ...(dueOn !== undefined && { dueOn }),
    ...(isControlledDrug && { isControlledDrug }),
  };
}

interface Decided {
  readonly retention: Retention;
  readonly change?: RetentionChange & { readonly before: Retention };
}

function decided({ facts, before, correction }: ChangedRecord, settings: RetentionSettings): Decided {
  if (before === undefined) return { retention: explainRetention(facts, settings).retention };
  const change = recalculate(before, facts, { ...settings, ...(correction !== undefined && { correction }) });
  return { retention: change.retention, change: { ...change, before } };
}
