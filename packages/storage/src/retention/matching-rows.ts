import type { RetentionFacts } from "@benhan/core";
import { retentionRows } from "./table/retention-rows.data.ts";
import type { RetentionRow } from "./table/retention-rule.ts";

/** The row with this id, superseded ones too. */
export function rowOf(id: string): RetentionRow | undefined {
  return retentionRows.find((row) => row.id === id);
}

/** The row under which a part falls that says its record and nothing else. */
const partOfRecord = "DRV-PART";

/**
 * The rows in force under which a file falls by itself, in the order of the table; what lies in a mixed file is not
 * looked at. @legal TT 33/2025/TT-BYT Đ1 k2
 */
export function matchingRows(facts: RetentionFacts): readonly RetentionRow[] {
  const { scope = "patient-record", tags, rules = [], nearest, parent } = facts;
  const asked = new Set([...rules, ...(nearest === undefined ? [] : [nearest.rule])]);
  const found = retentionRows.filter(
    (row) =>
      row.status !== "superseded" &&
      ((row.isBase === true && row.scope === scope) ||
        asked.has(row.id) ||
        row.tags.some((tag) => tags.includes(tag))),
  );
  const isDependent = found.some(({ clock }) => clock === "parent" || clock === "purpose");
  const part = rowOf(partOfRecord);
  // Whatever says its record is kept at least as long as that. @legal Luật Lưu trữ 33/2024 Đ15 k4
  return typeof parent !== "object" || isDependent || part === undefined ? found : [...found, part];
}
