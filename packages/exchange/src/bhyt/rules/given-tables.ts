import type { Issue } from "@benhan/core/faults";
import { qd3176 } from "../qd3176/edition.ts";
import { officialName } from "../rows/sheet-names.ts";
import { requireArguments } from "../schema/require-arguments.ts";
import { tablesNotGiven } from "./given-tables.faults.ts";

/** Tells what the rules find from what they only miss because a table was not handed over. */
export interface GivenTables {
  /** Takes a finding out that says nothing but that a table was not handed over: true, and `finding` tells of it. */
  leaveOut(issue: Issue): boolean;
  /** What was left out, said once: an error when XML1 shows that the tables are needed. */
  finding(): Issue | undefined;
}

const chargeTables = ["XML2", "XML3"];
const both = chargeTables;
/** The rules that compare XML1 with the rows of tables of charges, and those tables. */
const comparedWith: Readonly<Record<string, readonly string[]>> = {
  ...{ "SUM-001": ["XML2"], "SUM-002": ["XML3"], "SUM-003": both, "SUM-004": both, "SUM-005": both },
  ...{ "SUM-006": both, "SUM-007": both, "SUM-009": both, "SUM-010": both },
  ...{ "SUM-014": ["XML2"], "SUM-015": both, "TAB-002": ["XML3"] },
};

/**
 * For checking episodes that came from sheets: a person who checks a lone sheet XML1 has not forgotten the charges in
 * the visit, and is told once that sheets are missing, not of every sum that is wrong without them. A sheet that was
 * given without rows is a table without rows. Of a file of the insurer's, what is not there is missing: use it for sheets
 * only.
 *
 * @param sheets The names of the sheets that were handed over.
 */
export function givenTables(sheets: readonly string[]): GivenTables {
  requireArguments("givenTables", ["sheets", sheets, "list"]);
  for (const sheet of sheets) requireArguments("givenTables", ["sheets", sheet, "text"]);
  const given = new Set(sheets.map(officialName));
  const charges = chargeTables.filter((table) => !given.has(table));
  // Without any charges it is a part of a set: papers are not missing, either.
  const missing =
    charges.length === chargeTables.length
      ? Object.keys(qd3176.tables).filter((table) => !given.has(table))
      : charges;
  /** Tables that findings were left out for, and those for which errors were. */
  const left = new Set<string>();
  const called = new Set<string>();
  return {
    leaveOut(issue) {
      const [table] = issue.path;
      const tables = missing.filter(
        (one) => one === table || comparedWith[issue.rule ?? ""]?.includes(one) === true,
      );
      for (const one of tables) {
        left.add(one);
        if (issue.severity === "error") called.add(one);
      }
      return tables.length > 0;
    },
    finding() {
      if (left.size === 0) return undefined;
      const tables = missing.filter((table) => left.has(table));
      const needed = tables.filter((table) => called.has(table));
      const { code, text, nextStep } = tablesNotGiven({ tables, needed });
      return {
        ...{ code, severity: needed.length > 0 ? "error" : "warning", path: [], official: tables.join(", ") },
        ...{ text, ...(nextStep !== undefined && { nextStep }), source: "BenhAn" },
      };
    },
  };
}
