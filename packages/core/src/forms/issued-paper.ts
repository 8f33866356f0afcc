import { effectiveEntries } from "../record/effective-entries.ts";
import type { FormDataEntry } from "../record/entries/form-data.ts";
import type { Entry } from "../record/entry.ts";
import type { MedicalRecord } from "../record/medical-record.ts";
import type { SourceKey } from "../store/source-key.ts";
import { sourceText } from "../store/source-text.ts";
import { numberIn, recordAsGiven, withdrawnIn } from "./as-given.ts";
import type { FormOptions } from "./form-options.ts";
import type { FormTemplate } from "./form-template.ts";
import type { NoIssuedPaper } from "./no-issued-paper.ts";
import { numberFit, numberFits } from "./numbering/number-fit.ts";

type Issued = NonNullable<FormOptions["issued"]>;

/** The copy that was asked for, or the entry that bears the number; `fits` counts the numbers that may be meant. */
export type IssuedPaper = { readonly copy: FormDataEntry } | { readonly entry: Entry } | NoIssuedPaper;

/** The paper of a number, its newest copy where several bear it; or of that very entry. */
export function issuedPaper(form: FormTemplate, entries: readonly Entry[], issued: Issued): IssuedPaper {
  const copies = copiesOf(form.code, entries);
  if (typeof issued !== "string") {
    const copy = copies.find(({ source }) => sourceText(source) === sourceText(issued));
    return copy === undefined ? { fits: 0 } : { copy };
  }
  const subjects = entries.filter((entry) => form.moment?.subjects?.some(({ fits }) => fits(entry)));
  for (const fit of numberFits) {
    // Copies come last: where an entry and its copy bear the number, the copy tells more.
    const found = [...subjects, ...copies].filter((entry) => {
      const number = numberIn(entry);
      return number !== undefined && numberFit(number, issued) === fit;
    });
    const last = found.at(-1);
    const numbers = new Set(found.map(numberIn)).size;
    if (numbers > 1) return { fits: numbers };
    if (last !== undefined) return last.kind === "form-data" ? { copy: last } : { entry: last };
  }
  return { fits: 0 };
}

/** The record that a form is filled from: as it is, or of what holds no longer as it stood when it was given out. */
export function recordFor(form: FormTemplate, record: MedicalRecord, options: FormOptions): MedicalRecord {
  const { about, issued, asGiven } = options;
  if (asGiven !== true) return record;
  const isGone = about !== undefined && withdrawnIn(record, about) !== undefined;
  const then = isGone ? recordAsGiven(record, about) : record;
  const source = issued === undefined ? undefined : goneSource(form, record, issued);
  return source === undefined ? then : recordAsGiven(then, source);
}

/** Why there is no such paper: what was asked for may have been corrected or cancelled. */
export function whyNoPaper(
  form: FormTemplate,
  record: MedicalRecord,
  issued: Issued,
  { fits }: NoIssuedPaper,
): NoIssuedPaper {
  const source = fits > 0 ? undefined : goneSource(form, record, issued);
  const gone = source && withdrawnIn(record, source)?.as;
  return { fits, ...(gone !== undefined && { gone }) };
}

function goneSource(form: FormTemplate, record: MedicalRecord, issued: Issued): SourceKey | undefined {
  const holding = new Set(effectiveEntries(record));
  const gone = record.entries.filter((entry) => !holding.has(entry));
  return sourceOf(issuedPaper(form, gone, issued));
}

function sourceOf(paper: IssuedPaper): SourceKey | undefined {
  if ("copy" in paper) return paper.copy.source;
  return "entry" in paper ? paper.entry.source : undefined;
}

/** The filled copies of a form. */
export function copiesOf(code: string, entries: readonly Entry[]): readonly FormDataEntry[] {
  return entries.filter((entry): entry is FormDataEntry => entry.kind === "form-data" && entry.form === code);
}
