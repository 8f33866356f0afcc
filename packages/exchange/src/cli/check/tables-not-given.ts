import { bhytEditions } from "../../bhyt/editions/index.ts";
import { officialName } from "../../bhyt/rows/sheet-names.ts";
import { tablesNotGiven } from "../input/input.faults.ts";
import { type FileFinding, findingAboutFile } from "./file-finding.ts";

const chargeTables = ["XML2", "XML3"];
const both = chargeTables;
/** The rules that compare XML1 with the rows of tables of charges, and those tables. */
const comparedWith: Readonly<Record<string, readonly string[]>> = {
  ...{ "SUM-001": ["XML2"], "SUM-002": ["XML3"], "SUM-003": both, "SUM-004": both, "SUM-005": both },
  ...{ "SUM-006": both, "SUM-007": both, "SUM-009": both, "SUM-010": both },
  ...{ "SUM-014": ["XML2"], "SUM-015": both, "TAB-002": ["XML3"] },
};

/**
 * Leaves out findings that only say that a table was not handed over: a person who checks a lone `XML1.csv` has not
 * forgotten the charges in the visit. Which tables they are is said once. For an input of sheets only: in a file of
 * the insurer's, what is not there is missing.
 */
export function createGivenTables() {
  let missing: readonly string[] = [];
  const left = new Set<string>();
  return {
    /** Takes the names of the sheets of an input. */
    given(sheets: readonly string[]): void {
      const tables = new Set(sheets.map(officialName));
      missing = chargeTables.filter((table) => !tables.has(table));
      // Without any charges it is a part of a set: papers are not missing, either.
      if (missing.length === chargeTables.length) {
        missing = Object.keys(bhytEditions.at(-1)?.tables ?? {}).filter((table) => !tables.has(table));
      }
    },
    /** True for a finding that says nothing but that a table was not handed over. */
    isAbout({ rule, table }: Pick<FileFinding, "rule" | "table">): boolean {
      const tables = [...(comparedWith[rule ?? ""] ?? []), ...(table === null ? [] : [table])].filter((one) =>
        missing.includes(one),
      );
      for (const one of tables) left.add(one);
      return tables.length > 0;
    },
    /** What was left out, said once. */
    finding(): FileFinding | undefined {
      if (left.size === 0) return undefined;
      const tables = missing.filter((table) => left.has(table));
      return { ...findingAboutFile(tablesNotGiven({ tables })), level: "warning" };
    },
  };
}
