import type { Visit } from "@benhan/core";
import { bySeverity, reportOf } from "@benhan/core/faults";
import { inRecord } from "../mapping/in-record.ts";
import { issueOfLoss } from "../mapping/loss.ts";
import { toTables } from "../mapping/to-tables.ts";
import { requireArguments } from "../schema/require-arguments.ts";
import type { BhytReport } from "./bhyt-report.ts";
import type { BhytCheckOptions } from "./check-options.ts";
import { findIssues } from "./engine/find-issues.ts";

/**
 * Would the insurer accept this visit? Runs every rule of the edition over the tables that the visit becomes. Each
 * finding has the path of the record (`["medications", 2, "code"]`) and in `official` the cell as the insurer names it
 * (`XML2[3].MA_THUOC`). Findings about money say in `expected` what would be right: show it, never log it. What the
 * tables do not keep of the visit is reported as well, as information; a semicolon inside an item warns, and inside a
 * card it is an error, because the lists of the cards would no longer fit. The report says by what it was made, as that
 * of `checkTables` does.
 */
export function checkDossier(visit: Visit, options: Partial<BhytCheckOptions> = {}): BhytReport<Visit> {
  requireArguments("checkDossier", ["options", options, "object"]);
  const { tables, losses } = toTables(visit);
  const { found, about } = findIssues(tables, options);
  const issues = [
    ...found.map(({ issue, item }) => inRecord(issue, visit, item)),
    ...losses.map(issueOfLoss),
  ];
  return { ...reportOf(visit, bySeverity(issues)), about };
}
