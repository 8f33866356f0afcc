import { effectiveEntries } from "../record/effective-entries.ts";
import type { FormDataEntry } from "../record/entries/form-data.ts";
import type { Entry } from "../record/entry.ts";
import type { MedicalRecord } from "../record/medical-record.ts";
import { dateOf } from "../time/local-minute.ts";
import { aboutEntry, subjectsOf } from "./about-entry.ts";
import { standingFor, withdrawnIn } from "./as-given.ts";
import { earlierPaper, issuedEntry, recordAsIssued } from "./as-issued.ts";
import { type CopyTie, tiesOfForm } from "./copy-ties.ts";
import { eventOf, knowledgeOf } from "./event-date.ts";
import { extendTemplate } from "./extend-template.ts";
import { filledIssue } from "./filled-issue.ts";
import type { FormOptions } from "./form-options.ts";
import type { FormSource } from "./form-template.ts";
import { copiesOf, issuedPaper, recordFor, whyNoPaper } from "./issued-paper.ts";
import { placeInChain } from "./numbering/issue-chains.ts";
import { formEditions } from "./templates.ts";

/**
 * The edition of a form and everything out of which it is filled, or why it cannot be: as the record stands, of an issued
 * paper as it stood when that was issued.
 */
export function templateAndSource(
  known: readonly Entry[] | undefined,
  code: string,
  original: MedicalRecord,
  options: FormOptions,
) {
  const editions = formEditions(code);
  const [first] = editions;
  if (first === undefined) return undefined;
  const record = recordFor(first, original, options);
  const entries = (record === original ? known : undefined) ?? effectiveEntries(record);
  const wanted = options.about && aboutEntry(first, { record, entries }, options.about);
  const { copy } = options;
  const paper = options.issued === undefined ? undefined : issuedPaper(first, entries, options.issued);
  const named = wanted && "entry" in wanted ? wanted.entry : undefined;
  const chosenCopy =
    paper === undefined
      ? copiesOf(code, entries)
          .filter((one) => copy !== undefined && one.copy === copy)
          .at(-1)
      : "copy" in paper
        ? paper.copy
        : undefined;
  const ties = tiesOfForm(code, record, entries);
  const tie = chosenCopy && ties.get(chosenCopy);
  const numbered = paper && "entry" in paper ? paper.entry : undefined;
  const tied = tie?.to === "entry" ? tie.entry : numbered;
  const asked = named ?? tied ?? first.moment?.subject?.({ record, entries });
  const told = asked ?? subjectsOf(first, entries)[0];
  const isCopyOpen = paper === undefined ? copy === undefined : numbered !== undefined;
  const data = isCopyOpen ? copyAbout(ties, told) : chosenCopy;
  const place = data && placeInChain(record, entries, data);
  const firstIssue = place?.copy.reissue?.first;
  // As it was given out the record is as old as its paper already; a record form is kept on, whatever number it bears.
  const issued =
    record === original && first.kind !== "record" ? issuedEntry(told, data, firstIssue) : undefined;
  const then = issued === undefined ? record : recordAsIssued(record, issued, data);
  const withData = data && { data };
  const today = { record, entries, ...(asked && { about: asked }), ...withData };
  const about = told && (standingFor(told, then.entries) ?? told);
  const facts =
    then === record
      ? today
      : { record: then, entries: effectiveEntries(then), ...(about && { about }), ...withData };
  const on = options.on ?? dateOf(eventOf(first, facts));
  const edition = editions.filter((one) => one.validFrom <= on).at(-1) ?? first;
  const at = knowledgeOf(edition, facts, firstIssue);
  const template = (options.extensions ?? [])
    .filter((extension) => extension.form === code)
    .reduce(extendTemplate, edition);
  const around = {
    on,
    ...(at !== undefined && { at }),
    ...(options.masters !== undefined && { masters: options.masters }),
  };
  const source: FormSource = { ...facts, ...around };
  const [withdrawn] =
    record === original
      ? []
      : [asked, data].flatMap((one) => (one && withdrawnIn(original, one.source)) ?? []);
  const replaces =
    place?.copy.entry.issue?.replaces === undefined
      ? earlierPaper(record, numberedOf(told, data))
      : undefined;
  return {
    template,
    source,
    ties,
    ...(place !== undefined && { issue: filledIssue(place.chain, place.copy) }),
    ...(withdrawn !== undefined && { withdrawn }),
    ...(replaces !== undefined && { replaces }),
    /** Of an issued paper: what it was issued by, and what it would be filled from today. */
    ...(issued !== undefined && { issuedBy: issued, today: { ...today, ...around } as FormSource }),
    ...(firstIssue !== undefined && { firstIssue }),
    ...(wanted && "refusal" in wanted && { refusal: wanted.refusal }),
    ...(named !== undefined &&
      tied !== undefined &&
      tied !== named && {
        refusal: { reason: "of-another-copy", position: record.entries.indexOf(named) } as const,
      }),
    ...(named === undefined &&
      chosenCopy !== undefined &&
      tie?.to === "unsaid" && {
        unsaid: { position: record.entries.indexOf(chosenCopy), among: tie.among },
      }),
    ...(options.issued !== undefined &&
      paper &&
      "fits" in paper && { noPaper: whyNoPaper(first, record, options.issued, paper) }),
  };
}

/** The latest filled copy that tells of the entry, else one without a name; the latest of all where the form tells of none. */
function copyAbout(
  ties: ReadonlyMap<FormDataEntry, CopyTie>,
  about: Entry | undefined,
): FormDataEntry | undefined {
  const fitting = [...ties].filter(([copy, tie]) => {
    if (about === undefined) return tie.to !== "unsaid";
    return tie.to === "entry" ? tie.entry === about : tie.to === "whole" && copy.copy === undefined;
  });
  return fitting.at(-1)?.[0];
}

/** What bears the number of the paper. */
function numberedOf(told: Entry | undefined, data: FormDataEntry | undefined): Entry | undefined {
  return data?.issue?.number !== undefined && data.corrects !== undefined ? data : (told ?? data);
}
