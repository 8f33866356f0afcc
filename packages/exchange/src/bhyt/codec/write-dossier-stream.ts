import { reportOf, requireOk } from "@benhan/core/faults";
import type { BhytTables } from "../qd3176/bhyt-tables.ts";
import { qd3176 } from "../qd3176/edition.ts";
import type { BhytEdition } from "../schema/bhyt-edition.ts";
import { requireArguments } from "../schema/require-arguments.ts";
import { cannotEncode, countMismatch } from "./bhyt-file.faults.ts";
import type { EncodeTablesOptions } from "./encode-tables.ts";
import { EpisodeWriter } from "./episode-writer.ts";
import { readOnlyIssues } from "./read-only-edition.ts";
import { episodeIssues, nothingToSend, optionIssues } from "./unwritable-episodes.ts";

/** What the envelope of a stream says about itself. */
export interface WriteDossierStreamOptions<Tables = BhytTables> extends EncodeTablesOptions<Tables> {
  /** How many episodes there will be: the number stands before them. @official SOLUONGHOSO */
  readonly count: number;
  readonly signal?: AbortSignal;
}

/**
 * Writes the unsigned file of any number of treatment episodes in the memory that one of them takes. The pieces put
 * together are the bytes that `encodeTables` would write of all episodes. Each piece is the caller's own.
 *
 * An episode that cannot be written, or another number of episodes than announced, ends the stream with an error;
 * what was written before has no end then, so that no reader takes it for a whole file.
 *
 * @official GIAMDINHHS
 * @throws EmrError `exchange.bhyt.cannot_encode` with every place of the first episode that cannot be written, paths
 *   beginning with its index; `exchange.bhyt.count_mismatch`; the reason of the signal when it aborts.
 */
export async function* writeDossierStream<Tables = BhytTables>(
  dossiers: AsyncIterable<Tables> | Iterable<Tables>,
  options: WriteDossierStreamOptions<Tables>,
): AsyncGenerator<Uint8Array, void, undefined> {
  requireArguments("writeDossierStream", ["dossiers", dossiers, "episodes"], ["options", options, "object"]);
  const { count, signal } = options;
  const edition: BhytEdition = options.edition ?? qd3176;
  signal?.throwIfAborted();
  const announced = Number.isSafeInteger(count) && count > 0;
  requireOk(
    reportOf(undefined, [
      ...readOnlyIssues(edition),
      ...optionIssues(options),
      ...(announced ? [] : [nothingToSend]),
    ]),
    cannotEncode,
  );
  const out = new EpisodeWriter(edition);
  out.start(options, count);
  yield out.taken();
  let found = 0;
  for await (const tables of dossiers) {
    signal?.throwIfAborted();
    if (found === count) throw countMismatch({ announced: count, found: count + 1 });
    if (!out.episode(tables)) {
      const own = episodeIssues(edition, tables as unknown as BhytTables, [found]);
      requireOk(reportOf(undefined, own), cannotEncode);
    }
    found++;
    yield out.taken();
  }
  signal?.throwIfAborted();
  if (found !== count) throw countMismatch({ announced: count, found });
  out.end();
  yield out.taken();
}
