import type { Issue } from "@benhan/core/faults";
import { migrateTables } from "../bhyt/editions/index.ts";
import type { BhytTables } from "../bhyt/qd3176/bhyt-tables.ts";
import { newestEdition } from "./editions.ts";
import type { WholeInput } from "./read-whole.ts";

/** All episodes of an input in QĐ 3176, with what a person has to know; paths begin with the episode. */
export function migrateInput({ episodes }: WholeInput): {
  readonly dossiers: readonly BhytTables[];
  readonly issues: readonly Issue[];
} {
  const issues: Issue[] = [];
  const dossiers = episodes.map(({ tables, edition, prefix }) => {
    if (edition.id === newestEdition.id) return tables;
    const migrated = migrateTables(tables, edition);
    for (const issue of migrated.issues) issues.push({ ...issue, path: [...prefix, ...issue.path] });
    return migrated.tables;
  });
  return { dossiers, issues };
}
