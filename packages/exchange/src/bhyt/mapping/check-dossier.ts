import type { Visit } from "@benhan/core";
import { bySeverity, type Issue, type Report, reportOf } from "@benhan/core/faults";
import type { BhytCheckOptions } from "../rules/check-options.ts";
import { findIssues } from "../rules/check-tables.ts";
import { issueOfLoss } from "./loss.ts";
import { recordPathOf } from "./record-place.ts";
import { toTables } from "./to-tables.ts";

/**
 * Would the insurer accept this visit? Runs every rule of the edition over the tables that the visit becomes. Each
 * finding has the path of the record (`["medications", 2, "code"]`) and in `official` the cell as the insurer names it
 * (`XML2[3].MA_THUOC`). Findings about money say in `expected` what would be right: show it, never log it. What the tables do not keep of the visit is reported as well, as information; a semicolon
 * inside an item warns, and inside a card it is an error, because the lists of the cards would no longer fit.
 */
export function checkDossier(visit: Visit, options: Partial<BhytCheckOptions> = {}): Report<Visit> {
  const { tables, losses } = toTables(visit);
  const found = findIssues(tables, options).map(({ issue, item }) => inRecord(issue, visit, item));
  return reportOf(visit, bySeverity([...found, ...losses.map(issueOfLoss)]));
}

/** A finding about a cell of the tables, said about the place in the visit that it was written from. */
export function inRecord(issue: Issue, visit: Visit, item?: number): Issue {
  const within = { visit, ...(item !== undefined && { item }) };
  return { ...issue, path: recordPathOf(issue.path, within) ?? [] };
}
