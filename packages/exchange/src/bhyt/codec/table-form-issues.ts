import type { Bilingual, Issue, JsonPath } from "@benhan/core/faults";
import { isQuotableColumn } from "../rows/sheet-names.ts";
import { fileIssue } from "./file-findings.ts";
import type { TableReading } from "./read-table.ts";

/** Where an issue is: the official name of the place and its path. */
export type Place = readonly [official: string, path: JsonPath];

/** What is odd about the form of one table document. `cell` names a cell of one of its rows. */
export function tableFormIssues(
  reading: TableReading,
  at: Place,
  cell: (row: number, field: string) => Place,
): Issue[] {
  const issues: Issue[] = [];
  if (reading.claimsUtf16) issues.push(fileIssue("claimsUtf16", ...at));
  if (reading.namespaced) issues.push(fileIssue("namespace", ...at));
  if (reading.decomposed) issues.push(fileIssue("decomposed", ...at));
  if (reading.misplaced.length > 0) {
    issues.push(fileIssue("misplaced", ...at, { names: reading.misplaced.join(", ") }));
  } else if (reading.rows.length === 0) issues.push(fileIssue("emptyTable", ...at));
  if (reading.unknown.length > 0) {
    issues.push(fileIssue("unknownElements", ...at, { names: quotedNames(reading.unknown) }));
  }
  if (reading.missing.length > 0) {
    issues.push(fileIssue("missingElements", ...at, { names: reading.missing.join(", ") }));
  }
  for (const { row, field } of reading.repeated)
    issues.push(fileIssue("repeatedElement", ...cell(row, field)));
  for (const { row, field } of reading.nested) issues.push(fileIssue("nested", ...cell(row, field)));
  if (reading.otherOrder) issues.push(fileIssue("otherOrder", ...at));
  if (reading.stray) issues.push(fileIssue("stray", ...at));
  return issues;
}

/** Names as they may be told: what looks like none of a column may be a patient's and is counted only. */
function quotedNames(names: readonly string[]): Bilingual {
  const quoted = names.filter(isQuotableColumn);
  const others = names.length - quoted.length;
  if (others === 0) return { vi: quoted.join(", "), en: quoted.join(", ") };
  return {
    vi: [...quoted, `${others} tên không giống tên cột`].join(", "),
    en: [...quoted, `${others} ${others === 1 ? "name" : "names"} unlike that of a column`].join(", "),
  };
}
