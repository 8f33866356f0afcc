import type { Visit } from "@benhan/core";
import { bySeverity, type Issue, type Report, reportOf } from "@benhan/core/faults";
import type { BhytCheckOptions } from "../rules/check-options.ts";
import { checkTables } from "../rules/check-tables.ts";
import { issueOfLoss } from "./loss.ts";
import { recordPathOf } from "./record-place.ts";
import { toTables } from "./to-tables.ts";

/**
 * Would the insurer accept this visit? Runs every rule of the edition over the tables that the visit becomes. Each
 * finding has the path of the record (`["medications", 2, "code"]`) and in `official` the cell as the insurer names it
 * (`XML2[3].MA_THUOC`). What the tables do not keep of the visit is reported as well, as information; a semicolon
 * inside an item warns, and inside a card it is an error, because the lists of the cards would no longer fit.
 */
export function checkDossier(visit: Visit, options: Partial<BhytCheckOptions> = {}): Report<Visit> {
  const { tables, losses } = toTables(visit);
  const issues = [...checkTables(tables, options).issues.map(inRecord), ...losses.map(issueOfLoss)];
  return reportOf(visit, bySeverity(issues));
}

/** A finding about a cell of the tables, said about the place in the visit that it was written from. */
export function inRecord(issue: Issue): Issue {
  return { ...issue, path: recordPathOf(issue.path) ?? [] };
}
