import { type Bilingual, type Issue, isEmrError } from "@benhan/core/faults";
import { type BhytTables, rowsOf } from "../../bhyt/qd3176/bhyt-tables.ts";
import { firstRow } from "../../bhyt/rows/sheet-findings.ts";
import type { BhytRule } from "../../bhyt/rules/bhyt-rule.ts";
import { type BhytCheckOptions, checkTables } from "../../bhyt/rules/index.ts";
import type { BhytEdition } from "../../bhyt/schema/bhyt-edition.ts";
import { checkBroken } from "../cli.faults.ts";
import { editionReasonOf } from "../editions.ts";
import { episodesOf, type ReadEpisode } from "../input/episodes-of.ts";
import type { Source } from "../input/read-source.ts";
import { type CheckedFile, createTally, isNotChecked } from "./checked-file.ts";
import { type FileFinding, findingAboutFile, findingInFile, findingInSheet } from "./file-finding.ts";
import { createGivenTables } from "./tables-not-given.ts";

/** By what files are checked. */
export interface CheckPlan {
  /** Absent: the edition in force at the end of each episode. */
  readonly edition?: BhytEdition;
  readonly rules?: readonly BhytRule[];
  readonly codeLists?: Readonly<Record<string, ReadonlySet<string>>>;
  /** Whether findings name the episode by its MA_LK. */
  readonly showKey?: boolean;
}

/** Checks one input, whatever it is. Never throws for content: what breaks the reading is a finding of the file. */
export async function checkSource(source: Source, plan: CheckPlan): Promise<CheckedFile> {
  const tally = createTally();
  const { label: file } = source;
  let unreadable = false;
  // What is not checked is the same for every episode of a file: it is said of the first.
  const saidOnce = new Set<string>();
  const givenTables = createGivenTables();
  try {
    for await (const step of episodesOf(source, plan)) {
      if (step.sheets !== undefined) givenTables.given(step.sheets);
      const named = namedBy(step.episode, plan);
      for (const finding of step.findings ?? []) tally.add(named(finding));
      if (step.unreadable) unreadable = true;
      if (step.episode === undefined) continue;
      const { tables, edition } = step.episode;
      const told = plan.edition !== undefined ? "asked" : step.episode.isNamed ? "named" : undefined;
      tally.addDossier(editionReasonOf(tables, edition, told));
      for (const finding of findingsOf(step.episode, plan)) {
        if (givenTables.isAbout(finding)) continue;
        if (isNotChecked(finding)) {
          if (saidOnce.has(finding.text.en)) continue;
          saidOnce.add(finding.text.en);
        }
        tally.add(named(finding));
      }
    }
  } catch (error) {
    unreadable = true;
    tally.add(findingAboutFile(isEmrError(error) ? error : checkBroken({ reason: nameOf(error) })));
  }
  const notGiven = givenTables.finding();
  if (notGiven !== undefined) tally.add(notGiven);
  const sha256 = await source.sha256().catch(() => null);
  return tally.result({ file, sha256, unreadable });
}

/** Says of a finding about an episode which one that is. */
function namedBy(
  episode: ReadEpisode | undefined,
  { showKey }: CheckPlan,
): (finding: FileFinding) => FileFinding {
  const index = episode?.prefix[1];
  if (episode === undefined || typeof index !== "number") return (finding) => finding;
  const dossier = index + 1;
  const key = rowsOf(episode.tables, "XML1")[0]?.["MA_LK"];
  const name = { dossier, ...(showKey === true && typeof key === "string" && key !== "" && { key }) };
  return (finding) => ({ ...finding, ...name });
}

/** What the rules find in one episode, each at its place in the input. */
export function findingsOf(
  { tables, edition, places, rowsCounted = "sheet", prefix }: ReadEpisode,
  plan: CheckPlan,
): readonly FileFinding[] {
  const options: Partial<BhytCheckOptions> = {
    edition,
    ...(plan.rules !== undefined && { rules: plan.rules }),
    ...(plan.codeLists !== undefined && { codeLists: plan.codeLists }),
  };
  return checkTables<BhytTables>(tables, options).issues.map((issue) => {
    const inFile = findingInFile(issue, prefix);
    if (places === undefined || inFile.table === null) return inFile;
    const { table, row, field } = inFile;
    const place = row === null ? undefined : places[table]?.[row - 1];
    const inSheet = { ...(place ?? { sheet: table }), ...(field !== null && { column: field }) };
    return findingInSheet(withSheetRows(issue, places, firstRow[rowsCounted]), inSheet, rowsCounted);
  });
}

/** The sentence names rows of tables; a person who looks at a sheet counts as the sheet does, as the place does. */
function withSheetRows(issue: Issue, places: NonNullable<ReadEpisode["places"]>, first: number): Issue {
  const rewritten = (text: string) =>
    text.replace(/\b(XML\d{1,2})\[(\d+)\]/g, (whole, table: string, number: string) => {
      const row = places[table]?.[Number(number) - 1]?.row;
      return row === undefined ? whole : `${table}[${row + first}]`;
    });
  const inBoth = ({ vi, en }: Bilingual) => ({ vi: rewritten(vi), en: rewritten(en) });
  const { text, nextStep } = issue;
  return { ...issue, text: inBoth(text), ...(nextStep !== undefined && { nextStep: inBoth(nextStep) }) };
}

/** The kind of an error that is none of ours. Its message may quote a cell. */
function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
