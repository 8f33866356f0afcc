import type { Terminal } from "@benhan/core/command-line";
import type { BhytEnvelope } from "../bhyt/codec/read-dossiers.ts";
import { bhytEditions } from "../bhyt/editions/index.ts";
import type { BhytTables } from "../bhyt/qd3176/bhyt-tables.ts";
import type { BhytEdition } from "../bhyt/schema/bhyt-edition.ts";
import type { FileFinding } from "./check/file-finding.ts";
import { episodesOf, type ReadEpisode } from "./input/episodes-of.ts";
import { filesPassedOver } from "./input/input.faults.ts";
import type { Source } from "./input/read-source.ts";
import { nothingWritten } from "./output.faults.ts";
import { findingText } from "./reports/text-report.ts";

/** An input that was read as a whole. */
export interface WholeInput {
  readonly envelope?: BhytEnvelope;
  readonly episodes: readonly ReadEpisode[];
  readonly dossiers: readonly BhytTables[];
  /** The latest of its episodes: an input is written in one edition, and a later one has the columns of an earlier. */
  readonly edition: BhytEdition<BhytTables> | undefined;
  readonly findings: readonly FileFinding[];
  /** Of an input of sheets: their names. */
  readonly sheets?: readonly string[];
}

/**
 * Reads all episodes of an input with what is odd about their form.
 *
 * @throws EmrError `exchange.cli.files_passed_over`
 */
export async function readWhole(source: Source, edition: BhytEdition | undefined): Promise<WholeInput> {
  if (source.passedOver.length > 0) throw filesPassedOver({ names: source.passedOver });
  const episodes: ReadEpisode[] = [];
  const findings: FileFinding[] = [];
  let envelope: BhytEnvelope | undefined;
  let sheets: readonly string[] | undefined;
  for await (const step of episodesOf(source, { edition, signature: "not-expected" })) {
    for (const finding of step.findings ?? []) findings.push(finding);
    envelope = step.envelope ?? envelope;
    sheets = step.sheets ?? sheets;
    if (step.episode !== undefined) episodes.push(step.episode);
  }
  return {
    ...(envelope !== undefined && { envelope }),
    ...(sheets !== undefined && { sheets }),
    episodes,
    dossiers: episodes.map(({ tables }) => tables),
    edition: latestOf(episodes),
    findings,
  };
}

function latestOf(episodes: readonly ReadEpisode[]): BhytEdition<BhytTables> | undefined {
  const ages = new Map(bhytEditions.map(({ id }, age) => [id, age]));
  const ageOf = ({ edition }: ReadEpisode) => ages.get(edition.id) ?? 0;
  return episodes.reduce<ReadEpisode | undefined>(
    (latest, episode) => (latest === undefined || ageOf(episode) > ageOf(latest) ? episode : latest),
    undefined,
  )?.edition;
}

/**
 * Tells the errors and warnings of an input, and refuses one with errors: nothing is written that lacks a part.
 *
 * @throws EmrError `exchange.cli.nothing_written`
 */
export function requireClean({ findings }: Pick<WholeInput, "findings">, { say, language }: Terminal): void {
  for (const finding of findings) {
    if (finding.level !== "information") say(findingText(finding, language).trimEnd());
  }
  const count = findings.filter(({ level }) => level === "error").length;
  if (count > 0) throw nothingWritten({ count });
}
