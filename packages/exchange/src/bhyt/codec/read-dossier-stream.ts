import { type Issue, type Report, reportOf } from "@benhan/core/faults";
import type { BhytTables } from "../qd3176/bhyt-tables.ts";
import type { BhytEdition } from "../schema/bhyt-edition.ts";
import { requireArguments } from "../schema/require-arguments.ts";
import { sourceBroken } from "./bhyt-file.faults.ts";
import { type ByteSource, piecesOf } from "./byte-source.ts";
import { CrossCheck } from "./cross-check.ts";
import { envelopeIssues } from "./envelope-issues.ts";
import { type EpisodePiece, EpisodePieces } from "./episode-pieces.ts";
import { fileIssue } from "./file-findings.ts";
import { type BhytEnvelope, chosenEdition, type ReadDossiersOptions } from "./read-dossiers.ts";
import { readEpisode } from "./read-episode.ts";
import { refusalReasons, refusalSlots } from "./refusal-reasons.ts";
import { defaultStreamLimits, type StreamLimits } from "./xml-limits.ts";

/** How a stream of treatment episodes is read. */
export interface ReadDossierStreamOptions<Tables = BhytTables>
  extends Omit<ReadDossiersOptions<Tables>, "limits"> {
  readonly limits?: Partial<StreamLimits>;
  readonly signal?: AbortSignal;
}

/** One episode of a stream, as soon as it has come. */
export interface StreamedDossier<Tables = BhytTables> {
  readonly kind: "dossier";
  /** Its place in the file, from 0. */
  readonly index: number;
  /** By which it was read. */
  readonly edition: BhytEdition;
  /** Its tables, with the findings about its form; their paths begin with `["dossiers", index]`. */
  readonly report: Report<Tables>;
}

/** The end of a stream: what shows only when everything was read. It comes once, and last. */
export interface StreamedEnvelope {
  readonly kind: "envelope";
  /** How many episodes came before. */
  readonly dossiers: number;
  /**
   * The envelope, with the findings about it. Not `ok` also when the file was refused somewhere: then nothing is known
   * of what would have followed, and the episodes before should not be used.
   */
  readonly report: Report<BhytEnvelope>;
}

/** How much of a large piece is looked at before its episodes are handed out. */
const bite = 64 * 1024;

/**
 * Reads a file of any number of treatment episodes, one after the other, in the memory that one of them takes; of the
 * others only their MA_LK is remembered (about 100 bytes each), to find one that stands twice. What is read and found
 * is what `readDossiers` reads and finds; but as the end is not known beforehand, a file that is refused half-way has
 * given the episodes before. Use nothing before the item of kind `envelope` has come and is `ok`.
 *
 * @official GIAMDINHHS
 * @throws EmrError `exchange.bhyt.source_broken` when the source fails; the reason of the signal when it aborts.
 */
export async function* readDossierStream<Tables = BhytTables>(
  source: ByteSource,
  options: ReadDossierStreamOptions<Tables> = {},
): AsyncGenerator<StreamedDossier<Tables> | StreamedEnvelope, void, undefined> {
  requireArguments("readDossierStream", ["source", source, "stream"], ["options", options, "object"]);
  const limits = { ...defaultStreamLimits, ...options.limits };
  const reader = new EpisodePieces(limits);
  const cross = new CrossCheck(limits.findings);
  let dossiers = 0;
  let bytes = 0;
  let errors = 0;
  let refusal: keyof typeof refusalReasons | undefined;

  const dossierOf = ({ files, budget, facilityCode }: EpisodePiece): StreamedDossier<Tables> => {
    const index = dossiers++;
    const issues: Issue[] = [];
    const edition = chosenEdition(options.edition, files);
    const tables = readEpisode(files, edition, index, limits, budget, issues);
    if (issues.length >= limits.findings) {
      issues.push(fileIssue("refused", `HOSO[${index + 1}]`, ["dossiers", index], refusalReasons.findings));
    }
    issues.push(...cross.episode(tables, index, facilityCode));
    for (const { severity } of issues) if (severity === "error") errors++;
    // Each row has exactly the columns of its table in this edition.
    const read = { kind: "dossier", index, edition, report: reportOf(tables, issues) } as const;
    return read as unknown as StreamedDossier<Tables>;
  };
  const broken = (cause: unknown) => sourceBroken({ dossiers }, { cause });

  reading: for await (const piece of piecesOf(source, broken, options.signal)) {
    const allowed = piece.subarray(0, limits.wholeBytes - bytes);
    bytes += allowed.length;
    for (let from = 0; from < allowed.length; from += bite) {
      for (const episode of reader.write(allowed.subarray(from, from + bite))) {
        if (dossiers === limits.dossiers) refusal = "dossiers";
        if (errors >= limits.wholeErrors) refusal = "findings";
        if (refusal !== undefined) break reading;
        yield dossierOf(episode);
        options.signal?.throwIfAborted();
      }
      refusal = reader.refusal;
      if (refusal !== undefined) break reading;
    }
    if (allowed.length < piece.length) {
      refusal = "bytes";
      break;
    }
  }
  const { episodes, frame } = reader.end();
  for (const episode of episodes) {
    if (errors >= limits.wholeErrors) refusal ??= "findings";
    if (refusal !== undefined) break;
    yield dossierOf(episode);
  }
  refusal ??= frame.refusal;
  if (refusal !== undefined) {
    const why = refusalSlots(refusal, refusal === frame.refusal ? frame.at : undefined);
    const issues = [fileIssue("refused", "GIAMDINHHS", [], why)];
    yield { kind: "envelope", dossiers, report: { ok: false, issues } };
    return;
  }
  const issues = [...envelopeIssues(frame, dossiers, options.signature), ...cross.end(frame)];
  const { facilityCode, createdOn, declaredCount, signed } = frame;
  const envelope = { facilityCode, createdOn, declaredCount, signed };
  yield { kind: "envelope", dossiers, report: reportOf(envelope, issues) };
}
