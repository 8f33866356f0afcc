import { effectiveEntries, type MedicalRecord } from "@benhan/core";
import { recordAsGiven, withdrawnIn } from "@benhan/core/forms";
import { medicalRecord, object, refuseCall } from "@benhan/core/options";
import { argumentIssues, optionIssues } from "../../options/call-issues.ts";
import { guides } from "../../options/guides.ts";
import { drawMembers } from "../options/record-options-shape.ts";
import { inOrder, type RecordPaper, recordPapers, sourceName } from "./record-papers.ts";

const optionsShape = object<{ readonly forms?: unknown }>({ forms: drawMembers.forms });

/**
 * The papers that were corrected or cancelled since, each as it stood when it was written, in the order of the record.
 * They can be printed as they were given out, and say on every page that they hold no longer; the whole record leaves
 * them out.
 *
 * @param options.forms Only papers of these codes.
 * @throws EmrError `core.options.wrong`
 * @legal Luật KCB 15/2023/QH15 Đ7 k10
 */
export function withdrawnPapers(
  record: MedicalRecord,
  options: { readonly forms?: readonly string[] | undefined } = {},
): readonly RecordPaper[] {
  refuseCall(
    "withdrawnPapers",
    [...argumentIssues("record", record, medicalRecord), ...optionIssues(options, optionsShape)],
    guides.print,
  );
  const holding = new Set(effectiveEntries(record));
  const papers = new Map<string, RecordPaper>();
  for (const { source } of record.entries.filter((entry) => !holding.has(entry))) {
    const withdrawn = withdrawnIn(record, source);
    if (withdrawn === undefined) continue;
    const asked = sourceName(source);
    for (const paper of recordPapers(recordAsGiven(record, source), options)) {
      const { form, about, issued } = paper;
      const names = [about, issued].map((one) => one && sourceName(one));
      if (!names.includes(asked)) continue;
      // Of the record of that day the corrections that came later look cancelled.
      const { restored: _, ...own } = paper;
      papers.set(JSON.stringify([form, ...names]), { ...own, superseded: false, asGiven: true, withdrawn });
    }
  }
  return [...papers.values()].sort(inOrder);
}
