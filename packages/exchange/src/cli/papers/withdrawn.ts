import type { MedicalRecord } from "@benhan/core";
import type { Terminal } from "@benhan/core/command-line";
import { fillForm, formEditions } from "@benhan/core/forms";
import type { CheckedPaper, CheckedPapers, DrawRecordOptions } from "@benhan/exchange/paper";
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
 * What `--as-given` prints: papers that hold no longer; and the one that `--pick` names though it still holds.
 *
 * @throws EmrError those of {@link requireWithdrawn}
 */
export async function givenPapers(
  record: MedicalRecord,
  options: DrawRecordOptions,
  pick: string | undefined,
  { say, language }: Terminal,
): Promise<CheckedPapers> {
  if (pick !== undefined) {
    const gone = await namedPapers(await withdrawnOf(record, options));
    const { checkRecordPapers } = await import("@benhan/exchange/paper");
    const holding = checkRecordPapers(record, options);
    const [found, ...others] = fittingPapers(await namedPapers(holding.papers), pick);
    if (fittingPapers(gone, pick).length === 0 && found !== undefined && others.length === 0) {
      say(stillHolds(found.number !== undefined)[language]);
      return holding;
    }
  }
  const papers = await requireWithdrawn(record, options);
  return { papers, beside: [], report: { ok: true, value: papers.map(({ paper }) => paper), issues: [] } };
}

const stillHolds = (isIssued: boolean) =>
  isIssued
    ? {
        vi: "Giấy này còn hiệu lực và có số: in như khi cấp, có hay không có --as-given.",
        en: "This paper holds and has a number: it is printed as issued, with or without --as-given.",
      }
    : {
        vi: "Giấy này còn hiệu lực và chưa cấp số: in theo hồ sơ hiện nay.",
        en: "This paper holds and bears no number: it is printed from the record of today.",
      };

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
