import type { BhytTables } from "../../bhyt/qd3176/bhyt-tables.ts";
import { rowsOf } from "../../bhyt/qd3176/bhyt-tables.ts";
import type { BhytRule } from "../../bhyt/rules/bhyt-rule.ts";
import { givenTables } from "../../bhyt/rules/given-tables.ts";
import { inSheetRows } from "../../bhyt/rules/in-sheet-rows.ts";
import { type BhytCheckOptions, checkTables } from "../../bhyt/rules/index.ts";
import type { BhytEdition } from "../../bhyt/schema/bhyt-edition.ts";
import type { ReadEpisode } from "../input/episodes-of.ts";
import { type FileFinding, findingInFile, findingInSheet } from "./file-finding.ts";

/** By what files are checked. */
export interface CheckPlan {
  /** Absent: the edition in force at the end of each episode. */
  readonly edition?: BhytEdition;
  readonly rules?: readonly BhytRule[];
  readonly codeLists?: Readonly<Record<string, ReadonlySet<string>>>;
  /** Whether findings name the episode by its MA_LK. */
  readonly showKey?: boolean;
}

/** Collects what the rules find in the episodes of one input. */
export interface EpisodeFindings {
  /** Takes the names of the sheets, of an input of sheets. */
  given(sheets: readonly string[]): void;
  /** What the rules find in one episode, each at its place in the input. */
  of(episode: ReadEpisode): readonly FileFinding[];
  /** What is said of all episodes together, after the last. */
  rest(): readonly FileFinding[];
}

/** The one verdict of the rules on an input, for whoever checks it: `check`, `encode`, the service. */
export function createEpisodeFindings(plan: CheckPlan): EpisodeFindings {
  const { edition: _, showKey: __, ...options } = plan;
  // What is not checked is the same for every episode of a file: it is said of the first.
  const saidOnce = new Set<string>();
  let given: ReturnType<typeof givenTables> | undefined;
  const isNews = ({ code, text }: FileFinding) => {
    if (!code.endsWith("not_checked")) return true;
    const isFirst = !saidOnce.has(text.en);
    saidOnce.add(text.en);
    return isFirst;
  };
  return {
    given(sheets) {
      given = givenTables(sheets);
    },
    of(episode) {
      const { tables, edition } = episode;
      const asked: Partial<BhytCheckOptions> = { ...options, edition };
      const { issues } = checkTables<BhytTables>(tables, asked);
      const own = issues.filter((issue) => given?.leaveOut(issue) !== true);
      const named = namedBy(episode, plan);
      return own
        .map((issue) => placed(issue, episode))
        .filter(isNews)
        .map(named);
    },
    rest() {
      const finding = given?.finding();
      return finding === undefined ? [] : [findingInFile(finding)];
    },
  };
}

/** Says of a finding about an episode which one that is. */
export function namedBy(
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

function placed(
  issue: Parameters<typeof findingInFile>[0],
  { places, rowsCounted = "sheet", prefix }: ReadEpisode,
): FileFinding {
  const inFile = findingInFile(issue, prefix);
  if (places === undefined || inFile.table === null) return inFile;
  const { table, row, field } = inFile;
  const place = row === null ? undefined : places[table]?.[row - 1];
  const inSheet = { ...(place ?? { sheet: table }), ...(field !== null && { column: field }) };
  return findingInSheet(inSheetRows(issue, places, rowsCounted), inSheet, rowsCounted);
}
