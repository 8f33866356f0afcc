import type { Issue } from "@benhan/core/faults";
import { type BhytRow, type BhytTables, isListed, rowsOf } from "../qd3176/bhyt-tables.ts";
import { qd3176 } from "../qd3176/edition.ts";
import type { BhytEdition } from "../schema/bhyt-edition.ts";
import { isTablesObject, notTables } from "../schema/not-tables.ts";
import { requireArguments } from "../schema/require-arguments.ts";
import type { TableDefinition } from "../schema/table-definition.ts";
import { writeForm } from "./column-forms.ts";
import { migrationIssue } from "./migration-findings.ts";
import { type ColumnPlan, migrationPlans } from "./migration-plan.ts";

/** Tables in QĐ 3176 and everything that a person has to know about them. */
export interface MigratedTables {
  readonly tables: BhytTables;
  /**
   * What has no place, what is written otherwise, what must be filled. Paths of what is missing lead into `tables`, all
   * others into the tables that were given. In the order of the tables and rows.
   */
  readonly issues: readonly Issue[];
}

/**
 * Carries the tables of one episode from an older edition over to QĐ 3176. Nothing is invented: what QĐ 3176 demands and
 * the older file does not have stays empty and is said, and what has no place is said. Amounts are not calculated, and
 * codes stand as they stood: what is wrong with them by the lists of today, `checkTables` finds in the result.
 */
export function migrateTables<Tables>(tables: Tables, from: BhytEdition<Tables>): MigratedTables {
  if (!isTablesObject(tables)) return { tables: { XML1: { MA_LK: "" } }, issues: [notTables(tables)] };
  requireArguments("migrateTables", ["from", from, "edition"]);
  const issues: Issue[] = [];
  const migrated: Record<string, unknown> = {};
  for (const name of Object.keys(tables)) {
    if (!Object.hasOwn(from.tables, name)) issues.push(migrationIssue("unknown_table", { table: name }));
  }
  for (const [name, older] of Object.entries(from.tables)) {
    const newer = qd3176.tables[name];
    const rows = rowsOf(tables, name);
    if (newer === undefined || rows.length === 0) continue;
    const written = rows.map((row, index) => migrateRow(row, index, older, newer, from, issues));
    migrated[name] = isListed(name) ? written : written[0];
  }
  if (migrated["XML1"] === undefined) {
    migrated["XML1"] = { MA_LK: "" };
    issues.push(migrationIssue("missing", undefined, { table: "XML1" }));
  }
  // Every row has columns of its table only, and every table the shape that `isListed` says.
  return { tables: migrated as unknown as BhytTables, issues };
}

function migrateRow(
  row: BhytRow,
  index: number,
  older: TableDefinition,
  newer: TableDefinition,
  from: BhytEdition,
  issues: Issue[],
): BhytRow {
  const { table } = newer;
  const at = (field: string) => ({ table, row: index, field });
  const plans = from.id === "qd3176" ? {} : (migrationPlans[from.id][table] ?? {});
  const sizes = new Map(newer.fields.map(({ name, maxLength }) => [name, maxLength]));
  const known = new Set(older.fields.map(({ name }) => name));
  const result: Record<string, string> = {};
  for (const field of known) {
    const value: unknown = row[field];
    if (value === undefined || value === "") continue;
    if (typeof value !== "string") {
      issues.push(migrationIssue("not_text", at(field)));
      continue;
    }
    const plan: ColumnPlan = plans[field] ?? (sizes.has(field) ? { to: field } : { noPlace: "gone" });
    if ("noPlace" in plan) {
      issues.push(migrationIssue(plan.noPlace, at(field)));
      continue;
    }
    const { to, form, look } = plan;
    const written = form === undefined ? { text: value } : writeForm(form, value);
    result[to] = written.text;
    if (written.finding !== undefined) issues.push(migrationIssue(written.finding, at(field), at(to)));
    if (look !== undefined) issues.push(migrationIssue(look, at(field), at(to)));
    const most = sizes.get(to);
    if (most !== undefined && [...written.text].length > most) {
      issues.push(migrationIssue("too_long", at(field), at(to)));
    }
  }
  for (const field of Object.keys(row)) {
    if (!known.has(field)) issues.push(migrationIssue("unknown_column", at(field)));
  }
  for (const { name, required } of newer.fields) {
    if (required === true && result[name] === undefined) {
      issues.push(migrationIssue("missing", undefined, at(name)));
    }
  }
  return inOrder(result, newer);
}

function inOrder(cells: Readonly<Record<string, string>>, { fields }: TableDefinition): BhytRow {
  return Object.fromEntries(
    fields.flatMap(({ name }) => {
      const value = cells[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
