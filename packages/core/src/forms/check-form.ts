import type { Issue } from "../faults/issue.ts";
import { bySeverity } from "../faults/issue.ts";
import { type Report, reportOf } from "../faults/report.ts";
import type { FormDataEntry } from "../record/entries/form-data.ts";
import type { Entry } from "../record/entry.ts";
import type { MedicalRecord } from "../record/medical-record.ts";
import { nearNames } from "../text/near-names.ts";
import { subjectsOf } from "./about-entry.ts";
import { prescriptionIssues } from "./certificates/prescription-issues.ts";
import type { CopyTie } from "./copy-ties.ts";
import { fieldIssues } from "./field-issues.ts";
import { type FilledForm, fillTemplate } from "./fill-form.ts";
import { requireFormCall } from "./form-call.ts";
import { formDataIssues } from "./form-data-issues.ts";
import {
  aboutPath,
  aboutUnknown,
  copyUntied,
  formNotYetInForce,
  issuedCopyUnknown,
  layoutUnknown,
  otherRecordForm,
  severalFit,
  supersededForm,
  unknownForm,
} from "./form-issues.ts";
import type { FormOptions } from "./form-options.ts";
import type { FormSource, FormTemplate } from "./form-template.ts";
import { unknownAbout, unknownIssuedCopy, untiedCopy } from "./forms.faults.ts";
import { goneSubject, issuedIssues, linkIssues, preliminaryIssues } from "./issued-checks.ts";
import { onlyCancelled } from "./issued-issues.ts";
import { numberIssues } from "./numbering/number-issues.ts";
import { templateAndSource } from "./template-and-source.ts";
import { templates } from "./templates.ts";

/**
 * Is this form complete? Answers with every field as record and paper write it, or with everything that is missing or
 * wrong, each at its place in the record and under its label. A form that had ended on the day of the event is an
 * error, or a warning where an act still names it. What nobody could compare with the original is told, not judged.
 *
 * @throws `core.options.wrong` for options that there are not, and for what is no record
 * @legal TT 32/2023/TT-BYT Đ52 k1 b, k2; TT 13/2025/TT-BYT Đ1 k2
 */
export function checkForm(
  code: string,
  record: MedicalRecord,
  options: FormOptions = {},
): Report<FilledForm> {
  requireFormCall("checkForm", record, options);
  const { about, copy, issued } = options;
  const isChosen = about !== undefined || copy !== undefined || issued !== undefined;
  return checkFormWith(undefined, code, record, options, !isChosen);
}

/**
 * {@link checkForm} for who has the effective entries at hand and checks many forms of one record. `tellsChoice`: a paper
 * that tells of one entry says so where the record holds several.
 */
export function checkFormWith(
  entries: readonly Entry[] | undefined,
  code: string,
  record: MedicalRecord,
  options: FormOptions,
  tellsChoice = false,
): Report<FilledForm> {
  const found = templateAndSource(entries, code, record, options);
  if (found === undefined) {
    const near = nearNames(code, [...new Set(templates.map((one) => one.code))]);
    return { ok: false, issues: [unknownForm(code, near)] };
  }
  const { template, source, ties, refusal, unsaid, noPaper } = found;
  const refused = [
    ...(unsaid === undefined ? [] : [copyUntied(code, unsaid)]),
    ...(refusal === undefined ? [] : [aboutUnknown(template, refusal)]),
    ...(noPaper === undefined ? [] : [issuedCopyUnknown(template, noPaper)]),
  ];
  if (refused.length > 0) return { ok: false, issues: refused };
  const gone = goneSubject(found);
  if (gone !== undefined) return { ok: false, issues: [onlyCancelled(template, gone)] };
  const filled = fillTemplate(template, source, options.codes, found);
  return reportOf(
    filled,
    bySeverity([
      ...templateIssues(template, source),
      ...(tellsChoice ? choiceIssues(template, source) : []),
      ...untiedIssues(template, source, ties),
      ...formDataIssues(template, source),
      ...fieldIssues(filled, source, options),
      ...numberIssues(filled, source),
      ...issuedIssues(filled, found),
      ...linkIssues(template, found, options),
      ...preliminaryIssues(filled, source),
      ...prescriptionIssues(template, source, options.codes),
    ]),
  );
}

/**
 * A form with what the record says to it, complete or not: for drafts on paper. `undefined` for a code that no form has
 * (they are exact: `TT25-02`); `checkForm` names the nearest.
 *
 * @throws `core.forms.issued_copy_unknown` when `options.issued` names no copy that stands in the record, or several;
 * `core.forms.about_unknown` when `options.about` names no entry in effect that the form can tell of;
 * `core.forms.copy_untied` when the copy that was asked for may belong to several entries; `core.options.wrong`
 */
export function fillForm(
  code: string,
  record: MedicalRecord,
  options: FormOptions = {},
): FilledForm | undefined {
  requireFormCall("fillForm", record, options);
  const found = templateAndSource(undefined, code, record, options);
  if (found?.refusal !== undefined) {
    const { refusal } = found;
    throw unknownAbout({ form: code, refusal }, { path: aboutPath(refusal) });
  }
  if (found?.unsaid !== undefined) {
    const { position, among } = found.unsaid;
    throw untiedCopy({ form: code, among }, { path: ["entries", position, "copy"] });
  }
  if (found?.noPaper !== undefined) throw unknownIssuedCopy({ form: code, ...found.noPaper });
  return found && fillTemplate(found.template, found.source, options.codes, found);
}

/** Filled copies of which nobody can say whose sheet they belong to, but the one that the host chose with `about`. */
function untiedIssues(
  { code }: FormTemplate,
  { record, data }: FormSource,
  ties: ReadonlyMap<FormDataEntry, CopyTie>,
): readonly Issue[] {
  return [...ties].flatMap(([copy, tie]) =>
    tie.to === "unsaid" && copy !== data
      ? [copyUntied(code, { position: record.entries.indexOf(copy), among: tie.among })]
      : [],
  );
}

function choiceIssues(template: FormTemplate, { record, entries }: FormSource): readonly Issue[] {
  const [chosen, ...others] = subjectsOf(template, entries);
  if (chosen === undefined || others.length === 0) return [];
  return [severalFit(template, others.length + 1, record.entries.indexOf(chosen))];
}

function templateIssues(template: FormTemplate, { record, on }: FormSource): readonly Issue[] {
  const issues: Issue[] = [];
  if (on < template.validFrom) issues.push(formNotYetInForce(template));
  if (template.validTo !== undefined && template.validTo < on) issues.push(supersededForm(template));
  if (template.kind === "record" && record.form !== undefined && record.form !== template.code) {
    issues.push(otherRecordForm(template, record.form));
  }
  if (template.sectionsConfidence === "unknown") issues.push(layoutUnknown(template));
  return issues;
}
