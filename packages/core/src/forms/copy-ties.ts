import { effectiveEntries } from "../record/effective-entries.ts";
import type { FormDataEntry } from "../record/entries/form-data.ts";
import type { Entry } from "../record/entry.ts";
import type { MedicalRecord } from "../record/medical-record.ts";
import { subjectsOf } from "./about-entry.ts";
import { numberIn } from "./as-given.ts";
import { chainsOfEntries } from "./numbering/issue-chains.ts";
import { formEditions } from "./templates.ts";

/**
 * What a filled copy of a form tells of: `whole` the episode, or all entries of a sort; one `entry`; or it is `unsaid`
 * which of several. What one copy says must never stand on the sheet of another entry.
 */
export type CopyTie =
  | { readonly to: "whole" }
  | { readonly to: "entry"; readonly entry: Entry }
  | { readonly to: "unsaid"; readonly among: number };

/** What every filled copy of a record tells of; corrected and cancelled ones do not count. */
export function copyTies(record: MedicalRecord): ReadonlyMap<FormDataEntry, CopyTie> {
  const entries = effectiveEntries(record);
  const forms = new Set(entries.flatMap((entry) => (entry.kind === "form-data" ? entry.form : [])));
  const ties = new Map([...forms].flatMap((form) => [...tiesOfForm(form, record, entries)]));
  // In the order of the record, whatever form they are of.
  return new Map(
    entries.flatMap((entry) => {
      const tie = entry.kind === "form-data" ? ties.get(entry) : undefined;
      return tie === undefined ? [] : [[entry as FormDataEntry, tie] as const];
    }),
  );
}

/**
 * {@link copyTies} of one form, for who has the effective entries. A copy belongs to the entry whose id it bears as its
 * name, else to the one that bears the number of the copy or of the one that it is issued again for, else to the only
 * one that there is.
 */
export function tiesOfForm(
  form: string,
  record: MedicalRecord,
  entries: readonly Entry[],
): ReadonlyMap<FormDataEntry, CopyTie> {
  const copies = entries.filter(
    (entry): entry is FormDataEntry => entry.kind === "form-data" && entry.form === form,
  );
  if (copies.length === 0) return new Map();
  const byId = new Map(entries.map((entry) => [entry.source.id, entry]));
  const [template] = formEditions(form);
  const subjects = template === undefined ? [] : subjectsOf(template, entries);
  const [first] = subjects;
  const numbered = new Map(subjects.flatMap((entry) => [[numberIn(entry), entry] as const]));
  const everNumbered = new Set(record.entries.filter(({ kind }) => kind === first?.kind).map(numberIn));
  const firstIssues = new Map(
    chainsOfEntries(record, entries, form).flatMap((chain) =>
      chain.copies.map(({ entry, reissue }) => [entry, reissue?.first] as const),
    ),
  );
  const tieOf = (copy: FormDataEntry): CopyTie => {
    // The form's own entries come first: another system may have given the same id to something else.
    const own = subjects.filter(({ source }) => source.id === copy.copy);
    if (own.length > 1) return { to: "unsaid", among: own.length };
    const named = own[0] ?? (copy.copy === undefined ? undefined : byId.get(copy.copy));
    if (named !== undefined) return { to: "entry", entry: named };
    if (first === undefined) return { to: "whole" };
    const numbers = [copy, firstIssues.get(copy)].flatMap((one) =>
      [one?.issue?.number, one?.issue?.reissueOf].filter((number) => number !== undefined),
    );
    for (const number of numbers) {
      const entry = numbered.get(number);
      if (entry !== undefined) return { to: "entry", entry };
    }
    // The number of what was corrected or cancelled says that it tells of none of those in effect.
    const isOfGone = numbers.some((number) => everNumbered.has(number));
    if (subjects.length > 1 || isOfGone) return { to: "unsaid", among: subjects.length };
    return { to: "entry", entry: first };
  };
  return new Map(copies.map((copy) => [copy, tieOf(copy)]));
}
