import type { EpisodeId } from "@benhan/core";
import type { StoreParts } from "../front/parts.ts";
import { dayOf } from "./record/describe-record.ts";
import { newestHeads, recordsOf } from "./record/read-record.ts";

/** What is handed over: one record, the records of one year, or all that the store keeps. */
export type PackageScope =
  | { readonly kind: "record"; readonly episodeId: EpisodeId }
  | { readonly kind: "year"; readonly year: number }
  | { readonly kind: "everything" };

/**
 * To which year a record belongs; `undefined`: to none yet.
 *
 * @param record The id of the record, and the year in which the last of its documents was recorded first
 */
export type YearOf = (record: {
  readonly episodeId: EpisodeId;
  readonly lastRecordedIn: number;
}) => number | undefined | Promise<number | undefined>;

/** The records of a scope, each once, in constant memory. */
export async function* recordsOfScope(
  parts: StoreParts,
  scope: PackageScope,
  yearOf: YearOf,
  signal: AbortSignal | undefined,
): AsyncGenerator<EpisodeId> {
  if (scope.kind === "record") {
    yield scope.episodeId;
    return;
  }
  for await (const episodeId of recordsOf(parts, signal)) {
    if (scope.kind === "everything") yield episodeId;
    else {
      const lastRecordedIn = await lastYearOf(parts, episodeId, signal);
      if ((await yearOf({ episodeId, lastRecordedIn })) === scope.year) yield episodeId;
    }
  }
}

/**
 * The year, in Viet Nam, in which the last document of a record was recorded first. A correction years later does not move
 * the record.
 */
async function lastYearOf(
  parts: StoreParts,
  episodeId: EpisodeId,
  signal: AbortSignal | undefined,
): Promise<number> {
  let last = 0;
  for await (const { documentId } of newestHeads(parts, episodeId, signal)) {
    const [first] = await parts.gate.read((rows) => rows.listVersions(documentId, { limit: 1 }), signal);
    if (first !== undefined) last = Math.max(last, Number(dayOf(first).slice(0, 4)));
  }
  return last;
}
