import { type BhytRule, bhytRule, type CellJudge, mendAtSource, type RowJudge } from "../bhyt-rule.ts";

type Words = Pick<BhytRule, "rule" | "severity" | "source" | "text"> &
  Partial<Pick<BhytRule, "nextStep" | "editions" | "from" | "needs">>;

/** A rule about each row of one table. */
export function rowRule(table: string, words: Words, judge: RowJudge): BhytRule {
  return bhytRule({
    nextStep: mendAtSource,
    ...words,
    appliesTo: [table],
    row: (name) => (name === table ? judge : undefined),
  });
}

/** A rule about the filled cells of one column, which looks at their row and episode as well. */
export function columnRule(cell: `${string}.${string}`, words: Words, judge: CellJudge): BhytRule {
  const [table = "", field = ""] = cell.split(".", 2);
  return bhytRule({
    nextStep: mendAtSource,
    ...words,
    appliesTo: [table],
    cell: ({ name }, of) => (of === table && name === field ? judge : undefined),
  });
}

/** A rule that must see all rows of a table, or several tables; the first is where it reports. */
export function wholeRule(
  tables: readonly [string, ...string[]],
  words: Words,
  check: NonNullable<BhytRule["check"]>,
): BhytRule {
  return bhytRule({ nextStep: mendAtSource, ...words, appliesTo: tables, check });
}
