import { reportOf } from "@benhan/core/faults";
import type { BhytTables } from "../qd3176/bhyt-tables.ts";
import { qd3176 } from "../qd3176/edition.ts";
import type { BhytEdition } from "../schema/bhyt-edition.ts";
import { isTablesObject, notTables } from "../schema/not-tables.ts";
import { requireArguments } from "../schema/require-arguments.ts";
import { shapeIssues } from "../schema/shape-issues.ts";
import { unknownTables } from "../schema/unknown-tables.ts";
import type { BhytReport } from "./bhyt-report.ts";
import type { BhytCheckOptions } from "./check-options.ts";
import { bhytEngine } from "./engine/engine.ts";
import { findIssues } from "./engine/find-issues.ts";

/**
 * Checks the tables of one episode against the rules of an edition: keys, types, codes, required cells, money. All
 * findings come at once, in the order of tables, rows and columns, each with its rule, its place and what to do next.
 * The report says by which edition, engine and packs it was made, and what was not checked. Time grows with the number
 * of rows. It never throws for content. Tables that the edition does not know, whose cells are no text, or whose XML1 is
 * a list, are not judged: the report says so and nothing else.
 *
 * @official QĐ 3176/QĐ-BYT
 */
export function checkTables<Tables = BhytTables>(
  tables: Tables,
  options: Partial<BhytCheckOptions<Tables>> = {},
): BhytReport<Tables> {
  requireArguments("checkTables", ["options", options, "object"]);
  const edition: BhytEdition = options.edition ?? qd3176;
  const unreadable = isTablesObject(tables)
    ? [...unknownTables(tables, edition), ...shapeIssues(tables)]
    : [notTables(tables)];
  if (unreadable.length > 0) {
    const { id, source } = edition;
    const about = { edition: { id, source, layers: [] }, engine: bhytEngine, packs: [], notChecked: [] };
    return { ok: false, issues: unreadable, about };
  }
  const { found, about } = findIssues(tables, options);
  return {
    ...reportOf(
      tables,
      found.map(({ issue }) => issue),
    ),
    about,
  };
}
