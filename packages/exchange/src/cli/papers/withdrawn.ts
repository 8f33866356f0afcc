import type { MedicalRecord } from "@benhan/core";
import { fillForm, formEditions } from "@benhan/core/forms";
import type { CheckedPaper, DrawRecordOptions } from "@benhan/exchange/paper";
import { namedPapers } from "./paper-names.ts";
import { nothingWithdrawn } from "./papers.faults.ts";
import { fittingPapers } from "./pick-papers.ts";

/** The papers that were corrected or cancelled since: nothing is asked of them any more. */
export async function withdrawnOf(
  record: MedicalRecord,
  { forms }: DrawRecordOptions,
): Promise<readonly CheckedPaper[]> {
  const { withdrawnPapers } = await import("@benhan/exchange/paper");
  return withdrawnPapers(record, { forms }).map((paper) => ({ paper, issues: [], complete: true }));
}

/**
 * {@link withdrawnOf} for who prints them.
 *
 * @throws EmrError `exchange.cli.nothing_withdrawn`, `exchange.paper.no_such_paper`
 */
export async function requireWithdrawn(
  record: MedicalRecord,
  options: DrawRecordOptions,
): Promise<readonly CheckedPaper[]> {
  const { forms = [] } = options;
  const { noSuchPaper } = await import("@benhan/exchange/paper");
  const unknown = forms.filter((code) => formEditions(code).length === 0);
  if (unknown.length > 0) throw noSuchPaper({ forms: unknown });
  const papers = await withdrawnOf(record, options);
  if (papers.length === 0) throw nothingWithdrawn({ forms });
  return papers;
}

/**
 * Says why a paper that `--pick` names is not printed, when it was corrected or cancelled.
 *
 * @throws EmrError the reason of `fillForm`
 */
export async function refuseWithdrawn(
  record: MedicalRecord,
  options: DrawRecordOptions,
  pick: string,
): Promise<void> {
  const [named] = fittingPapers(await namedPapers(await withdrawnOf(record, options)), pick);
  if (named === undefined) return;
  const { form, about, issued } = named.checked.paper;
  fillForm(form, record, { ...(about !== undefined && { about }), ...(issued !== undefined && { issued }) });
}
