import type { DocumentHead, Retention } from "@benhan/core";
import { retentionEdition, unknownRule } from "../decide-retention.ts";
import { longestFirst } from "../keep-until.ts";

/** What the newest version of a document says of its keeping. */
export interface KeptDocument {
  readonly head: DocumentHead;
  /** An earlier version said it, and the newest does not: the episode was opened again, say. */
  readonly hasLost: boolean;
}

/** No day is known: nothing is due. */
export const unknownPeriod: Retention = { rule: unknownRule, edition: retentionEdition, keepUntil: "open" };

/** A period, and the longest that was decided before no day was known. */
export interface RecordPeriod {
  readonly retention: Retention;
  readonly least?: Retention;
}

/**
 * How long a record is kept that consists of these documents: the longest of what they say. Documents that say nothing are
 * kept as their record. Where none says anything, or one no longer says what it said, no day is known.
 *
 * What was decided before never gets shorter. A day takes the place of `open` when a document says it under the row that
 * waited for it, or when nobody had said anything.
 *
 * @legal Luật Lưu trữ 33/2024 Đ15 k4
 */
export function periodOfRecord(
  documents: readonly KeptDocument[],
  before: RecordPeriod | undefined,
): RecordPeriod {
  const told = documents.flatMap(({ head }) => head.retention ?? []);
  const longest = [...told].sort((a, b) => longestFirst(a.keepUntil, b.keepUntil))[0];
  const isUnknown = longest === undefined || documents.some(({ hasLost }) => hasLost);
  const now = isUnknown && longest?.keepUntil !== "permanent" ? unknownPeriod : longest;
  if (now === undefined) return { retention: unknownPeriod };
  if (before === undefined) return { retention: now, ...(isUnknown && longest && { least: longest }) };
  const { retention: was } = before;
  const least = longer(before.least, was.keepUntil === "open" ? longest : longer(was, longest));
  if (longestFirst(now.keepUntil, was.keepUntil) < 0)
    return now.keepUntil === "open" && least !== undefined ? { retention: now, least } : { retention: now };
  const isKnown =
    was.keepUntil === "open" &&
    now.keepUntil !== "open" &&
    (was.rule === unknownRule || told.some(({ rule }) => rule === was.rule));
  if (isKnown) return { retention: longer(now, before.least) ?? now };
  return before;
}

function longer(one: Retention | undefined, other: Retention | undefined): Retention | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return longestFirst(one.keepUntil, other.keepUntil) <= 0 ? one : other;
}
